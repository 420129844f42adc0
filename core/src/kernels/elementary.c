/* The functions of elementary.h, from few constants: Taylor's series on a short interval, and what brings an argument
 * there. */
#include "kernels/elementary.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static const double LOG2E = 1.4426950408889634, LN2_HIGH = 0x1.62e42fee00000p-1,
                    LN2_LOW = 0x1.a39ef35793c76p-33;
static const double TWO_OVER_PI = 0.6366197723675814, HALF_PI = 1.5707963267948966;
static const double HALF_PI_HIGH = 0x1.921fb54400000p+0, HALF_PI_MIDDLE = 0x1.0b4611a600000p-34,
                    HALF_PI_LOW = 0x1.3198a2e037073p-69;
static const double TWO_OVER_SQRT_PI = 1.1283791670955126;

/* c[0] + c[1] x + c[2] x^2 ..., an even number of terms: two sums at a time, since each waits for itself. */
static double polynomial(double x, int count, const double *c) {
  const double square = x * x;
  double even = 0, odd = 0;
  for (int i = count - 2; i >= 0; i -= 2) {
    even = even * square + c[i];
    odd = odd * square + c[i + 1];
  }
  return even + x * odd;
}

/* ---- exp ---- */

/* exp(x) = 2^power * (1 + small), where small is exp(r) - 1 of r = x - power ln 2, |r| <= ln 2 / 2. */
typedef struct exp_pieces {
  double small;
  int power;
} exp_pieces;

static double power_of_two(int n) {
  const uint64_t bits = (uint64_t)(1023 + n) << 52;
  double power;
  memcpy(&power, &bits, sizeof power);
  return power;
}

/* x * 2^n, |n| < 2000; in two steps, since 2^n itself may be subnormal or infinite. */
static double times_power_of_two(double x, int n) {
  return x * power_of_two(n / 2) * power_of_two(n - n / 2);
}

/* |x| < 1000. ln 2 in two parts, the first short enough that power times it is exact. */
static exp_pieces exp_take_apart(double x) {
  static const double after_two[] = {1.0 / 2,       1.0 / 6,        1.0 / 24,        1.0 / 120,
                                     1.0 / 720,     1.0 / 5040,     1.0 / 40320,     1.0 / 362880,
                                     1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800};
  const double n = nearbyint(x * LOG2E), high = x - n * LN2_HIGH, low = n * LN2_LOW;
  const double r = high - low, lost = (high - r) - low;
  return (exp_pieces){r + (r * r * polynomial(r, 12, after_two) + lost), (int)n};
}

double elementary_exp(double x) {
  if (isnan(x)) return x;
  if (x > 710) return (double)INFINITY;
  if (x < -746) return 0;
  const exp_pieces e = exp_take_apart(x);
  return times_power_of_two(1 + e.small, e.power);
}

double elementary_expm1(double x) {
  if (isnan(x) || fabs(x) < 0x1p-54) return x;
  if (x > 50) return elementary_exp(x);
  if (x < -50) return -1;
  const exp_pieces e = exp_take_apart(x);
  return times_power_of_two(e.small, e.power) + (times_power_of_two(1, e.power) - 1);
}

/* log(1 + x), corrected for what 1 + x has lost of x. */
double elementary_log1p(double x) {
  const double u = 1 + x;
  if (u == 1) return x;
  return u - 1 == x ? log(u) : log(u) * (x / (u - 1));
}

/* ---- Hyperbolic functions ---- */

/* exp(x) / 2, also where exp(x) is too large. */
static double half_of_large(double x) {
  const double root = elementary_exp(x / 2);
  return root / 2 * root;
}

double elementary_sinh(double x) {
  const double size = fabs(x), e = elementary_expm1(size);
  return copysign(size < 700 ? (e + e / (e + 1)) / 2 : half_of_large(size), x);
}

double elementary_cosh(double x) {
  const double size = fabs(x), e = elementary_exp(size);
  return size < 700 ? (e + 1 / e) / 2 : half_of_large(size);
}

double elementary_tanh(double x) {
  const double size = fabs(x), e = elementary_expm1(2 * size);
  return copysign(size > 20 ? 1 : e / (e + 2), x);
}

/* ---- Sine and cosine ---- */

/* An angle as a number of right angles and a rest between -pi/4 and pi/4, in two parts. */
typedef struct right_angles {
  uint32_t count;
  double rest, tail;
} right_angles;

/* 0 <= x < 64. pi/2 in three parts, the first two so short that their products are exact: Cody and Waite (1980). */
static right_angles divide_small(double x) {
  const double n = nearbyint(x * TWO_OVER_PI);
  const double high = x - n * HALF_PI_HIGH, middle = n * HALF_PI_MIDDLE;
  const double rest = high - middle, back = rest - high;
  const double lost = (high - (rest - back)) - (middle + back);
  return (right_angles){(uint32_t)n, rest, lost - n * HALF_PI_LOW};
}

/* 64 bits that are 0, then those of 2 / pi. */
static const uint32_t two_over_pi[] = {
    0x00000000, 0x00000000, 0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041,
    0xfe5163ab, 0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e,
    0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b,
    0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d,
    0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046,
};

/* x >= 64, finite: the product with as much of 2 / pi as matters modulo 4, in integers: Payne and Hanek (1983). */
static right_angles divide_large(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  const uint64_t mantissa = (bits & (((uint64_t)1 << 52) - 1)) | (uint64_t)1 << 52;
  /* The bit of the table to begin with; those before give multiples of 4. */
  const int first = (int)(bits >> 52) - 1023 - 52 + 62;
  const uint32_t *words = two_over_pi + first / 32;
  uint32_t product[6] = {0}; /* of 192 bits, the lowest first; the two highest count right angles */
  for (int part = 0; part < 2; part++) {
    const uint32_t factor = (uint32_t)(mantissa >> (32 * part));
    uint64_t carry = 0;
    for (int i = part; i < 6; i++) {
      const uint32_t *at = words + 5 - (i - part);
      const uint32_t word = (uint32_t)(((uint64_t)at[0] << 32 | at[1]) >> (32 - first % 32));
      carry += (uint64_t)factor * word + product[i];
      product[i] = (uint32_t)carry;
      carry >>= 32;
    }
  }
  const uint64_t high = (uint64_t)product[5] << 32 | product[4],
                 low = (uint64_t)product[3] << 32 | product[2];
  const int64_t fraction = (int64_t)(high << 2 | low >> 62); /* of a right angle, to the nearest whole */
  const double rest = ((double)fraction + (double)(low << 2) * 0x1p-64) * 0x1p-64;
  return (right_angles){(uint32_t)(high >> 62) + (uint32_t)(high >> 61 & 1), rest * HALF_PI, 0};
}

elementary_point elementary_sin_cos(double x) {
  static const double sine_after_one[] = {-1.0 / 6,
                                          1.0 / 120,
                                          -1.0 / 5040,
                                          1.0 / 362880,
                                          -1.0 / 39916800,
                                          1.0 / 6227020800.0,
                                          -1.0 / 1307674368000.0,
                                          1.0 / 355687428096000.0};
  static const double cosine_after_two[] = {1.0 / 24,
                                            -1.0 / 720,
                                            1.0 / 40320,
                                            -1.0 / 3628800,
                                            1.0 / 479001600,
                                            -1.0 / 87178291200.0,
                                            1.0 / 20922789888000.0,
                                            -1.0 / 6402373705728000.0};
  const double size = fabs(x);
  if (!(size < (double)INFINITY)) return (elementary_point){x - x, x - x};
  const right_angles angle = size < 64 ? divide_small(size) : divide_large(size);
  const double r = angle.rest, z = r * r, half = z / 2, cut = 1 - half;
  const double sine = r + (angle.tail * cut + r * z * polynomial(z, 8, sine_after_one));
  const double cosine =
      cut + (((1 - cut) - half) + (z * z * polynomial(z, 8, cosine_after_two) - r * angle.tail));
  const bool odd = (angle.count & 1) != 0; /* a quarter of the circle turns sine into cosine */
  const double up = odd ? cosine : sine, along = odd ? sine : cosine;
  return (elementary_point){
      ((angle.count & 2) != 0) != (signbit(x) != 0) ? -up : up,
      ((angle.count + 1) & 2) != 0 ? -along : along,
  };
}

double elementary_asin(double x) { return atan2(x, sqrt((1 - x) * (1 + x))); }
double elementary_acos(double x) { return atan2(sqrt((1 - x) * (1 + x)), x); }

/* ---- The error function ---- */

/* exp(-x^2), of x in two parts, the first so short that its square is exact. */
static double exp_of_minus_square(double x) {
  const double head = (double)(float)x;
  return elementary_exp(-head * head) * elementary_exp(-(x - head) * (x + head));
}

/* 2 / sqrt(pi) exp(-x^2) x (1 + 2 x^2 / 3 (1 + 2 x^2 / 5 (1 + ...))), up to 1.25: nothing cancels. Abramowitz and
 * Stegun 7.1.6. */
static double erf_series(double x) {
  double sum = 1;
  for (int n = 2 * (int)(9 + 12 * x) + 1; n > 1; n -= 2) sum = 1 + sum * (2 * x * x / n);
  return TWO_OVER_SQRT_PI * exp_of_minus_square(x) * x * sum;
}

/* 1 - erf(x) = exp(-x^2) / sqrt(pi) / (x + (1/2) / (x + (2/2) / (x + (3/2) / (x + ...)))), from 1.25 on. Ibid.
 * 7.1.14. */
static double erf_complement(double x) {
  double fraction = x;
  for (int n = 110; n > 0; n--) fraction = x + n / 2.0 / fraction;
  return TWO_OVER_SQRT_PI / 2 * exp_of_minus_square(x) / fraction;
}

double elementary_erf(double x) {
  const double size = fabs(x);
  if (isnan(x)) return x;
  return copysign(size < 1.25 ? erf_series(size) : size < 6 ? 1 - erf_complement(size) : 1, x);
}
