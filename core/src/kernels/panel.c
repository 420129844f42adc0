/* The tiles: 2 rows by 16 columns, 4 by 8, and 4 by 4 for what remains.
 *
 * A tile's sums stay in registers while k runs. On x86 a wasm engine has 15 vector registers to give, which
 * the eight sums, a panel's four weights, one number of a row and a product just fill.
 *
 * Unrolling k by hand would make it slower: compilers (LLVM's for wasm, then V8's) reorder straight code into
 * one expression tree for each sum, hold all weights at once and run out of registers. So each step of k ends
 * its basic block with an exit that can really be taken; it is the end of the loop for run lengths that are
 * no multiple of 4.
 */
#include "kernels/panel.h"

#include <math.h>

#include "kernels/simd.h"

enum { PANEL_WIDTH = 16, TILE_ROWS_MAX = 4, TILE_VECTORS_MAX = 4 };

/* A walk over the rows in order. */
typedef struct cursor {
  const float *row, *line;
  ptrdiff_t left_in_line;
} cursor;

SIMD_INLINE const float *cursor_next(cursor *at, const panel_rows *rows) {
  const float *row = at->row;
  at->row += rows->step;
  if (--at->left_in_line == 0) {
    at->left_in_line = rows->line;
    at->line += rows->line_step;
    at->row = at->line;
  }
  return row;
}

/* One step of k: sum[m][v] += row[m][k] * w[k][v]. */
SIMD_INLINE void tile_step(int height, int vectors, v128_t sum[][TILE_VECTORS_MAX], const float *const row[],
                           const float *w, ptrdiff_t k) {
  v128_t weight[TILE_VECTORS_MAX];
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) weight[v] = wasm_v128_load(w + (k * vectors + v) * 4);
#pragma clang loop unroll(full)
  for (int m = 0; m < height; m++) {
    const v128_t number = wasm_v128_load32_splat(row[m] + k);
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++)
      sum[m][v] = wasm_f32x4_add(sum[m][v], wasm_f32x4_mul(number, weight[v]));
  }
}

/* All of k for `height` rows; run r of row m begins at start[m] + r * run_step. */
SIMD_INLINE void tile_sum(int height, int vectors, const panel_rows *rows, const float *start[],
                          const float *w, v128_t sum[][TILE_VECTORS_MAX]) {
#pragma clang loop unroll(full)
  for (int m = 0; m < height; m++)
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) sum[m][v] = simd_zero();
  if (rows->run_length == 0) return;

  for (ptrdiff_t r = 0; r < rows->runs; r++) {
    const float *row[TILE_ROWS_MAX], *weights = w;
#pragma clang loop unroll(full)
    for (int m = 0; m < height; m++) row[m] = start[m];

    for (ptrdiff_t left = rows->run_length;; left -= 4) {
      tile_step(height, vectors, sum, row, weights, 0);
      if (left == 1) break;
      tile_step(height, vectors, sum, row, weights, 1);
      if (left == 2) break;
      tile_step(height, vectors, sum, row, weights, 2);
      if (left == 3) break;
      tile_step(height, vectors, sum, row, weights, 3);
      if (left == 4) break;
      weights += 4 * vectors * 4;
#pragma clang loop unroll(full)
      for (int m = 0; m < height; m++) row[m] += 4;
    }
    w += rows->run_length * vectors * 4;
#pragma clang loop unroll(full)
    for (int m = 0; m < height; m++) start[m] += rows->run_step;
  }
}

/* What becomes of the sums of a panel: bias and least value; adding -0 and the maximum with -inf change nothing. */
typedef struct finish {
  v128_t bias[TILE_VECTORS_MAX], least;
  int plain; /* neither does anything */
  float *y;
  ptrdiff_t y_step, width; /* columns that exist */
} finish;

SIMD_INLINE void tile_store(int height, int vectors, const finish *to, float *y, ptrdiff_t y_step,
                            v128_t sum[][TILE_VECTORS_MAX]) {
#pragma clang loop unroll(full)
  for (int m = 0; m < height; m++, y += y_step) {
    if (!to->plain) {
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++)
        sum[m][v] = wasm_f32x4_pmax(wasm_f32x4_add(sum[m][v], to->bias[v]), to->least);
    }
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) wasm_v128_store(y + 4 * v, sum[m][v]);
  }
}

/* Copies the rows and columns that exist out of a whole tile. */
static void store_part(const float *tile, ptrdiff_t rows, const finish *to, float *y) {
  for (ptrdiff_t m = 0; m < rows; m++)
    for (ptrdiff_t j = 0; j < to->width; j++) y[m * to->y_step + j] = tile[m * PANEL_WIDTH + j];
}

/* All rows through one panel. Where fewer rows are left than a tile has, the last one is computed more than once. */
SIMD_INLINE void panel(int height, int vectors, const panel_rows *rows, const float *w, const finish *to) {
  cursor at = {rows->first, rows->first, rows->line};
  float *y = to->y, spare[TILE_ROWS_MAX * PANEL_WIDTH];
  for (ptrdiff_t left = rows->count; left > 0; left -= height, y += height * to->y_step) {
    const float *start[TILE_ROWS_MAX];
    v128_t sum[TILE_ROWS_MAX][TILE_VECTORS_MAX];
    start[0] = cursor_next(&at, rows);
#pragma clang loop unroll(full)
    for (int m = 1; m < height; m++) start[m] = m < left ? cursor_next(&at, rows) : start[m - 1];
    tile_sum(height, vectors, rows, start, w, sum);

    const int whole = left >= height && to->width == 4 * vectors;
    tile_store(height, vectors, to, whole ? y : spare, whole ? to->y_step : PANEL_WIDTH, sum);
    if (!whole) store_part(spare, simd_min(left, height), to, y);
  }
}

static void panel_16(const panel_rows *rows, const float *w, const finish *to) { panel(2, 4, rows, w, to); }
static void panel_8(const panel_rows *rows, const float *w, const finish *to) { panel(4, 2, rows, w, to); }
static void panel_4(const panel_rows *rows, const float *w, const finish *to) { panel(4, 1, rows, w, to); }

/* The width of the next panel when so many columns remain. */
static ptrdiff_t panel_width(ptrdiff_t columns) { return columns > 12 ? PANEL_WIDTH : columns > 4 ? 8 : 4; }

ptrdiff_t panel_padded_columns(ptrdiff_t columns) { return (columns + 3) / 4 * 4; }

void panel_pack(ptrdiff_t inner, ptrdiff_t columns, const float *b, ptrdiff_t inner_step,
                ptrdiff_t column_step, float *packed) {
  while (columns > 0) {
    const ptrdiff_t width = panel_width(columns), real = simd_min(columns, width);
    for (ptrdiff_t k = 0; k < inner; k++, packed += width) {
      const float *from = b + k * inner_step;
      if (column_step == 1 && real == width)
        for (ptrdiff_t j = 0; j < width; j += 4) wasm_v128_store(packed + j, wasm_v128_load(from + j));
      else
        for (ptrdiff_t j = 0; j < width; j++) packed[j] = j < real ? from[j * column_step] : 0;
    }
    b += real * column_step;
    columns -= real;
  }
}

ptrdiff_t panel_place(ptrdiff_t inner, ptrdiff_t columns, ptrdiff_t k, ptrdiff_t j) {
  ptrdiff_t first = j / PANEL_WIDTH * PANEL_WIDTH; /* column of the panel that holds j */
  if (columns - first <= 12 && j - first >= 8) first += 8;
  return first * inner + k * panel_width(columns - first) + (j - first);
}

void panel_multiply(const panel_rows *rows, const float *packed, ptrdiff_t columns, const float *bias,
                    int relu, float *y, ptrdiff_t y_step) {
  while (columns > 0) {
    const ptrdiff_t width = panel_width(columns), size = rows->runs * rows->run_length * width;
    const ptrdiff_t real = simd_min(columns, width);
    finish to = {.least = wasm_f32x4_splat(relu ? 0 : -INFINITY),
                 .plain = !bias && !relu,
                 .y = y,
                 .y_step = y_step,
                 .width = real};
    for (ptrdiff_t j = 0; j < real; j += 4)
      to.bias[j / 4] = bias ? simd_load_some(bias + j, simd_min(real - j, 4)) : wasm_f32x4_splat(-0.0F);

    if (width == 8)
      panel_8(rows, packed, &to);
    else if (width == 4)
      panel_4(rows, packed, &to);
    else
      panel_16(rows, packed, &to);

    packed += size;
    if (bias) bias += real;
    y += real;
    columns -= real;
  }
}
