/* Elementwise float32: one operation for each element, several elements at a time.
 *
 * Maximum, minimum and ReLU are Eigen's, as TensorFlow runs them: max(a,b) is a < b ? b : a, min(a,b) is b <
 * a ? b : a, relu(x) is max(x, 0). So a NaN on the left passes through and one on the right is passed over,
 * relu(NaN) is NaN and relu(-0) is -0.
 */
#ifndef SCOPELAB_KERNELS_ELEMENTWISE_H
#define SCOPELAB_KERNELS_ELEMENTWISE_H

#include <stddef.h>

typedef enum elementwise_binary {
  ELEMENTWISE_ADD,
  ELEMENTWISE_SUB,
  ELEMENTWISE_MUL,
  ELEMENTWISE_DIV,
  ELEMENTWISE_MAXIMUM,
  ELEMENTWISE_MINIMUM,
  ELEMENTWISE_SQUARED_DIFFERENCE, /* (a - b)^2 */
} elementwise_binary;

typedef enum elementwise_unary {
  ELEMENTWISE_NEG,
  ELEMENTWISE_ABS,
  ELEMENTWISE_SQUARE,
  ELEMENTWISE_SQRT,
  ELEMENTWISE_RSQRT,      /* 1 / sqrt(x) */
  ELEMENTWISE_RECIPROCAL, /* 1 / x */
  ELEMENTWISE_RELU,
  ELEMENTWISE_RELU6, /* min(relu(x), 6) */
  ELEMENTWISE_FLOOR,
  ELEMENTWISE_CEIL,
  ELEMENTWISE_EXP,     /* within 2 units in the last place; underflows to 0, overflows to inf */
  ELEMENTWISE_TANH,    /* within 4 units in the last place */
  ELEMENTWISE_SIGMOID, /* 1 / (1 + exp(-x)), within 4 units in the last place */
} elementwise_unary;

/* y[i] = op(a[i * a_step], b[i * b_step]) for i < n. A step is 1, or 0 for one number that serves all. y may
 * be a or b where that one's step is 1. */
void elementwise_binary_run(elementwise_binary op, ptrdiff_t n, const float *a, ptrdiff_t a_step,
                            const float *b, ptrdiff_t b_step, float *y);

enum { ELEMENTWISE_RANK_MAX = 8 };

/* y[i] = op(a, b) over a broadcast shape: extents[rank] of y; a_strides and b_strides in elements, 0 along an
 * axis where that operand is stretched. y is dense and may be an operand that is not stretched anywhere. rank
 * is at most ELEMENTWISE_RANK_MAX; 0 is a scalar. Neighbouring axes that can be walked as one are. */
void elementwise_broadcast(elementwise_binary op, int rank, const ptrdiff_t *extents, const float *a,
                           const ptrdiff_t *a_strides, const float *b, const ptrdiff_t *b_strides, float *y);

/* y[i] = op(x[i]) for i < n. y may be x. */
void elementwise_unary_run(elementwise_unary op, ptrdiff_t n, const float *x, float *y);

/* y[i,c] = act(x[i,c] + bias[c]) for i < rows, c < channels. relu is 0 or 1; y may be x. */
void bias_add(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *bias, int relu, float *y);

#endif
