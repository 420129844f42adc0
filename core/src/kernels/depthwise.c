/* Depthwise convolution, four outputs at a time. The outputs of a pixel and the filter's numbers for a place
 * of the window stand in the same order, c * M + m; the input's number for each is that of channel (c * M +
 * m) / M. */
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

/* Numbers of the channels that outputs q to q + lanes - 1 come from. */
SIMD_INLINE v128_t spread_channels(const float *pixel, ptrdiff_t q, ptrdiff_t lanes, ptrdiff_t multiplier) {
  if (multiplier == 1) return lanes == 4 ? wasm_v128_load(pixel + q) : simd_load_some(pixel + q, lanes);
  float numbers[4] = {0, 0, 0, 0};
  for (ptrdiff_t i = 0; i < lanes; i++) numbers[i] = pixel[(q + i) / multiplier];
  return wasm_v128_load(numbers);
}

static void depthwise_pixel(const conv2d_shape *s, const float *image, ptrdiff_t i, ptrdiff_t j,
                            const float *w, const float *b, int relu, float *y) {
  const ptrdiff_t C = s->channels, Q = C * s->filters;
  const ptrdiff_t row = i * s->stride_y - s->top, column = j * s->stride_x - s->left;
  const inside rows = inside_of(row, s->dilation_y, s->filter_height, s->height);
  const inside columns = inside_of(column, s->dilation_x, s->filter_width, s->width);

  for (ptrdiff_t q = 0; q < Q; q += 4) {
    const ptrdiff_t lanes = simd_min(Q - q, 4);
    v128_t sum = simd_zero();
    for (ptrdiff_t r = rows.first; r < rows.last; r++)
      for (ptrdiff_t t = columns.first; t < columns.last; t++) {
        const float *pixel = image + ((row + r * s->dilation_y) * s->width + column + t * s->dilation_x) * C;
        const float *weight = w + (r * s->filter_width + t) * Q + q;
        const v128_t weights = lanes == 4 ? wasm_v128_load(weight) : simd_load_some(weight, lanes);
        sum = wasm_f32x4_add(sum, wasm_f32x4_mul(spread_channels(pixel, q, lanes, s->filters), weights));
      }
    if (b) sum = wasm_f32x4_add(sum, simd_load_some(b + q, lanes));
    if (relu) sum = simd_relu(sum);
    simd_store_some(y + q, sum, lanes);
  }
}

void depthwise_conv2d(const conv2d_shape *s, const float *x, const float *w, const float *b, int relu,
                      float *y) {
  const ptrdiff_t image = s->height * s->width * s->channels, outputs = s->channels * s->filters;
  for (ptrdiff_t n = 0; n < s->batch; n++)
    for (ptrdiff_t i = 0; i < s->out_height; i++)
      for (ptrdiff_t j = 0; j < s->out_width; j++) {
        depthwise_pixel(s, image > 0 ? x + n * image : x, i, j, w, b, relu, y);
        if (outputs > 0) y += outputs;
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
