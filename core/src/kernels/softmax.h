/* Softmax of float32 along the last axis.
 *
 *   softmax:      y[i,j] = exp(x[i,j] - m_i) / sum_j exp(x[i,j] - m_i),   m_i = max_j x[i,j]
 *   log_softmax:  y[i,j] = x[i,j] - m_i - log(sum_j exp(x[i,j] - m_i))
 *
 *   x, y [rows, columns]; y may be x. A NaN or +inf in a row makes the row NaN, as in TensorFlow.
 */
#ifndef SCOPELAB_KERNELS_SOFTMAX_H
#define SCOPELAB_KERNELS_SOFTMAX_H

#include <stddef.h>

void softmax(ptrdiff_t rows, ptrdiff_t columns, const float *x, float *y);
void log_softmax(ptrdiff_t rows, ptrdiff_t columns, const float *x, float *y);

#endif
