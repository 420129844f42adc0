/* Depthwise convolution (TensorFlow's DepthwiseConv2dNative): each channel has filters of its own.
 *
 *   y[n,i,j,c*M+m] = act(b[c*M+m] + sum_{r,s} x[n, i*sy + r*dy - top, j*sx + s*dx - left, c] * w[r,s,c,m])
 *
 *   x [N,H,W,C]  w [R,S,C,M]  b [C*M] or NULL  y [N,P,Q,C*M]; x outside its edges reads 0.
 */
#ifndef SCOPELAB_KERNELS_DEPTHWISE_H
#define SCOPELAB_KERNELS_DEPTHWISE_H

#include "kernels/conv2d.h"

/* `shape->filters` is M, the number of filters of each channel. relu is 0 or 1. The double form is the
 * oracle. */
void depthwise_conv2d(const conv2d_shape *shape, const float *x, const float *w, const float *b, int relu,
                      float *y);
void depthwise_conv2d_f64(const conv2d_shape *shape, const double *x, const double *w, const double *b,
                          int relu, double *y);

#endif
