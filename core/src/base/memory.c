/*
 * Memory: counted and limited. See base/memory.h.
 */
#include "base/memory.h"

#include <string.h>

#include "base/error.h"

enum { MEMORY_FIRST_CAPACITY = 8 }; /* items of a growing array at its first growth */

static sl_code memory_fail(sl_context *context, size_t bytes) {
  return sl_fail(context, E_out_of_memory,
                 TEXT_INT((uint64_t)bytes > INT64_MAX ? INT64_MAX : (int64_t)bytes));
}

/* old_size + what comes more must stay below the limit. */
static bool memory_allowed(const sl_context *context, size_t old_size, size_t new_size) {
  if (new_size <= old_size) return true;
  size_t more = new_size - old_size;
  if (more > SIZE_MAX - context->bytes) return false;
  return context->limit == 0 || context->bytes + more <= context->limit;
}

static sl_code memory_resize(sl_context *context, void **block, size_t old_size, size_t new_size) {
  if (!memory_allowed(context, old_size, new_size)) return memory_fail(context, new_size);
  void *moved = context->allocator.resize(context->allocator.user, *block, old_size, new_size);
  if (moved == NULL) return memory_fail(context, new_size);
  context->bytes += new_size - old_size;
  if (context->bytes > context->peak) context->peak = context->bytes;
  *block = moved;
  return SL_OK;
}

bool memory_product(size_t a, size_t b, size_t *product) {
  if (b != 0 && a > SIZE_MAX / b) return false;
  *product = a * b;
  return true;
}

/* Pointers of any type are read and written as bytes, so that no two pointer types alias. */
sl_code memory_new(sl_context *context, size_t count, size_t size, void *block) {
  void *made = NULL;
  size_t bytes;
  if (!memory_product(count, size, &bytes)) return memory_fail(context, SIZE_MAX);
  if (bytes > 0) {
    SL_TRY(memory_resize(context, &made, 0, bytes));
    memset(made, 0, bytes);
  }
  memcpy(block, &made, sizeof made);
  return SL_OK;
}

bool memory_try_new(sl_context *context, size_t count, size_t size, void *block) {
  bool quiet = context->quiet;
  context->quiet = true;
  sl_code code = memory_new(context, count, size, block);
  context->quiet = quiet;
  return code == SL_OK;
}

void memory_free(sl_context *context, void *block, size_t count, size_t size) {
  if (block == NULL) return;
  context->allocator.resize(context->allocator.user, block, count * size, 0);
  context->bytes -= count * size;
}

sl_code memory_text(sl_context *context, const char *text, size_t length, char **copy) {
  char *made;
  if (length == SIZE_MAX) return memory_fail(context, length);
  SL_TRY(memory_new(context, length + 1, 1, &made));
  if (length > 0) memcpy(made, text, length);
  *copy = made;
  return SL_OK;
}

sl_code memory_reserve(sl_context *context, void *items, size_t *capacity, size_t needed, size_t size) {
  if (needed <= *capacity) return SL_OK;
  size_t wanted = *capacity < MEMORY_FIRST_CAPACITY ? MEMORY_FIRST_CAPACITY : *capacity;
  while (wanted < needed) {
    if (wanted > SIZE_MAX / 2) return memory_fail(context, SIZE_MAX);
    wanted *= 2;
  }
  if (wanted == *capacity) wanted = needed;
  size_t bytes;
  if (!memory_product(wanted, size, &bytes)) return memory_fail(context, SIZE_MAX);
  void *block;
  memcpy(&block, items, sizeof block);
  SL_TRY(memory_resize(context, &block, *capacity * size, bytes));
  memcpy(items, &block, sizeof block);
  *capacity = wanted;
  return SL_OK;
}

bool memory_try_reserve(sl_context *context, void *items, size_t *capacity, size_t needed, size_t size) {
  bool quiet = context->quiet;
  context->quiet = true;
  sl_code code = memory_reserve(context, items, capacity, needed, size);
  context->quiet = quiet;
  return code == SL_OK;
}

void sl_text_free(sl_context *context, char *text) {
  if (text != NULL) memory_free(context, text, strlen(text) + 1, 1);
}
