/* Winograd's transforms of a tile, F(4 x 4, r x r): n x n inputs give 4 x 4 outputs, n = 4 + r - 1.
 *
 *   Y = A^T [ (G g G^T) * (B^T d B) ] A          * is elementwise, at n*n points
 *
 * The transforms of a line come from generate_winograd.js; here they are applied across, then down. conv2d_tiles.c does
 * the rest.
 */
#include "kernels/conv2d_tiles.h"
#include "kernels/winograd_transforms.h"

enum { M = 4, WINOGRAD_MAX = 8 };

SIMD_INLINE void input_line(int n, const v128_t *d, v128_t *t) {
  if (n == 6)
    winograd_input_6(d, t);
  else
    winograd_input_8(d, t);
}

/* B^T d B */
SIMD_INLINE void input_tile(int n, const float *const lines[], ptrdiff_t step, int groups, float *v,
                            ptrdiff_t point_step) {
  for (int c = 0; c < 4 * groups; c += 4) {
    v128_t across[WINOGRAD_MAX][WINOGRAD_MAX];
    for (int i = 0; i < n; i++) {
      v128_t d[WINOGRAD_MAX];
#pragma clang loop unroll(full)
      for (int j = 0; j < n; j++) d[j] = wasm_v128_load(lines[i] + j * step + c);
      input_line(n, d, across[i]);
    }
    for (int j = 0; j < n; j++) {
      v128_t d[WINOGRAD_MAX], t[WINOGRAD_MAX];
#pragma clang loop unroll(full)
      for (int i = 0; i < n; i++) d[i] = across[i][j];
      input_line(n, d, t);
#pragma clang loop unroll(full)
      for (int i = 0; i < n; i++) wasm_v128_store(v + (i * n + j) * point_step + c, t[i]);
    }
  }
}

static void input_6(const float *const lines[], ptrdiff_t step, int groups, float *v, ptrdiff_t point_step) {
  input_tile(6, lines, step, groups, v, point_step);
}
static void input_8(const float *const lines[], ptrdiff_t step, int groups, float *v, ptrdiff_t point_step) {
  input_tile(8, lines, step, groups, v, point_step);
}

SIMD_INLINE void output_line(int n, const v128_t *t, v128_t *y) {
  if (n == 6)
    winograd_output_6_4(t, y);
  else
    winograd_output_8_4(t, y);
}

/* A^T M A */
SIMD_INLINE void output_tile(int n, const float *points, ptrdiff_t point_step, int groups, v128_t *out) {
  for (int g = 0; g < groups; g++, points += 4, out += n * n) {
    v128_t across[WINOGRAD_MAX][M];
    for (int i = 0; i < n; i++) {
      v128_t t[WINOGRAD_MAX];
#pragma clang loop unroll(full)
      for (int j = 0; j < n; j++) t[j] = wasm_v128_load(points + (i * n + j) * point_step);
      output_line(n, t, across[i]);
    }
    for (int j = 0; j < M; j++) {
      v128_t t[WINOGRAD_MAX], y[M];
#pragma clang loop unroll(full)
      for (int i = 0; i < n; i++) t[i] = across[i][j];
      output_line(n, t, y);
#pragma clang loop unroll(full)
      for (int i = 0; i < M; i++) out[i * n + j] = y[i];
    }
  }
}

static void output_6_4(const float *points, ptrdiff_t point_step, int groups, int rows, v128_t *out) {
  (void)rows;
  output_tile(6, points, point_step, groups, out);
}
static void output_8_4(const float *points, ptrdiff_t point_step, int groups, int rows, v128_t *out) {
  (void)rows;
  output_tile(8, points, point_step, groups, out);
}

/* G g G^T in double precision: filters are transformed once, and every run has the rounding. */
static __attribute__((noinline)) void filter_tile(int n, int r, const double *G, const v128_t *g, float *u,
                                                  ptrdiff_t point_step) {
  for (int lane = 0; lane < 4; lane++) {
    double half[WINOGRAD_MAX][WINOGRAD_MAX]; /* G g */
    for (int i = 0; i < n; i++)
      for (int b = 0; b < r; b++) {
        half[i][b] = 0;
        for (int a = 0; a < r; a++) {
          float numbers[4];
          wasm_v128_store(numbers, g[a * r + b]);
          half[i][b] += G[i * r + a] * (double)numbers[lane];
        }
      }
    for (int i = 0; i < n; i++)
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int b = 0; b < r; b++) sum += half[i][b] * G[j * r + b];
        u[(i * n + j) * point_step + lane] = (float)sum;
      }
  }
}

static void filter_6_3(const conv2d_shape *s, const v128_t *g, float *u, ptrdiff_t point_step) {
  (void)s;
  filter_tile(6, 3, winograd_filter_6_3[0], g, u, point_step);
}
static void filter_8_5(const conv2d_shape *s, const v128_t *g, float *u, ptrdiff_t point_step) {
  (void)s;
  filter_tile(8, 5, winograd_filter_8_5[0], g, u, point_step);
}

int conv2d_winograd_tiles(const conv2d_shape *s, conv2d_tiles *tiles) {
  if (s->stride_y != 1 || s->stride_x != 1 || s->dilation_y != 1 || s->dilation_x != 1) return 0;
  if (s->filter_width != s->filter_height) return 0;
  if (s->filter_height != 3 && s->filter_height != 5) return 0;
  const int of_3x3 = s->filter_height == 3, n = M + (int)s->filter_height - 1;
  *tiles = (conv2d_tiles){.n = n,
                          .rows = M,
                          .columns = M,
                          .points = n * n,
                          .bands = 1,
                          .block_min = 16,
                          .input = of_3x3 ? input_6 : input_8,
                          .filter = of_3x3 ? filter_6_3 : filter_8_5,
                          .output = of_3x3 ? output_6_4 : output_8_4};
  return 1;
}
