/* Convolution by tiles in a transformed space, at stride and dilation 1: what Winograd's method and Fourier's share.
 *
 * A tile of n x n inputs gives rows x columns outputs. Its transform, made of linear sums over the tile, turns the
 * convolution into products point by point; for each point these are a matrix product over tiles, channels and filters:
 *
 *   V[point][tile][c] = input transform          U[point][c][k] = filter transform, packed once
 *   M[point][tile][k] = V U (panel.h)            Y = output transform of M, then bias and ReLU
 */
#ifndef SCOPELAB_KERNELS_CONV2D_TILES_H
#define SCOPELAB_KERNELS_CONV2D_TILES_H

#include <stdint.h>

#include "kernels/conv2d.h"
#include "kernels/simd.h"

enum { TILE_MAX = 20, GROUPS_MAX = 4 }; /* the largest n */

/* A transform. Where it writes or reads numbers of a tile, number i of four channels (or filters) is a vector at
 * i * step; up to GROUPS_MAX vectors are taken together, since they share their cache lines.
 *
 * A transform with few points does all at once: input writes V, output reads M. One with many points does lines, then
 * columns, and the points come in bands of columns: input writes the lines' transform, from which band_in makes a band
 * of V; band_out takes a band of M back, and output the lines. So only a band of V, U and M is at hand at a time. */
typedef struct conv2d_tiles {
  int n, rows, columns, points;
  int bands;     /* 1: all at once */
  int block_min; /* tiles worth taking together, at least */

  /* Line i of the tile stands at lines[i], its pixels `step` floats apart. Takes all groups of channels at once. */
  void (*input)(const float *const lines[], ptrdiff_t step, int groups, float *to, ptrdiff_t to_step);
  /* Four filters; g holds their numbers row by row. */
  void (*filter)(const conv2d_shape *shape, const v128_t *g, float *u, ptrdiff_t point_step);
  /* out [groups][n][n], of which the first rows and columns are needed. */
  void (*output)(const float *from, ptrdiff_t from_step, int groups, int rows, v128_t *out);

  /* Of more bands than one. The lines' transform has column j of channel c, n floats each, at c * n + j * step. */
  int (*band_points)(int n, int band);
  void (*band_in)(int n, int band, const float *lines, ptrdiff_t step, int groups, float *v,
                  ptrdiff_t point_step);
  void (*band_out)(int n, int band, const float *m, ptrdiff_t point_step, int groups, float *lines,
                   ptrdiff_t step);
} conv2d_tiles;

/* The transforms there are, for shapes that have one. Returns 0 if this shape has none. */
int conv2d_winograd_tiles(const conv2d_shape *shape, conv2d_tiles *tiles);
int conv2d_fourier_tiles(const conv2d_shape *shape, int n, conv2d_tiles *tiles); /* n = 18 or 20 */

/* Sizes, packing and run, as in conv2d.h. The packed form holds the direct kernel's too: a tile that does not come out
 * finite is computed again by it. */
uint64_t conv2d_tiles_packed_floats(const conv2d_tiles *tiles, const conv2d_shape *shape);
uint64_t conv2d_tiles_scratch_floats(const conv2d_tiles *tiles, const conv2d_shape *shape);
void conv2d_tiles_pack(const conv2d_tiles *tiles, const conv2d_shape *shape, const float *w, float *packed);
void conv2d_tiles_run(const conv2d_tiles *tiles, const conv2d_shape *shape, const float *x,
                      const float *packed, const float *b, int relu, float *y, float *scratch);

#endif
