/* Reductions against sums in double precision. */
#include "kernels/reduce.h"

#include "kernels/numbers.h"

static double plain(reduce_op op, ptrdiff_t n, const float *x, ptrdiff_t step) {
  double sum = 0, prod = 1, max = (double)-INFINITY, min = (double)INFINITY;
  for (ptrdiff_t i = 0; i < n; i++) {
    const double value = (double)x[i * step];
    sum += value;
    prod *= value;
    max = fmax(max, value);
    min = fmin(min, value);
  }
  switch (op) {
  case REDUCE_SUM: return sum;
  case REDUCE_MEAN: return n ? sum / (double)n : (double)NAN;
  case REDUCE_MAX: return max;
  case REDUCE_MIN: return min;
  case REDUCE_PROD: break;
  }
  return prod;
}

/* Sums of numbers in [-1, 1) may cancel, so their error is a part of n; that of products is a part of the product. */
static double tolerance(reduce_op op, ptrdiff_t n, double expected) {
  switch (op) {
  case REDUCE_SUM: return 1e-7 * (double)n;
  case REDUCE_MEAN: return 1e-7;
  case REDUCE_PROD: return 1e-7 * (double)n * fabs(expected);
  case REDUCE_MAX:
  case REDUCE_MIN: break;
  }
  return 0;
}

static void check(reduce_op op, ptrdiff_t outer, ptrdiff_t reduced, ptrdiff_t inner) {
  float *x = some_numbers(outer * reduced * inner, 7), *y = floats(outer * inner);
  reduce(op, outer, reduced, inner, x, y);
  for (ptrdiff_t o = 0; o < outer; o++)
    for (ptrdiff_t i = 0; i < inner; i++) {
      const double expected = plain(op, reduced, reduced ? x + o * reduced * inner + i : x, inner);
      const double got = (double)y[o * inner + i];
      if (isfinite(expected))
        assert_true(fabs(got - expected) <= tolerance(op, reduced, expected));
      else
        assert_true(isnan(expected) ? isnan(got) : got == expected);
    }
  free(x), free(y);
}

static void every_operation_over_every_small_layout(void **state) {
  (void)state;
  for (int op = REDUCE_SUM; op <= REDUCE_PROD; op++)
    for (ptrdiff_t outer = 0; outer <= 3; outer++)
      for (ptrdiff_t reduced = 0; reduced <= 35; reduced++)
        for (ptrdiff_t inner = 0; inner <= 9; inner++) check((reduce_op)op, outer, reduced, inner);
}

static void long_axes(void **state) {
  (void)state;
  for (int op = REDUCE_SUM; op <= REDUCE_MIN; op++) {
    check((reduce_op)op, 2, 5003, 1);
    check((reduce_op)op, 2, 3001, 5);
  }
}

static void a_million_tenths_lose_nothing(void **state) {
  (void)state;
  enum { N = 1000000 };
  for (ptrdiff_t inner = 1; inner <= 2; inner++) {
    float *x = floats(N * inner), y[2];
    for (ptrdiff_t i = 0; i < N * inner; i++) x[i] = 0.1F;
    reduce(REDUCE_SUM, 1, N, inner, x, y);
    assert_true(fabs((double)y[0] - 1e5) <= 1e5 * 1e-6);
    reduce(REDUCE_MEAN, 1, N, inner, x, y);
    assert_true(fabs((double)y[0] - 0.1) <= 0.1 * 1e-6);
    free(x);
  }
}

static void maxima_pass_over_nan_and_sums_do_not(void **state) {
  (void)state;
  const float x[] = {1, NAN, 3, -INFINITY, 2};
  float y[1];
  reduce(REDUCE_MAX, 1, 5, 1, x, y);
  assert_true(y[0] == 3);
  reduce(REDUCE_MIN, 1, 5, 1, x, y);
  assert_true(y[0] == -INFINITY);
  reduce(REDUCE_SUM, 1, 5, 1, x, y);
  assert_true(isnan(y[0]));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_operation_over_every_small_layout),
      cmocka_unit_test(long_axes),
      cmocka_unit_test(a_million_tenths_lose_nothing),
      cmocka_unit_test(maxima_pass_over_nan_and_sums_do_not),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
