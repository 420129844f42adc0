/* The loops of elementwise.h. The operation is a constant in each loop, so each is compiled on its own. */
#include "kernels/elementwise.h"

#include <math.h>

#include "kernels/exp.h"
#include "kernels/simd.h"

SIMD_INLINE v128_t binary_lanes(elementwise_binary op, v128_t a, v128_t b) {
  switch (op) {
  case ELEMENTWISE_ADD: return wasm_f32x4_add(a, b);
  case ELEMENTWISE_SUB: return wasm_f32x4_sub(a, b);
  case ELEMENTWISE_MUL: return wasm_f32x4_mul(a, b);
  case ELEMENTWISE_DIV: return wasm_f32x4_div(a, b);
  case ELEMENTWISE_MAXIMUM: return wasm_f32x4_pmax(a, b);
  case ELEMENTWISE_MINIMUM: return wasm_f32x4_pmin(a, b);
  case ELEMENTWISE_SQUARED_DIFFERENCE: break;
  }
  const v128_t difference = wasm_f32x4_sub(a, b);
  return wasm_f32x4_mul(difference, difference);
}

/* a_step and b_step are 4, or 0 where one vector serves all; y is where an operand is, or apart. */
SIMD_INLINE void binary_loop(elementwise_binary op, ptrdiff_t n, const float *a, ptrdiff_t a_step,
                             const float *b, ptrdiff_t b_step, float *y) {
  for (; n >= 4; n -= 4, a += a_step, b += b_step, y += 4)
    wasm_v128_store(y, binary_lanes(op, wasm_v128_load(a), wasm_v128_load(b)));
  if (n > 0) simd_store_some(y, binary_lanes(op, simd_load_some(a, n), simd_load_some(b, n)), n);
}

void elementwise_binary_run(elementwise_binary op, ptrdiff_t n, const float *a, ptrdiff_t a_step,
                            const float *b, ptrdiff_t b_step, float *y) {
  if (n <= 0) return;
  const float a_four[] = {*a, *a, *a, *a}, b_four[] = {*b, *b, *b, *b};
  if (!a_step) a = a_four;
  if (!b_step) b = b_four;
  a_step *= 4, b_step *= 4;
  switch (op) {
  case ELEMENTWISE_ADD: binary_loop(ELEMENTWISE_ADD, n, a, a_step, b, b_step, y); return;
  case ELEMENTWISE_SUB: binary_loop(ELEMENTWISE_SUB, n, a, a_step, b, b_step, y); return;
  case ELEMENTWISE_MUL: binary_loop(ELEMENTWISE_MUL, n, a, a_step, b, b_step, y); return;
  case ELEMENTWISE_DIV: binary_loop(ELEMENTWISE_DIV, n, a, a_step, b, b_step, y); return;
  case ELEMENTWISE_MAXIMUM: binary_loop(ELEMENTWISE_MAXIMUM, n, a, a_step, b, b_step, y); return;
  case ELEMENTWISE_MINIMUM: binary_loop(ELEMENTWISE_MINIMUM, n, a, a_step, b, b_step, y); return;
  case ELEMENTWISE_SQUARED_DIFFERENCE:
    binary_loop(ELEMENTWISE_SQUARED_DIFFERENCE, n, a, a_step, b, b_step, y);
    return;
  }
}

/* 1 / (1 + exp(-x)), and for negative x the same times exp(x) above and below, so that nothing overflows. */
SIMD_INLINE v128_t sigmoid_lanes(v128_t x) {
  const v128_t one = wasm_f32x4_splat(1.0F), e = exp_lanes(wasm_f32x4_neg(wasm_f32x4_abs(x)));
  const v128_t above = wasm_v128_bitselect(e, one, wasm_f32x4_lt(x, simd_zero()));
  return wasm_f32x4_div(above, wasm_f32x4_add(one, e));
}

/* tanh(x) = sign(x) * e / (e + 2), e = exp(2|x|) - 1; from |x| = 20 on it is 1. */
SIMD_INLINE v128_t tanh_lanes(v128_t x) {
  const v128_t sign = wasm_i32x4_splat(INT32_MIN);
  const v128_t size = wasm_f32x4_pmin(wasm_f32x4_abs(x), wasm_f32x4_splat(20.0F));
  const v128_t e = expm1_lanes(wasm_f32x4_add(size, size));
  return wasm_v128_bitselect(x, wasm_f32x4_div(e, wasm_f32x4_add(e, wasm_f32x4_splat(2.0F))), sign);
}

SIMD_INLINE v128_t unary_lanes(elementwise_unary op, v128_t x) {
  switch (op) {
  case ELEMENTWISE_NEG: return wasm_f32x4_neg(x);
  case ELEMENTWISE_ABS: return wasm_f32x4_abs(x);
  case ELEMENTWISE_SQUARE: return wasm_f32x4_mul(x, x);
  case ELEMENTWISE_SQRT: return wasm_f32x4_sqrt(x);
  case ELEMENTWISE_RSQRT: return wasm_f32x4_div(wasm_f32x4_splat(1.0F), wasm_f32x4_sqrt(x));
  case ELEMENTWISE_RECIPROCAL: return wasm_f32x4_div(wasm_f32x4_splat(1.0F), x);
  case ELEMENTWISE_RELU: return simd_relu(x);
  case ELEMENTWISE_RELU6: return wasm_f32x4_pmin(simd_relu(x), wasm_f32x4_splat(6.0F));
  case ELEMENTWISE_FLOOR: return wasm_f32x4_floor(x);
  case ELEMENTWISE_CEIL: return wasm_f32x4_ceil(x);
  case ELEMENTWISE_EXP: return exp_lanes(x);
  case ELEMENTWISE_TANH: return tanh_lanes(x);
  case ELEMENTWISE_SIGMOID: break;
  }
  return sigmoid_lanes(x);
}

SIMD_INLINE void unary_loop(elementwise_unary op, ptrdiff_t n, const float *x, float *y) {
  for (; n > 0; n -= 4, x += 4, y += 4) {
    const v128_t value = unary_lanes(op, n >= 4 ? wasm_v128_load(x) : simd_load_some(x, n));
    if (n >= 4)
      wasm_v128_store(y, value);
    else
      simd_store_some(y, value, n);
  }
}

void elementwise_unary_run(elementwise_unary op, ptrdiff_t n, const float *x, float *y) {
  switch (op) {
  case ELEMENTWISE_NEG: unary_loop(ELEMENTWISE_NEG, n, x, y); return;
  case ELEMENTWISE_ABS: unary_loop(ELEMENTWISE_ABS, n, x, y); return;
  case ELEMENTWISE_SQUARE: unary_loop(ELEMENTWISE_SQUARE, n, x, y); return;
  case ELEMENTWISE_SQRT: unary_loop(ELEMENTWISE_SQRT, n, x, y); return;
  case ELEMENTWISE_RSQRT: unary_loop(ELEMENTWISE_RSQRT, n, x, y); return;
  case ELEMENTWISE_RECIPROCAL: unary_loop(ELEMENTWISE_RECIPROCAL, n, x, y); return;
  case ELEMENTWISE_RELU: unary_loop(ELEMENTWISE_RELU, n, x, y); return;
  case ELEMENTWISE_RELU6: unary_loop(ELEMENTWISE_RELU6, n, x, y); return;
  case ELEMENTWISE_FLOOR: unary_loop(ELEMENTWISE_FLOOR, n, x, y); return;
  case ELEMENTWISE_CEIL: unary_loop(ELEMENTWISE_CEIL, n, x, y); return;
  case ELEMENTWISE_EXP: unary_loop(ELEMENTWISE_EXP, n, x, y); return;
  case ELEMENTWISE_TANH: unary_loop(ELEMENTWISE_TANH, n, x, y); return;
  case ELEMENTWISE_SIGMOID: unary_loop(ELEMENTWISE_SIGMOID, n, x, y); return;
  }
}

void bias_add(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *bias, int relu, float *y) {
  const v128_t least = wasm_f32x4_splat(relu ? 0 : -INFINITY); /* a maximum with -inf changes nothing */
  for (ptrdiff_t i = 0; i < rows; i++)
    for (ptrdiff_t c = 0; c < channels; c += 4, x += 4, y += 4) {
      const ptrdiff_t lanes = simd_min(channels - c, 4);
      const v128_t sum = wasm_f32x4_add(simd_load_some(x, lanes), simd_load_some(bias + c, lanes));
      simd_store_some(y, wasm_f32x4_pmax(sum, least), lanes);
      x -= 4 - lanes, y -= 4 - lanes;
    }
}
