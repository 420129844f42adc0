/*
 * The names in use, and unique_name's counters (SPEC 1.3, A31, A32).
 */
#ifndef GRAPH_NAMES_H
#define GRAPH_NAMES_H

#include "base/change.h"

/* A table from texts of the graph's pool to numbers. Chained, like the pool, and grown the same harmless way.
 */
typedef struct index_node {
  struct index_node *next;
  const char *key; /* pooled */
  uint64_t hash;
  int32_t value;
} index_node;

typedef struct index_table {
  index_node **buckets;
  size_t bucket_count; /* a power of two, or 0 */
  size_t count;
} index_table;

typedef index_table name_table; /* name (lowercased at 1.15) -> unique_name's counter */

index_node *index_table_find(const index_table *table, const char *key);
/* Links a node that the caller allocated (one index_node); never fails. The key must not be in the table. */
void index_table_insert(sl_context *context, index_table *table, index_node *node, const char *key,
                        int32_t value);
void index_table_free(sl_context *context, index_table *table);

/* SPEC 1.2: what an operation's full name and a scope's name may be. */
bool name_is_valid_operation(const char *name);
bool name_is_valid_scope(const char *name);

#endif
