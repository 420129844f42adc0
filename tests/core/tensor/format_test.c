/*
 * Arrays as text. The expected texts are what NumPy 1.24 printed for the same arrays with its default
 * options; a scalar row (rank 0) expects str() of the NumPy scalar.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "scopelab.h"

enum { MOST_VALUES = 32 };

typedef struct printed {
  int32_t dtype, rank;
  int64_t dims[4];
  double values[MOST_VALUES];
  const char *text, *repr;
} printed;

static const printed table[] = {
    {SL_FLOAT32, 1, {2}, {1.0, 2.0}, "[1. 2.]", "array([1., 2.], dtype=float32)"},
    {SL_FLOAT32,
     1,
     {3},
     {0.10000000149011612, 0.25, 0.3333333432674408},
     "[0.1        0.25       0.33333334]",
     "array([0.1       , 0.25      , 0.33333334], dtype=float32)"},
    {SL_FLOAT32,
     2,
     {2, 2},
     {1.5, (double)NAN, -1.0, 12.0},
     "[[ 1.5  nan]\n [-1.  12. ]]",
     "array([[ 1.5,  nan],\n       [-1. , 12. ]], dtype=float32)"},
    {SL_FLOAT64, 1, {3}, {HUGE_VAL, -HUGE_VAL, 1.0}, "[ inf -inf   1.]", "array([ inf, -inf,   1.])"},
    {SL_FLOAT32, 1, {2}, {10000000000.0, 1.0}, "[1.e+10 1.e+00]", "array([1.e+10, 1.e+00], dtype=float32)"},
    {SL_FLOAT64, 1, {2}, {1e-05, 1.0}, "[1.e-05 1.e+00]", "array([1.e-05, 1.e+00])"},
    {SL_FLOAT64,
     1,
     {2},
     {123456.789, 0.001},
     "[1.23456789e+05 1.00000000e-03]",
     "array([1.23456789e+05, 1.00000000e-03])"},
    {SL_FLOAT64, 1, {2}, {1e-300, 1e+300}, "[1.e-300 1.e+300]", "array([1.e-300, 1.e+300])"},
    {SL_FLOAT32, 1, {2}, {0.0, -0.0}, "[ 0. -0.]", "array([ 0., -0.], dtype=float32)"},
    {SL_FLOAT64, 1, {2}, {99999999.0, 100000.0}, "[99999999.   100000.]", "array([99999999.,   100000.])"},
    {SL_FLOAT64, 1, {1}, {1.123456789}, "[1.12345679]", "array([1.12345679])"},
    {SL_FLOAT32, 1, {2}, {100000000.0, 1.0}, "[1.e+08 1.e+00]", "array([1.e+08, 1.e+00], dtype=float32)"},
    {SL_FLOAT32,
     1,
     {8},
     {1.1234567165374756, 2.5, 3.25, 4.125, 5.0625, 6.03125, 7.015625, 8.0078125},
     "[1.1234567 2.5       3.25      4.125     5.0625    6.03125   7.015625\n 8.0078125]",
     "array([1.1234567, 2.5      , 3.25     , 4.125    , 5.0625   , 6.03125  ,\n       7.015625 , "
     "8.0078125], dtype=float32)"},
    {SL_INT32,
     2,
     {2, 2},
     {1.0, 2.0, 30.0, -4.0},
     "[[ 1  2]\n [30 -4]]",
     "array([[ 1,  2],\n       [30, -4]], dtype=int32)"},
    {SL_INT64, 1, {3}, {1.0, 2.0, 3.0}, "[1 2 3]", "array([1, 2, 3])"},
    {SL_UINT8, 1, {2}, {1.0, 255.0}, "[  1 255]", "array([  1, 255], dtype=uint8)"},
    {SL_BOOL, 1, {2}, {1.0, 0.0}, "[ True False]", "array([ True, False])"},
    {SL_FLOAT32,
     3,
     {2, 2, 2},
     {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0},
     "[[[0. 0.]\n  [0. 0.]]\n\n [[0. 0.]\n  [0. 0.]]]",
     "array([[[0., 0.],\n        [0., 0.]],\n\n       [[0., 0.],\n        [0., 0.]]], dtype=float32)"},
    {SL_INT32,
     1,
     {30},
     {0.0,  1.0,  2.0,  3.0,  4.0,  5.0,  6.0,  7.0,  8.0,  9.0,  10.0, 11.0, 12.0, 13.0, 14.0,
      15.0, 16.0, 17.0, 18.0, 19.0, 20.0, 21.0, 22.0, 23.0, 24.0, 25.0, 26.0, 27.0, 28.0, 29.0},
     "[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23\n 24 25 26 27 28 29]",
     "array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,\n       17, 18, 19, 20, 21, "
     "22, 23, 24, 25, 26, 27, 28, 29], dtype=int32)"},
    {SL_FLOAT32, 1, {0}, {0}, "[]", "array([], dtype=float32)"},
    {SL_FLOAT64, 2, {0, 3}, {0}, "[]", "array([], shape=(0, 3), dtype=float64)"},
    {SL_INT64, 2, {2, 0}, {0}, "[]", "array([], shape=(2, 0), dtype=int64)"},
    {SL_FLOAT32, 0, {0}, {3.5}, "3.5", "array(3.5, dtype=float32)"},
    {SL_INT32, 0, {0}, {7.0}, "7", "array(7, dtype=int32)"},
    {SL_BOOL, 0, {0}, {1.0}, "True", "array(True)"},
    {SL_FLOAT32, 0, {0}, {9.999999747378752e-06}, "1e-05", "array(1.e-05, dtype=float32)"},
    {SL_FLOAT64, 0, {0}, {1e+16}, "1e+16", "array(1.e+16)"},
    {SL_FLOAT32, 0, {0}, {16777216.0}, "16777216.0", "array(16777216., dtype=float32)"},
    {SL_FLOAT32, 0, {0}, {(double)NAN}, "nan", "array(nan, dtype=float32)"},
    {SL_FLOAT32,
     2,
     {2, 2},
     {0.10000000149011612, 0.25, 0.0010000000474974513, 3.0},
     "[[1.0e-01 2.5e-01]\n [1.0e-03 3.0e+00]]",
     "array([[1.0e-01, 2.5e-01],\n       [1.0e-03, 3.0e+00]], dtype=float32)"},
    {SL_FLOAT64, 1, {2}, {0.9999999999, 1.0}, "[1. 1.]", "array([1., 1.])"},
    {SL_FLOAT64, 1, {2}, {5e-09, 0.5}, "[5.e-09 5.e-01]", "array([5.e-09, 5.e-01])"},
    {SL_INT32,
     1,
     {2},
     {2147483647.0, -2147483648.0},
     "[ 2147483647 -2147483648]",
     "array([ 2147483647, -2147483648], dtype=int32)"},
    {SL_FLOAT64,
     4,
     {1, 2, 1, 4},
     {0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0},
     "[[[[0. 1. 2. 3.]]\n\n  [[4. 5. 6. 7.]]]]",
     "array([[[[0., 1., 2., 3.]],\n\n        [[4., 5., 6., 7.]]]])"},
    {SL_FLOAT32,
     1,
     {27},
     {100.0, 20.0,  3.0,  100.0, 20.0,  3.0,  100.0, 20.0,  3.0,  100.0, 20.0,  3.0,  100.0, 20.0,
      3.0,   100.0, 20.0, 3.0,   100.0, 20.0, 3.0,   100.0, 20.0, 3.0,   100.0, 20.0, 3.0},
     "[100.  20.   3. 100.  20.   3. 100.  20.   3. 100.  20.   3. 100.  20.\n   3. 100.  20.   3. 100.  20. "
     "  3. 100.  20.   3. 100.  20.   3.]",
     "array([100.,  20.,   3., 100.,  20.,   3., 100.,  20.,   3., 100.,  20.,\n         3., 100.,  20.,   "
     "3., 100.,  20.,   3., 100.,  20.,   3., 100.,\n        20.,   3., 100.,  20.,   3.], dtype=float32)"},
    {SL_FLOAT32, 1, {1}, {9.99994610111476e-41}, "[1.e-40]", "array([1.e-40], dtype=float32)"},
    {SL_FLOAT32,
     1,
     {1},
     {3.4028234663852886e+38},
     "[3.4028235e+38]",
     "array([3.4028235e+38], dtype=float32)"},
    {SL_FLOAT64, 1, {1}, {1.7976931348623157e+308}, "[1.79769313e+308]", "array([1.79769313e+308])"},
};

static void element_set(sl_tensor *tensor, int64_t index, double value) {
  void *data = sl_tensor_data(tensor);
  switch (sl_tensor_dtype(tensor)) {
  case SL_FLOAT32: ((float *)data)[index] = (float)value; break;
  case SL_FLOAT64: ((double *)data)[index] = value; break;
  case SL_INT32: ((int32_t *)data)[index] = (int32_t)value; break;
  case SL_INT64: ((int64_t *)data)[index] = (int64_t)value; break;
  default: ((uint8_t *)data)[index] = (uint8_t)value; break;
  }
}

static sl_tensor *tensor_of(sl_context *context, const printed *row) {
  sl_tensor *tensor = NULL;
  assert_int_equal(sl_tensor_new(context, row->dtype, row->rank, row->dims, &tensor), SL_OK);
  for (int64_t i = 0; i < sl_tensor_size(tensor); i++) element_set(tensor, i, row->values[i]);
  return tensor;
}

static void assert_text(sl_context *context, const sl_tensor *tensor, bool repr, const char *expected) {
  char *text = NULL;
  assert_int_equal(sl_tensor_text(context, tensor, repr, &text), SL_OK);
  assert_string_equal(text, expected);
  sl_text_free(context, text);
}

static void assert_json(sl_context *context, const sl_tensor *tensor, const char *expected) {
  char *text = NULL;
  assert_int_equal(sl_tensor_json(context, tensor, &text), SL_OK);
  assert_string_equal(text, expected);
  sl_text_free(context, text);
}

static void arrays_print_as_numpy_prints_them(void **state) {
  sl_context *context = *state;
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    sl_tensor *tensor = tensor_of(context, &table[i]);
    assert_text(context, tensor, false, table[i].text);
    assert_text(context, tensor, true, table[i].repr);
    sl_tensor_release(tensor);
  }
}

static sl_tensor *counting(sl_context *context, int32_t rank, const int64_t *dims) {
  sl_tensor *tensor = NULL;
  assert_int_equal(sl_tensor_new(context, SL_INT64, rank, dims, &tensor), SL_OK);
  for (int64_t i = 0; i < sl_tensor_size(tensor); i++) element_set(tensor, i, (double)i);
  return tensor;
}

static void the_middle_of_more_than_1000_elements_is_left_out(void **state) {
  sl_context *context = *state;
  sl_tensor *row = counting(context, 1, (const int64_t[]){2000});
  assert_text(context, row, false, "[   0    1    2 ... 1997 1998 1999]");
  assert_text(context, row, true, "array([   0,    1,    2, ..., 1997, 1998, 1999])");
  sl_tensor_release(row);

  sl_tensor *square = counting(context, 2, (const int64_t[]){40, 40});
  assert_text(context, square, false,
              "[[   0    1    2 ...   37   38   39]\n [  40   41   42 ...   77   78   79]\n"
              " [  80   81   82 ...  117  118  119]\n ...\n [1480 1481 1482 ... 1517 1518 1519]\n"
              " [1520 1521 1522 ... 1557 1558 1559]\n [1560 1561 1562 ... 1597 1598 1599]]");
  sl_tensor_release(square);
}

static void texts_print_as_bytes(void **state) {
  sl_context *context = *state;
  sl_tensor *texts = NULL;
  assert_int_equal(sl_tensor_new(context, SL_STRING, 1, (const int64_t[]){3}, &texts), SL_OK);
  assert_int_equal(sl_tensor_string_set(texts, 0, "foo/v", 5), SL_OK);
  assert_int_equal(sl_tensor_string_set(texts, 1, "it's\n\xff", 6), SL_OK);
  assert_text(context, texts, false, "[b'foo/v' b\"it's\\n\\xff\" b'']");
  assert_text(context, texts, true, "array([b'foo/v', b\"it's\\n\\xff\", b''], dtype=object)");
  sl_tensor_release(texts);
}

static void halves_print_the_fewest_digits_and_complex_numbers_both_parts(void **state) {
  sl_context *context = *state;
  sl_tensor *tensor = NULL;
  assert_int_equal(sl_tensor_new(context, SL_FLOAT16, 1, (const int64_t[]){3}, &tensor), SL_OK);
  memcpy(sl_tensor_data(tensor), (const uint16_t[]){0x3C00, 0x2E66, 0x7C00}, 6);
  assert_text(context, tensor, false, "[1.  0.1 inf]");
  assert_text(context, tensor, true, "array([1. , 0.1, inf], dtype=float16)");
  assert_json(context, tensor, "[1.0,0.0999755859375,\"inf\"]");
  sl_tensor_release(tensor);
  assert_int_equal(sl_tensor_new(context, SL_COMPLEX64, 1, (const int64_t[]){2}, &tensor), SL_OK);
  memcpy(sl_tensor_data(tensor), (const float[]){0, 1, 2.5f, -HUGE_VALF}, 16);
  assert_text(context, tensor, false, "[0.+1.j 2.5-infj]");
  assert_json(context, tensor, "[[0.0,1.0],[2.5,\"-inf\"]]");
  sl_tensor_release(tensor);
}

static void json_names_what_json_has_no_number_for(void **state) {
  sl_context *context = *state;
  static const printed row = {SL_FLOAT64, 1, {4}, {(double)NAN, HUGE_VAL, -HUGE_VAL, 0.1}, "", ""};
  sl_tensor *tensor = tensor_of(context, &row);
  assert_json(context, tensor, "[\"nan\",\"inf\",\"-inf\",0.1]");
  sl_tensor_release(tensor);
  static const printed flags = {SL_BOOL, 2, {1, 2}, {1, 0}, "", ""};
  tensor = tensor_of(context, &flags);
  assert_json(context, tensor, "[true,false]");
  sl_tensor_release(tensor);
}

static int set_up(void **state) { return sl_context_new(NULL, 0, (sl_context **)state) == SL_OK ? 0 : -1; }

static int tear_down(void **state) {
  sl_context_free(*state);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(arrays_print_as_numpy_prints_them, set_up, tear_down),
      cmocka_unit_test_setup_teardown(the_middle_of_more_than_1000_elements_is_left_out, set_up, tear_down),
      cmocka_unit_test_setup_teardown(texts_print_as_bytes, set_up, tear_down),
      cmocka_unit_test_setup_teardown(halves_print_the_fewest_digits_and_complex_numbers_both_parts, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(json_names_what_json_has_no_number_for, set_up, tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
