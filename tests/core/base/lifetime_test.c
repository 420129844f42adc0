/*
 * Contexts: made, freed, counting themselves.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "support/memory.h"

static void a_context_counts_itself_and_what_is_in_use(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  size_t empty = sl_context_bytes(context);
  void *block;
  assert_int_equal(empty, memory.live_bytes);
  assert_int_equal(memory_new(context, 10, 7, &block), SL_OK);
  assert_int_equal(sl_context_bytes(context), empty + 70);
  assert_int_equal(sl_context_peak(context), empty + 70);
  memory_free(context, block, 10, 7);
  assert_int_equal(sl_context_bytes(context), empty);
  assert_int_equal(sl_context_peak(context), empty + 70);
  sl_context_peak_reset(context);
  assert_int_equal(sl_context_peak(context), empty);
  checked_close(&memory, context);
}

static void contexts_that_cannot_be_made(void **state) {
  (void)state;
  checked_memory memory = {0};
  sl_allocator allocator = checked_allocator(&memory), broken = {NULL, NULL};
  sl_context *context = NULL;
  checked_arm(&memory, 1, false);
  assert_int_equal(sl_context_new(&allocator, 0, &context), SL_OUT_OF_MEMORY);
  assert_int_equal(sl_context_new(&broken, 0, &context), SL_INTERNAL);
  assert_int_equal(sl_context_new(&allocator, 0, NULL), SL_INTERNAL);
  assert_null(context);
  assert_int_equal(memory.live_blocks, 0);
  sl_context_free(NULL);
}

static void the_c_library_serves_where_no_allocator_is_given(void **state) {
  (void)state;
  sl_context *context;
  void *block;
  assert_int_equal(sl_context_new(NULL, 0, &context), SL_OK);
  assert_int_equal(memory_new(context, 3, 16, &block), SL_OK);
  assert_int_equal((uintptr_t)block % 16, 0);
  memory_free(context, block, 3, 16);
  sl_context_free(context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_context_counts_itself_and_what_is_in_use),
      cmocka_unit_test(contexts_that_cannot_be_made),
      cmocka_unit_test(the_c_library_serves_where_no_allocator_is_given),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
