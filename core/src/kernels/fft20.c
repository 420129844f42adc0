/* The butterflies of fft20.h: length 5 in Winograd's form (6 multiplications, 12 additions), length 4 by additions. */
#include "kernels/fft20.h"

#include "kernels/simd.h"

#define add wasm_f32x4_add
#define sub wasm_f32x4_sub
#define mul(number, x) wasm_f32x4_mul(wasm_f32x4_splat(number), x)

#define FFT_QUARTER 0.25F        /* -(cos 72 + cos 144) / 2, in degrees */
#define FFT_ROOT 0.55901699437F  /* (cos 72 - cos 144) / 2 */
#define FFT_SIN_1 0.95105651630F /* sin 72 */
#define FFT_SIN_2 0.58778525229F /* sin 144 */

typedef struct fft_complex {
  v128_t re, im;
} fft_complex;

SIMD_INLINE v128_t fft_at(const float *x, ptrdiff_t step, int n1, int n2) {
  return wasm_v128_load(x + (5 * n1 + 4 * n2) % FFT_LENGTH * step);
}

/* Length 5 of real numbers: one real value and two complex ones. */
SIMD_INLINE void fft_forward_5(const float *x, ptrdiff_t step, int n1, v128_t *y0, fft_complex *y1,
                               fft_complex *y2) {
  const v128_t x0 = fft_at(x, step, n1, 0), x1 = fft_at(x, step, n1, 1), x2 = fft_at(x, step, n1, 2);
  const v128_t x3 = fft_at(x, step, n1, 3), x4 = fft_at(x, step, n1, 4);
  const v128_t even1 = add(x1, x4), odd1 = sub(x4, x1), even2 = add(x2, x3), odd2 = sub(x3, x2);
  const v128_t sum = add(even1, even2), middle = sub(x0, mul(FFT_QUARTER, sum));
  const v128_t apart = mul(FFT_ROOT, sub(even1, even2));
  *y0 = add(x0, sum);
  y1->re = add(middle, apart);
  y2->re = sub(middle, apart);
  y1->im = add(mul(FFT_SIN_1, odd1), mul(FFT_SIN_2, odd2));
  y2->im = sub(mul(FFT_SIN_2, odd1), mul(FFT_SIN_1, odd2));
}

/* Length 4 of complex numbers; `to` takes four (real, imaginary), `step` floats apart each. */
SIMD_INLINE void fft_forward_4(const fft_complex y[4], float *to, ptrdiff_t step) {
  const v128_t even_re = add(y[0].re, y[2].re), even_im = add(y[0].im, y[2].im);
  const v128_t half_re = sub(y[0].re, y[2].re), half_im = sub(y[0].im, y[2].im);
  const v128_t odd_re = add(y[1].re, y[3].re), odd_im = add(y[1].im, y[3].im);
  const v128_t turn_re = sub(y[1].re, y[3].re), turn_im = sub(y[1].im, y[3].im);
  wasm_v128_store(to, add(even_re, odd_re));
  wasm_v128_store(to + step, add(even_im, odd_im));
  wasm_v128_store(to + 2 * step, add(half_re, turn_im));
  wasm_v128_store(to + 3 * step, sub(half_im, turn_re));
  wasm_v128_store(to + 4 * step, sub(even_re, odd_re));
  wasm_v128_store(to + 5 * step, sub(even_im, odd_im));
  wasm_v128_store(to + 6 * step, sub(half_re, turn_im));
  wasm_v128_store(to + 7 * step, add(half_im, turn_re));
}

void fft_forward(const float *x, ptrdiff_t x_step, float *to, ptrdiff_t step) {
  v128_t y0[4];
  fft_complex y1[4], y2[4];
#pragma clang loop unroll(full)
  for (int n1 = 0; n1 < 4; n1++) fft_forward_5(x, x_step, n1, &y0[n1], &y1[n1], &y2[n1]);
  const v128_t even = add(y0[0], y0[2]), odd = add(y0[1], y0[3]);
  wasm_v128_store(to, add(even, odd));
  wasm_v128_store(to + step, sub(even, odd));
  wasm_v128_store(to + 2 * step, sub(y0[0], y0[2]));
  wasm_v128_store(to + 3 * step, sub(y0[3], y0[1]));
  fft_forward_4(y1, to + 4 * step, step);
  fft_forward_4(y2, to + 12 * step, step);
}

/* --- The inverse ---------------------------------------------------------------------------------------------------- */

/* Length 4, back to complex numbers. */
SIMD_INLINE void fft_backward_4(const float *from, ptrdiff_t step, fft_complex y[4]) {
  fft_complex z[4];
#pragma clang loop unroll(full)
  for (int k = 0; k < 4; k++)
    z[k] = (fft_complex){wasm_v128_load(from + 2 * k * step), wasm_v128_load(from + (2 * k + 1) * step)};
  const v128_t even_re = add(z[0].re, z[2].re), even_im = add(z[0].im, z[2].im);
  const v128_t half_re = sub(z[0].re, z[2].re), half_im = sub(z[0].im, z[2].im);
  const v128_t odd_re = add(z[1].re, z[3].re), odd_im = add(z[1].im, z[3].im);
  const v128_t turn_re = sub(z[1].re, z[3].re), turn_im = sub(z[1].im, z[3].im);
  y[0] = (fft_complex){add(even_re, odd_re), add(even_im, odd_im)};
  y[1] = (fft_complex){sub(half_re, turn_im), add(half_im, turn_re)};
  y[2] = (fft_complex){sub(even_re, odd_re), sub(even_im, odd_im)};
  y[3] = (fft_complex){add(half_re, turn_im), sub(half_im, turn_re)};
}

/* Length 5, back to real numbers. */
SIMD_INLINE void fft_backward_5(v128_t y0, fft_complex y1, fft_complex y2, int n1, float *x, ptrdiff_t step) {
  const v128_t sum = add(y1.re, y2.re), middle = sub(y0, mul(FFT_QUARTER, sum));
  const v128_t apart = mul(FFT_ROOT, sub(y1.re, y2.re));
  const v128_t even1 = add(middle, apart), even2 = sub(middle, apart);
  const v128_t odd1 = add(mul(FFT_SIN_1, y1.im), mul(FFT_SIN_2, y2.im));
  const v128_t odd2 = sub(mul(FFT_SIN_2, y1.im), mul(FFT_SIN_1, y2.im));
  const v128_t numbers[5] = {add(y0, sum), sub(even1, odd1), sub(even2, odd2), add(even2, odd2),
                             add(even1, odd1)};
#pragma clang loop unroll(full)
  for (int n2 = 0; n2 < 5; n2++) wasm_v128_store(x + (5 * n1 + 4 * n2) % FFT_LENGTH * step, numbers[n2]);
}

void fft_backward(const float *from, ptrdiff_t step, float *x, ptrdiff_t x_step) {
  const v128_t z0 = wasm_v128_load(from), z2 = wasm_v128_load(from + step);
  const v128_t z1_re = wasm_v128_load(from + 2 * step), z1_im = wasm_v128_load(from + 3 * step);
  const v128_t even = add(z0, z2), odd = sub(z0, z2);
  const v128_t y0[4] = {add(even, z1_re), sub(odd, z1_im), sub(even, z1_re), add(odd, z1_im)};
  fft_complex y1[4], y2[4];
  fft_backward_4(from + 4 * step, step, y1);
  fft_backward_4(from + 12 * step, step, y2);
#pragma clang loop unroll(full)
  for (int n1 = 0; n1 < 4; n1++) fft_backward_5(y0[n1], y1[n1], y2[n1], n1, x, x_step);
}
