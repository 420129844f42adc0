/* Pooling against the plain form in double precision. */
#include "kernels/pool.h"

#include "kernels/convolutions.h"

static pool_shape pooling(ptrdiff_t batch, ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels,
                          ptrdiff_t window, ptrdiff_t stride, padding pad) {
  pool_shape s = {.batch = batch,
                  .height = height,
                  .width = width,
                  .channels = channels,
                  .window_height = window,
                  .window_width = window,
                  .stride_y = stride,
                  .stride_x = stride};
  s.out_height = output_extent(height, window, stride, 1, pad, &s.top);
  s.out_width = output_extent(width, window, stride, 1, pad, &s.left);
  return s;
}

static void check(pool_shape s) {
  const ptrdiff_t x_size = s.batch * s.height * s.width * s.channels;
  const ptrdiff_t y_size = s.batch * s.out_height * s.out_width * s.channels;
  float *x = some_numbers(x_size, 1), *y = floats(y_size);
  double *x64 = as_doubles(x_size, x), *y64 = doubles(y_size);
  max_pool(&s, x, y);
  max_pool_f64(&s, x64, y64);
  assert_true(relative_error(y_size, y, y64) == 0);
  avg_pool(&s, x, y);
  avg_pool_f64(&s, x64, y64);
  assert_true(relative_error(y_size, y, y64) <= DIRECT_TOLERANCE);
  free(x), free(y), free(x64), free(y64);
}

static void windows_strides_and_paddings(void **state) {
  (void)state;
  for (ptrdiff_t window = 1; window <= 5; window++)
    for (ptrdiff_t stride = 1; stride <= 4; stride++)
      for (int pad = VALID; pad <= SAME; pad++) check(pooling(2, 9, 11, 3, window, stride, (padding)pad));
}

static void channel_counts_with_every_remainder(void **state) {
  (void)state;
  for (ptrdiff_t channels = 0; channels <= 13; channels++) check(pooling(1, 4, 6, channels, 2, 2, SAME));
}

static void extents_of_zero_and_one(void **state) {
  (void)state;
  check(pooling(0, 4, 4, 2, 2, 2, SAME));
  check(pooling(1, 0, 4, 2, 2, 2, SAME));
  check(pooling(1, 1, 1, 1, 3, 1, SAME));
}

static void a_mean_counts_only_positions_inside(void **state) {
  (void)state;
  const pool_shape s = pooling(1, 2, 2, 1, 3, 1, SAME);
  const float x[] = {1, 2, 3, 6}, expected[] = {3, 3, 3, 3};
  float y[4];
  avg_pool(&s, x, y);
  assert_memory_equal(y, expected, sizeof y);
}

static void a_maximum_passes_over_nan(void **state) {
  (void)state;
  const pool_shape s = pooling(1, 1, 4, 1, 2, 2, VALID);
  pool_shape line = s;
  line.window_height = 1, line.out_height = 1;
  const float x[] = {NAN, -5, NAN, NAN};
  float y[2];
  max_pool(&line, x, y);
  assert_true(y[0] == -5);
  assert_true(y[1] == -3.40282346638528859812e+38F);
  avg_pool(&line, x, y);
  assert_true(isnan(y[0]) && isnan(y[1]));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(windows_strides_and_paddings), cmocka_unit_test(channel_counts_with_every_remainder),
      cmocka_unit_test(extents_of_zero_and_one),      cmocka_unit_test(a_mean_counts_only_positions_inside),
      cmocka_unit_test(a_maximum_passes_over_nan),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
