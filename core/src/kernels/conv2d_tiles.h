/* Convolution by tiles in a transformed space, at stride and dilation 1: what Winograd's method and Fourier's share.
 *
 * A tile of n x n inputs gives rows x columns outputs. Its transform, made of linear sums over the tile, turns the
 * convolution into products point by point; for each point these are a matrix product over tiles, channels and filters:
 *
 *   V[tile][point][c] = input transform          U[point][c][k] = filter transform, packed once
 *   M[tile][point][k] = V U (panel.h)            Y = output transform of M, then bias and ReLU
 */
#ifndef SCOPELAB_KERNELS_CONV2D_TILES_H
#define SCOPELAB_KERNELS_CONV2D_TILES_H

#include <stdint.h>

#include "kernels/conv2d.h"
#include "kernels/simd.h"

enum { TILE_MAX = 20, GROUPS_MAX = 4 }; /* the largest n */

/* A transform. V, U and M have point p at p * point_step; four channels or filters are one vector, and up to
 * GROUPS_MAX vectors are taken together, since they share their cache lines. */
typedef struct conv2d_tiles {
  int n, rows, columns, points;
  int block_min; /* tiles worth taking together, at least */
  int by_tile; /* V has tiles outermost and M takes its place: for many points; else points outermost, M beside V */

  /* Line i of the tile stands at lines[i], its pixels `step` floats apart. */
  void (*input)(const float *const lines[], ptrdiff_t step, int groups, float *v, ptrdiff_t point_step);
  /* Four filters; g holds their numbers row by row. */
  void (*filter)(const conv2d_shape *shape, const v128_t *g, float *u, ptrdiff_t point_step);
  /* out [groups][n][n], of which the first rows and columns are needed. */
  void (*output)(const float *m, ptrdiff_t point_step, int groups, int rows, v128_t *out);
} conv2d_tiles;

/* The transforms there are, for shapes that have one. Returns 0 if this shape has none. */
int conv2d_winograd_tiles(const conv2d_shape *shape, conv2d_tiles *tiles);
int conv2d_fourier_tiles(const conv2d_shape *shape, conv2d_tiles *tiles);

/* Sizes, packing and run, as in conv2d.h. The packed form holds the direct kernel's too: a tile that does not come out
 * finite is computed again by it. */
uint64_t conv2d_tiles_packed_floats(const conv2d_tiles *tiles, const conv2d_shape *shape);
uint64_t conv2d_tiles_scratch_floats(const conv2d_tiles *tiles, const conv2d_shape *shape);
void conv2d_tiles_pack(const conv2d_tiles *tiles, const conv2d_shape *shape, const float *w, float *packed);
void conv2d_tiles_run(const conv2d_tiles *tiles, const conv2d_shape *shape, const float *x,
                      const float *packed, const float *b, int relu, float *y, float *scratch);

#endif
