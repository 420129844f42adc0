/* Matrix product: y = act(a b + bias), with either factor transposed.
 *
 *   y[i,j] = act(bias[j] + sum_k a[i,k] * b[k,j])
 *
 *   a [M,K] (stored [K,M] if transpose_a)  b [K,N] (stored [N,K] if transpose_b)  bias [N] or NULL  y [M,N]
 *
 * The sum runs over k from 0 upwards, one product after the other, whatever the sizes and flags.
 */
#ifndef SCOPELAB_KERNELS_MATMUL_H
#define SCOPELAB_KERNELS_MATMUL_H

#include <stddef.h>

typedef struct matmul_shape {
  ptrdiff_t rows, inner, columns; /* M, K, N */
  int transpose_a, transpose_b;   /* 0 or 1 */
} matmul_shape;

/* The plain forms; the double one is also what MatMul of float64 runs. */
void matmul_reference(const matmul_shape *shape, const float *a, const float *b, const float *bias, int relu,
                      float *y);
void matmul_reference_f64(const matmul_shape *shape, const double *a, const double *b, const double *bias,
                          int relu, double *y);

/* The fast form: packs b, and a if it is transposed, into scratch. relu is 0 or 1. */
size_t matmul_scratch_bytes(const matmul_shape *shape);
void matmul(const matmul_shape *shape, const float *a, const float *b, const float *bias, int relu, float *y,
            void *scratch);

/* The same with b packed beforehand (weights that stay). packed: matmul_packed_bytes; scratch as above. */
size_t matmul_packed_bytes(const matmul_shape *shape);
void matmul_pack(const matmul_shape *shape, const float *b, void *packed);
void matmul_with_packed(const matmul_shape *shape, const float *a, const void *packed, const float *bias,
                        int relu, float *y, void *scratch);

#endif
