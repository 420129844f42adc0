/* Direct convolution for any shape: each output pixel's window is a row, the filter a packed matrix
 * (panel.h).
 *
 * Three ways to lay the windows out as rows:
 *   in place   no padding: the windows are read where they stand in x
 *   lines      a block of lines is copied to scratch with its zeros around; as NHWC keeps a filter line's S *
 * C numbers together, a window is R runs of them patches    a dilated filter's numbers do not stand together:
 * each window is copied out as one run The sum runs over r, s, c in all three, and a padded zero adds +0, so
 * the bits do not depend on the way.
 */
#include "kernels/conv2d_direct.h"
#include "kernels/panel.h"
#include "kernels/simd.h"

/* Scratch to aim at: half a second-level cache of 512 kB, so that lines or patches stay there while panels
 * pass. */
enum { DIRECT_BLOCK_FLOATS = 64 * 1024, DIRECT_BLOCK_LINES_MIN = 4 };

typedef enum direct_way { DIRECT_IN_PLACE, DIRECT_LINES, DIRECT_PATCHES } direct_way;

static ptrdiff_t filter_reach(ptrdiff_t filter, ptrdiff_t dilation) { return (filter - 1) * dilation + 1; }

/* Whether every window lies inside x along one axis. */
static int fits(ptrdiff_t before, ptrdiff_t out, ptrdiff_t stride, ptrdiff_t reach, ptrdiff_t extent) {
  return before == 0 && (out - 1) * stride + reach <= extent;
}

static direct_way direct_choose(const conv2d_shape *s) {
  if (s->dilation_x > 1 && s->filter_width > 1) return DIRECT_PATCHES;
  if (fits(s->top, s->out_height, s->stride_y, filter_reach(s->filter_height, s->dilation_y), s->height) &&
      fits(s->left, s->out_width, s->stride_x, s->filter_width, s->width))
    return DIRECT_IN_PLACE;
  return DIRECT_LINES;
}

static ptrdiff_t window_floats(const conv2d_shape *s) {
  return s->filter_height * s->filter_width * s->channels;
}

/* Floats of a line of x with the zeros its windows see. */
static ptrdiff_t padded_line_floats(const conv2d_shape *s) {
  return ((s->out_width - 1) * s->stride_x + s->filter_width) * s->channels;
}

/* Lines of y computed together. */
static ptrdiff_t block_lines(const conv2d_shape *s) {
  const ptrdiff_t line = padded_line_floats(s), reach = filter_reach(s->filter_height, s->dilation_y);
  const ptrdiff_t room = line ? DIRECT_BLOCK_FLOATS / line : s->out_height;
  return simd_min(simd_max((room - reach) / s->stride_y + 1, DIRECT_BLOCK_LINES_MIN), s->out_height);
}

/* Pixels of y whose patches are copied together. */
static ptrdiff_t block_pixels(const conv2d_shape *s) {
  const ptrdiff_t window = window_floats(s);
  const ptrdiff_t pixels = window ? DIRECT_BLOCK_FLOATS / window : s->out_height * s->out_width;
  return simd_min(simd_max(pixels, 4), s->out_height * s->out_width);
}

uint64_t conv2d_direct_packed_floats(const conv2d_shape *s) {
  return (uint64_t)window_floats(s) * (uint64_t)panel_padded_columns(s->filters);
}

uint64_t conv2d_direct_scratch_floats(const conv2d_shape *s) {
  if (s->out_height <= 0 || s->out_width <= 0) return 0;
  const direct_way way = direct_choose(s);
  if (way == DIRECT_IN_PLACE) return 0;
  if (way == DIRECT_PATCHES) return (uint64_t)block_pixels(s) * (uint64_t)window_floats(s);
  const ptrdiff_t reach = filter_reach(s->filter_height, s->dilation_y);
  return (uint64_t)((block_lines(s) - 1) * s->stride_y + reach) * (uint64_t)padded_line_floats(s);
}

void conv2d_direct_pack(const conv2d_shape *s, const float *w, float *packed) {
  panel_pack(window_floats(s), s->filters, w, s->filters, 1, packed);
}

/* Copies `count` pixels of a line of x, of which the first is number `column`, putting zeros outside. A line
 * that lies outside x itself is given as NULL. */
static void copy_line(const float *line, ptrdiff_t width, ptrdiff_t channels, ptrdiff_t column,
                      ptrdiff_t count, float *to) {
  const ptrdiff_t first = line ? simd_min(simd_max(-column, 0), count) : count;
  const ptrdiff_t last = line ? simd_max(simd_min(width - column, count), first) : count;
  memset(to, 0, (size_t)(first * channels) * sizeof *to);
  if (last > first)
    memcpy(to + first * channels, line + (column + first) * channels,
           (size_t)((last - first) * channels) * sizeof *to);
  memset(to + last * channels, 0, (size_t)((count - last) * channels) * sizeof *to);
}

static const float *line_of(const conv2d_shape *s, const float *image, ptrdiff_t row) {
  return row < 0 || row >= s->height ? NULL : image + row * s->width * s->channels;
}

/* What the three ways share: the sums of some rows into y. */
typedef struct direct_product {
  const float *packed, *bias;
  ptrdiff_t filters;
  int relu;
} direct_product;

static void multiply(const direct_product *product, const panel_rows *rows, float *y) {
  panel_multiply(rows, product->packed, product->filters, product->bias, product->relu, y, product->filters);
}

static void direct_in_place(const conv2d_shape *s, const float *image, ptrdiff_t row, ptrdiff_t lines,
                            const direct_product *product, float *y) {
  const ptrdiff_t line = s->width * s->channels;
  const panel_rows rows = {.first = image + row * s->stride_y * line,
                           .count = lines * s->out_width,
                           .line = s->out_width,
                           .step = s->stride_x * s->channels,
                           .line_step = s->stride_y * line,
                           .runs = s->filter_height,
                           .run_step = s->dilation_y * line,
                           .run_length = s->filter_width * s->channels};
  multiply(product, &rows, y);
}

static void direct_by_lines(const conv2d_shape *s, const float *image, ptrdiff_t row, ptrdiff_t lines,
                            const direct_product *product, float *y, float *scratch) {
  const ptrdiff_t line = padded_line_floats(s), reach = filter_reach(s->filter_height, s->dilation_y);
  const ptrdiff_t block = block_lines(s), pixels = (s->out_width - 1) * s->stride_x + s->filter_width;

  for (ptrdiff_t i = row; i < row + lines; i += block) {
    const ptrdiff_t now = simd_min(block, row + lines - i), copied = (now - 1) * s->stride_y + reach;
    for (ptrdiff_t h = 0; h < copied; h++)
      copy_line(line_of(s, image, i * s->stride_y - s->top + h), s->width, s->channels, -s->left, pixels,
                scratch + h * line);
    const panel_rows rows = {.first = scratch,
                             .count = now * s->out_width,
                             .line = s->out_width,
                             .step = s->stride_x * s->channels,
                             .line_step = s->stride_y * line,
                             .runs = s->filter_height,
                             .run_step = s->dilation_y * line,
                             .run_length = s->filter_width * s->channels};
    multiply(product, &rows, y);
    y += now * s->out_width * s->filters;
  }
}

static void copy_patch(const conv2d_shape *s, const float *image, ptrdiff_t pixel, float *to) {
  const ptrdiff_t row = pixel / s->out_width * s->stride_y - s->top;
  const ptrdiff_t column = pixel % s->out_width * s->stride_x - s->left;
  for (ptrdiff_t r = 0; r < s->filter_height; r++) {
    const float *line = line_of(s, image, row + r * s->dilation_y);
    for (ptrdiff_t t = 0; t < s->filter_width; t++, to += s->channels)
      copy_line(line, s->width, s->channels, column + t * s->dilation_x, 1, to);
  }
}

static void direct_by_patches(const conv2d_shape *s, const float *image, ptrdiff_t row, ptrdiff_t lines,
                              const direct_product *product, float *y, float *scratch) {
  const ptrdiff_t window = window_floats(s), block = block_pixels(s), end = (row + lines) * s->out_width;

  for (ptrdiff_t pixel = row * s->out_width; pixel < end; pixel += block) {
    const ptrdiff_t now = simd_min(block, end - pixel);
    for (ptrdiff_t i = 0; i < now; i++) copy_patch(s, image, pixel + i, scratch + i * window);
    const panel_rows rows = {
        .first = scratch, .count = now, .line = now, .step = window, .runs = 1, .run_length = window};
    multiply(product, &rows, y);
    y += now * s->filters;
  }
}

void conv2d_direct_lines(const conv2d_shape *s, ptrdiff_t n, ptrdiff_t row, ptrdiff_t lines, const float *x,
                         const float *packed, const float *b, int relu, float *y, float *scratch) {
  const direct_product product = {packed, b, s->filters, relu};
  if (lines <= 0 || s->out_width <= 0) return;
  if (s->height * s->width * s->channels > 0) x += n * s->height * s->width * s->channels;
  y += (n * s->out_height + row) * s->out_width * s->filters;

  switch (direct_choose(s)) {
  case DIRECT_IN_PLACE: direct_in_place(s, x, row, lines, &product, y); break;
  case DIRECT_LINES: direct_by_lines(s, x, row, lines, &product, y, scratch); break;
  case DIRECT_PATCHES: direct_by_patches(s, x, row, lines, &product, y, scratch); break;
  }
}

void conv2d_direct(const conv2d_shape *s, const float *x, const float *packed, const float *b, int relu,
                   float *y, float *scratch) {
  for (ptrdiff_t n = 0; n < s->batch; n++)
    conv2d_direct_lines(s, n, 0, s->out_height, x, packed, b, relu, y, scratch);
}
