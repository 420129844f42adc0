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
  REAL = 2,    /* real values of a transformed line; then come (real, imaginary) pairs */
  PAIRS = 9,
  POINTS = 4 + 3 * 198,
  FILTER_MIN = 2,
  FILTER_SIDE_MAX = 11,
};

/* The transform of each line of a tile, then of each column of that, as lines of N vectors. */
typedef v128_t spectrum[N][N];

/* Two lines of the spectrum are the real and imaginary parts of a column of complex numbers, transformed each on its
 * own: at a pair (a + bi of the real part, c + di of the imaginary) stand two frequencies, X and its mirror's. */
typedef struct frequencies {
  v128_t re, im, mirror_re, mirror_im;
} frequencies;

SIMD_INLINE frequencies join(const v128_t *real, const v128_t *imaginary, int pair) {
  const v128_t a = real[REAL + 2 * pair], b = real[REAL + 2 * pair + 1];
  const v128_t c = imaginary[REAL + 2 * pair], d = imaginary[REAL + 2 * pair + 1];
  return (frequencies){wasm_f32x4_sub(a, d), wasm_f32x4_add(b, c), wasm_f32x4_add(a, d), wasm_f32x4_sub(c, b)};
}

SIMD_INLINE void split(frequencies x, v128_t *real, v128_t *imaginary, int pair) {
  real[REAL + 2 * pair] = wasm_f32x4_add(x.re, x.mirror_re);
  real[REAL + 2 * pair + 1] = wasm_f32x4_sub(x.im, x.mirror_im);
  imaginary[REAL + 2 * pair] = wasm_f32x4_add(x.im, x.mirror_im);
  imaginary[REAL + 2 * pair + 1] = wasm_f32x4_sub(x.mirror_re, x.re);
}

/* --- Inputs and filters --------------------------------------------------------------------------------------------- */

/* Where points go, one after the other. */
typedef struct point_writer {
  float *to;
  ptrdiff_t step;
} point_writer;

SIMD_INLINE void write_point(point_writer *points, v128_t value) {
  wasm_v128_store(points->to, value);
  points->to += points->step;
}

SIMD_INLINE void write_input(point_writer *points, v128_t re, v128_t im) {
  write_point(points, wasm_f32x4_add(re, im));
  write_point(points, re);
  write_point(points, im);
}

/* A filter's frequency, conjugated, and scaled by what the way back multiplies (fft20.h): 400, but complex numbers by
 * half of that. */
SIMD_INLINE void write_filter(point_writer *points, v128_t re, v128_t im) {
  const v128_t scale = wasm_f32x4_splat(2.0F / (N * N));
  re = wasm_f32x4_mul(re, scale);
  im = wasm_f32x4_neg(wasm_f32x4_mul(im, scale));
  write_point(points, re);
  write_point(points, wasm_f32x4_sub(im, re));
  write_point(points, wasm_f32x4_add(re, im));
}

SIMD_INLINE void write_complex(int is_filter, point_writer *points, v128_t re, v128_t im) {
  if (is_filter) write_filter(points, re, im);
  else write_input(points, re, im);
}

SIMD_INLINE void write_real(int is_filter, point_writer *points, v128_t value) {
  write_point(points, is_filter ? wasm_f32x4_mul(value, wasm_f32x4_splat(1.0F / (N * N))) : value);
}

/* All points of a spectrum, in the order the inverse reads them. */
SIMD_INLINE void write_points(int is_filter, const spectrum x, point_writer points) {
  for (int f = 0; f < REAL; f++) {
    for (int i = 0; i < REAL; i++) write_real(is_filter, &points, x[f][i]);
    for (int p = 0; p < PAIRS; p++)
      write_complex(is_filter, &points, x[f][REAL + 2 * p], x[f][REAL + 2 * p + 1]);
  }
  for (int f = REAL; f < N; f += 2) {
    for (int i = 0; i < REAL; i++) write_complex(is_filter, &points, x[f][i], x[f + 1][i]);
    for (int p = 0; p < PAIRS; p++) {
      const frequencies both = join(x[f], x[f + 1], p);
      write_complex(is_filter, &points, both.re, both.im);
      write_complex(is_filter, &points, both.mirror_re, both.mirror_im);
    }
  }
}

/* Lines into columns: the transform of lines[i] becomes column i. */
static void transform_line(const float *line, ptrdiff_t step, v128_t *column) {
  fft_forward(line, step, (float *)column, 4 * N);
}

static void transform_columns(spectrum x) {
  for (int f = 0; f < N; f++) fft_forward((const float *)x[f], 4, (float *)x[f], 4);
}

static void fourier_input(const float *const lines[], ptrdiff_t step, float *v, ptrdiff_t point_step) {
  spectrum x;
  for (int i = 0; i < N; i++) transform_line(lines[i], step, &x[0][i]);
  transform_columns(x);
  write_points(0, x, (point_writer){v, point_step});
}

static void fourier_filter(const conv2d_shape *s, const v128_t *g, float *u, ptrdiff_t point_step) {
  spectrum x;
  memset(x, 0, sizeof x);
  for (ptrdiff_t r = 0; r < s->filter_height; r++) {
    v128_t line[N];
    memset(line, 0, sizeof line);
    memcpy(line, g + r * s->filter_width, (size_t)s->filter_width * sizeof *line);
    transform_line((const float *)line, 4, &x[0][r]);
  }
  transform_columns(x);
  write_points(1, x, (point_writer){u, point_step});
}

/* --- Outputs -------------------------------------------------------------------------------------------------------- */

typedef struct point_reader {
  const float *from;
  ptrdiff_t step;
} point_reader;

SIMD_INLINE v128_t read_point(point_reader *points) {
  const v128_t value = wasm_v128_load(points->from);
  points->from += points->step;
  return value;
}

SIMD_INLINE void read_complex(point_reader *points, v128_t *re, v128_t *im) {
  const v128_t k1 = read_point(points), k2 = read_point(points), k3 = read_point(points);
  *re = wasm_f32x4_sub(k1, k3);
  *im = wasm_f32x4_add(k1, k2);
}

static void read_points(point_reader points, spectrum x) {
  for (int f = 0; f < REAL; f++) {
    for (int i = 0; i < REAL; i++) x[f][i] = read_point(&points);
    for (int p = 0; p < PAIRS; p++) read_complex(&points, &x[f][REAL + 2 * p], &x[f][REAL + 2 * p + 1]);
  }
  for (int f = REAL; f < N; f += 2) {
    for (int i = 0; i < REAL; i++) read_complex(&points, &x[f][i], &x[f + 1][i]);
    for (int p = 0; p < PAIRS; p++) {
      frequencies both;
      read_complex(&points, &both.re, &both.im);
      read_complex(&points, &both.mirror_re, &both.mirror_im);
      split(both, x[f], x[f + 1], p);
    }
  }
}

static void fourier_output(const float *m, ptrdiff_t point_step, v128_t *out) {
  spectrum x;
  read_points((point_reader){m, point_step}, x);
  for (int f = 0; f < N; f++) fft_backward((const float *)x[f], 4, (float *)x[f], 4);
  for (int i = 0; i < N; i++) fft_backward((const float *)&x[0][i], 4 * N, (float *)(out + i * N), 4);
}

int conv2d_fourier_tiles(const conv2d_shape *s, conv2d_tiles *tiles) {
  if (s->stride_y != 1 || s->stride_x != 1 || s->dilation_y != 1 || s->dilation_x != 1) return 0;
  if (s->filter_height < FILTER_MIN || s->filter_height > FILTER_SIDE_MAX) return 0;
  if (s->filter_width < FILTER_MIN || s->filter_width > FILTER_SIDE_MAX) return 0;
  *tiles = (conv2d_tiles){.n = N,
                          .rows = N + 1 - (int)s->filter_height,
                          .columns = N + 1 - (int)s->filter_width,
                          .points = POINTS,
                          .block_min = 8,
                          .input = fourier_input,
                          .filter = fourier_filter,
                          .output = fourier_output};
  return 1;
}
