/*
 * A table from texts to numbers. See graph/index.h.
 */
#include "graph/index.h"

#include <string.h>

#include "base/memory.h"

enum { INDEX_FIRST_BUCKETS = 64 };

index_node *index_table_find(const index_table *table, const char *key) {
  if (table->bucket_count == 0) return NULL;
  uint64_t hash = hash_text(key);
  index_node *node = table->buckets[hash & (table->bucket_count - 1)];
  while (node != NULL && (node->hash != hash || strcmp(node->key, key) != 0)) node = node->next;
  return node;
}

static void index_table_link(index_table *table, index_node *node) {
  index_node **bucket = &table->buckets[node->hash & (table->bucket_count - 1)];
  node->next = *bucket;
  *bucket = node;
}

/* Wider buckets are a matter of speed: a failure is harmless and tried again at the next entry. */
void index_table_settle(sl_context *context, index_table *table) {
  if (table->held || table->count <= table->bucket_count) return;
  index_table wider = {.bucket_count = table->bucket_count * 4, .count = table->count};
  if (!memory_try_new(context, wider.bucket_count, sizeof *wider.buckets, &wider.buckets)) return;
  for (size_t i = 0; i < table->bucket_count; i++) {
    index_node *next;
    for (index_node *node = table->buckets[i]; node != NULL; node = next) {
      next = node->next;
      index_table_link(&wider, node);
    }
  }
  memory_free(context, table->buckets, table->bucket_count, sizeof *table->buckets);
  *table = wider;
}

sl_code index_table_open(sl_context *context, index_table *table) {
  SL_TRY(memory_new(context, INDEX_FIRST_BUCKETS, sizeof *table->buckets, &table->buckets));
  table->bucket_count = INDEX_FIRST_BUCKETS;
  return SL_OK;
}

void index_table_insert(sl_context *context, index_table *table, index_node *node, const char *key,
                        int32_t value) {
  *node = (index_node){NULL, key, key, hash_text(key), value};
  index_table_link(table, node);
  table->count++;
  index_table_settle(context, table);
}

void index_table_remove(sl_context *context, index_table *table, const char *key) {
  index_node *node = index_table_find(table, key);
  index_node **link = &table->buckets[node->hash & (table->bucket_count - 1)];
  while (*link != node) link = &(*link)->next;
  *link = node->next;
  table->count--;
  memory_free(context, node, 1, sizeof *node);
}

void index_table_free(sl_context *context, index_table *table) {
  for (size_t i = 0; i < table->bucket_count; i++) {
    index_node *next;
    for (index_node *node = table->buckets[i]; node != NULL; node = next) {
      next = node->next;
      memory_free(context, node, 1, sizeof *node);
    }
  }
  memory_free(context, table->buckets, table->bucket_count, sizeof *table->buckets);
  *table = (index_table){0};
}
