/*
 * Half-precision numbers to and from double. See tensor/half.h.
 */
#include "tensor/half.h"

#include <math.h>

#include "base/decimal.h"

enum {
  FRACTION_BITS = 10,
  BIAS = 15,
  INFINITE = 0x7C00, /* the exponent's bits */
  SIGN = 0x8000,
  MAX_DIGITS = 5
};

double half_widen(uint16_t half) {
  const int exponent = (half & INFINITE) >> FRACTION_BITS, fraction = half & ((1 << FRACTION_BITS) - 1);
  double size;
  if (exponent == 0)
    size = ldexp(fraction, 1 - BIAS - FRACTION_BITS);
  else if (exponent <= 2 * BIAS)
    size = ldexp((1 << FRACTION_BITS) + fraction, exponent - BIAS - FRACTION_BITS);
  else
    size = fraction == 0 ? (double)INFINITY : (double)NAN;
  return half & SIGN ? -size : size;
}

/* The exponent's bits lie above the fraction's: a fraction that is rounded up to 1 raises the exponent. */
uint16_t half_narrow(double value) {
  const double size = fabs(value);
  const int sign = signbit(value) ? SIGN : 0;
  int exponent;
  if (isnan(value)) return INFINITE | 1 << (FRACTION_BITS - 1);
  if (size >= 65520) return (uint16_t)(sign | INFINITE);
  frexp(size, &exponent);
  const int scale = exponent < 2 - BIAS || size == 0 ? 1 - BIAS : exponent - 1;
  const int bits = (int)rint(ldexp(size, FRACTION_BITS - scale));
  return (uint16_t)(sign | (((scale + BIAS - 1) << FRACTION_BITS) + bits));
}

/* Both factors are exact, so what comes out is the double nearest to the digits. */
static double number_of(const decimal *digits) {
  double number = 0, power = 1;
  const int places = digits->count - digits->point;
  for (int i = 0; i < digits->count; i++) number = number * 10 + (digits->digits[i] - '0');
  for (int i = places < 0 ? -places : places; i > 0; i--) power *= 10;
  if (digits->negative) number = -number;
  return places < 0 ? number * power : number / power;
}

double half_shortest(uint16_t half) {
  const double value = half_widen(half);
  for (int count = 1; isfinite(value) && count < MAX_DIGITS; count++) {
    const decimal digits = decimal_from(value, false, DECIMAL_TOTAL, count);
    const double shorter = number_of(&digits);
    if (half_narrow(shorter) == half) return shorter;
  }
  return value;
}
