/* How a matrix is packed; what is computed with it is tested through convolution and matrix product. */
#include "kernels/numbers.h"
#include "kernels/panel.h"

static void every_element_stands_where_panel_place_says(void **state) {
  (void)state;
  for (ptrdiff_t inner = 1; inner <= 3; inner++)
    for (ptrdiff_t columns = 1; columns <= 50; columns++) {
      const ptrdiff_t size = inner * panel_padded_columns(columns);
      float *b = ramp(inner * columns), *packed = floats(size);
      panel_pack(inner, columns, b, columns, 1, packed);
      ptrdiff_t zeros = 0;
      for (ptrdiff_t i = 0; i < size; i++) zeros += packed[i] == 0;
      assert_int_equal(zeros, size - inner * columns);
      for (ptrdiff_t k = 0; k < inner; k++)
        for (ptrdiff_t j = 0; j < columns; j++)
          assert_true(packed[panel_place(inner, columns, k, j)] == b[k * columns + j]);
      free(b), free(packed);
    }
}

static void columns_are_padded_to_a_multiple_of_four(void **state) {
  (void)state;
  assert_int_equal(panel_padded_columns(0), 0);
  assert_int_equal(panel_padded_columns(1), 4);
  assert_int_equal(panel_padded_columns(16), 16);
  assert_int_equal(panel_padded_columns(21), 24);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_element_stands_where_panel_place_says),
      cmocka_unit_test(columns_are_padded_to_a_multiple_of_four),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
