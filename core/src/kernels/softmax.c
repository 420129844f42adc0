/* Softmax in three passes over a row: its maximum, the exponentials and their sum, the scaling. */
#include "kernels/softmax.h"

#include <math.h>

#include "kernels/elementwise.h"
#include "kernels/exp.h"
#include "kernels/simd.h"

enum { LANE_BLOCK = 64 }; /* numbers a lane sums before its sum goes on in double precision, as in reduce.c */

static v128_t lanes_below(ptrdiff_t count) {
  return wasm_i32x4_lt(wasm_i32x4_make(0, 1, 2, 3), wasm_i32x4_splat((int32_t)simd_min(count, 4)));
}

/* The largest number, NaN passed over. Four maxima, as one would wait for the one before it. */
static float largest(ptrdiff_t n, const float *x) {
  v128_t most = wasm_f32x4_splat(-INFINITY), more[3] = {most, most, most};
  ptrdiff_t i = 0;
  for (; i + 16 <= n; i += 16) {
    most = wasm_f32x4_pmax(most, wasm_v128_load(x + i));
#pragma clang loop unroll(full)
    for (int k = 0; k < 3; k++) more[k] = wasm_f32x4_pmax(more[k], wasm_v128_load(x + i + 4 * (k + 1)));
  }
  most = wasm_f32x4_pmax(wasm_f32x4_pmax(most, more[0]), wasm_f32x4_pmax(more[1], more[2]));
  for (; i + 4 <= n; i += 4) most = wasm_f32x4_pmax(most, wasm_v128_load(x + i));
  if (i < n)
    most = wasm_f32x4_pmax(most, wasm_v128_bitselect(simd_load_some(x + i, n - i),
                                                     wasm_f32x4_splat(-INFINITY), lanes_below(n - i)));
  most = wasm_f32x4_pmax(most, wasm_i32x4_shuffle(most, most, 2, 3, 0, 1));
  most = wasm_f32x4_pmax(most, wasm_i32x4_shuffle(most, most, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(most, 0);
}

/* y = exp(x - max), unless y is NULL; returns the sum of the exponentials. */
static double exponentials(ptrdiff_t n, const float *x, float max, float *y) {
  const v128_t shift = wasm_f32x4_splat(max);
  double total = 0;
  for (ptrdiff_t first = 0; first < n; first += 4 * LANE_BLOCK) {
    const ptrdiff_t end = simd_min(first + 4 * LANE_BLOCK, n);
    v128_t sum = simd_zero();
    ptrdiff_t i = first;
    for (; i + 4 <= end; i += 4) {
      const v128_t numbers = exp_below_zero(wasm_f32x4_sub(wasm_v128_load(x + i), shift));
      if (y) wasm_v128_store(y + i, numbers);
      sum = wasm_f32x4_add(sum, numbers);
    }
    if (i < end) {
      const v128_t numbers = exp_below_zero(wasm_f32x4_sub(simd_load_some(x + i, end - i), shift));
      if (y) simd_store_some(y + i, numbers, end - i);
      sum = wasm_f32x4_add(sum, wasm_v128_and(numbers, lanes_below(end - i)));
    }
    total += (double)wasm_f32x4_extract_lane(sum, 0) + (double)wasm_f32x4_extract_lane(sum, 1) +
             (double)wasm_f32x4_extract_lane(sum, 2) + (double)wasm_f32x4_extract_lane(sum, 3);
  }
  return total;
}

void softmax(ptrdiff_t rows, ptrdiff_t columns, const float *x, float *y) {
  if (columns <= 0) return;
  for (ptrdiff_t i = 0; i < rows; i++, x += columns, y += columns) {
    const double sum = exponentials(columns, x, largest(columns, x), y);
    const v128_t scale = wasm_f32x4_splat((float)(1 / sum));
    ptrdiff_t j = 0;
    for (; j + 4 <= columns; j += 4) wasm_v128_store(y + j, wasm_f32x4_mul(wasm_v128_load(y + j), scale));
    if (j < columns)
      simd_store_some(y + j, wasm_f32x4_mul(simd_load_some(y + j, columns - j), scale), columns - j);
  }
}

void log_softmax(ptrdiff_t rows, ptrdiff_t columns, const float *x, float *y) {
  if (columns <= 0) return;
  for (ptrdiff_t i = 0; i < rows; i++, x += columns, y += columns) {
    const float max = largest(columns, x), log_sum = (float)log(exponentials(columns, x, max, NULL));
    elementwise_binary_run(ELEMENTWISE_SUB, columns, x, 1, &max, 0, y);
    elementwise_binary_run(ELEMENTWISE_SUB, columns, y, 1, &log_sum, 0, y);
  }
}
