/* Written by generate_winograd.js, which tells the method; change it there. */
#ifndef SCOPELAB_KERNELS_WINOGRAD_TRANSFORMS_H
#define SCOPELAB_KERNELS_WINOGRAD_TRANSFORMS_H

#include "kernels/simd.h"

/* clang-format off */
#define add wasm_f32x4_add
#define sub wasm_f32x4_sub
#define mul(number, x) wasm_f32x4_mul(wasm_f32x4_splat(number), x)

/* Inputs of a line of a tile at n points: t = B^T d. */

SIMD_INLINE void winograd_input_6(const v128_t d[6], v128_t t[6]) {
  t[0] = sub(add(d[4], d[0]), mul(2.6944444444444446F, d[2]));
  const v128_t even_0 = sub(d[4], mul(2.25F, d[2]));
  const v128_t odd_0 = mul(0.6666666666666666F, sub(d[3], mul(2.25F, d[1])));
  t[1] = add(even_0, odd_0);
  t[2] = sub(even_0, odd_0);
  const v128_t even_1 = sub(d[4], mul(0.4444444444444444F, d[2]));
  const v128_t odd_1 = mul(1.5F, sub(d[3], mul(0.4444444444444444F, d[1])));
  t[3] = add(even_1, odd_1);
  t[4] = sub(even_1, odd_1);
  t[5] = sub(add(d[5], d[1]), mul(2.6944444444444446F, d[3]));
}

SIMD_INLINE void winograd_input_8(const v128_t d[8], v128_t t[8]) {
  t[0] = add(sub(d[6], d[0]), mul(5.25F, sub(d[2], d[4])));
  const v128_t even_0 = sub(add(d[6], d[2]), mul(4.25F, d[4]));
  const v128_t odd_0 = sub(add(d[5], d[1]), mul(4.25F, d[3]));
  t[1] = add(even_0, odd_0);
  t[2] = sub(even_0, odd_0);
  const v128_t even_1 = sub(add(d[6], mul(0.25F, d[2])), mul(1.25F, d[4]));
  const v128_t odd_1 = mul(2.0F, sub(add(d[5], mul(0.25F, d[1])), mul(1.25F, d[3])));
  t[3] = add(even_1, odd_1);
  t[4] = sub(even_1, odd_1);
  const v128_t even_2 = sub(add(d[6], mul(4.0F, d[2])), mul(5.0F, d[4]));
  const v128_t odd_2 = mul(0.5F, sub(add(d[5], mul(4.0F, d[1])), mul(5.0F, d[3])));
  t[5] = add(even_2, odd_2);
  t[6] = sub(even_2, odd_2);
  t[7] = add(sub(d[7], d[1]), mul(5.25F, sub(d[3], d[5])));
}

/* Outputs of a line of a tile from n points: y = A^T t. */

SIMD_INLINE void winograd_output_6_4(const v128_t t[6], v128_t y[4]) {
  const v128_t sum_0 = add(t[1], t[2]);
  const v128_t difference_0 = sub(t[1], t[2]);
  const v128_t sum_1 = add(t[3], t[4]);
  const v128_t difference_1 = sub(t[3], t[4]);
  y[0] = add(add(t[0], sum_0), sum_1);
  y[1] = add(mul(0.6666666666666666F, difference_0), mul(1.5F, difference_1));
  y[2] = add(mul(0.4444444444444444F, sum_0), mul(2.25F, sum_1));
  y[3] = add(add(mul(0.2962962962962962F, difference_0), mul(3.375F, difference_1)), t[5]);
}

SIMD_INLINE void winograd_output_8_4(const v128_t t[8], v128_t y[4]) {
  const v128_t sum_0 = add(t[1], t[2]);
  const v128_t difference_0 = sub(t[1], t[2]);
  const v128_t sum_1 = add(t[3], t[4]);
  const v128_t difference_1 = sub(t[3], t[4]);
  const v128_t sum_2 = add(t[5], t[6]);
  const v128_t difference_2 = sub(t[5], t[6]);
  y[0] = add(add(add(t[0], sum_0), sum_1), sum_2);
  y[1] = add(add(difference_0, mul(2.0F, difference_1)), mul(0.5F, difference_2));
  y[2] = add(add(sum_0, mul(4.0F, sum_1)), mul(0.25F, sum_2));
  y[3] = add(add(add(difference_0, t[7]), mul(8.0F, difference_1)), mul(0.125F, difference_2));
}

/* The filters' matrix G. */

static const double winograd_filter_6_3[6][3] = {
    {1.0 / 1.0, 0.0 / 1.0, 0.0 / 1.0},
    {1.0 / -1.604938271604938, 0.6666666666666666 / -1.604938271604938, 0.4444444444444444 / -1.604938271604938},
    {1.0 / -1.604938271604938, -0.6666666666666666 / -1.604938271604938, 0.4444444444444444 / -1.604938271604938},
    {1.0 / 8.125, 1.5 / 8.125, 2.25 / 8.125},
    {1.0 / 8.125, -1.5 / 8.125, 2.25 / 8.125},
    {0.0, 0.0, 1.0},
};

static const double winograd_filter_8_5[8][5] = {
    {1.0 / -1.0, 0.0 / -1.0, 0.0 / -1.0, 0.0 / -1.0, 0.0 / -1.0},
    {1.0 / -4.5, 1.0 / -4.5, 1.0 / -4.5, 1.0 / -4.5, 1.0 / -4.5},
    {1.0 / -4.5, -1.0 / -4.5, 1.0 / -4.5, -1.0 / -4.5, 1.0 / -4.5},
    {1.0 / 90.0, 2.0 / 90.0, 4.0 / 90.0, 8.0 / 90.0, 16.0 / 90.0},
    {1.0 / 90.0, -2.0 / 90.0, 4.0 / 90.0, -8.0 / 90.0, 16.0 / 90.0},
    {1.0 / 1.40625, 0.5 / 1.40625, 0.25 / 1.40625, 0.125 / 1.40625, 0.0625 / 1.40625},
    {1.0 / 1.40625, -0.5 / 1.40625, 0.25 / 1.40625, -0.125 / 1.40625, 0.0625 / 1.40625},
    {0.0, 0.0, 0.0, 0.0, 1.0},
};

#undef add
#undef sub
#undef mul
/* clang-format on */

#endif
