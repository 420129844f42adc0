/* Elementary functions against the C library's of long double, rounded. */
#include "kernels/elementary.h"

#include <float.h>

#include "kernels/numbers.h"

static double sine(double x) { return elementary_sin_cos(x).sine; }
static double cosine(double x) { return elementary_sin_cos(x).cosine; }

/* The distance in units in the last place of what is right; where that is not finite, 0 or infinity. */
static double units_off(double got, long double right) {
  const double rounded = (double)right;
  if (isnan(rounded)) return isnan(got) ? 0 : (double)INFINITY;
  if (isinf(rounded)) return got == rounded ? 0 : (double)INFINITY;
  int exponent = DBL_MIN_EXP;
  if (fabs(rounded) > DBL_MIN) (void)frexp(rounded, &exponent);
  return fabs((double)(((long double)got - right) / ldexpl(1, exponent - DBL_MANT_DIG)));
}

typedef struct row {
  const char *name;
  double (*ours)(double);
  long double (*right)(long double);
  double low, high; /* of the arguments */
  double units;     /* as elementary.h promises */
} row;

static const row ROWS[] = {
    {"exp", elementary_exp, expl, -750, 711, 1},
    {"exp", elementary_exp, expl, -1, 1, 1},
    {"expm1", elementary_expm1, expm1l, -60, 711, 2},
    {"expm1", elementary_expm1, expm1l, -1, 1, 2},
    {"expm1", elementary_expm1, expm1l, -1e-9, 1e-9, 2},
    {"log1p", elementary_log1p, log1pl, -1, 1, 3},
    {"log1p", elementary_log1p, log1pl, -1e-9, 1e-9, 3},
    {"log1p", elementary_log1p, log1pl, 1, 1e300, 3},
    {"sinh", elementary_sinh, sinhl, -711, 711, 4},
    {"sinh", elementary_sinh, sinhl, -1, 1, 4},
    {"cosh", elementary_cosh, coshl, -711, 711, 4},
    {"cosh", elementary_cosh, coshl, -1, 1, 4},
    {"tanh", elementary_tanh, tanhl, -25, 25, 4},
    {"tanh", elementary_tanh, tanhl, -1, 1, 4},
    {"sin", sine, sinl, -64, 64, 1},
    {"sin", sine, sinl, -1e-9, 1e-9, 1},
    {"sin", sine, sinl, 64, 1e6, 3},
    {"cos", cosine, cosl, -64, 64, 1},
    {"cos", cosine, cosl, -1e6, -64, 3},
    {"asin", elementary_asin, asinl, -1, 1, 3},
    {"asin", elementary_asin, asinl, -1e-9, 1e-9, 3},
    {"acos", elementary_acos, acosl, -1, 1, 3},
    {"erf", elementary_erf, erfl, -7, 7, 6},
    {"erf", elementary_erf, erfl, -1e-9, 1e-9, 6},
};

static void every_function_is_as_near_as_promised(void **state) {
  (void)state;
  enum { POINTS = 20011 };
  for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
    for (int point = 0; point <= POINTS; point++) {
      const double x = ROWS[i].low + (ROWS[i].high - ROWS[i].low) * point / POINTS;
      const double off = units_off(ROWS[i].ours(x), ROWS[i].right((long double)x));
      if (!(off <= ROWS[i].units)) fail_msg("%s(%.17g): %g units off", ROWS[i].name, x, off);
    }
}

/* The multiples of pi / 2, as near as doubles come to them, and the one that comes nearest of all (Kahan). */
static void sine_and_cosine_are_right_where_they_nearly_vanish(void **state) {
  (void)state;
  for (int n = 1; n < 2000; n++) {
    const double x = (double)(n * 1.57079632679489661923132169163975144L);
    assert_true(units_off(sine(x), sinl((long double)x)) <= 3);
    assert_true(units_off(cosine(x), cosl((long double)x)) <= 3);
  }
  const double nearest = ldexp(6381956970095103.0, 797);
  assert_true(units_off(cosine(nearest), -4.68716592425462761112e-19L) <= 3);
}

static void sine_and_cosine_of_numbers_of_every_size(void **state) {
  (void)state;
  for (int exponent = -1070; exponent < 1024; exponent++) {
    const double x = ldexp(1.2345678, exponent);
    assert_true(units_off(sine(x), (long double)sin(x)) <= 4);
    assert_true(units_off(cosine(x), (long double)cos(x)) <= 4);
  }
}

static void zeros_keep_their_sign(void **state) {
  (void)state;
  double (*const odd[])(double) = {elementary_expm1, elementary_log1p, elementary_sinh, elementary_tanh, sine,
                                   elementary_asin,  elementary_erf};
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    assert_true(odd[i](0.0) == 0 && !signbit(odd[i](0.0)));
    assert_true(odd[i](-0.0) == 0 && signbit(odd[i](-0.0)));
  }
}

static void what_is_not_finite_or_has_no_answer(void **state) {
  (void)state;
  const double odd[] = {(double)INFINITY, (double)-INFINITY, (double)NAN, 2, -2, DBL_MAX, -DBL_MAX};
  for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
    for (size_t j = 0; j < sizeof odd / sizeof *odd; j++) {
      const double off = units_off(ROWS[i].ours(odd[j]), ROWS[i].right((long double)odd[j]));
      if (!(off <= 4)) fail_msg("%s(%g): %g units off", ROWS[i].name, odd[j], off);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_function_is_as_near_as_promised),
      cmocka_unit_test(sine_and_cosine_are_right_where_they_nearly_vanish),
      cmocka_unit_test(sine_and_cosine_of_numbers_of_every_size),
      cmocka_unit_test(zeros_keep_their_sign),
      cmocka_unit_test(what_is_not_finite_or_has_no_answer),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
