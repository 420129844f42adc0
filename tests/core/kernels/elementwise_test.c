/* Elementwise operations against what C computes one by one. */
#include "kernels/elementwise.h"

#include <float.h>

#include "kernels/numbers.h"

static float binary(elementwise_binary op, float a, float b) {
  switch (op) {
  case ELEMENTWISE_ADD: return a + b;
  case ELEMENTWISE_SUB: return a - b;
  case ELEMENTWISE_MUL: return a * b;
  case ELEMENTWISE_DIV: return a / b;
  case ELEMENTWISE_MAXIMUM: return a < b ? b : a;
  case ELEMENTWISE_MINIMUM: return b < a ? b : a;
  case ELEMENTWISE_SQUARED_DIFFERENCE: break;
  }
  return (a - b) * (a - b);
}

static int same(float a, float b) { return isnan(a) ? isnan(b) : same_bits(a, b); }

static const float odd[] = {0, -0.0F, 1, -2.5F, INFINITY, -INFINITY, NAN, FLT_MAX, 1e-42F};
enum { ODD = sizeof odd / sizeof *odd };

static void every_operation_with_every_remainder_and_step(void **state) {
  (void)state;
  for (int op = ELEMENTWISE_ADD; op <= ELEMENTWISE_SQUARED_DIFFERENCE; op++)
    for (ptrdiff_t n = 0; n <= 19; n++)
      for (int steps = 0; steps < 4; steps++) {
        const ptrdiff_t a_step = steps & 1, b_step = steps >> 1;
        float *a = some_numbers(a_step ? n : 1, 1), *b = some_numbers(b_step ? n : 1, 2), *y = floats(n);
        elementwise_binary_run((elementwise_binary)op, n, a, a_step, b, b_step, y);
        for (ptrdiff_t i = 0; i < n; i++)
          assert_true(same(y[i], binary((elementwise_binary)op, a[i * a_step], b[i * b_step])));
        free(a), free(b), free(y);
      }
}

static void nan_infinity_and_negative_zero_are_those_of_c(void **state) {
  (void)state;
  for (int op = ELEMENTWISE_ADD; op <= ELEMENTWISE_SQUARED_DIFFERENCE; op++) {
    if (op == ELEMENTWISE_DIV) continue; /* C leaves x / 0 undefined; see the next test */
    for (int i = 0; i < ODD; i++) {
      float y[ODD];
      elementwise_binary_run((elementwise_binary)op, ODD, &odd[i], 0, odd, 1, y);
      for (int j = 0; j < ODD; j++) assert_true(same(y[j], binary((elementwise_binary)op, odd[i], odd[j])));
    }
  }
}

static void dividing_by_zero_gives_infinity_or_nan(void **state) {
  (void)state;
  const float a[] = {1, -1, 0, NAN, 1}, b[] = {0, 0, 0, 0, -0.0F};
  float y[5];
  elementwise_binary_run(ELEMENTWISE_DIV, 5, a, 1, b, 1, y);
  assert_true(y[0] == INFINITY && y[1] == -INFINITY && isnan(y[2]) && isnan(y[3]) && y[4] == -INFINITY);
}

static void a_maximum_keeps_nan_on_the_left_and_passes_over_it_on_the_right(void **state) {
  (void)state;
  const float a[] = {NAN, 1, -0.0F, 0}, b[] = {1, NAN, 0, -0.0F};
  float y[4];
  elementwise_binary_run(ELEMENTWISE_MAXIMUM, 4, a, 1, b, 1, y);
  assert_true(isnan(y[0]) && y[1] == 1 && same_bits(y[2], -0.0F) && same_bits(y[3], 0));
  elementwise_binary_run(ELEMENTWISE_MINIMUM, 4, a, 1, b, 1, y);
  assert_true(isnan(y[0]) && y[1] == 1 && same_bits(y[2], -0.0F) && same_bits(y[3], 0));
}

static void relu_keeps_nan_and_negative_zero(void **state) {
  (void)state;
  const float x[] = {NAN, -0.0F, 0, -1, 2, INFINITY, -INFINITY};
  float y[7];
  elementwise_unary_run(ELEMENTWISE_RELU, 7, x, y);
  assert_true(isnan(y[0]) && same_bits(y[1], -0.0F) && same_bits(y[2], 0) && same_bits(y[3], 0) && y[4] == 2);
  assert_true(y[5] == INFINITY && same_bits(y[6], 0));
  elementwise_unary_run(ELEMENTWISE_RELU6, 7, x, y);
  assert_true(isnan(y[0]) && same_bits(y[1], -0.0F) && y[5] == 6);
}

static void results_may_be_written_over_operands(void **state) {
  (void)state;
  for (ptrdiff_t n = 1; n <= 9; n++) {
    float *x = ramp(n), *z = ramp(n);
    elementwise_binary_run(ELEMENTWISE_ADD, n, x, 1, z, 1, x);
    for (ptrdiff_t i = 0; i < n; i++) assert_true(x[i] == 2 * z[i]);
    elementwise_unary_run(ELEMENTWISE_NEG, n, z, z);
    for (ptrdiff_t i = 0; i < n; i++) assert_true(z[i] == (float)-(i + 1));
    free(x), free(z);
  }
}

typedef struct unary_case {
  elementwise_unary op;
  double (*of)(double);
  double units; /* allowed error in units in the last place */
} unary_case;

static double negated(double x) { return -x; }
static double square(double x) { return x * x; }
static double rsqrt(double x) { return 1 / sqrt(x); }
static double reciprocal(double x) { return 1 / x; }
static double relu(double x) { return x < 0 ? 0 : x; }
static double relu6(double x) { return fmin(relu(x), 6); }
static double sigmoid(double x) { return 1 / (1 + exp(-x)); }

static const unary_case unary_cases[] = {
    {ELEMENTWISE_NEG, negated, 0},     {ELEMENTWISE_ABS, fabs, 0},
    {ELEMENTWISE_SQUARE, square, 0.5}, {ELEMENTWISE_SQRT, sqrt, 0.5},
    {ELEMENTWISE_RSQRT, rsqrt, 1.5},   {ELEMENTWISE_RECIPROCAL, reciprocal, 0.5},
    {ELEMENTWISE_RELU, relu, 0},       {ELEMENTWISE_RELU6, relu6, 0},
    {ELEMENTWISE_FLOOR, floor, 0},     {ELEMENTWISE_CEIL, ceil, 0},
    {ELEMENTWISE_EXP, exp, 2},         {ELEMENTWISE_TANH, tanh, 4},
    {ELEMENTWISE_SIGMOID, sigmoid, 4},
};

/* The difference in units in the last place of the exact result. */
static double units_off(float y, double exact) {
  if (isnan(exact)) return isnan(y) ? 0 : (double)INFINITY;
  const float nearest = (float)exact;
  if (y == nearest) return fabs((double)y - exact) == 0 || isinf(y) ? 0 : 0.5;
  if (isinf(y) || isinf(nearest) || isnan(y)) return (double)INFINITY;
  int exponent;
  frexp(exact, &exponent);
  return fabs((double)y - exact) / ldexp(1, (exponent < -125 ? -125 : exponent) - 24);
}

static void every_function_is_as_near_as_promised(void **state) {
  (void)state;
  for (size_t c = 0; c < sizeof unary_cases / sizeof *unary_cases; c++)
    for (int sign = -1; sign <= 1; sign += 2)
      for (int step = 0; step < 48640; step++) {
        const double size = 1e-40 * pow(1.0037, step); /* to 1e38 */
        const float x[] = {(float)(sign * size)};
        float y[1];
        if (unary_cases[c].op == ELEMENTWISE_RECIPROCAL && size < 1e-38)
          continue; /* overflow is C's to judge */
        elementwise_unary_run(unary_cases[c].op, 1, x, y);
        const double off = units_off(y[0], unary_cases[c].of((double)x[0]));
        if (off > unary_cases[c].units)
          print_error("function %zu of %.9g is %.9g\n", c, (double)x[0], (double)y[0]);
        assert_true(off <= unary_cases[c].units);
      }
}

static void functions_of_nan_and_infinity(void **state) {
  (void)state;
  const float x[] = {NAN, INFINITY, -INFINITY, 0, -0.0F};
  float y[5];
  elementwise_unary_run(ELEMENTWISE_EXP, 5, x, y);
  assert_true(isnan(y[0]) && y[1] == INFINITY && same_bits(y[2], 0) && y[3] == 1 && y[4] == 1);
  elementwise_unary_run(ELEMENTWISE_TANH, 5, x, y);
  assert_true(isnan(y[0]) && y[1] == 1 && y[2] == -1 && same_bits(y[3], 0) && same_bits(y[4], -0.0F));
  elementwise_unary_run(ELEMENTWISE_SIGMOID, 5, x, y);
  assert_true(isnan(y[0]) && y[1] == 1 && y[2] == 0 && y[3] == 0.5F);
}

static void remainders_of_functions_stay_in_bounds(void **state) {
  (void)state;
  for (int op = ELEMENTWISE_NEG; op <= ELEMENTWISE_SIGMOID; op++)
    for (ptrdiff_t n = 0; n <= 9; n++) {
      float *x = some_numbers(n, 5), *y = floats(n), one[1];
      elementwise_unary_run((elementwise_unary)op, n, x, y);
      for (ptrdiff_t i = 0; i < n; i++) {
        elementwise_unary_run((elementwise_unary)op, 1, x + i, one);
        assert_true(same(y[i], one[0]));
      }
      free(x), free(y);
    }
}

static void bias_add_adds_along_the_last_axis(void **state) {
  (void)state;
  for (ptrdiff_t channels = 0; channels <= 9; channels++)
    for (int fused = 0; fused <= 1; fused++) {
      float *x = some_numbers(3 * channels, 1), *b = some_numbers(channels, 2), *y = floats(3 * channels);
      bias_add(3, channels, x, b, fused, y);
      for (ptrdiff_t i = 0; i < 3 * channels; i++) {
        const float sum = x[i] + b[i % channels];
        assert_true(y[i] == (fused && sum < 0 ? 0 : sum));
      }
      free(x), free(b), free(y);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_operation_with_every_remainder_and_step),
      cmocka_unit_test(nan_infinity_and_negative_zero_are_those_of_c),
      cmocka_unit_test(dividing_by_zero_gives_infinity_or_nan),
      cmocka_unit_test(a_maximum_keeps_nan_on_the_left_and_passes_over_it_on_the_right),
      cmocka_unit_test(relu_keeps_nan_and_negative_zero),
      cmocka_unit_test(results_may_be_written_over_operands),
      cmocka_unit_test(every_function_is_as_near_as_promised),
      cmocka_unit_test(functions_of_nan_and_infinity),
      cmocka_unit_test(remainders_of_functions_stay_in_bounds),
      cmocka_unit_test(bias_add_adds_along_the_last_axis),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
