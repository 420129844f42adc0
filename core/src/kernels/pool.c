/* Max and average pooling, sixteen channels at a time, then four. */
#include "kernels/pool.h"

#include "kernels/simd.h"

#define LOWEST_FLOAT -3.40282346638528859812e+38F
#define LOWEST_DOUBLE -1.79769313486231570815e+308

typedef enum pool_kind { POOL_MAX, POOL_AVG } pool_kind;

/* The part of a window that lies inside x. */
typedef struct pool_window {
  ptrdiff_t row, rows, column, columns;
} pool_window;

static pool_window window_of(const pool_shape *s, ptrdiff_t i, ptrdiff_t j) {
  const ptrdiff_t row = i * s->stride_y - s->top, column = j * s->stride_x - s->left;
  pool_window window = {.row = simd_max(row, 0), .column = simd_max(column, 0)};
  window.rows = simd_max(simd_min(row + s->window_height, s->height) - window.row, 0);
  window.columns = simd_max(simd_min(column + s->window_width, s->width) - window.column, 0);
  return window;
}

/* Channels [c, c + 4 * vectors) of one output pixel, or for one vector [c, c + lanes). */
SIMD_INLINE void pool_channels(pool_kind kind, const pool_shape *s, const float *image, pool_window window,
                               ptrdiff_t c, int vectors, ptrdiff_t lanes, float *y) {
  v128_t out[4];
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) out[v] = kind == POOL_MAX ? wasm_f32x4_splat(LOWEST_FLOAT) : simd_zero();
  for (ptrdiff_t r = 0; r < window.rows; r++) {
    const float *pixel = image + ((window.row + r) * s->width + window.column) * s->channels + c;
    for (ptrdiff_t t = 0; t < window.columns; t++, pixel += s->channels)
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) {
        const v128_t x = simd_load_some(pixel + 4 * v, lanes);
        out[v] = kind == POOL_MAX ? wasm_f32x4_pmax(out[v], x) : wasm_f32x4_add(out[v], x);
      }
  }
  const v128_t count = wasm_f32x4_splat((float)(window.rows * window.columns));
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++)
    simd_store_some(y + c + 4 * v, kind == POOL_MAX ? out[v] : wasm_f32x4_div(out[v], count), lanes);
}

SIMD_INLINE void pool(pool_kind kind, const pool_shape *s, const float *x, float *y) {
  const ptrdiff_t C = s->channels;
  if (C <= 0) return;
  for (ptrdiff_t n = 0; n < s->batch; n++) {
    const float *image = s->height * s->width > 0 ? x + n * s->height * s->width * C : x;
    for (ptrdiff_t i = 0; i < s->out_height; i++)
      for (ptrdiff_t j = 0; j < s->out_width; j++, y += C) {
        const pool_window window = window_of(s, i, j);
        ptrdiff_t c = 0;
        for (; c + 16 <= C; c += 16) pool_channels(kind, s, image, window, c, 4, 4, y);
        for (; c < C; c += 4) pool_channels(kind, s, image, window, c, 1, simd_min(C - c, 4), y);
      }
  }
}

void max_pool(const pool_shape *s, const float *x, float *y) { pool(POOL_MAX, s, x, y); }

void avg_pool(const pool_shape *s, const float *x, float *y) { pool(POOL_AVG, s, x, y); }

/* The plain form, the oracle of the above. */
static void pool_f64(pool_kind kind, const pool_shape *s, const double *x, double *y) {
  for (ptrdiff_t n = 0; n < s->batch; n++)
    for (ptrdiff_t i = 0; i < s->out_height; i++)
      for (ptrdiff_t j = 0; j < s->out_width; j++)
        for (ptrdiff_t c = 0; c < s->channels; c++) {
          double max = LOWEST_DOUBLE, sum = 0, count = 0;
          for (ptrdiff_t r = 0; r < s->window_height; r++)
            for (ptrdiff_t t = 0; t < s->window_width; t++) {
              const ptrdiff_t row = i * s->stride_y + r - s->top, column = j * s->stride_x + t - s->left;
              if (row < 0 || row >= s->height || column < 0 || column >= s->width) continue;
              const double value = x[((n * s->height + row) * s->width + column) * s->channels + c];
              max = max < value ? value : max;
              sum += value;
              count++;
            }
          *y++ = kind == POOL_MAX ? max : sum / count;
        }
}

void max_pool_f64(const pool_shape *s, const double *x, double *y) { pool_f64(POOL_MAX, s, x, y); }

void avg_pool_f64(const pool_shape *s, const double *x, double *y) { pool_f64(POOL_AVG, s, x, y); }
