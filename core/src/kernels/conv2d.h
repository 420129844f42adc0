/* Two-dimensional convolution (cross-correlation, as TensorFlow's Conv2D): one plain kernel, two fast ones,
 * and the plan that chooses between them.
 *
 *   y[n,i,j,k] = act(b[k] + sum_{r,s,c} x[n, i*sy + r*dy - top, j*sx + s*dx - left, c] * w[r,s,c,k])
 *
 *   x [N,H,W,C]  w [R,S,C,K]  b [K] or NULL  y [N,P,Q,K]; x outside its edges reads 0; act is ReLU or
 * nothing.
 *
 * The bias is added after the sum, so fused and unfused graphs give the same bits. ReLU is elementwise.h's.
 *
 * A caller makes a plan once for a shape, packs the filter once for a value of it, and runs as often as it
 * likes:
 *
 *   conv2d_plan plan;
 *   conv2d_plan_make(&shape, &plan);
 *   conv2d_pack(&plan, w, packed);                            packed: plan.packed_bytes
 *   conv2d_run(&plan, x, packed, b, relu, y, scratch);        scratch: plan.scratch_bytes
 */
#ifndef SCOPELAB_KERNELS_CONV2D_H
#define SCOPELAB_KERNELS_CONV2D_H

#include <stddef.h>

/* The shape of a convolution. Padding below and to the right follows from the output's size; `top` and `left`
 * may be larger than the filter, strides larger than the filter too. Strides and dilations are at least 1. */
typedef struct conv2d_shape {
  ptrdiff_t batch, height, width, channels;       /* x [N,H,W,C] */
  ptrdiff_t filter_height, filter_width, filters; /* w [R,S,C,K] */
  ptrdiff_t out_height, out_width;                /* y [N,P,Q,K] */
  ptrdiff_t stride_y, stride_x;                   /* sy, sx */
  ptrdiff_t dilation_y, dilation_x;               /* dy, dx; 1 is the ordinary dense filter */
  ptrdiff_t top, left;                            /* rows of zeros above x, columns of zeros left of it */
} conv2d_shape;

/* The plain form and the oracle of the others: clear before fast, no scratch, summed in the order r, s, c. */
void conv2d_reference(const conv2d_shape *shape, const float *x, const float *w, const float *b, int relu,
                      float *y);

/* The same in double precision; also what Conv2D of float64 runs. */
void conv2d_reference_f64(const conv2d_shape *shape, const double *x, const double *w, const double *b,
                          int relu, double *y);

/* How a plan computes. All but direct need stride and dilation 1; Winograd a filter of 3x3 or 5x5, Fourier one of 2 to
 * 11 rows and columns. Errors are parts of the largest output, for numbers spread evenly around 0. */
typedef enum conv2d_method {
  CONV2D_DIRECT, /* error at most 3e-6 */
  CONV2D_WINOGRAD, /* F(4x4): 2.25 products for each output of 3x3, 4 of 5x5; at most 1e-5, at 512 channels too */
  CONV2D_FOURIER_18, /* tiles of 18x18: 2.5 products for each output of 5x5; error at most 3e-6 */
  CONV2D_FOURIER_20, /* tiles of 20x20: 2.3; error at most 3e-6 */
} conv2d_method;

/* What conv2d_run needs to know. Plain data: it may be copied, kept and shared; it points at nothing. */
typedef struct conv2d_plan {
  conv2d_shape shape;
  conv2d_method method;
  size_t packed_bytes;  /* of the filter as the method wants it */
  size_t scratch_bytes; /* of the scratch of one run */
} conv2d_plan;

/* Chooses the fastest method by the cost model of conv2d_plan.c. Small convolutions are always direct, and so
 * exact wherever float32 is: a ramp of small integers gives integers. */
void conv2d_plan_make(const conv2d_shape *shape, conv2d_plan *plan);

/* The same with the method given; returns 0, and leaves plan alone, if the method cannot compute the shape.
 */
int conv2d_plan_make_method(const conv2d_shape *shape, conv2d_method method, conv2d_plan *plan);

/* Rearranges a filter w [R,S,C,K] for the plan. The result depends on w and the plan alone and can be kept.
 */
void conv2d_pack(const conv2d_plan *plan, const float *w, void *packed);

/* Computes y. b may be NULL; relu is 0 or 1. A Winograd tile that is not finite is computed again by the
 * direct kernel, so NaN, infinities and overflow spread exactly as far as in the plain form, whatever the
 * method. */
void conv2d_run(const conv2d_plan *plan, const float *x, const void *packed, const float *b, int relu,
                float *y, void *scratch);

#endif
