/* Depthwise convolution, sixteen outputs at a time, then four; four pixels at a time where they can share the filter.
 * The outputs of a pixel and the filter's numbers for a place of the window stand in the same order, c * M + m; the
 * input's number for each is that of channel (c * M + m) / M. */
#include "kernels/depthwise.h"

#include "kernels/simd.h"

/* The part of a window that lies inside x: filter rows [first, last). */
typedef struct inside {
  ptrdiff_t first, last;
} inside;

static inside inside_of(ptrdiff_t origin, ptrdiff_t dilation, ptrdiff_t filter, ptrdiff_t extent) {
  inside part = {0, filter};
  while (part.first < part.last && origin + part.first * dilation < 0) part.first++;
  while (part.first < part.last && origin + (part.last - 1) * dilation >= extent) part.last--;
  return part;
}

/* A pixel's window, as far as it lies inside x: the first of its numbers, and the steps between lines and columns. */
typedef struct window {
  inside rows, columns;
  const float *x, *w;
  ptrdiff_t x_line, x_step, w_line, w_step;
} window;

static window window_of(const conv2d_shape *s, const float *image, const float *w, ptrdiff_t i, ptrdiff_t j) {
  const ptrdiff_t C = s->channels, row = i * s->stride_y - s->top, column = j * s->stride_x - s->left;
  window at = {.rows = inside_of(row, s->dilation_y, s->filter_height, s->height),
               .columns = inside_of(column, s->dilation_x, s->filter_width, s->width),
               .x_line = s->dilation_y * s->width * C,
               .x_step = s->dilation_x * C,
               .w_line = s->filter_width * C * s->filters,
               .w_step = C * s->filters};
  const int empty = at.rows.first == at.rows.last || at.columns.first == at.columns.last;
  if (empty) at.rows.last = at.rows.first;
  at.x = empty ? image
               : image + (row * s->width + column) * C + at.rows.first * at.x_line +
                     at.columns.first * at.x_step;
  at.w = w + at.rows.first * at.w_line + at.columns.first * at.w_step;
  return at;
}

/* The input's numbers for the outputs [q, q + lanes). */
static v128_t spread(const float *x, ptrdiff_t q, ptrdiff_t lanes, ptrdiff_t multiplier) {
  float numbers[4] = {0, 0, 0, 0};
  for (ptrdiff_t i = 0; i < lanes; i++) numbers[i] = x[(q + i) / multiplier];
  return wasm_v128_load(numbers);
}

/* Outputs from q on: 4 * vectors, or for one vector `lanes`. */
SIMD_INLINE void depthwise_outputs(const window *at, ptrdiff_t q, ptrdiff_t multiplier, int vectors,
                                   ptrdiff_t lanes, v128_t to[]) {
  v128_t sum[4];
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) sum[v] = simd_zero();
  const float *x_line = at->x, *w_line = at->w + q;
  for (ptrdiff_t r = at->rows.first; r < at->rows.last; r++, x_line += at->x_line, w_line += at->w_line) {
    const float *x = x_line, *w = w_line;
    for (ptrdiff_t t = at->columns.first; t < at->columns.last; t++, x += at->x_step, w += at->w_step)
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) {
        const v128_t numbers =
            multiplier == 1 ? simd_load_some(x + q + 4 * v, lanes) : spread(x, q, lanes, multiplier);
        sum[v] = wasm_f32x4_add(sum[v], wasm_f32x4_mul(numbers, simd_load_some(w + 4 * v, lanes)));
      }
  }
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) to[v] = sum[v];
}

static void depthwise_pixel(const conv2d_shape *s, const window *at, const float *b, int relu, float *y) {
  const ptrdiff_t Q = s->channels * s->filters;
  for (ptrdiff_t q = 0; q < Q;) {
    v128_t sum[4];
    ptrdiff_t lanes = 4;
    int vectors = 1;
    if (s->filters == 1 && Q - q >= 16)
      depthwise_outputs(at, q, 1, vectors = 4, 4, sum);
    else
      depthwise_outputs(at, q, s->filters, 1, lanes = simd_min(Q - q, 4), sum);
    for (int v = 0; v < vectors; v++, q += lanes) {
      if (b) sum[v] = wasm_f32x4_add(sum[v], simd_load_some(b + q, lanes));
      if (relu) sum[v] = simd_relu(sum[v]);
      simd_store_some(y + q, sum[v], lanes);
    }
  }
}

enum { PIXELS = 4 };

/* Whether the windows of PIXELS pixels from column j on have all their columns inside x, so that they differ only by a
 * step. */
static int side_by_side(const conv2d_shape *s, ptrdiff_t j) {
  const ptrdiff_t first = j * s->stride_x - s->left, reach = (s->filter_width - 1) * s->dilation_x;
  return s->filters == 1 && s->channels % 4 == 0 && j + PIXELS <= s->out_width && first >= 0 &&
         first + (PIXELS - 1) * s->stride_x + reach < s->width;
}

/* PIXELS pixels side by side, four channels at a time. */
static void depthwise_pixels(const conv2d_shape *s, const window *at, const float *b, int relu, float *y) {
  const ptrdiff_t C = s->channels, step = s->stride_x * C;
  for (ptrdiff_t c = 0; c < C; c += 4) {
    v128_t sum[PIXELS];
#pragma clang loop unroll(full)
    for (int p = 0; p < PIXELS; p++) sum[p] = simd_zero();
    const float *x_line = at->x + c, *w_line = at->w + c;
    for (ptrdiff_t r = at->rows.first; r < at->rows.last; r++, x_line += at->x_line, w_line += at->w_line) {
      const float *x = x_line, *w = w_line;
      for (ptrdiff_t t = 0; t < s->filter_width; t++, x += at->x_step, w += at->w_step) {
        const v128_t weights = wasm_v128_load(w);
#pragma clang loop unroll(full)
        for (int p = 0; p < PIXELS; p++)
          sum[p] = wasm_f32x4_add(sum[p], wasm_f32x4_mul(wasm_v128_load(x + p * step), weights));
      }
    }
#pragma clang loop unroll(full)
    for (int p = 0; p < PIXELS; p++) {
      if (b) sum[p] = wasm_f32x4_add(sum[p], wasm_v128_load(b + c));
      if (relu) sum[p] = simd_relu(sum[p]);
      wasm_v128_store(y + p * C + c, sum[p]);
    }
  }
}

void depthwise_conv2d(const conv2d_shape *s, const float *x, const float *w, const float *b, int relu,
                      float *y) {
  const ptrdiff_t image = s->height * s->width * s->channels, outputs = s->channels * s->filters;
  for (ptrdiff_t n = 0; n < s->batch; n++)
    for (ptrdiff_t i = 0; i < s->out_height; i++)
      for (ptrdiff_t j = 0, pixels; j < s->out_width && outputs > 0; j += pixels, y += pixels * outputs) {
        const window at = window_of(s, image > 0 ? x + n * image : x, w, i, j);
        pixels = side_by_side(s, j) ? PIXELS : 1;
        if (pixels == PIXELS)
          depthwise_pixels(s, &at, b, relu, y);
        else
          depthwise_pixel(s, &at, b, relu, y);
      }
}

void depthwise_conv2d_f64(const conv2d_shape *s, const double *x, const double *w, const double *b, int relu,
                          double *y) {
  const ptrdiff_t C = s->channels, M = s->filters;
  for (ptrdiff_t n = 0; n < s->batch; n++)
    for (ptrdiff_t i = 0; i < s->out_height; i++)
      for (ptrdiff_t j = 0; j < s->out_width; j++)
        for (ptrdiff_t q = 0; q < C * M; q++) {
          double sum = 0;
          for (ptrdiff_t r = 0; r < s->filter_height; r++)
            for (ptrdiff_t t = 0; t < s->filter_width; t++) {
              const ptrdiff_t row = i * s->stride_y + r * s->dilation_y - s->top;
              const ptrdiff_t column = j * s->stride_x + t * s->dilation_x - s->left;
              if (row < 0 || row >= s->height || column < 0 || column >= s->width) continue;
              sum += x[((n * s->height + row) * s->width + column) * C + q / M] *
                     w[(r * s->filter_width + t) * C * M + q];
            }
          if (b) sum += b[q];
          if (relu) sum = sum < 0 ? 0 : sum;
          *y++ = sum;
        }
}
