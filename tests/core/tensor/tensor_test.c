/*
 * Tensors: making, counting references, strings.
 */
#include "tensor/tensor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/memory.h"

static void a_new_tensor_is_zeros_aligned_to_sixteen(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  sl_tensor *tensor;
  const int64_t dims[] = {3, 5};
  assert_int_equal(sl_tensor_new(context, SL_FLOAT32, 2, dims, &tensor), SL_OK);
  assert_int_equal(sl_tensor_dtype(tensor), SL_FLOAT32);
  assert_int_equal(sl_tensor_size(tensor), 15);
  assert_int_equal(sl_tensor_bytes(tensor), 60);
  assert_int_equal(sl_tensor_shape(tensor)->dims[1], 5);
  assert_int_equal((uintptr_t)sl_tensor_data(tensor) % 16, 0);
  for (int i = 0; i < 15; i++) assert_true(((const float *)sl_tensor_data(tensor))[i] == 0);
  sl_tensor_release(tensor);
  checked_close(&memory, context);
}

static void the_last_reference_frees(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  sl_tensor *tensor;
  size_t bytes = sl_context_bytes(context);
  assert_int_equal(sl_tensor_new(context, SL_INT64, 0, NULL, &tensor), SL_OK);
  assert_ptr_equal(sl_tensor_retain(tensor), tensor);
  sl_tensor_release(tensor);
  *(int64_t *)sl_tensor_data(tensor) = 7;
  sl_tensor_release(tensor);
  assert_int_equal(sl_context_bytes(context), bytes);
  sl_tensor_release(NULL);
  assert_null(sl_tensor_retain(NULL));
  checked_close(&memory, context);
}

static void no_tensor_answers_with_nothing(void **state) {
  (void)state;
  assert_int_equal(sl_tensor_dtype(NULL), SL_DTYPE_NONE);
  assert_null(sl_tensor_shape(NULL));
  assert_null(sl_tensor_data(NULL));
  assert_int_equal(sl_tensor_size(NULL), 0);
  assert_int_equal(sl_tensor_bytes(NULL), 0);
  assert_null(sl_tensor_string(NULL, 0, NULL));
  assert_int_equal(sl_tensor_string_set(NULL, 0, "", 0), SL_INTERNAL);
  sl_tensor_set_given(NULL, 1);
}

static void an_empty_tensor_has_no_data(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  sl_tensor *tensor;
  const int64_t dims[] = {0, 4};
  assert_int_equal(sl_tensor_new(context, SL_STRING, 2, dims, &tensor), SL_OK);
  assert_int_equal(sl_tensor_size(tensor), 0);
  assert_null(sl_tensor_data(tensor));
  sl_tensor_release(tensor);
  checked_close(&memory, context);
}

static void what_cannot_be_a_tensor(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  const int64_t huge[] = {INT64_MAX, INT64_MAX}, large[] = {INT64_MAX / 2}, negative[] = {-1}, nine[9] = {0};
  const struct {
    int32_t dtype, rank;
    const int64_t *dims;
    sl_code code;
    const char *message;
  } rows[] = {
      {SL_BFLOAT16, 0, NULL, SL_TYPE_ERROR, "There are no tensors of element type bfloat16 here."},
      {0, 0, NULL, SL_TYPE_ERROR, "There are no tensors of element type 0 here."},
      {SL_FLOAT32 + SL_REF, 0, NULL, SL_TYPE_ERROR, "There are no tensors of element type float32_ref here."},
      {SL_FLOAT32, 2, huge, SL_RESOURCE_EXHAUSTED,
       "OOM when allocating tensor with shape[9223372036854775807,9223372036854775807] and type float"},
      {SL_FLOAT64, 1, large, SL_RESOURCE_EXHAUSTED,
       "OOM when allocating tensor with shape[4611686018427387903] and type double"},
      {SL_FLOAT32, 1, negative, SL_INVALID_ARGUMENT, "Dimension -1 must be >= 0"},
      {SL_FLOAT32, -1, NULL, SL_INVALID_ARGUMENT, "Dimension -1 must be >= 0"},
      {SL_FLOAT32, 1, NULL, SL_INTERNAL, "dims must not be NULL."},
      {SL_FLOAT32, 9, nine, SL_UNIMPLEMENTED, "A tensor has at most 8 dimensions here, got 9."}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    sl_tensor *tensor = NULL;
    assert_int_equal(sl_tensor_new(context, rows[i].dtype, rows[i].rank, rows[i].dims, &tensor),
                     rows[i].code);
    assert_string_equal(sl_context_error(context)->message, rows[i].message);
    assert_null(tensor);
  }
  checked_close(&memory, context);
}

static void strings_are_copied_with_their_zero_bytes(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  sl_tensor *tensor;
  const int64_t dims[] = {2};
  size_t length = 99;
  assert_int_equal(sl_tensor_new(context, SL_STRING, 1, dims, &tensor), SL_OK);
  assert_string_equal(sl_tensor_string(tensor, 0, &length), "");
  assert_int_equal(length, 0);
  assert_int_equal(sl_tensor_string_set(tensor, 1, "a\0b", 3), SL_OK);
  assert_int_equal(sl_tensor_string_set(tensor, 1, "c\0de", 4), SL_OK);
  assert_memory_equal(sl_tensor_string(tensor, 1, &length), "c\0de", 5);
  assert_int_equal(length, 4);
  assert_int_equal(sl_tensor_string_set(tensor, 2, "x", 1), SL_INDEX_ERROR);
  assert_string_equal(sl_context_error(context)->message, "There is no element 2 in a tensor of 2 elements.");
  assert_int_equal(sl_tensor_string_set(tensor, 0, NULL, 1), SL_INTERNAL);
  assert_null(sl_tensor_string(tensor, -1, &length));
  sl_tensor_release(tensor);
  assert_int_equal(sl_tensor_new(context, SL_BOOL, 0, NULL, &tensor), SL_OK);
  assert_int_equal(sl_tensor_string_set(tensor, 0, "x", 1), SL_TYPE_ERROR);
  assert_string_equal(sl_context_error(context)->message, "A tensor of element type bool holds no texts.");
  assert_null(sl_tensor_string(tensor, 0, NULL));
  sl_tensor_release(tensor);
  checked_close(&memory, context);
}

static sl_tensor *two_words(sl_context *context) {
  sl_tensor *tensor;
  const int64_t dims[] = {2};
  assert_int_equal(sl_tensor_new(context, SL_STRING, 1, dims, &tensor), SL_OK);
  assert_int_equal(sl_tensor_string_set(tensor, 0, "left", 4), SL_OK);
  assert_int_equal(sl_tensor_string_set(tensor, 1, "right", 5), SL_OK);
  return tensor;
}

static void copies_are_equal_until_they_change(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  sl_tensor *words = two_words(context), *copy;
  assert_int_equal(tensor_copy(words, &copy), SL_OK);
  assert_true(tensor_equal(words, copy));
  assert_int_equal(sl_tensor_string_set(copy, 1, "wrong", 5), SL_OK);
  assert_false(tensor_equal(words, copy));
  sl_tensor_release(copy);
  sl_tensor_release(words);
  sl_tensor *number, *other;
  assert_int_equal(sl_tensor_new(context, SL_INT32, 0, NULL, &number), SL_OK);
  assert_int_equal(tensor_copy(number, &other), SL_OK);
  assert_true(tensor_equal(number, other));
  *(int32_t *)sl_tensor_data(other) = 1;
  assert_false(tensor_equal(number, other));
  sl_tensor_release(number);
  sl_tensor_release(other);
  checked_close(&memory, context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_new_tensor_is_zeros_aligned_to_sixteen),
      cmocka_unit_test(the_last_reference_frees),
      cmocka_unit_test(no_tensor_answers_with_nothing),
      cmocka_unit_test(an_empty_tensor_has_no_data),
      cmocka_unit_test(what_cannot_be_a_tensor),
      cmocka_unit_test(strings_are_copied_with_their_zero_bytes),
      cmocka_unit_test(copies_are_equal_until_they_change),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
