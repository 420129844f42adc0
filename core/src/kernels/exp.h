/* exp and expm1 of four floats.
 *
 * exp(x) = 2^n * exp(r) with n the integer nearest to x / ln 2 and |r| <= a = ln 2 / 2. exp(r) - 1 is taken from its
 * Taylor polynomial of degree 7, whose last term Chebyshev's polynomial turns into one of degree 5 with an error of
 * a^7 / 64 / 5040, a thirtieth of a unit in the last place.
 */
#ifndef SCOPELAB_KERNELS_EXP_H
#define SCOPELAB_KERNELS_EXP_H

#include "kernels/simd.h"

/* Added to 1.5 * 2^23, a number is rounded to an integer, which then stands in the lowest bits. */
#define EXP_ROUNDER 12582912.0F

/* exp(r) - 1, with r = x - n ln 2; ln 2 in two parts, the first short enough that n times it is exact. */
SIMD_INLINE v128_t exp_small(v128_t x, v128_t n) {
  v128_t r = wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_splat(0.693359375F)));
  r = wasm_f32x4_add(r, wasm_f32x4_mul(n, wasm_f32x4_splat(2.12194440e-4F)));

  v128_t p = wasm_f32x4_splat(1.0F / 720);
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), wasm_f32x4_splat(8.37504E-3F)); /* 1/120 + 7 a^2 / 4 / 5040 */
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), wasm_f32x4_splat(1.0F / 24));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), wasm_f32x4_splat(0.16666416F)); /* 1/6 - 7 a^4 / 8 / 5040 */
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), wasm_f32x4_splat(1.0F / 2));
  return wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_mul(r, r), p), r);
}

/* exp(x) = power * small + power, power = 2^n; expm1(x) = power * small + (power - 1). */
typedef struct exp_parts {
  v128_t small;      /* exp(r) - 1 */
  v128_t half, rest; /* 2^n as a product of two, since 2^n itself may be subnormal or infinite */
} exp_parts;

SIMD_INLINE v128_t exp_power_of_two(v128_t n) {
  return wasm_i32x4_shl(wasm_i32x4_add(n, wasm_i32x4_splat(127)), 23);
}

SIMD_INLINE exp_parts exp_split(v128_t x) {
  /* exp(89) is infinite and exp(-104) is 0 already; a NaN passes both. */
  x = wasm_f32x4_pmax(wasm_f32x4_pmin(x, wasm_f32x4_splat(89.0F)), wasm_f32x4_splat(-104.0F));
  const v128_t rounder = wasm_f32x4_splat(EXP_ROUNDER);
  const v128_t shifted = wasm_f32x4_add(wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504F)), rounder);
  const v128_t power = wasm_i32x4_sub(shifted, rounder), half = wasm_i32x4_shr(power, 1);
  return (exp_parts){exp_small(x, wasm_f32x4_sub(shifted, rounder)), exp_power_of_two(half),
                     exp_power_of_two(wasm_i32x4_sub(power, half))};
}

/* exp(x) for x <= 0, and 0 instead of a subnormal number: what softmax needs, and a third cheaper. */
SIMD_INLINE v128_t exp_below_zero(v128_t x) {
  const v128_t rounder = wasm_f32x4_splat(EXP_ROUNDER + 127); /* so that the lowest bits are n's exponent */
  const v128_t shifted = wasm_f32x4_add(wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504F)), rounder);
  const v128_t power = wasm_i32x4_shl(shifted, 23);
  const v128_t small = exp_small(x, wasm_f32x4_sub(shifted, rounder));
  const v128_t vanishes = wasm_f32x4_lt(x, wasm_f32x4_splat(-87.3F));
  return wasm_v128_andnot(wasm_f32x4_add(wasm_f32x4_mul(power, small), power), vanishes);
}

SIMD_INLINE v128_t exp_lanes(v128_t x) {
  const exp_parts e = exp_split(x);
  const v128_t one_and_small = wasm_f32x4_add(wasm_f32x4_splat(1.0F), e.small);
  return wasm_f32x4_mul(wasm_f32x4_mul(one_and_small, e.half), e.rest);
}

/* exp(x) - 1 without cancellation near 0. */
SIMD_INLINE v128_t expm1_lanes(v128_t x) {
  const exp_parts e = exp_split(x);
  const v128_t power = wasm_f32x4_mul(e.half, e.rest);
  return wasm_f32x4_add(wasm_f32x4_mul(power, e.small), wasm_f32x4_sub(power, wasm_f32x4_splat(1.0F)));
}

#endif
