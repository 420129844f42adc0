/*
 * Collections: lists of items under a key, both in the order they were added.
 */
#ifndef GRAPH_COLLECTIONS_H
#define GRAPH_COLLECTIONS_H

#include "base/change.h"
#include "graph/state.h"

enum { COLLECTION_FIRST_ITEMS = 8 };

/* One item more for a collection: decided, not added. */
typedef struct collection_plan {
  int32_t index;   /* of the collection that exists */
  const char *key; /* of one that is to be made, else NULL */
  sl_item *items;  /* its first room */
} collection_plan;

/* Prepares adding one item. The caller reserves keys itself: CHANGE_RESERVE(change, graph->collections.keys,
 * ...). */
sl_code collection_prepare(change *change, sl_graph *graph, const char *key, collection_plan *plan);
/* Adds it, once the change is committed. */
void collection_apply(sl_graph *graph, const collection_plan *plan, sl_item item);
/* NULL if there is none. */
collection *collection_find(const sl_graph *graph, const char *key);
void collection_table_free(sl_context *context, collection_table *table);

#endif
