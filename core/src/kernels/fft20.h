/* The discrete Fourier transform of 20 real numbers and its inverse, four transforms at a time.
 *
 *   X[k] = sum_n x[n] exp(-2 pi i n k / 20)
 *
 * As 4 and 5 have no common factor, the index splits into two without any twiddle factor (Good and Thomas):
 * n = 5 n1 + 4 n2 and k = 5 k1 + 16 k2, both modulo 20, give n k = 5 n1 k1 + 4 n2 k2 modulo 20. So the transform is
 * one of length 5 along n2, then one of length 4 along n1.
 *
 * X of real numbers has two real values (k = 0 and 10) and nine complex ones; the other nine are their conjugates. They
 * are kept as 20 floats: the two real ones first, then (real, imaginary) nine times. The order of the nine is that in
 * which they arise: only products of equal places and the inverse are ever asked for.
 */
#ifndef SCOPELAB_KERNELS_FFT20_H
#define SCOPELAB_KERNELS_FFT20_H

#include <stddef.h>

enum { FFT_LENGTH = 20 };

/* Number n of the input stands at x + n * x_step, float f of the result at to + f * step; each is a vector of four. */
void fft_forward(const float *x, ptrdiff_t x_step, float *to, ptrdiff_t step);

/* The inverse. Its complex inputs are expected doubled, as each stands for its conjugate too; what comes out is 20 times
 * x. */
void fft_backward(const float *from, ptrdiff_t step, float *x, ptrdiff_t x_step);

#endif
