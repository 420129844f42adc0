/* Fourier's transform of a tile of n x n inputs, n = 18 or 20: a convolution with a filter of R x S becomes a product
 * for each frequency, and n + 1 - R by n + 1 - S of the outputs see nothing of the wrap-around.
 *
 *   Y = F^-1 [ conj(F g) * (F d) ]          conj, as the filter slides without being turned over
 *
 * A tile of real numbers has 4 real frequencies and (n n - 4) / 2 complex ones that matter. A complex product takes
 * three real ones (Gauss), so there are 598 points at n = 20, 484 at n = 18; with (re, im) of V and U:
 *
 *   V: re + im, re, im                U: re, im - re, re + im
 *   M: k1, k2, k3, the products       re = k1 - k3, im = k1 + k2
 *
 * For a 5 x 5 filter that is 2.3 products for each of 16 x 16 outputs, 2.5 for each of 14 x 14, against 4 of Winograd's
 * F(4 x 4) and 25 of the direct kernel; and the transform, made of rotations, does not make rounding errors larger, as
 * Winograd's points do. Two lengths, since images are as often a multiple of 14 as of 16.
 */
#include "kernels/conv2d_tiles.h"
#include "kernels/fft.h"

enum {
  N_MAX = FFT_LENGTH_MAX,
  REAL = 2, /* real values of a transformed line; then come (real, imaginary) pairs */
  FILTER_MIN = 2,
  FILTER_SIDE_MAX = 11,
};

/* Two transformed columns. */
typedef v128_t column_pair[2][N_MAX];

/* Two columns of transformed lines are the real and imaginary parts of a column of complex numbers, transformed each on
 * its own: at a place (a + bi of the real part, c + di of the imaginary) stand two frequencies, one and its mirror. */
typedef struct frequencies {
  v128_t re, im, mirror_re, mirror_im;
} frequencies;

SIMD_INLINE frequencies join(const v128_t *real, const v128_t *imaginary, int at) {
  const v128_t a = real[at], b = real[at + 1], c = imaginary[at], d = imaginary[at + 1];
  return (frequencies){wasm_f32x4_sub(a, d), wasm_f32x4_add(b, c), wasm_f32x4_add(a, d),
                       wasm_f32x4_sub(c, b)};
}

SIMD_INLINE void split(frequencies x, v128_t *real, v128_t *imaginary, int at) {
  real[at] = wasm_f32x4_add(x.re, x.mirror_re);
  real[at + 1] = wasm_f32x4_sub(x.im, x.mirror_im);
  imaginary[at] = wasm_f32x4_add(x.im, x.mirror_im);
  imaginary[at + 1] = wasm_f32x4_sub(x.mirror_re, x.re);
}

/* --- Inputs and filters ------------------------------------------------------------------------------------------- */

SIMD_INLINE void write_input(float *to, ptrdiff_t step, v128_t re, v128_t im) {
  wasm_v128_store(to, wasm_f32x4_add(re, im));
  wasm_v128_store(to + step, re);
  wasm_v128_store(to + 2 * step, im);
}

/* A filter's frequency, conjugated, and doubled, as the way back expects complex numbers (fft.h). */
SIMD_INLINE void write_filter(float *to, ptrdiff_t step, v128_t re, v128_t im) {
  re = wasm_f32x4_add(re, re);
  im = wasm_f32x4_neg(wasm_f32x4_add(im, im));
  wasm_v128_store(to, re);
  wasm_v128_store(to + step, wasm_f32x4_sub(im, re));
  wasm_v128_store(to + 2 * step, wasm_f32x4_add(re, im));
}

SIMD_INLINE void write_complex(int is_filter, float *to, ptrdiff_t step, v128_t re, v128_t im) {
  if (is_filter)
    write_filter(to, step, re, im);
  else
    write_input(to, step, re, im);
}

/* Two mirrored frequencies of a pair of lines. */
SIMD_INLINE void write_mirrored(int is_filter, const column_pair x, int at, float *to, ptrdiff_t step) {
  const frequencies both = join(x[0], x[1], at);
  write_complex(is_filter, to, step, both.re, both.im);
  write_complex(is_filter, to + 3 * step, step, both.mirror_re, both.mirror_im);
}

/* The points of a pair of lines of some spectra side by side, in the order the way back reads them. The first pair
 * holds the real columns, the others the real and imaginary parts of complex ones. Returns where the next points go. */
static float *write_points(int n, int is_filter, const column_pair x[], int is_real, int groups, float *to,
                           ptrdiff_t step) {
  if (is_real) {
    for (int f = 0; f < 2; f++) {
      for (int i = 0; i < REAL; i++, to += step)
        for (int g = 0; g < groups; g++) wasm_v128_store(to + 4 * g, x[g][f][i]);
      for (int i = REAL; i < n; i += 2, to += 3 * step)
        for (int g = 0; g < groups; g++)
          write_complex(is_filter, to + 4 * g, step, x[g][f][i], x[g][f][i + 1]);
    }
    return to;
  }
  for (int i = 0; i < REAL; i++, to += 3 * step)
    for (int g = 0; g < groups; g++) write_complex(is_filter, to + 4 * g, step, x[g][0][i], x[g][1][i]);
  if (groups == GROUPS_MAX && !is_filter) { /* most of the work, and worth a loop of its own */
    for (int i = REAL; i < n; i += 2, to += 6 * step)
#pragma clang loop unroll(full)
      for (int g = 0; g < GROUPS_MAX; g++) write_mirrored(0, x[g], i, to + 4 * g, step);
    return to;
  }
  for (int i = REAL; i < n; i += 2, to += 6 * step)
    for (int g = 0; g < groups; g++) write_mirrored(is_filter, x[g], i, to + 4 * g, step);
  return to;
}

/* The lines' transform: of each of the groups, column j has its n vectors at j * to_step. */
static void lines_in(const fft *line, const float *const lines[], ptrdiff_t step, int groups, float *to,
                     ptrdiff_t to_step) {
  for (int i = 0; i < line->length; i++) /* all groups of a line, which share its cache lines */
    for (int g = 0; g < groups; g++)
      line->forward(lines[i] + 4 * g, step, to + 4 * (g * line->length + i), to_step);
}

/* Columns 2 * band and the one after it. Returns where the next band goes. */
static float *columns_in(const fft *line, int is_filter, int band, const float *lines, ptrdiff_t step,
                         int groups, float *to, ptrdiff_t point_step) {
  column_pair pair[GROUPS_MAX];
  for (int g = 0; g < groups; g++)
    for (int i = 0; i < 2; i++)
      line->forward(lines + (2 * band + i) * step + 4 * g * line->length, 4, (float *)pair[g][i], 4);
  return write_points(line->length, is_filter, pair, band == 0, groups, to, point_step);
}

/* Divided by n n, by which the way back multiplies. */
static void filter_tile(const fft *line, const conv2d_shape *s, const v128_t *g, float *u,
                        ptrdiff_t point_step) {
  const int n = line->length;
  const float scale = 1.0F / (float)(n * n);
  float lines[4 * N_MAX * N_MAX] = {0};
  for (ptrdiff_t r = 0; r < s->filter_height; r++) {
    v128_t numbers[N_MAX];
    memset(numbers, 0, sizeof numbers);
    for (ptrdiff_t t = 0; t < s->filter_width; t++) numbers[t] = fft_scaled(scale, *g++);
    line->forward((const float *)numbers, 4, lines + 4 * r, 4 * (ptrdiff_t)n);
  }
  for (int band = 0; band < n / 2; band++)
    u = columns_in(line, 1, band, lines, 4 * (ptrdiff_t)n, 1, u, point_step);
}

/* --- Outputs ------------------------------------------------------------------------------------------------------ */

SIMD_INLINE void read_complex(const float *from, ptrdiff_t step, v128_t *re, v128_t *im) {
  const v128_t k1 = wasm_v128_load(from), k2 = wasm_v128_load(from + step),
               k3 = wasm_v128_load(from + 2 * step);
  *re = wasm_f32x4_sub(k1, k3);
  *im = wasm_f32x4_add(k1, k2);
}

SIMD_INLINE void read_mirrored(const float *from, ptrdiff_t step, column_pair x, int at) {
  frequencies both;
  read_complex(from, step, &both.re, &both.im);
  read_complex(from + 3 * step, step, &both.mirror_re, &both.mirror_im);
  split(both, x[0], x[1], at);
}

/* Reads what write_points wrote, a product each. */
static void read_points(int n, const float *from, ptrdiff_t step, int is_real, int groups, column_pair x[]) {
  if (is_real) {
    for (int f = 0; f < 2; f++) {
      for (int i = 0; i < REAL; i++, from += step)
        for (int g = 0; g < groups; g++) x[g][f][i] = wasm_v128_load(from + 4 * g);
      for (int i = REAL; i < n; i += 2, from += 3 * step)
        for (int g = 0; g < groups; g++) read_complex(from + 4 * g, step, &x[g][f][i], &x[g][f][i + 1]);
    }
    return;
  }
  for (int i = 0; i < REAL; i++, from += 3 * step)
    for (int g = 0; g < groups; g++) read_complex(from + 4 * g, step, &x[g][0][i], &x[g][1][i]);
  if (groups == GROUPS_MAX) { /* as in write_points */
    for (int i = REAL; i < n; i += 2, from += 6 * step)
#pragma clang loop unroll(full)
      for (int g = 0; g < GROUPS_MAX; g++) read_mirrored(from + 4 * g, step, x[g], i);
    return;
  }
  for (int i = REAL; i < n; i += 2, from += 6 * step)
    for (int g = 0; g < groups; g++) read_mirrored(from + 4 * g, step, x[g], i);
}

static void columns_out(const fft *line, int band, const float *m, ptrdiff_t point_step, int groups,
                        float *lines, ptrdiff_t step) {
  column_pair pair[GROUPS_MAX];
  read_points(line->length, m, point_step, band == 0, groups, pair);
  for (int g = 0; g < groups; g++)
    for (int i = 0; i < 2; i++)
      line->backward((const float *)pair[g][i], 4, lines + (2 * band + i) * step + 4 * g * line->length, 4);
}

static void lines_out(const fft *line, const float *from, ptrdiff_t step, int groups, int rows, v128_t *out) {
  const int n = line->length;
  for (int g = 0; g < groups; g++, out += n * n)
    for (int i = 0; i < rows; i++) line->backward(from + 4 * (g * n + i), step, (float *)(out + i * n), 4);
}

/* --- The two lengths ---------------------------------------------------------------------------------------------- */

static const fft *of_length(int n) { return n == 18 ? &fft_18 : &fft_20; }

static void input_18(const float *const lines[], ptrdiff_t step, int groups, float *to, ptrdiff_t to_step) {
  lines_in(&fft_18, lines, step, groups, to, to_step);
}
static void input_20(const float *const lines[], ptrdiff_t step, int groups, float *to, ptrdiff_t to_step) {
  lines_in(&fft_20, lines, step, groups, to, to_step);
}
static void filter_18(const conv2d_shape *s, const v128_t *g, float *u, ptrdiff_t point_step) {
  filter_tile(&fft_18, s, g, u, point_step);
}
static void filter_20(const conv2d_shape *s, const v128_t *g, float *u, ptrdiff_t point_step) {
  filter_tile(&fft_20, s, g, u, point_step);
}
static void output_18(const float *from, ptrdiff_t step, int groups, int rows, v128_t *out) {
  lines_out(&fft_18, from, step, groups, rows, out);
}
static void output_20(const float *from, ptrdiff_t step, int groups, int rows, v128_t *out) {
  lines_out(&fft_20, from, step, groups, rows, out);
}

/* Two columns of n / 2 - 1 complex numbers and two real ones in the first band; all of complex numbers in the others */
static int band_points(int n, int band) { return 3 * n - (band == 0 ? 2 : 0); }

static void band_in(int n, int band, const float *lines, ptrdiff_t step, int groups, float *v,
                    ptrdiff_t point_step) {
  columns_in(of_length(n), 0, band, lines, step, groups, v, point_step);
}
static void band_out(int n, int band, const float *m, ptrdiff_t point_step, int groups, float *lines,
                     ptrdiff_t step) {
  columns_out(of_length(n), band, m, point_step, groups, lines, step);
}

int conv2d_fourier_tiles(const conv2d_shape *s, int n, conv2d_tiles *tiles) {
  if (s->stride_y != 1 || s->stride_x != 1 || s->dilation_y != 1 || s->dilation_x != 1) return 0;
  if (s->filter_height < FILTER_MIN || s->filter_height > FILTER_SIDE_MAX) return 0;
  if (s->filter_width < FILTER_MIN || s->filter_width > FILTER_SIDE_MAX) return 0;
  *tiles = (conv2d_tiles){.n = n,
                          .rows = n + 1 - (int)s->filter_height,
                          .columns = n + 1 - (int)s->filter_width,
                          .points = 4 + 3 * (n * n - 4) / 2,
                          .bands = n / 2,
                          .block_min = 12,
                          .input = n == 18 ? input_18 : input_20,
                          .filter = n == 18 ? filter_18 : filter_20,
                          .output = n == 18 ? output_18 : output_20,
                          .band_points = band_points,
                          .band_in = band_in,
                          .band_out = band_out};
  return 1;
}
