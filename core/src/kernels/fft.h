/* The discrete Fourier transform of 18 or 20 real numbers and its inverse, four transforms at a time.
 *
 *   X[k] = sum_n x[n] exp(-2 pi i n k / length)
 *
 * X of real numbers has two real values (k = 0 and length / 2); all others are complex, and half of them are the
 * conjugates of the other half. One of each pair is kept, so that X is `length` floats: the two real ones first, then
 * (real, imaginary) again and again. Which one of a pair, and in what order, is as it arises: only products of equal
 * places and the inverse are ever asked for.
 *
 * Both lengths have two factors without a common one, 2 * 9 and 4 * 5, so that the index splits into two without any
 * twiddle factor (Good and Thomas): the transform is one of the one length along one part, then one of the other.
 */
#ifndef SCOPELAB_KERNELS_FFT_H
#define SCOPELAB_KERNELS_FFT_H

#include "kernels/simd.h"

enum { FFT_LENGTH_MAX = 20 };

typedef struct fft {
  int length;

  /* Number n of the input stands at x + n * x_step, float f of the result at to + f * step; each a vector of four. */
  void (*forward)(const float *x, ptrdiff_t x_step, float *to, ptrdiff_t step);

  /* The inverse. Its complex inputs are expected doubled, as each stands for its conjugate too; what comes out is
   * `length` times x. */
  void (*backward)(const float *from, ptrdiff_t step, float *x, ptrdiff_t x_step);
} fft;

extern const fft fft_18, fft_20;

/* --- What the two share ------------------------------------------------------------------------------------------- */

typedef struct fft_complex {
  v128_t re, im;
} fft_complex;

SIMD_INLINE v128_t fft_scaled(float number, v128_t x) { return wasm_f32x4_mul(wasm_f32x4_splat(number), x); }

SIMD_INLINE fft_complex fft_load(const float *from, ptrdiff_t step) {
  return (fft_complex){wasm_v128_load(from), wasm_v128_load(from + step)};
}

SIMD_INLINE void fft_store(fft_complex x, float *to, ptrdiff_t step) {
  wasm_v128_store(to, x.re);
  wasm_v128_store(to + step, x.im);
}

#endif
