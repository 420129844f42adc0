/* Reductions: float lanes over blocks short enough that rounding stays small, the blocks joined in double
 * precision. */
#include "kernels/reduce.h"

#include <math.h>

#include "kernels/simd.h"

/* Numbers one lane takes up before its result goes on in double precision; columns taken together. */
enum { LANE_BLOCK = 64, COLUMNS = 16 };

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

/* Some neighbouring columns, sixteen at most, over n rows that are `step` floats apart. */
SIMD_INLINE void join_columns(reduce_op op, ptrdiff_t n, ptrdiff_t step, ptrdiff_t columns, const float *x,
                              float *y) {
  if (columns == COLUMNS) {
    v128_t lanes[4];
#pragma clang loop unroll(full)
    for (int v = 0; v < 4; v++) lanes[v] = wasm_f32x4_splat(start_of(op));
    for (ptrdiff_t r = 0; r < n; r++)
#pragma clang loop unroll(full)
      for (int v = 0; v < 4; v++) lanes[v] = join_lanes(op, lanes[v], wasm_v128_load(x + r * step + 4 * v));
#pragma clang loop unroll(full)
    for (int v = 0; v < 4; v++) wasm_v128_store(y + 4 * v, lanes[v]);
    return;
  }
  for (ptrdiff_t c = 0; c < columns; c += 4) {
    const ptrdiff_t some = simd_min(columns - c, 4);
    v128_t lanes = wasm_f32x4_splat(start_of(op));
    for (ptrdiff_t r = 0; r < n; r++) lanes = join_lanes(op, lanes, simd_load_some(x + r * step + c, some));
    simd_store_some(y + c, lanes, some);
  }
}

static void join_block(reduce_op op, ptrdiff_t n, ptrdiff_t step, ptrdiff_t columns, const float *x,
                       float *y) {
  switch (op) {
  case REDUCE_SUM:
  case REDUCE_MEAN: join_columns(REDUCE_SUM, n, step, columns, x, y); return;
  case REDUCE_MAX: join_columns(REDUCE_MAX, n, step, columns, x, y); return;
  case REDUCE_MIN: join_columns(REDUCE_MIN, n, step, columns, x, y); return;
  case REDUCE_PROD: join_columns(REDUCE_PROD, n, step, columns, x, y); return;
  }
}

/* The same for any number of rows, the blocks joined in double precision. */
static void join_rows(reduce_op op, ptrdiff_t n, ptrdiff_t step, ptrdiff_t columns, const float *x,
                      double total[]) {
  for (ptrdiff_t c = 0; c < columns; c++) total[c] = (double)start_of(op);
  for (ptrdiff_t first = 0; first < n; first += LANE_BLOCK) {
    float block[COLUMNS];
    join_block(op, simd_min(n - first, LANE_BLOCK), step, columns, x + first * step, block);
    for (ptrdiff_t c = 0; c < columns; c++) total[c] = join(op, total[c], (double)block[c]);
  }
}

static float finish(reduce_op op, double total, ptrdiff_t count) {
  return (float)(op == REDUCE_MEAN ? total / (double)count : total);
}

/* A line is taken as rows of sixteen, and what is left one by one. */
static double reduce_line(reduce_op op, ptrdiff_t n, const float *x) {
  double columns[COLUMNS], total = (double)start_of(op);
  join_rows(op, n / COLUMNS, COLUMNS, COLUMNS, x, columns);
  for (int c = 0; c < COLUMNS; c++) total = join(op, total, columns[c]);
  for (ptrdiff_t i = n - n % COLUMNS; i < n; i++) total = join(op, total, (double)x[i]);
  return total;
}

void reduce(reduce_op op, ptrdiff_t outer, ptrdiff_t reduced, ptrdiff_t inner, const float *x, float *y) {
  for (ptrdiff_t o = 0; o<outer; o++, x = reduced> 0 ? x + reduced * inner : x) {
    if (inner == 1) {
      *y++ = finish(op, reduce_line(op, reduced, x), reduced);
      continue;
    }
    for (ptrdiff_t i = 0; i < inner; i += COLUMNS) {
      const ptrdiff_t columns = simd_min(inner - i, COLUMNS);
      double total[COLUMNS];
      join_rows(op, reduced, inner, columns, reduced > 0 ? x + i : x, total);
      for (ptrdiff_t c = 0; c < columns; c++) *y++ = finish(op, total[c], reduced);
    }
  }
}
