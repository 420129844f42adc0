/* Which method is chosen, and the sizes a plan promises. */
#include "kernels/convolutions.h"

static conv2d_method chosen(conv2d_shape shape) {
  conv2d_plan plan;
  conv2d_plan_make(&shape, &plan);
  return plan.method;
}

static void filters_of_5x5_and_more_go_by_fourier(void **state) {
  (void)state;
  assert_int_equal(chosen(convolution(1, 64, 64, 32, 5, 5, 32, 1, 1, SAME)), CONV2D_FOURIER_20);
  assert_int_equal(chosen(convolution(1, 224, 224, 32, 5, 5, 32, 1, 1, SAME)), CONV2D_FOURIER_20);
  assert_int_equal(chosen(convolution(1, 64, 64, 32, 9, 9, 32, 1, 1, SAME)), CONV2D_FOURIER_20);
}

static void filters_of_3x3_and_small_images_go_by_winograd(void **state) {
  (void)state;
  assert_int_equal(chosen(convolution(1, 28, 28, 64, 5, 5, 64, 1, 1, SAME)), CONV2D_WINOGRAD);
  assert_int_equal(chosen(convolution(1, 56, 56, 64, 3, 3, 64, 1, 1, SAME)), CONV2D_WINOGRAD);
  assert_int_equal(chosen(convolution(1, 14, 14, 512, 3, 3, 512, 1, 1, SAME)), CONV2D_WINOGRAD);
  assert_int_equal(chosen(convolution(1, 7, 7, 512, 3, 3, 512, 1, 1, SAME)), CONV2D_WINOGRAD);
}

static void other_shapes_are_direct(void **state) {
  (void)state;
  assert_int_equal(chosen(convolution(1, 28, 28, 128, 1, 1, 128, 1, 1, SAME)), CONV2D_DIRECT);
  assert_int_equal(chosen(convolution(1, 224, 224, 3, 3, 3, 32, 2, 1, SAME)), CONV2D_DIRECT);
  assert_int_equal(chosen(convolution(1, 64, 64, 32, 3, 3, 32, 1, 2, SAME)), CONV2D_DIRECT);
  assert_int_equal(chosen(convolution(1, 100, 100, 1, 11, 11, 1, 1, 1, SAME)), CONV2D_DIRECT);
}

/* 1..9 over 1..9, and larger: the sums are integers below 2^24, and come out as such. */
static void small_ramps_give_exact_integers(void **state) {
  (void)state;
  for (ptrdiff_t filter = 3; filter <= 5; filter += 2)
    for (ptrdiff_t size = 3; size <= 24; size += 7) {
      const conv2d_shape s = convolution(1, size, size, 2, filter, filter, 3, 1, 1, SAME);
      assert_int_equal(chosen(s), CONV2D_DIRECT);
      float *x = floats(input_size(&s)), *w = floats(filter_size(&s));
      for (ptrdiff_t i = 0; i < input_size(&s); i++) x[i] = (float)(i % 9 + 1);
      for (ptrdiff_t i = 0; i < filter_size(&s); i++) w[i] = (float)(i % 9 + 1);
      assert_true(convolution_error(&s, CONV2D_DIRECT, x, w, NULL, 0) == 0);
      free(x), free(w);
    }
}

static void sizes_beyond_the_address_space_are_the_largest_size(void **state) {
  (void)state;
  const ptrdiff_t huge = PTRDIFF_MAX / 16;
  const conv2d_shape s = convolution(1, 3, 3, huge, 1, 1, 16, 1, 1, SAME);
  conv2d_plan plan;
  conv2d_plan_make(&s, &plan);
  assert_true(plan.packed_bytes == SIZE_MAX);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(filters_of_5x5_and_more_go_by_fourier),
      cmocka_unit_test(filters_of_3x3_and_small_images_go_by_winograd),
      cmocka_unit_test(other_shapes_are_direct),
      cmocka_unit_test(small_ramps_give_exact_integers),
      cmocka_unit_test(sizes_beyond_the_address_space_are_the_largest_size),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
