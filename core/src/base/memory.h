/*
 * Memory: the only door to the context's allocator.
 *
 * Sizes are given back when a block is freed, so the context knows what is in use. Array sizes are given as
 * two factors whose product is checked. Every function that can fail sets the error SL_OUT_OF_MEMORY.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include "base/context.h"

/* count * size bytes of zeros; *block is NULL when that is none. *block is a pointer of any type. */
sl_code memory_new(sl_context *context, size_t count, size_t size, void *block);
/* The same where a failure is harmless: it leaves the last error alone. */
bool memory_try_new(sl_context *context, size_t count, size_t size, void *block);
/* Gives back a block of count * size bytes (NULL is allowed). */
void memory_free(sl_context *context, void *block, size_t count, size_t size);
/* A copy of length bytes of text with a zero byte behind; length + 1 bytes to give back. */
sl_code memory_text(sl_context *context, const char *text, size_t length, char **copy);
/* a * b, or false where that does not fit. */
bool memory_product(size_t a, size_t b, size_t *product);

/*
 * Makes room for needed items in a growing array: *items (a pointer of any type) of *capacity items, at least
 * doubled. MEMORY_RESERVE for arrays that are structs with fields items and capacity. For scratch; what lives
 * in a graph grows by a change (base/change.h), so that a failed call leaves nothing behind.
 */
sl_code memory_reserve(sl_context *context, void *items, size_t *capacity, size_t needed, size_t size);
#define MEMORY_RESERVE(context, array, needed)                                                               \
  memory_reserve(context, &(array).items, &(array).capacity, needed, sizeof *(array).items)
/* The same where a failure is harmless. */
bool memory_try_reserve(sl_context *context, void *items, size_t *capacity, size_t needed, size_t size);
#define MEMORY_TRY_RESERVE(context, array, needed)                                                           \
  memory_try_reserve(context, &(array).items, &(array).capacity, needed, sizeof *(array).items)

#endif
