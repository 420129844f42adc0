/* Softmax in three passes over a row: its maximum, the exponentials and their sum, the division. */
#include "kernels/softmax.h"

#include <math.h>

#include "kernels/elementwise.h"
#include "kernels/exp.h"
#include "kernels/reduce.h"
#include "kernels/simd.h"

/* y = exp(x - max), unless y is NULL; returns the sum of the exponentials. */
static double exponentials(ptrdiff_t n, const float *x, float max, float *y) {
  const v128_t shift = wasm_f32x4_splat(max);
  double total = 0;
  for (ptrdiff_t first = 0; first < n; first += 256) { /* 64 numbers for each lane, as in reduce.c */
    const ptrdiff_t end = simd_min(first + 256, n);
    v128_t sum = simd_zero();
    for (ptrdiff_t i = first; i < end; i += 4) {
      const ptrdiff_t lanes = simd_min(end - i, 4);
      v128_t numbers = lanes == 4 ? wasm_v128_load(x + i) : simd_load_some(x + i, lanes);
      numbers = exp_lanes(wasm_f32x4_sub(numbers, shift));
      if (y && lanes == 4) wasm_v128_store(y + i, numbers);
      if (lanes < 4) {
        float some[4] = {0, 0, 0, 0};
        simd_store_some(some, numbers, lanes);
        if (y) memcpy(y + i, some, (size_t)lanes * sizeof *y);
        numbers = wasm_v128_load(some);
      }
      sum = wasm_f32x4_add(sum, numbers);
    }
    float lanes[4];
    wasm_v128_store(lanes, sum);
    for (int lane = 0; lane < 4; lane++) total += (double)lanes[lane];
  }
  return total;
}

void softmax(ptrdiff_t rows, ptrdiff_t columns, const float *x, float *y) {
  if (columns <= 0) return;
  for (ptrdiff_t i = 0; i < rows; i++, x += columns, y += columns) {
    float max;
    reduce(REDUCE_MAX, 1, columns, 1, x, &max);
    const float sum = (float)exponentials(columns, x, max, y);
    elementwise_binary_run(ELEMENTWISE_DIV, columns, y, 1, &sum, 0, y);
  }
}

void log_softmax(ptrdiff_t rows, ptrdiff_t columns, const float *x, float *y) {
  if (columns <= 0) return;
  for (ptrdiff_t i = 0; i < rows; i++, x += columns, y += columns) {
    float max;
    reduce(REDUCE_MAX, 1, columns, 1, x, &max);
    const float log_sum = (float)log(exponentials(columns, x, max, NULL));
    elementwise_binary_run(ELEMENTWISE_SUB, columns, x, 1, &max, 0, y);
    elementwise_binary_run(ELEMENTWISE_SUB, columns, y, 1, &log_sum, 0, y);
  }
}
