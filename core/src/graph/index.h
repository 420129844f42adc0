/*
 * A table from texts of the graph's pool to numbers. Chained, like the pool, and grown the same harmless way.
 */
#ifndef GRAPH_INDEX_H
#define GRAPH_INDEX_H

#include "base/pool.h"

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

#endif
