/* Max and average pooling over windows of an image batch (TensorFlow's MaxPool and AvgPool, NHWC).
 *
 *   y[n,i,j,c] = max or mean of x[n, i*sy + r - top, j*sx + s - left, c] over r < window_height, s <
 * window_width, of those positions that lie inside x
 *
 *   x [N,H,W,C]  y [N,P,Q,C]; with SAME padding the caller gives top and left, the rest follows from P and Q.
 *
 * As in TensorFlow a mean divides by the positions inside x, not by the window's area. The maximum passes
 * over NaN (see elementwise.h); a window of nothing but NaN, or wholly outside x, gives the lowest float for
 * max and 0/0 = NaN for mean.
 */
#ifndef SCOPELAB_KERNELS_POOL_H
#define SCOPELAB_KERNELS_POOL_H

#include <stddef.h>

typedef struct pool_shape {
  ptrdiff_t batch, height, width, channels; /* x [N,H,W,C] */
  ptrdiff_t window_height, window_width;
  ptrdiff_t out_height, out_width; /* y [N,P,Q,C] */
  ptrdiff_t stride_y, stride_x;
  ptrdiff_t top, left;
} pool_shape;

void max_pool(const pool_shape *shape, const float *x, float *y);
void avg_pool(const pool_shape *shape, const float *x, float *y);
void max_pool_f64(const pool_shape *shape, const double *x, double *y);
void avg_pool_f64(const pool_shape *shape, const double *x, double *y);

#endif
