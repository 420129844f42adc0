/*
 * A change: the allocations of one call that must happen wholly or not at all.
 *
 * First everything is prepared: blocks are made, arrays that must grow get a copy of their new size, texts
 * are entered in pools. If all of it succeeded, change_commit() lets it stand (it cannot fail) and the caller
 * fills in; otherwise change_abandon() takes it all back, to the byte.
 *
 *   change change = change_begin(context);
 *   sl_code code = prepare(&change, ...);
 *   if (code != SL_OK) return change_abandon(&change, code);
 *   change_commit(&change);
 */
#ifndef BASE_CHANGE_H
#define BASE_CHANGE_H

#include "base/context.h"
#include "base/pool.h"

enum { CHANGE_MAX_BLOCKS = 64, CHANGE_MAX_GROWTHS = 24, CHANGE_MAX_TEXTS = 64 };

typedef struct change {
  sl_context *context;
  int block_count, growth_count, text_count;
  struct change_block {
    void *block;
    size_t bytes;
  } blocks[CHANGE_MAX_BLOCKS];
  struct change_growth {
    void *items; /* address of the array's items pointer */
    size_t *capacity;
    void *old, *fresh;
    size_t old_bytes, old_capacity, fresh_bytes, fresh_capacity;
  } growths[CHANGE_MAX_GROWTHS];
  struct change_text {
    text_pool *pool;
    text_node *node;
  } texts[CHANGE_MAX_TEXTS];
} change;

change change_begin(sl_context *context);
/* count * size bytes of zeros that become the caller's own at commit; *block is a pointer of any type. */
sl_code change_new(change *change, size_t count, size_t size, void *block);
/* Room for needed items, visible after commit. The array must not move before: reserve what lies in it first. */
sl_code change_reserve(change *change, void *items, size_t *capacity, size_t needed, size_t size);
#define CHANGE_RESERVE(change, array, needed)                                                                \
  change_reserve(change, &(array).items, &(array).capacity, needed, sizeof *(array).items)
/* The pool's own copy of text: the same pointer for the same text. */
sl_code change_intern(change *change, text_pool *pool, const char *text, size_t length,
                      const char **interned);
void change_commit(change *change);
/* Lets it stand for now: arrays have their new blocks, the old ones are kept until it is released or rewound. The
 * blocks of change_new() are the caller's own in either case. */
void change_hold(change *change);
void change_release(change *change);
void change_rewind(change *change);
/* Takes everything back and returns code. */
sl_code change_abandon(change *change, sl_code code);

#endif
