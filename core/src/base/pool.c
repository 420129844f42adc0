/*
 * A pool of texts, each kept once. See base/pool.h.
 */
#include "base/pool.h"

#include <string.h>

#include "base/memory.h"

enum { POOL_FIRST_BUCKETS = 64 };

/* FNV-1a, 64 bits, with a last stir so that the low bits depend on all of them. */
uint64_t hash_bytes(const void *bytes, size_t length) {
  const unsigned char *byte = bytes;
  uint64_t hash = 0xcbf29ce484222325u;
  for (size_t i = 0; i < length; i++) hash = (hash ^ byte[i]) * 0x100000001b3u;
  return hash ^ (hash >> 29);
}

uint64_t hash_text(const char *text) { return hash_bytes(text, strlen(text)); }

static text_node *pool_find(const text_pool *pool, const char *text, size_t length, uint64_t hash) {
  if (pool->bucket_count == 0) return NULL;
  text_node *node = pool->buckets[hash & (pool->bucket_count - 1)];
  while (node != NULL &&
         (node->hash != hash || node->length != length || memcmp(node->text, text, length) != 0)) {
    node = node->next;
  }
  return node;
}

const char *text_pool_find(const text_pool *pool, const char *text, size_t length) {
  const text_node *node = pool_find(pool, text, length, hash_bytes(text, length));
  return node == NULL ? NULL : node->text;
}

static size_t pool_node_bytes(size_t length) { return sizeof(text_node) + length + 1; }

/* The first row of buckets is needed before anything can be entered; later growth is optional. */
static sl_code pool_open(sl_context *context, text_pool *pool, bool *opened) {
  *opened = pool->bucket_count == 0;
  if (!*opened) return SL_OK;
  SL_TRY(memory_new(context, POOL_FIRST_BUCKETS, sizeof *pool->buckets, &pool->buckets));
  pool->bucket_count = POOL_FIRST_BUCKETS;
  return SL_OK;
}

static void pool_close(sl_context *context, text_pool *pool) {
  memory_free(context, pool->buckets, pool->bucket_count, sizeof *pool->buckets);
  pool->buckets = NULL;
  pool->bucket_count = 0;
}

sl_code text_pool_add(sl_context *context, text_pool *pool, const char *text, size_t length,
                      const char **interned, text_node **made) {
  uint64_t hash = hash_bytes(text, length);
  text_node *node = pool_find(pool, text, length, hash);
  *made = NULL;
  if (node == NULL) {
    bool opened;
    SL_TRY(pool_open(context, pool, &opened));
    sl_code code = memory_new(context, pool_node_bytes(length), 1, &node);
    if (code != SL_OK) {
      if (opened) pool_close(context, pool);
      return code;
    }
    node->hash = hash;
    node->length = length;
    if (length > 0) memcpy(node->text, text, length);
    text_node **bucket = &pool->buckets[hash & (pool->bucket_count - 1)];
    node->next = *bucket;
    *bucket = node;
    pool->count++;
    *made = node;
  }
  *interned = node->text;
  return SL_OK;
}

void text_pool_remove(sl_context *context, text_pool *pool, text_node *node) {
  text_node **link = &pool->buckets[node->hash & (pool->bucket_count - 1)];
  while (*link != node) link = &(*link)->next;
  *link = node->next;
  memory_free(context, node, pool_node_bytes(node->length), 1);
  if (--pool->count == 0) pool_close(context, pool);
}

void text_pool_settle(sl_context *context, text_pool *pool) {
  if (pool->log != NULL || pool->count <= pool->bucket_count || pool->bucket_count > SIZE_MAX / 4) return;
  size_t wider = pool->bucket_count * 4;
  text_node **buckets;
  if (!memory_try_new(context, wider, sizeof *buckets, &buckets)) return;
  for (size_t i = 0; i < pool->bucket_count; i++) {
    text_node *next;
    for (text_node *node = pool->buckets[i]; node != NULL; node = next) {
      next = node->next;
      node->next = buckets[node->hash & (wider - 1)];
      buckets[node->hash & (wider - 1)] = node;
    }
  }
  memory_free(context, pool->buckets, pool->bucket_count, sizeof *buckets);
  pool->buckets = buckets;
  pool->bucket_count = wider;
}

void text_pool_free(sl_context *context, text_pool *pool) {
  for (size_t i = 0; i < pool->bucket_count; i++) {
    text_node *next;
    for (text_node *node = pool->buckets[i]; node != NULL; node = next) {
      next = node->next;
      memory_free(context, node, pool_node_bytes(node->length), 1);
    }
  }
  pool_close(context, pool);
  pool->count = 0;
}
