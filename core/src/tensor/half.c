/*
 * Half-precision numbers to and from double. See tensor/half.h.
 */
#include "tensor/half.h"

#include <math.h>
#include <string.h>

enum {
  FRACTION_BITS = 10,
  BIAS = 15,
  INFINITE = 0x7C00, /* the exponent's bits */
  SIGN = 0x8000
};

/* The bits of a double lie in the same order; only its exponent has another bias and more room. */
double half_widen(uint16_t half) {
  const uint64_t bits = (uint64_t)(half & ~SIGN) << (52 - FRACTION_BITS);
  double size;
  memcpy(&size, &bits, sizeof size);
  size *= 0x1p1008; /* 2^(1023 - BIAS) */
  if (size >= 65536) size = half & ((1 << FRACTION_BITS) - 1) ? (double)NAN : (double)INFINITY;
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

/* Multiples of powers of ten, ever finer. All factors are exact, so what comes out is the double nearest to the
 * digits. What is not a number stays as it is. */
double half_shortest(uint16_t half) {
  const double value = half_widen(half);
  double shorter = value;
  for (int step = 10000; step > 0; step /= 10) {
    shorter = rint(value / step) * step;
    if (half_narrow(shorter) == half) return shorter;
  }
  for (int parts = 10; half_narrow(shorter) != half && parts <= 100000000; parts *= 10)
    shorter = rint(value * parts) / parts;
  return shorter;
}
