/*
 * The names in use, and unique_name's counters (SPEC 1.3, A31, A32).
 */
#ifndef GRAPH_NAMES_H
#define GRAPH_NAMES_H

#include "base/change.h"
#include "graph/journal.h"

/* A table from texts of the graph's pool to numbers. Chained, like the pool, and grown the same harmless way.
 */
typedef struct index_node {
  struct index_node *next;
  const char *key;      /* pooled */
  const char *spelling; /* of a name, when it was taken first; else the key */
  uint64_t hash;
  int32_t value;
} index_node;

typedef struct index_table {
  index_node **buckets;
  size_t bucket_count; /* a power of two, or 0 */
  size_t count;
  bool held; /* the row of buckets stays as long as it is */
} index_table;

typedef index_table name_table; /* name (lowercased at 1.15) -> unique_name's counter */

index_node *index_table_find(const index_table *table, const char *key);
/* A table's first row of buckets, before the first entry. */
sl_code index_table_open(sl_context *context, index_table *table);
/* Links a node that the caller allocated (one index_node); never fails. The key must not be in the table. */
void index_table_insert(sl_context *context, index_table *table, index_node *node, const char *key,
                        int32_t value);
/* Takes out the entry of that key, which must be there, and frees its node. */
void index_table_remove(sl_context *context, index_table *table, const char *key);
/* Lengthens the row of buckets if that is due; never fails. */
void index_table_settle(sl_context *context, index_table *table);
void index_table_free(sl_context *context, index_table *table);

/* What a name's number was, noted while a savepoint is open (graph/savepoint.h). */
typedef struct name_undo {
  index_node *node;
  int32_t before;
  bool fresh;
} name_undo;

typedef struct name_log {
  name_undo *items;
  size_t count, capacity; /* beyond the capacity nothing is noted */
} name_log;

/* SPEC 1.2: what an operation's full name and a scope's name may be. */
bool name_is_valid_operation(const char *name);
bool name_is_valid_scope(const char *name);

enum {
  GRAPH_MAX_NAME = 4096,            /* bytes of a full name */
  NAME_BUFFER = GRAPH_MAX_NAME + 32 /* with a suffix */
};

/* The error name_limit beyond GRAPH_MAX_NAME bytes. */
sl_code name_check_length(sl_graph *graph, size_t length);
/* prefix and name, one behind the other. */
sl_code name_join(sl_graph *graph, const char *prefix, const char *name, char full[NAME_BUFFER]);
/* The graph's own copy. */
sl_code name_keep(sl_graph *graph, const char *name, const char **kept);

/* An entry of the table that is there already (node), or is going to be made (fresh, key). */
typedef struct name_entry {
  index_node *node, *fresh;
  const char *key, *spelling;
} name_entry;

/* A unique name, chosen but not taken yet. */
typedef struct unique_name {
  const char *name; /* pooled */
  bool suffixed;
  int32_t count; /* how often the name asked for was used before */
  name_entry asked, result;
} unique_name;

/* asked is a full name, prefix and all; a suffix is told to reasons. */
sl_code name_unique_prepare(change *change, sl_graph *graph, const char *asked, unique_name *unique,
                            reason_list *reasons);
/* Takes the name, once the change is committed. */
void name_unique_apply(sl_graph *graph, const unique_name *unique);
/* What name_unique_prepare() would choose; nothing is taken. */
sl_code name_unique_peek(sl_graph *graph, const char *asked, const char **name);

#endif
