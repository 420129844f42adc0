/* Reductions: float lanes over blocks short enough that rounding stays small, the blocks joined in double
 * precision. */
#include "kernels/reduce.h"

#include <math.h>

#include "kernels/simd.h"

/* Numbers one lane takes up before its sum goes on in double precision, and those of a row's sixteen lanes.
 */
enum { LANE_BLOCK = 64, ROW_BLOCK = 16 * LANE_BLOCK };

/* Whether results of blocks are added, multiplied or compared. */
SIMD_INLINE v128_t join_lanes(reduce_op op, v128_t so_far, v128_t x) {
  switch (op) {
  case REDUCE_MAX: return wasm_f32x4_pmax(so_far, x);
  case REDUCE_MIN: return wasm_f32x4_pmin(so_far, x);
  case REDUCE_PROD: return wasm_f32x4_mul(so_far, x);
  case REDUCE_SUM:
  case REDUCE_MEAN: break;
  }
  return wasm_f32x4_add(so_far, x);
}

static double join(reduce_op op, double so_far, double x) {
  switch (op) {
  case REDUCE_MAX: return so_far < x ? x : so_far;
  case REDUCE_MIN: return x < so_far ? x : so_far;
  case REDUCE_PROD: return so_far * x;
  case REDUCE_SUM:
  case REDUCE_MEAN: break;
  }
  return so_far + x;
}

static float start_of(reduce_op op) {
  switch (op) {
  case REDUCE_MAX: return -INFINITY;
  case REDUCE_MIN: return INFINITY;
  case REDUCE_PROD: return 1;
  case REDUCE_SUM:
  case REDUCE_MEAN: break;
  }
  return 0;
}

static float finish(reduce_op op, double total, ptrdiff_t count) {
  return (float)(op == REDUCE_MEAN ? total / (double)count : total);
}

/* n neighbouring floats into sixteen lanes, then into one number. */
SIMD_INLINE double reduce_block(reduce_op op, ptrdiff_t n, const float *x) {
  v128_t lanes[4];
  for (int v = 0; v < 4; v++) lanes[v] = wasm_f32x4_splat(start_of(op));
  ptrdiff_t i = 0;
  for (; i + 16 <= n; i += 16)
    for (int v = 0; v < 4; v++) lanes[v] = join_lanes(op, lanes[v], wasm_v128_load(x + i + 4 * v));

  float numbers[16];
  for (int v = 0; v < 4; v++) wasm_v128_store(numbers + 4 * v, lanes[v]);
  double total = (double)start_of(op);
  for (int lane = 0; lane < 16; lane++) total = join(op, total, (double)numbers[lane]);
  for (; i < n; i++) total = join(op, total, (double)x[i]);
  return total;
}

/* Four or fewer neighbouring columns of x [reduced, inner]. */
SIMD_INLINE void reduce_columns(reduce_op op, ptrdiff_t reduced, ptrdiff_t inner, ptrdiff_t columns,
                                const float *x, float *y) {
  double total[4];
  for (int lane = 0; lane < 4; lane++) total[lane] = (double)start_of(op);
  for (ptrdiff_t first = 0; first < reduced; first += LANE_BLOCK) {
    v128_t lanes = wasm_f32x4_splat(start_of(op));
    for (ptrdiff_t r = first; r < simd_min(first + LANE_BLOCK, reduced); r++) {
      const float *line = x + r * inner;
      lanes = join_lanes(op, lanes, columns == 4 ? wasm_v128_load(line) : simd_load_some(line, columns));
    }
    float numbers[4];
    wasm_v128_store(numbers, lanes);
    for (ptrdiff_t c = 0; c < columns; c++) total[c] = join(op, total[c], (double)numbers[c]);
  }
  for (ptrdiff_t c = 0; c < columns; c++) y[c] = finish(op, total[c], reduced);
}

SIMD_INLINE void reduce_with(reduce_op op, ptrdiff_t outer, ptrdiff_t reduced, ptrdiff_t inner,
                             const float *x, float *y) {
  for (ptrdiff_t o = 0; o < outer; o++, y += inner) {
    const float *from = reduced > 0 ? x + o * reduced * inner : x;
    if (inner == 1) {
      double total = (double)start_of(op);
      for (ptrdiff_t r = 0; r < reduced; r += ROW_BLOCK)
        total = join(op, total, reduce_block(op, simd_min(ROW_BLOCK, reduced - r), from + r));
      *y = finish(op, total, reduced);
      continue;
    }
    for (ptrdiff_t i = 0; i < inner; i += 4)
      reduce_columns(op, reduced, inner, simd_min(inner - i, 4), reduced > 0 ? from + i : from, y + i);
  }
}

void reduce(reduce_op op, ptrdiff_t outer, ptrdiff_t reduced, ptrdiff_t inner, const float *x, float *y) {
  if (inner <= 0) return;
  switch (op) {
  case REDUCE_SUM: reduce_with(REDUCE_SUM, outer, reduced, inner, x, y); return;
  case REDUCE_MEAN: reduce_with(REDUCE_MEAN, outer, reduced, inner, x, y); return;
  case REDUCE_MAX: reduce_with(REDUCE_MAX, outer, reduced, inner, x, y); return;
  case REDUCE_MIN: reduce_with(REDUCE_MIN, outer, reduced, inner, x, y); return;
  case REDUCE_PROD: reduce_with(REDUCE_PROD, outer, reduced, inner, x, y); return;
  }
}
