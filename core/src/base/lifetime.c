/*
 * Contexts: making and freeing them, what they say about their memory. On top of this floor, as a context frees all
 * that the files below keep in it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/context.h"
#include "base/error.h"
#include "base/location.h"

/* The C library's allocator; malloc aligns to 16 bytes on every platform this is built for. */
static void *lifetime_library_resize(void *user, void *block, size_t old_size, size_t new_size) {
  (void)user;
  (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

sl_code sl_context_new(const sl_allocator *allocator, size_t limit, sl_context **context) {
  static const sl_allocator library = {NULL, lifetime_library_resize};
  if (context == NULL) return SL_INTERNAL;
  if (allocator == NULL) allocator = &library;
  if (allocator->resize == NULL) return SL_INTERNAL;
  if (limit != 0 && limit < sizeof(sl_context)) return SL_OUT_OF_MEMORY;
  sl_context *made = allocator->resize(allocator->user, NULL, 0, sizeof *made);
  if (made == NULL) return SL_OUT_OF_MEMORY;
  memset(made, 0, sizeof *made);
  made->allocator = *allocator;
  made->limit = limit;
  made->bytes = made->peak = sizeof *made;
  made->locations.max_count = LOCATION_MAX_COUNT;
  error_clear(made);
  *context = made;
  return SL_OK;
}

void sl_context_free(sl_context *context) {
  if (context == NULL) return;
  location_table_free(context);
  sl_allocator allocator = context->allocator;
  allocator.resize(allocator.user, context, sizeof *context, 0);
}

size_t sl_context_bytes(const sl_context *context) { return context == NULL ? 0 : context->bytes; }

size_t sl_context_peak(const sl_context *context) { return context == NULL ? 0 : context->peak; }

void sl_context_peak_reset(sl_context *context) {
  if (context != NULL) context->peak = context->bytes;
}
