/* The direct kernel against the plain one in double precision, over shapes that reach every tile, remainder
 * and way to lay out the windows; all in buffers of exactly their size. */
#include "kernels/convolutions.h"

static void check_all(const conv2d_shape *s) {
  check_convolution(s, CONV2D_DIRECT, 0, DIRECT_TOLERANCE);
  check_convolution(s, CONV2D_DIRECT, 1, DIRECT_TOLERANCE);
}

static void channel_counts_with_every_remainder(void **state) {
  (void)state;
  for (ptrdiff_t channels = 1; channels <= 9; channels++)
    for (ptrdiff_t filters = 1; filters <= 37; filters++) {
      const conv2d_shape s = convolution(1, 4, 5, channels, 3, 3, filters, 1, 1, SAME);
      check_all(&s);
    }
}

static void filters_strides_dilations_and_paddings(void **state) {
  (void)state;
  for (ptrdiff_t filter = 1; filter <= 7; filter++)
    for (ptrdiff_t stride = 1; stride <= 4; stride++)
      for (ptrdiff_t dilation = 1; dilation <= 3; dilation++)
        for (int pad = VALID; pad <= SAME; pad++) {
          const conv2d_shape s = convolution(1, 21, 19, 3, filter, filter, 5, stride, dilation, (padding)pad);
          check_all(&s);
        }
}

static void filters_that_are_not_square(void **state) {
  (void)state;
  for (ptrdiff_t height = 1; height <= 4; height++)
    for (ptrdiff_t width = 1; width <= 4; width++)
      for (int pad = VALID; pad <= SAME; pad++) {
        const conv2d_shape s = convolution(2, 7, 6, 4, height, width, 18, 1, 1, (padding)pad);
        check_all(&s);
      }
}

static void images_of_every_small_size(void **state) {
  (void)state;
  for (ptrdiff_t height = 1; height <= 6; height++)
    for (ptrdiff_t width = 1; width <= 6; width++)
      for (ptrdiff_t batch = 1; batch <= 3; batch++) {
        const conv2d_shape s = convolution(batch, height, width, 5, 3, 3, 20, 1, 1, SAME);
        check_all(&s);
      }
}

static void a_filter_larger_than_the_image_and_padding_larger_than_the_filter(void **state) {
  (void)state;
  conv2d_shape s = convolution(1, 2, 3, 2, 5, 7, 3, 1, 1, SAME);
  check_all(&s);
  s = convolution(1, 3, 3, 2, 2, 2, 3, 1, 1, VALID);
  s.top = 4, s.left = 5, s.out_height = 9, s.out_width = 11; /* explicit padding */
  check_all(&s);
}

static void strides_and_dilations_that_differ_by_axis(void **state) {
  (void)state;
  for (ptrdiff_t y = 1; y <= 3; y++)
    for (ptrdiff_t x = 1; x <= 3; x++) {
      conv2d_shape s = convolution(1, 13, 17, 3, 3, 3, 6, 1, 1, SAME);
      s.stride_y = y, s.stride_x = x;
      s.out_height = output_extent(13, 3, y, 1, SAME, &s.top);
      s.out_width = output_extent(17, 3, x, 1, SAME, &s.left);
      check_all(&s);
      s.stride_y = s.stride_x = 1, s.dilation_y = y, s.dilation_x = x;
      s.out_height = output_extent(13, 3, 1, y, SAME, &s.top);
      s.out_width = output_extent(17, 3, 1, x, SAME, &s.left);
      check_all(&s);
    }
}

/* More lines and patches than fit one block. */
static void images_larger_than_a_block(void **state) {
  (void)state;
  conv2d_shape s = convolution(1, 70, 300, 16, 3, 3, 4, 1, 1, SAME);
  check_all(&s);
  s = convolution(1, 40, 60, 32, 3, 3, 4, 1, 2, SAME);
  check_all(&s);
  s = convolution(1, 30, 31, 256, 3, 3, 16, 1, 1, SAME);
  check_all(&s);
}

static void extents_of_zero(void **state) {
  (void)state;
  for (int zero = 0; zero < 5; zero++)
    for (int pad = VALID; pad <= SAME; pad++) {
      conv2d_shape s = convolution(zero != 0, zero == 1 ? 0 : 5, zero == 2 ? 0 : 5, zero == 3 ? 0 : 3, 3, 3,
                                   zero == 4 ? 0 : 2, 1, 1, (padding)pad);
      check_all(&s);
    }
  const conv2d_shape empty_filter = convolution(1, 3, 3, 2, 0, 0, 2, 1, 1, SAME); /* a sum of nothing */
  check_all(&empty_filter);
}

/* The sum runs in one order, whatever the tile: y[k] does not depend on how many filters there are beside it.
 */
static void a_filters_bits_do_not_depend_on_its_neighbours(void **state) {
  (void)state;
  enum { C = 7, K = 45, PIXELS = 6 * 7 };
  const conv2d_shape all = convolution(1, 6, 7, C, 3, 3, K, 1, 1, SAME),
                     one = convolution(1, 6, 7, C, 3, 3, 1, 1, 1, SAME);
  float *x = some_numbers(input_size(&all), 1), *w = some_numbers(filter_size(&all), 2);
  float *w_one = floats(filter_size(&one)), *plain = floats(output_size(&all));
  conv2d_plan plan, plan_one;
  conv2d_plan_make_method(&all, CONV2D_DIRECT, &plan);
  conv2d_plan_make_method(&one, CONV2D_DIRECT, &plan_one);
  float *y = convolved(&plan, x, w, NULL, 0);
  conv2d_reference(&all, x, w, NULL, 0, plain);
  for (ptrdiff_t k = 0; k < K; k++) {
    for (ptrdiff_t i = 0; i < 9 * C; i++) w_one[i] = w[i * K + k];
    float *y_one = convolved(&plan_one, x, w_one, NULL, 0);
    for (ptrdiff_t p = 0; p < PIXELS; p++) {
      assert_true(same_bits(y[p * K + k], y_one[p]));
      assert_true(same_bits(y[p * K + k], plain[p * K + k]));
    }
    free(y_one);
  }
  free(x), free(w), free(w_one), free(y), free(plain);
}

static void nan_infinity_and_negative_zero_go_where_they_go_in_the_plain_kernel(void **state) {
  (void)state;
  const float odd[] = {NAN, INFINITY, -INFINITY, -0.0F, 3.4e38F};
  const conv2d_shape s = convolution(1, 6, 6, 3, 3, 3, 10, 1, 1, SAME);
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
    for (int fused = 0; fused <= 1; fused++) {
      float *x = some_numbers(input_size(&s), 1), *w = some_numbers(filter_size(&s), 2);
      float *b = some_numbers(s.filters, 3), *plain = floats(output_size(&s));
      x[40] = odd[i];
      conv2d_plan plan;
      conv2d_plan_make_method(&s, CONV2D_DIRECT, &plan);
      float *y = convolved(&plan, x, w, fused ? b : NULL, fused);
      conv2d_reference(&s, x, w, fused ? b : NULL, fused, plain);
      for (ptrdiff_t k = 0; k < output_size(&s); k++)
        assert_true(isnan(plain[k]) ? isnan(y[k]) : y[k] == plain[k]);
      free(x), free(w), free(b), free(plain), free(y);
    }
}

static void relu_keeps_nan_and_negative_zero(void **state) {
  (void)state;
  const conv2d_shape s = convolution(1, 1, 1, 1, 1, 1, 4, 1, 1, VALID);
  const float x[] = {1}, w[] = {NAN, -1, 1, -0.0F}, b[] = {-0.0F, -0.0F, -0.0F, -0.0F};
  conv2d_plan plan;
  conv2d_plan_make(&s, &plan);
  float *y = convolved(&plan, x, w, b, 1);
  assert_true(isnan(y[0]));
  assert_true(same_bits(y[1], 0.0F));
  assert_true(y[2] == 1);
  assert_true(same_bits(y[3], 0.0F)); /* the sum begins at +0, and +0 - 0 is +0 */
  free(y);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(channel_counts_with_every_remainder),
      cmocka_unit_test(filters_strides_dilations_and_paddings),
      cmocka_unit_test(filters_that_are_not_square),
      cmocka_unit_test(images_of_every_small_size),
      cmocka_unit_test(a_filter_larger_than_the_image_and_padding_larger_than_the_filter),
      cmocka_unit_test(strides_and_dilations_that_differ_by_axis),
      cmocka_unit_test(images_larger_than_a_block),
      cmocka_unit_test(extents_of_zero),
      cmocka_unit_test(a_filters_bits_do_not_depend_on_its_neighbours),
      cmocka_unit_test(nan_infinity_and_negative_zero_go_where_they_go_in_the_plain_kernel),
      cmocka_unit_test(relu_keeps_nan_and_negative_zero),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
