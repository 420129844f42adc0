/*
 * Collections: lists of items under a key, both in the order they were added.
 */
#ifndef GRAPH_COLLECTIONS_H
#define GRAPH_COLLECTIONS_H

#include "base/change.h"

typedef struct collection {
  const char *key; /* pooled */
  struct {
    sl_item *items;
    size_t count, capacity;
  } list;
} collection;

typedef struct collection_table {
  struct {
    collection *items;
    size_t count, capacity;
  } keys;
} collection_table;

#endif
