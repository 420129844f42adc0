/* Convolution by tiles, Winograd's and Fourier's, against the plain one in double precision. */
#include "kernels/convolutions.h"

static const conv2d_method methods[] = {CONV2D_WINOGRAD, CONV2D_FOURIER_18, CONV2D_FOURIER_20};
enum { METHODS = 3 };

static void check_all(const conv2d_shape *s) {
  for (int i = 0; i < METHODS; i++) {
    const double tolerance = methods[i] == CONV2D_WINOGRAD ? WINOGRAD_TOLERANCE : DIRECT_TOLERANCE;
    check_convolution(s, methods[i], 0, tolerance);
    check_convolution(s, methods[i], 1, tolerance);
  }
}

static void images_of_every_small_size(void **state) {
  (void)state;
  for (ptrdiff_t filter = 3; filter <= 5; filter += 2)
    for (ptrdiff_t height = 1; height <= 10; height++)
      for (ptrdiff_t width = 1; width <= 10; width++) {
        const conv2d_shape s = convolution(2, height, width, 4, filter, filter, 5, 1, 1, SAME);
        check_all(&s);
      }
}

static void channel_counts_with_every_remainder(void **state) {
  (void)state;
  for (ptrdiff_t filter = 3; filter <= 5; filter += 2)
    for (ptrdiff_t channels = 1; channels <= 9; channels++)
      for (ptrdiff_t filters = channels; filters <= 37; filters += 9) {
        const conv2d_shape s = convolution(1, 9, 7, channels, filter, filter, filters, 1, 1, SAME);
        check_all(&s);
      }
}

static void valid_and_explicit_padding(void **state) {
  (void)state;
  for (ptrdiff_t filter = 3; filter <= 5; filter += 2)
    for (ptrdiff_t top = 0; top <= 9; top += 3) {
      conv2d_shape s = convolution(1, 8, 11, 3, filter, filter, 6, 1, 1, VALID);
      check_all(&s);
      s.top = top, s.left = 9 - top, s.out_height += 8, s.out_width += 8;
      check_all(&s);
    }
}

static void many_blocks_and_many_images(void **state) {
  (void)state;
  const conv2d_shape wide = convolution(3, 41, 38, 16, 5, 5, 32, 1, 1, SAME);
  check_all(&wide);
  const conv2d_shape deep = convolution(2, 17, 22, 64, 3, 3, 64, 1, 1, SAME);
  check_all(&deep);
}

static void many_channels(void **state) {
  (void)state;
  const conv2d_shape s = convolution(1, 14, 14, 512, 3, 3, 8, 1, 1, SAME);
  check_convolution(&s, CONV2D_WINOGRAD, 1, WINOGRAD_TOLERANCE);
  check_convolution(&s, CONV2D_FOURIER_18, 1, DIRECT_TOLERANCE);
  check_convolution(&s, CONV2D_FOURIER_20, 1, DIRECT_TOLERANCE);
}

/* Any filter from 2 x 2 to 11 x 11, also one that is not square. */
static void filters_fourier_can_take(void **state) {
  (void)state;
  for (ptrdiff_t height = 2; height <= 11; height++)
    for (ptrdiff_t width = 2; width <= 11; width += 3) {
      const conv2d_shape s = convolution(1, 23, 26, 3, height, width, 6, 1, 1, height % 2 ? SAME : VALID);
      check_convolution(&s, CONV2D_FOURIER_18, height % 3 == 0, DIRECT_TOLERANCE);
      check_convolution(&s, CONV2D_FOURIER_20, height % 3 == 0, DIRECT_TOLERANCE);
    }
}

static void extents_of_zero(void **state) {
  (void)state;
  for (int zero = 0; zero < 5; zero++) {
    const conv2d_shape s = convolution(zero != 0, zero == 1 ? 0 : 5, zero == 2 ? 0 : 5, zero == 3 ? 0 : 3, 3,
                                       3, zero == 4 ? 0 : 2, 1, 1, SAME);
    check_all(&s);
  }
}

/* A number that is not finite, or a sum that overflows on Winograd's way but not directly, reaches the
 * outputs whose window holds it and no other, though it stands in a tile with them. */
static void what_is_not_finite_stays_in_its_windows(void **state) {
  (void)state;
  const float odd[] = {NAN, INFINITY, -INFINITY, 2e38F};
  for (ptrdiff_t filter = 3; filter <= 5; filter += 2)
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
      for (int m = 0; m < METHODS; m++) {
        const conv2d_shape s = convolution(2, 23, 17, 3, filter, filter, 6, 1, 1, SAME);
        float *x = some_numbers(input_size(&s), 1), *w = some_numbers(filter_size(&s), 2);
        float *plain = floats(output_size(&s));
        x[(23 * 17 + 11 * 17 + 8) * 3 + 1] = odd[i]; /* image 1, row 11, column 8, channel 1 */
        conv2d_reference(&s, x, w, NULL, 1, plain);
        conv2d_plan plan;
        assert_true(conv2d_plan_make_method(&s, methods[m], &plan));
        float *y = convolved(&plan, x, w, NULL, 1);
        for (ptrdiff_t k = 0; k < output_size(&s); k++) {
          if (isnan(plain[k]) || isinf(plain[k]))
            assert_true(isnan(plain[k]) ? isnan(y[k]) : y[k] == plain[k]);
          else
            assert_true(!isnan(y[k]) && !isinf(y[k]));
        }
        free(x), free(w), free(plain), free(y);
      }
}

typedef struct refusal {
  conv2d_shape shape;
  int by_method[METHODS]; /* in the order of methods */
} refusal;

static void shapes_a_method_cannot_compute_are_refused(void **state) {
  (void)state;
  const refusal refused[] = {
      {convolution(1, 9, 9, 2, 1, 1, 2, 1, 1, SAME), {1, 1, 1}},
      {convolution(1, 9, 9, 2, 3, 5, 2, 1, 1, SAME), {1, 0, 0}},
      {convolution(1, 9, 9, 2, 7, 7, 2, 1, 1, SAME), {1, 0, 0}},
      {convolution(1, 9, 9, 2, 5, 5, 2, 1, 1, SAME), {0, 0, 0}},
      {convolution(1, 9, 9, 2, 3, 3, 2, 1, 1, SAME), {0, 0, 0}},
      {convolution(1, 9, 9, 2, 3, 3, 2, 2, 1, SAME), {1, 1, 1}},
      {convolution(1, 9, 9, 2, 3, 3, 2, 1, 2, SAME), {1, 1, 1}},
      {convolution(1, 20, 20, 2, 12, 3, 2, 1, 1, SAME), {1, 1, 1}},
      {convolution(1, 20, 20, 2, 3, 12, 2, 1, 1, SAME), {1, 1, 1}},
  };
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
    for (int m = 0; m < METHODS; m++) {
      conv2d_plan plan = {.packed_bytes = 7};
      const int refuses = refused[i].by_method[m];
      assert_int_equal(conv2d_plan_make_method(&refused[i].shape, methods[m], &plan), !refuses);
      assert_int_equal(plan.packed_bytes == 7, refuses);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(images_of_every_small_size),
      cmocka_unit_test(channel_counts_with_every_remainder),
      cmocka_unit_test(valid_and_explicit_padding),
      cmocka_unit_test(many_blocks_and_many_images),
      cmocka_unit_test(many_channels),
      cmocka_unit_test(extents_of_zero),
      cmocka_unit_test(what_is_not_finite_stays_in_its_windows),
      cmocka_unit_test(filters_fourier_can_take),
      cmocka_unit_test(shapes_a_method_cannot_compute_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
