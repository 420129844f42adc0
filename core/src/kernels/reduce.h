/* Reductions of float32 along the middle of three axes.
 *
 *   y[o,i] = op over r of x[o,r,i]        x [outer, reduced, inner]  y [outer, inner]
 *
 * Any axes to reduce can be brought to this form, one run of neighbouring axes at a time. Sums over the last
 * axis (inner 1) keep sixteen partial sums and join blocks of them in double precision; sums over other axes
 * go row by row in the same way, so that a million ones make a million.
 *
 * Nothing to reduce: sum 0, prod 1, mean 0/0 = NaN, max -inf, min inf. Max and min pass over NaN
 * (elementwise.h); all NaN is as nothing.
 */
#ifndef SCOPELAB_KERNELS_REDUCE_H
#define SCOPELAB_KERNELS_REDUCE_H

#include <stddef.h>

typedef enum reduce_op { REDUCE_SUM, REDUCE_MEAN, REDUCE_MAX, REDUCE_MIN, REDUCE_PROD } reduce_op;

void reduce(reduce_op op, ptrdiff_t outer, ptrdiff_t reduced, ptrdiff_t inner, const float *x, float *y);

#endif
