/* The ways to convolve that conv2d_plan.c chooses among; each has sizes, a packing and a run. For a caller
 * see conv2d.h, which tells what the arguments are. */
#ifndef SCOPELAB_KERNELS_CONV2D_DIRECT_H
#define SCOPELAB_KERNELS_CONV2D_DIRECT_H

#include <stdint.h>

#include "kernels/conv2d.h"

/* --- Direct: the window of a pixel is a row of a matrix product (panel.h)
 * ------------------------------------------- */

uint64_t conv2d_direct_packed_floats(const conv2d_shape *shape);
uint64_t conv2d_direct_scratch_floats(const conv2d_shape *shape);
void conv2d_direct_pack(const conv2d_shape *shape, const float *w, float *packed);
void conv2d_direct(const conv2d_shape *shape, const float *x, const float *packed, const float *b, int relu,
                   float *y, float *scratch);

/* The same for `rows` lines of the output of image n from line `row` on; y is the whole output. */
void conv2d_direct_lines(const conv2d_shape *shape, ptrdiff_t n, ptrdiff_t row, ptrdiff_t rows,
                         const float *x, const float *packed, const float *b, int relu, float *y,
                         float *scratch);

#endif
