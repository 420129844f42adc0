/* One element of a tensor as a number of C. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scopelab.h"
#include "tensor/element.h"

static sl_tensor *of(sl_context *context, int32_t dtype, const void *bytes, size_t length) {
  const int64_t dims[] = {2};
  sl_tensor *tensor;
  assert_int_equal(sl_tensor_new(context, dtype, 1, dims, &tensor), SL_OK);
  memcpy(sl_tensor_data(tensor), bytes, length);
  return tensor;
}

static void the_second_element_of_each_type_is_read(void **state) {
  sl_context *context = *state;
  const float singles[] = {1, -2.5F, 3, 4};
  const double doubles[] = {1, 0.1, 3, 4};
  const uint16_t halves[] = {0, 0x2e66}; /* 0.1 */
  const int64_t longs[] = {0, INT64_MIN};
  const int32_t ints[] = {0, -7};
  const int16_t shorts[] = {0, -8};
  const uint16_t words[] = {0, 65535};
  const int8_t chars[] = {0, -9};
  const uint8_t bytes[] = {0, 200};
  const struct {
    int32_t dtype;
    const void *bytes;
    size_t length;
    double value;
  } rows[] = {
      {SL_FLOAT32, singles, 8, -2.5},    {SL_FLOAT64, doubles, 16, 0.1},    {SL_FLOAT16, halves, 4, 0.1},
      {SL_COMPLEX64, singles, 16, -2.5}, {SL_COMPLEX128, doubles, 32, 0.1}, {SL_INT64, longs, 16, -0x1p63},
      {SL_INT32, ints, 8, -7},           {SL_INT16, shorts, 4, -8},         {SL_UINT16, words, 4, 65535},
      {SL_INT8, chars, 2, -9},           {SL_UINT8, bytes, 2, 200},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    sl_tensor *tensor = of(context, rows[i].dtype, rows[i].bytes, rows[i].length);
    const bool whole = rows[i].dtype != SL_FLOAT16 && i > 4;
    const double value = whole ? (double)element_int(tensor, 1) : element_double(tensor, 1);
    assert_true(value == rows[i].value);
    assert_int_equal(element_is_single(tensor), rows[i].dtype == SL_FLOAT32 || rows[i].dtype == SL_COMPLEX64);
    sl_tensor_release(tensor);
  }
}

static int set_up(void **state) { return sl_context_new(NULL, 0, (sl_context **)state) == SL_OK ? 0 : -1; }

static int tear_down(void **state) {
  sl_context_free(*state);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(the_second_element_of_each_type_is_read, set_up, tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
