/*
 * Changes: all of a call's allocations, or none. See base/change.h.
 */
#include "base/change.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"

enum {
  CHANGE_FIRST_CAPACITY = 8,
  CHANGE_LARGE = 1 << 16 /* items, from which an array grows by half only */
};

change change_begin(sl_context *context) {
  change made;
  made.context = context;
  made.block_count = made.growth_count = made.text_count = 0;
  return made;
}

static sl_code change_limit_fail(const change *change, int limit, const char *what) {
  return sl_fail(change->context, E_change_limit, TEXT_INT(limit), what);
}

sl_code change_new(change *change, size_t count, size_t size, void *block) {
  void *made;
  if (change->block_count == CHANGE_MAX_BLOCKS) return change_limit_fail(change, CHANGE_MAX_BLOCKS, "blocks");
  SL_TRY(memory_new(change->context, count, size, &made));
  if (made != NULL) {
    struct change_block *entry = &change->blocks[change->block_count++];
    entry->block = made;
    entry->bytes = count * size;
  }
  memcpy(block, &made, sizeof made);
  return SL_OK;
}

/* Room that this change has already made for the array, or NULL. */
static struct change_growth *change_growth_of(change *change, const void *items) {
  for (int i = 0; i < change->growth_count; i++) {
    if (change->growths[i].items == items) return &change->growths[i];
  }
  return NULL;
}

static size_t change_capacity(size_t capacity, size_t needed) {
  size_t more = capacity < CHANGE_LARGE ? capacity : capacity / 2;
  size_t wanted = capacity <= SIZE_MAX - more ? capacity + more : needed;
  if (wanted < CHANGE_FIRST_CAPACITY) wanted = CHANGE_FIRST_CAPACITY;
  return wanted < needed ? needed : wanted;
}

/* The array itself is not touched before the change is committed, so more room can replace the room made before. */
sl_code change_reserve(change *change, void *items, size_t *capacity, size_t needed, size_t size) {
  struct change_growth *growth = change_growth_of(change, items);
  if (needed <= (growth == NULL ? *capacity : growth->fresh_capacity)) return SL_OK;
  if (growth == NULL && change->growth_count == CHANGE_MAX_GROWTHS) {
    return change_limit_fail(change, CHANGE_MAX_GROWTHS, "arrays");
  }
  void *fresh;
  size_t wanted = change_capacity(*capacity, needed);
  SL_TRY(memory_new(change->context, wanted, size, &fresh));
  if (growth == NULL) {
    growth = &change->growths[change->growth_count++];
    memcpy(&growth->old, items, sizeof growth->old);
    growth->items = items;
    growth->capacity = capacity;
    growth->old_bytes = *capacity * size;
  } else {
    memory_free(change->context, growth->fresh, growth->fresh_bytes, 1);
  }
  growth->fresh = fresh;
  growth->fresh_bytes = wanted * size;
  growth->fresh_capacity = wanted;
  return SL_OK;
}

sl_code change_intern(change *change, text_pool *pool, const char *text, size_t length,
                      const char **interned) {
  text_node *made;
  if (change->text_count == CHANGE_MAX_TEXTS) return change_limit_fail(change, CHANGE_MAX_TEXTS, "texts");
  SL_TRY(text_pool_add(change->context, pool, text, length, interned, &made));
  if (made != NULL) {
    struct change_text *entry = &change->texts[change->text_count++];
    entry->pool = pool;
    entry->node = made;
  }
  return SL_OK;
}

static void change_note_texts(const change *change) {
  for (int i = 0; i < change->text_count; i++) {
    text_log *log = change->texts[i].pool->log;
    if (log != NULL && log->count < log->capacity) log->items[log->count++] = change->texts[i].node;
    text_pool_settle(change->context, change->texts[i].pool);
  }
}

/* The old items are copied only now: what the caller wrote between prepare and commit is in. */
void change_hold(change *change) {
  for (int i = 0; i < change->growth_count; i++) {
    struct change_growth *growth = &change->growths[i];
    if (growth->old_bytes > 0) memcpy(growth->fresh, growth->old, growth->old_bytes);
    memcpy(growth->items, &growth->fresh, sizeof growth->fresh);
    growth->old_capacity = *growth->capacity;
    *growth->capacity = growth->fresh_capacity;
  }
  change_note_texts(change);
}

void change_release(change *change) {
  for (int i = 0; i < change->growth_count; i++) {
    memory_free(change->context, change->growths[i].old, change->growths[i].old_bytes, 1);
  }
}

void change_commit(change *change) {
  change_hold(change);
  change_release(change);
}

/* The arrays are as long as before, so their old blocks hold all that counts. */
void change_rewind(change *change) {
  for (int i = change->growth_count; i-- > 0;) {
    struct change_growth *growth = &change->growths[i];
    memcpy(growth->items, &growth->old, sizeof growth->old);
    *growth->capacity = growth->old_capacity;
    memory_free(change->context, growth->fresh, growth->fresh_bytes, 1);
  }
}

sl_code change_abandon(change *change, sl_code code) {
  for (int i = change->text_count; i-- > 0;) {
    text_pool_remove(change->context, change->texts[i].pool, change->texts[i].node);
  }
  for (int i = change->growth_count; i-- > 0;) {
    memory_free(change->context, change->growths[i].fresh, change->growths[i].fresh_bytes, 1);
  }
  for (int i = change->block_count; i-- > 0;) {
    memory_free(change->context, change->blocks[i].block, change->blocks[i].bytes, 1);
  }
  return code;
}
