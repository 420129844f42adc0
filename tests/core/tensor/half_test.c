/* Half-precision numbers, there and back. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tensor/half.h"

static void every_half_comes_back_from_double(void **state) {
  (void)state;
  for (int bits = 0; bits <= UINT16_MAX; bits++) {
    const double wide = half_widen((uint16_t)bits);
    if (isnan(wide))
      assert_true(isnan(half_widen(half_narrow(wide))));
    else
      assert_int_equal(half_narrow(wide), bits);
    if (isfinite(wide)) assert_int_equal(half_narrow(half_shortest((uint16_t)bits)), bits);
  }
}

static void the_nearest_half_is_taken_and_of_two_the_even_one(void **state) {
  (void)state;
  const struct {
    double value;
    uint16_t half;
  } rows[] = {
      {0, 0x0000},
      {-0.0, 0x8000},
      {1, 0x3C00},
      {-2, 0xC000},
      {65504, 0x7BFF},
      {65519.9, 0x7BFF},
      {65520, 0x7C00}, /* halfway to the next: infinite */
      {-1e9, 0xFC00},
      {1 + 1.0 / 2048, 0x3C00},    /* halfway: down to the even one */
      {1 + 3.0 / 2048, 0x3C02},    /* halfway: up to the even one */
      {2047.0 / 2048 + 1, 0x4000}, /* rounds up into the next exponent */
      {1.0 / 16777216, 0x0001},    /* the least one */
      {1.0 / 33554432, 0x0000},    /* half of it: even */
      {1023.5 / 16777216, 0x0400}, /* from below the normal ones into them */
      {6.103515625e-05, 0x0400},   /* the least normal one */
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_int_equal(half_narrow(rows[i].value), rows[i].half);
}

static void the_shortest_number_has_the_digits_that_numpy_prints(void **state) {
  (void)state;
  const struct {
    double value, shortest;
  } rows[] = {{0.1, 0.1},   {1.0 / 3, 0.3333}, {2.5, 2.5}, {65504, 65500},
              {1234, 1234}, {-0.001, -0.001},  {0, 0},     {0.000100135803, 0.00010014}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_true(half_shortest(half_narrow(rows[i].value)) == rows[i].shortest);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_half_comes_back_from_double),
      cmocka_unit_test(the_nearest_half_is_taken_and_of_two_the_even_one),
      cmocka_unit_test(the_shortest_number_has_the_digits_that_numpy_prints),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
