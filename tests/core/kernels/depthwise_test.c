/* Depthwise convolution against the plain form in double precision. */
#include "kernels/depthwise.h"

#include "kernels/convolutions.h"

static void check(const conv2d_shape *s, int fused) {
  const ptrdiff_t outputs = s->channels * s->filters,
                  y_size = s->batch * s->out_height * s->out_width * outputs;
  float *x = some_numbers(input_size(s), 1), *w = some_numbers(filter_size(s), 2),
        *b = some_numbers(outputs, 3);
  double *x64 = as_doubles(input_size(s), x), *w64 = as_doubles(filter_size(s), w),
         *b64 = as_doubles(outputs, b);
  float *y = floats(y_size);
  double *y64 = doubles(y_size);
  depthwise_conv2d(s, x, w, fused ? b : NULL, fused, y);
  depthwise_conv2d_f64(s, x64, w64, fused ? b64 : NULL, fused, y64);
  assert_true(relative_error(y_size, y, y64) <= DIRECT_TOLERANCE);
  free(x), free(w), free(b), free(x64), free(w64), free(b64), free(y), free(y64);
}

static void channels_and_multipliers_with_every_remainder(void **state) {
  (void)state;
  for (ptrdiff_t channels = 0; channels <= 9; channels++)
    for (ptrdiff_t multiplier = 0; multiplier <= 5; multiplier++) {
      const conv2d_shape s = convolution(2, 5, 4, channels, 3, 3, multiplier, 1, 1, SAME);
      check(&s, 0);
      check(&s, 1);
    }
}

static void strides_dilations_and_paddings(void **state) {
  (void)state;
  for (ptrdiff_t filter = 1; filter <= 5; filter++)
    for (ptrdiff_t stride = 1; stride <= 3; stride++)
      for (ptrdiff_t dilation = 1; dilation <= 3; dilation++)
        for (int pad = VALID; pad <= SAME; pad++) {
          const conv2d_shape s = convolution(1, 15, 13, 5, filter, filter, 1, stride, dilation, (padding)pad);
          check(&s, 1);
        }
}

static void a_window_wholly_in_the_padding_gives_the_bias(void **state) {
  (void)state;
  conv2d_shape s = convolution(1, 1, 1, 1, 1, 1, 1, 1, 1, VALID);
  s.top = s.left = 1, s.out_height = s.out_width = 3;
  const float x[] = {2}, w[] = {3}, b[] = {1}, expected[] = {1, 1, 1, 1, 7, 1, 1, 1, 1};
  float y[9];
  depthwise_conv2d(&s, x, w, b, 0, y);
  assert_memory_equal(y, expected, sizeof y);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(channels_and_multipliers_with_every_remainder),
      cmocka_unit_test(strides_dilations_and_paddings),
      cmocka_unit_test(a_window_wholly_in_the_padding_gives_the_bias),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
