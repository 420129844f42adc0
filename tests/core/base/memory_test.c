/*
 * Memory: counted, limited, given back to the byte.
 */
#include "base/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/memory.h"

static void new_blocks_are_zeros_and_none_is_null(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  unsigned char *block;
  assert_int_equal(memory_new(context, 64, 1, &block), SL_OK);
  for (int i = 0; i < 64; i++) assert_int_equal(block[i], 0);
  memory_free(context, block, 64, 1);
  assert_int_equal(memory_new(context, 0, 8, &block), SL_OK);
  assert_null(block);
  memory_free(context, NULL, 3, 3);
  checked_close(&memory, context);
}

static void a_limit_is_never_passed(void **state) {
  (void)state;
  checked_memory memory = {0};
  sl_allocator allocator = checked_allocator(&memory);
  sl_context *context;
  assert_int_equal(sl_context_new(&allocator, 100, &context), SL_OUT_OF_MEMORY);
  assert_int_equal(sl_context_new(&allocator, sizeof(sl_context) + 100, &context), SL_OK);
  void *block, *other;
  assert_int_equal(memory_new(context, 100, 1, &block), SL_OK);
  assert_int_equal(memory_new(context, 1, 1, &other), SL_OUT_OF_MEMORY);
  assert_string_equal(sl_context_error(context)->message, "Out of memory: 1 bytes more were asked for.");
  assert_string_equal(sl_context_error(context)->class_name, "ResourceExhaustedError");
  memory_free(context, block, 100, 1);
  assert_int_equal(memory_new(context, 101, 1, &block), SL_OUT_OF_MEMORY);
  checked_close(&memory, context);
}

static void sizes_that_overflow_are_refused(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  void *block = NULL;
  size_t product;
  assert_int_equal(memory_new(context, SIZE_MAX / 2, 3, &block), SL_OUT_OF_MEMORY);
  assert_int_equal(memory_new(context, SIZE_MAX, 1, &block), SL_OUT_OF_MEMORY);
  assert_null(block);
  assert_false(memory_product(SIZE_MAX, 2, &product));
  assert_true(memory_product(SIZE_MAX, 0, &product));
  assert_true(memory_product(3, 5, &product) && product == 15);
  checked_close(&memory, context);
}

static void an_array_grows_by_doubling_and_keeps_what_it_holds(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  struct {
    int32_t *items;
    size_t count, capacity;
  } array = {NULL, 0, 0};
  for (int32_t i = 0; i < 1000; i++) {
    assert_int_equal(MEMORY_RESERVE(context, array, array.count + 1), SL_OK);
    array.items[array.count++] = i;
  }
  assert_true(memory.allocations < 20);
  for (int32_t i = 0; i < 1000; i++) assert_int_equal(array.items[i], i);
  checked_arm(&memory, 1, true);
  assert_int_equal(MEMORY_RESERVE(context, array, 5000), SL_OUT_OF_MEMORY);
  assert_int_equal(MEMORY_RESERVE(context, array, SIZE_MAX / 4), SL_OUT_OF_MEMORY);
  assert_int_equal(array.items[999], 999);
  memory_free(context, array.items, array.capacity, sizeof *array.items);
  checked_close(&memory, context);
}

static void a_text_is_copied_with_its_end(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  char *copy;
  assert_int_equal(memory_text(context, "abcdef", 3, &copy), SL_OK);
  assert_string_equal(copy, "abc");
  sl_text_free(context, copy);
  sl_text_free(context, NULL);
  checked_close(&memory, context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(new_blocks_are_zeros_and_none_is_null),
      cmocka_unit_test(a_limit_is_never_passed),
      cmocka_unit_test(sizes_that_overflow_are_refused),
      cmocka_unit_test(an_array_grows_by_doubling_and_keeps_what_it_holds),
      cmocka_unit_test(a_text_is_copied_with_its_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
