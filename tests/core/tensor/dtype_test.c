/*
 * Element types: names, numbers, sizes.
 */
#include "tensor/dtype.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
  int32_t dtype;
  const char *name, *enum_name, *runtime_name;
  size_t size;
  bool floating, integer, complex, tensors;
} rows[] = {{SL_FLOAT32, "float32", "DT_FLOAT", "float", 4, true, false, false, true},
            {SL_FLOAT64, "float64", "DT_DOUBLE", "double", 8, true, false, false, true},
            {SL_FLOAT16, "float16", "DT_HALF", "half", 2, true, false, false, true},
            {SL_BFLOAT16, "bfloat16", "DT_BFLOAT16", "bfloat16", 2, true, false, false, false},
            {SL_INT8, "int8", "DT_INT8", "int8", 1, false, true, false, true},
            {SL_INT16, "int16", "DT_INT16", "int16", 2, false, true, false, true},
            {SL_INT32, "int32", "DT_INT32", "int32", 4, false, true, false, true},
            {SL_INT64, "int64", "DT_INT64", "int64", 8, false, true, false, true},
            {SL_UINT8, "uint8", "DT_UINT8", "uint8", 1, false, true, false, true},
            {SL_UINT16, "uint16", "DT_UINT16", "uint16", 2, false, true, false, true},
            {SL_BOOL, "bool", "DT_BOOL", "bool", 1, false, false, false, true},
            {SL_STRING, "string", "DT_STRING", "string", sizeof(sl_string), false, false, false, true},
            {SL_COMPLEX64, "complex64", "DT_COMPLEX64", "complex64", 8, false, false, true, true},
            {SL_COMPLEX128, "complex128", "DT_COMPLEX128", "complex128", 16, false, false, true, true}};

static void every_dtype_by_number_and_by_name(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_string_equal(sl_dtype_name(rows[i].dtype), rows[i].name);
    assert_int_equal(sl_dtype_find(rows[i].name), rows[i].dtype);
    assert_string_equal(dtype_enum_name(rows[i].dtype), rows[i].enum_name);
    assert_string_equal(dtype_runtime_name(rows[i].dtype), rows[i].runtime_name);
    assert_int_equal(sl_dtype_size(rows[i].dtype), rows[i].size);
    assert_int_equal(dtype_is_floating(rows[i].dtype), rows[i].floating);
    assert_int_equal(dtype_is_integer(rows[i].dtype), rows[i].integer);
    assert_int_equal(dtype_is_complex(rows[i].dtype), rows[i].complex);
    assert_int_equal(dtype_has_tensors(rows[i].dtype), rows[i].tensors);
  }
}

static void a_reference_is_its_base_plus_a_hundred(void **state) {
  (void)state;
  assert_string_equal(sl_dtype_name(101), "float32_ref");
  assert_int_equal(sl_dtype_find("float32_ref"), 101);
  assert_string_equal(dtype_enum_name(103), "DT_INT32_REF");
  assert_int_equal(sl_dtype_size(101), 4);
  assert_int_equal(dtype_base(101), SL_FLOAT32);
  assert_int_equal(dtype_base(SL_FLOAT32), SL_FLOAT32);
  assert_int_equal(dtype_ref(SL_FLOAT32), 101);
  assert_int_equal(dtype_ref(101), 101);
  assert_true(dtype_is_ref(101) && !dtype_is_ref(1));
  assert_true(dtype_is_floating(101));
  assert_false(dtype_has_tensors(101));
}

static void what_is_no_dtype(void **state) {
  (void)state;
  static const int32_t none[] = {0, -1, 11, 50, 100, 111, 200};
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    assert_null(sl_dtype_name(none[i]));
    assert_int_equal(sl_dtype_size(none[i]), 0);
    assert_false(dtype_exists(none[i]));
    assert_string_equal(dtype_enum_name(none[i]), "DT_INVALID");
  }
  assert_int_equal(sl_dtype_find("float"), SL_DTYPE_NONE);
  assert_int_equal(sl_dtype_find(NULL), SL_DTYPE_NONE);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_dtype_by_number_and_by_name),
      cmocka_unit_test(a_reference_is_its_base_plus_a_hundred),
      cmocka_unit_test(what_is_no_dtype),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
