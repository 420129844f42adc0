/*
 * Names: what they may look like, and unique ones (SPEC 1.2, 1.3, A31, A32).
 */
#ifndef GRAPH_NAMES_H
#define GRAPH_NAMES_H

#include "base/change.h"
#include "graph/journal.h"
#include "graph/state.h"

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
