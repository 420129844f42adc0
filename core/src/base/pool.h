/*
 * A pool of texts, each kept once: equal texts have equal addresses, which live as long as the pool.
 *
 * A chained hash table. Growing its row of buckets is only a matter of speed, so it happens after an entry
 * has been made, and a failure to do so is harmless and tried again later.
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include "base/context.h"

typedef struct text_node {
  struct text_node *next;
  uint64_t hash;
  size_t length;
  char text[];
} text_node;

/* The entries made while it hangs on a pool, which does not lengthen its row of buckets meanwhile. */
typedef struct text_log {
  text_node **items;
  size_t count, capacity; /* entries beyond the capacity are not noted */
} text_log;

typedef struct text_pool {
  text_node **buckets;
  size_t bucket_count; /* a power of two, or 0 */
  size_t count;
  text_log *log; /* NULL: none */
} text_pool;

uint64_t hash_bytes(const void *bytes, size_t length);
uint64_t hash_text(const char *text);

/* The pooled text, or NULL. */
const char *text_pool_find(const text_pool *pool, const char *text, size_t length);
/* Enters text; *made is the new node, NULL if it was there already. */
sl_code text_pool_add(sl_context *context, text_pool *pool, const char *text, size_t length,
                      const char **interned, text_node **made);
/* Takes back the entry made last but not yet settled. */
void text_pool_remove(sl_context *context, text_pool *pool, text_node *node);
/* Lengthens the row of buckets when the pool has grown; never fails. */
void text_pool_settle(sl_context *context, text_pool *pool);
void text_pool_free(sl_context *context, text_pool *pool);

#endif
