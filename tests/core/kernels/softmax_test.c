/* Softmax against the formula in double precision. */
#include "kernels/softmax.h"

#include "kernels/numbers.h"

/* x - max is rounded to float before its exponential is taken, so that the relative error grows with its
 * size. */
static void check(ptrdiff_t rows, ptrdiff_t columns, float scale) {
  float *x = some_numbers(rows * columns, 3), *y = floats(rows * columns), *log_y = floats(rows * columns);
  for (ptrdiff_t i = 0; i < rows * columns; i++) x[i] *= scale;
  softmax(rows, columns, x, y);
  log_softmax(rows, columns, x, log_y);
  for (ptrdiff_t i = 0; i < rows; i++) {
    double max = (double)-INFINITY, sum = 0;
    for (ptrdiff_t j = 0; j < columns; j++) max = fmax(max, (double)x[i * columns + j]);
    for (ptrdiff_t j = 0; j < columns; j++) sum += exp((double)x[i * columns + j] - max);
    for (ptrdiff_t j = 0; j < columns; j++) {
      const double shifted = (double)x[i * columns + j] - max, expected = exp(shifted) / sum;
      assert_true(fabs((double)y[i * columns + j] - expected) <=
                  1e-6 * (1 + fabs(shifted)) * expected + 1e-40);
      assert_true(fabs((double)log_y[i * columns + j] - (shifted - log(sum))) <= 1e-6 * (1 + fabs(shifted)));
    }
  }
  free(x), free(y), free(log_y);
}

static void every_small_size_and_some_large(void **state) {
  (void)state;
  for (ptrdiff_t rows = 0; rows <= 3; rows++)
    for (ptrdiff_t columns = 0; columns <= 37; columns++) check(rows, columns, 5);
  check(3, 1000, 1);
  check(1, 5000, 20);
}

static void large_numbers_do_not_overflow(void **state) {
  (void)state;
  const float x[] = {1e30F, 1e30F, -1e30F, 0};
  float y[4];
  softmax(1, 4, x, y);
  assert_true(y[0] == 0.5F && y[1] == 0.5F && y[2] == 0 && y[3] == 0);
}

static void nan_and_infinity_spoil_their_row_only(void **state) {
  (void)state;
  const float x[] = {1, NAN, 2, 1, INFINITY, 2, 1, -INFINITY, 1};
  float y[9];
  softmax(3, 3, x, y);
  for (int i = 0; i < 6; i++) assert_true(isnan(y[i]));
  assert_true(y[6] == 0.5F && y[7] == 0 && y[8] == 0.5F);
}

static void the_result_may_be_written_over_the_input(void **state) {
  (void)state;
  float x[] = {0, 0, 0, 0, 0}, z[] = {0, 0, 0, 0, 0};
  softmax(1, 5, x, x);
  log_softmax(1, 5, z, z);
  for (int i = 0; i < 5; i++) assert_true(x[i] == 0.2F && fabs((double)z[i] + log(5)) < 1e-6);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_small_size_and_some_large),
      cmocka_unit_test(large_numbers_do_not_overflow),
      cmocka_unit_test(nan_and_infinity_spoil_their_row_only),
      cmocka_unit_test(the_result_may_be_written_over_the_input),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
