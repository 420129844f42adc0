/* Fourier's transform of a tile of 20 x 20 inputs: a convolution with a filter of R x S becomes a product for each
 * frequency, and 21 - R by 21 - S of the outputs see nothing of the wrap-around.
 *
 *   Y = F^-1 [ conj(F g) * (F d) ]          conj, as the filter slides without being turned over
 *
 * A tile of real numbers has 4 real frequencies and 198 complex ones that matter. A complex product takes three real
 * ones (Gauss), so there are 598 points; with (re, im) of V and U:
 *
 *   V: re + im, re, im                U: re, im - re, re + im
 *   M: k1, k2, k3, the products       re = k1 - k3, im = k1 + k2
 *
 * For a 5 x 5 filter that is 598 products for 256 outputs, 2.3 for each, against 4 of Winograd's F(4 x 4) and 25 of the
 * direct kernel; and the transform, made of rotations, does not make rounding errors larger, as Winograd's points do.
 */
#include "kernels/conv2d_tiles.h"
#include "kernels/fft20.h"

enum {
  N = FFT_LENGTH,
  REAL = 2, /* real values of a transformed line; then come (real, imaginary) pairs */
  POINTS = 4 + 3 * 198,
  FILTER_MIN = 2,
  FILTER_SIDE_MAX = 11,
};

/* The transform of each line of a tile, then of each column of that, as lines of N vectors. */
typedef v128_t spectrum[N][N];
typedef v128_t line_pair[2][N];

/* Two lines of the spectrum are the real and imaginary parts of a column of complex numbers, transformed each on its
 * own: at a place (a + bi of the real part, c + di of the imaginary) stand two frequencies, one and its mirror. */
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

/* --- Inputs and filters --------------------------------------------------------------------------------------------- */

SIMD_INLINE void write_input(float *to, ptrdiff_t step, v128_t re, v128_t im) {
  wasm_v128_store(to, wasm_f32x4_add(re, im));
  wasm_v128_store(to + step, re);
  wasm_v128_store(to + 2 * step, im);
}

/* A filter's frequency, conjugated, and scaled by what the way back multiplies (fft20.h): 400, but complex numbers by
 * half of that. */
SIMD_INLINE void write_filter(float *to, ptrdiff_t step, v128_t re, v128_t im) {
  const v128_t scale = wasm_f32x4_splat(2.0F / (N * N));
  re = wasm_f32x4_mul(re, scale);
  im = wasm_f32x4_neg(wasm_f32x4_mul(im, scale));
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

SIMD_INLINE void write_real(int is_filter, float *to, v128_t value) {
  wasm_v128_store(to, is_filter ? wasm_f32x4_mul(value, wasm_f32x4_splat(1.0F / (N * N))) : value);
}

/* Two mirrored frequencies of a pair of lines. */
SIMD_INLINE void write_mirrored(int is_filter, const line_pair x, int at, float *to, ptrdiff_t step) {
  const frequencies both = join(x[0], x[1], at);
  write_complex(is_filter, to, step, both.re, both.im);
  write_complex(is_filter, to + 3 * step, step, both.mirror_re, both.mirror_im);
}

/* The points of a pair of lines of some spectra side by side, in the order the way back reads them. The first pair holds
 * the real columns, the others the real and imaginary parts of complex ones. Returns where the next points go. */
static float *write_points(int is_filter, const line_pair x[], int is_real, int groups, float *to,
                           ptrdiff_t step) {
  if (is_real) {
    for (int f = 0; f < 2; f++) {
      for (int i = 0; i < REAL; i++, to += step)
        for (int g = 0; g < groups; g++) write_real(is_filter, to + 4 * g, x[g][f][i]);
      for (int i = REAL; i < N; i += 2, to += 3 * step)
        for (int g = 0; g < groups; g++)
          write_complex(is_filter, to + 4 * g, step, x[g][f][i], x[g][f][i + 1]);
    }
    return to;
  }
  for (int i = 0; i < REAL; i++, to += 3 * step)
    for (int g = 0; g < groups; g++) write_complex(is_filter, to + 4 * g, step, x[g][0][i], x[g][1][i]);
  if (groups == GROUPS_MAX && !is_filter) { /* most of the work, and worth a loop of its own */
    for (int i = REAL; i < N; i += 2, to += 6 * step)
#pragma clang loop unroll(full)
      for (int g = 0; g < GROUPS_MAX; g++) write_mirrored(0, x[g], i, to + 4 * g, step);
    return to;
  }
  for (int i = REAL; i < N; i += 2, to += 6 * step)
    for (int g = 0; g < groups; g++) write_mirrored(is_filter, x[g], i, to + 4 * g, step);
  return to;
}

/* The columns' transforms, and all points. */
static void transform_columns(int is_filter, const spectrum x[], int groups, float *to, ptrdiff_t step) {
  for (int f = 0; f < N; f += 2) {
    line_pair pair[GROUPS_MAX];
    for (int g = 0; g < groups; g++)
      for (int i = 0; i < 2; i++) fft_forward((const float *)x[g][f + i], 4, (float *)pair[g][i], 4);
    to = write_points(is_filter, pair, f == 0, groups, to, step);
  }
}

static void fourier_input(const float *const lines[], ptrdiff_t step, int groups, float *v,
                          ptrdiff_t point_step) {
  spectrum x[GROUPS_MAX];
  for (int g = 0; g < groups; g++)
    for (int i = 0; i < N; i++) fft_forward(lines[i] + 4 * g, step, (float *)&x[g][0][i], 4 * N);
  transform_columns(0, x, groups, v, point_step);
}

static void fourier_filter(const conv2d_shape *s, const v128_t *g, float *u, ptrdiff_t point_step) {
  spectrum x[1];
  memset(x, 0, sizeof x);
  for (ptrdiff_t r = 0; r < s->filter_height; r++) {
    v128_t line[N];
    memset(line, 0, sizeof line);
    memcpy(line, g + r * s->filter_width, (size_t)s->filter_width * sizeof *line);
    fft_forward((const float *)line, 4, (float *)&x[0][0][r], 4 * N);
  }
  transform_columns(1, x, 1, u, point_step);
}

/* --- Outputs -------------------------------------------------------------------------------------------------------- */

SIMD_INLINE void read_complex(const float *from, ptrdiff_t step, v128_t *re, v128_t *im) {
  const v128_t k1 = wasm_v128_load(from), k2 = wasm_v128_load(from + step),
               k3 = wasm_v128_load(from + 2 * step);
  *re = wasm_f32x4_sub(k1, k3);
  *im = wasm_f32x4_add(k1, k2);
}

SIMD_INLINE void read_mirrored(const float *from, ptrdiff_t step, line_pair x, int at) {
  frequencies both;
  read_complex(from, step, &both.re, &both.im);
  read_complex(from + 3 * step, step, &both.mirror_re, &both.mirror_im);
  split(both, x[0], x[1], at);
}

/* Reads what write_points wrote, a product each. */
static const float *read_points(const float *from, ptrdiff_t step, int is_real, int groups, line_pair x[]) {
  if (is_real) {
    for (int f = 0; f < 2; f++) {
      for (int i = 0; i < REAL; i++, from += step)
        for (int g = 0; g < groups; g++) x[g][f][i] = wasm_v128_load(from + 4 * g);
      for (int i = REAL; i < N; i += 2, from += 3 * step)
        for (int g = 0; g < groups; g++) read_complex(from + 4 * g, step, &x[g][f][i], &x[g][f][i + 1]);
    }
    return from;
  }
  for (int i = 0; i < REAL; i++, from += 3 * step)
    for (int g = 0; g < groups; g++) read_complex(from + 4 * g, step, &x[g][0][i], &x[g][1][i]);
  if (groups == GROUPS_MAX) { /* as in write_points */
    for (int i = REAL; i < N; i += 2, from += 6 * step)
#pragma clang loop unroll(full)
      for (int g = 0; g < GROUPS_MAX; g++) read_mirrored(from + 4 * g, step, x[g], i);
    return from;
  }
  for (int i = REAL; i < N; i += 2, from += 6 * step)
    for (int g = 0; g < groups; g++) read_mirrored(from + 4 * g, step, x[g], i);
  return from;
}

/* All points, and the columns back. */
static void columns_back(const float *from, ptrdiff_t step, int groups, spectrum x[]) {
  for (int f = 0; f < N; f += 2) {
    line_pair pair[GROUPS_MAX];
    from = read_points(from, step, f == 0, groups, pair);
    for (int g = 0; g < groups; g++)
      for (int i = 0; i < 2; i++) fft_backward((const float *)pair[g][i], 4, (float *)x[g][f + i], 4);
  }
}

static void fourier_output(const float *m, ptrdiff_t point_step, int groups, int rows, v128_t *out) {
  spectrum x[GROUPS_MAX];
  columns_back(m, point_step, groups, x);
  for (int g = 0; g < groups; g++, out += N * N)
    for (int i = 0; i < rows; i++) fft_backward((const float *)&x[g][0][i], 4 * N, (float *)(out + i * N), 4);
}

int conv2d_fourier_tiles(const conv2d_shape *s, conv2d_tiles *tiles) {
  if (s->stride_y != 1 || s->stride_x != 1 || s->dilation_y != 1 || s->dilation_x != 1) return 0;
  if (s->filter_height < FILTER_MIN || s->filter_height > FILTER_SIDE_MAX) return 0;
  if (s->filter_width < FILTER_MIN || s->filter_width > FILTER_SIDE_MAX) return 0;
  *tiles = (conv2d_tiles){.n = N,
                          .rows = N + 1 - (int)s->filter_height,
                          .columns = N + 1 - (int)s->filter_width,
                          .points = POINTS,
                          .block_min = 12,
                          .by_tile = 1,
                          .input = fourier_input,
                          .filter = fourier_filter,
                          .output = fourier_output};
  return 1;
}
