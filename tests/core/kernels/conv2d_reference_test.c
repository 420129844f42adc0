/* The plain convolution against values from TensorFlow's own tests: input and filter hold 1, 2, 3, ... */
#include "kernels/convolutions.h"

typedef struct known {
  conv2d_shape shape;
  float expected[18];
} known;

#define NHW(n, h, w, c) .batch = n, .height = h, .width = w, .channels = c
#define FILTER(r, s, k) .filter_height = r, .filter_width = s, .filters = k
#define STRIDES(y, x) .stride_y = y, .stride_x = x, .dilation_y = 1, .dilation_x = 1
#define OUT(p, q) .out_height = p, .out_width = q

static const known cases[] = {
    {{NHW(1, 2, 3, 3), FILTER(1, 1, 3), STRIDES(1, 1), OUT(2, 3)},
     {30, 36, 42, 66, 81, 96, 102, 126, 150, 138, 171, 204, 174, 216, 258, 210, 261, 312}},
    {{NHW(1, 2, 3, 3), FILTER(2, 2, 3), STRIDES(1, 1), OUT(1, 2)}, {2271, 2367, 2463, 2901, 3033, 3165}},
    {{NHW(1, 2, 3, 3), FILTER(1, 2, 3), STRIDES(1, 1), OUT(2, 2)},
     {231, 252, 273, 384, 423, 462, 690, 765, 840, 843, 936, 1029}},
    {{NHW(1, 2, 3, 3), FILTER(2, 2, 3), STRIDES(2, 2), OUT(1, 1)}, {2271, 2367, 2463}},
    {{NHW(1, 2, 3, 3), FILTER(2, 2, 3), STRIDES(2, 2), OUT(1, 2)}, {2271, 2367, 2463, 1230, 1305, 1380}},
    {{NHW(1, 3, 6, 1), FILTER(2, 2, 1), STRIDES(1, 2), OUT(2, 3)}, {58, 78, 98, 118, 138, 158}},
    {{NHW(1, 7, 7, 1), FILTER(2, 2, 1), STRIDES(3, 3), OUT(2, 2)}, {65, 95, 275, 305}},
    {{NHW(1, 3, 3, 1), FILTER(1, 1, 1), STRIDES(2, 2), OUT(2, 2)}, {1, 3, 7, 9}},
    {{NHW(1, 4, 4, 1), FILTER(1, 1, 1), STRIDES(2, 2), OUT(2, 2)}, {1, 3, 9, 11}},
    {{NHW(1, 4, 4, 1), FILTER(2, 2, 1), STRIDES(3, 3), OUT(2, 2)}, {44, 28, 41, 16}},
};

static void the_values_of_tensorflows_tests_come_out_exactly(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const conv2d_shape *s = &cases[i].shape;
    const ptrdiff_t outputs = output_size(s);
    float *x = ramp(input_size(s)), *w = ramp(filter_size(s)), *y = floats(outputs);
    double *x64 = as_doubles(input_size(s), x), *w64 = as_doubles(filter_size(s), w), *y64 = doubles(outputs);
    conv2d_reference(s, x, w, NULL, 0, y);
    conv2d_reference_f64(s, x64, w64, NULL, 0, y64);
    conv2d_plan plan;
    conv2d_plan_make(s, &plan);
    float *planned = convolved(&plan, x, w, NULL, 0);
    for (ptrdiff_t k = 0; k < outputs; k++) {
      assert_true(y[k] == cases[i].expected[k]);
      assert_true(y64[k] == (double)cases[i].expected[k]);
      assert_true(planned[k] == cases[i].expected[k]);
    }
    free(x), free(w), free(y), free(x64), free(w64), free(y64), free(planned);
  }
}

static void bias_comes_after_the_sum_and_relu_last(void **state) {
  (void)state;
  const conv2d_shape s = convolution(1, 1, 2, 1, 1, 1, 2, 1, 1, VALID);
  const float x[] = {1, -1}, w[] = {3, -3}, b[] = {-1, 1};
  float y[4];
  conv2d_reference(&s, x, w, b, 0, y);
  assert_true(y[0] == 2 && y[1] == -2 && y[2] == -4 && y[3] == 4);
  conv2d_reference(&s, x, w, b, 1, y);
  assert_true(y[0] == 2 && y[1] == 0 && y[2] == 0 && y[3] == 4);
}

static void a_dilated_filter_skips_pixels(void **state) {
  (void)state;
  const conv2d_shape s = convolution(1, 1, 5, 1, 1, 3, 1, 1, 2, VALID);
  const float x[] = {1, 2, 4, 8, 16}, w[] = {1, 1, 1};
  float y[1];
  assert_int_equal(s.out_width, 1);
  conv2d_reference(&s, x, w, NULL, 0, y);
  assert_true(y[0] == 21);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_values_of_tensorflows_tests_come_out_exactly),
      cmocka_unit_test(bias_comes_after_the_sum_and_relu_last),
      cmocka_unit_test(a_dilated_filter_skips_pixels),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
