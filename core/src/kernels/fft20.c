/* Length 20 = 4 * 5: n = 5 n1 + 4 n2 and k = 5 k1 + 16 k2, modulo 20, give n k = 5 n1 k1 + 4 n2 k2. Length 5 along n2
 * is in Winograd's form (6 multiplications, 12 additions), length 4 along n1 made of additions. */
#include "kernels/fft.h"

#define add wasm_f32x4_add
#define sub wasm_f32x4_sub

#define QUARTER 0.25F        /* -(cos 72 + cos 144) / 2, in degrees */
#define ROOT 0.55901699437F  /* (cos 72 - cos 144) / 2 */
#define SIN_1 0.95105651630F /* sin 72 */
#define SIN_2 0.58778525229F /* sin 144 */

enum { LENGTH = 20 };

SIMD_INLINE v128_t number_at(const float *x, ptrdiff_t step, int n1, int n2) {
  return wasm_v128_load(x + (5 * n1 + 4 * n2) % LENGTH * step);
}

/* Length 5 of real numbers: one real value and two complex ones. */
SIMD_INLINE void forward_5(const float *x, ptrdiff_t step, int n1, v128_t *y0, fft_complex *y1,
                           fft_complex *y2) {
  const v128_t x0 = number_at(x, step, n1, 0), x1 = number_at(x, step, n1, 1), x2 = number_at(x, step, n1, 2);
  const v128_t x3 = number_at(x, step, n1, 3), x4 = number_at(x, step, n1, 4);
  const v128_t even1 = add(x1, x4), odd1 = sub(x4, x1), even2 = add(x2, x3), odd2 = sub(x3, x2);
  const v128_t sum = add(even1, even2), middle = sub(x0, fft_scaled(QUARTER, sum));
  const v128_t apart = fft_scaled(ROOT, sub(even1, even2));
  *y0 = add(x0, sum);
  y1->re = add(middle, apart);
  y2->re = sub(middle, apart);
  y1->im = add(fft_scaled(SIN_1, odd1), fft_scaled(SIN_2, odd2));
  y2->im = sub(fft_scaled(SIN_2, odd1), fft_scaled(SIN_1, odd2));
}

/* Length 4 of complex numbers; `to` takes four (real, imaginary), `step` floats apart each. */
SIMD_INLINE void forward_4(const fft_complex y[4], float *to, ptrdiff_t step) {
  const v128_t even_re = add(y[0].re, y[2].re), even_im = add(y[0].im, y[2].im);
  const v128_t half_re = sub(y[0].re, y[2].re), half_im = sub(y[0].im, y[2].im);
  const v128_t odd_re = add(y[1].re, y[3].re), odd_im = add(y[1].im, y[3].im);
  const v128_t turn_re = sub(y[1].re, y[3].re), turn_im = sub(y[1].im, y[3].im);
  fft_store((fft_complex){add(even_re, odd_re), add(even_im, odd_im)}, to, step);
  fft_store((fft_complex){add(half_re, turn_im), sub(half_im, turn_re)}, to + 2 * step, step);
  fft_store((fft_complex){sub(even_re, odd_re), sub(even_im, odd_im)}, to + 4 * step, step);
  fft_store((fft_complex){sub(half_re, turn_im), add(half_im, turn_re)}, to + 6 * step, step);
}

static void forward(const float *x, ptrdiff_t x_step, float *to, ptrdiff_t step) {
  v128_t y0[4];
  fft_complex y1[4], y2[4];
#pragma clang loop unroll(full)
  for (int n1 = 0; n1 < 4; n1++) forward_5(x, x_step, n1, &y0[n1], &y1[n1], &y2[n1]);
  const v128_t even = add(y0[0], y0[2]), odd = add(y0[1], y0[3]);
  wasm_v128_store(to, add(even, odd));
  wasm_v128_store(to + step, sub(even, odd));
  wasm_v128_store(to + 2 * step, sub(y0[0], y0[2]));
  wasm_v128_store(to + 3 * step, sub(y0[3], y0[1]));
  forward_4(y1, to + 4 * step, step);
  forward_4(y2, to + 12 * step, step);
}

/* --- The inverse -------------------------------------------------------------------------------------------------- */

/* Length 4, back to complex numbers. */
SIMD_INLINE void backward_4(const float *from, ptrdiff_t step, fft_complex y[4]) {
  fft_complex z[4];
#pragma clang loop unroll(full)
  for (int k = 0; k < 4; k++) z[k] = fft_load(from + 2 * k * step, step);
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
SIMD_INLINE void backward_5(v128_t y0, fft_complex y1, fft_complex y2, int n1, float *x, ptrdiff_t step) {
  const v128_t sum = add(y1.re, y2.re), middle = sub(y0, fft_scaled(QUARTER, sum));
  const v128_t apart = fft_scaled(ROOT, sub(y1.re, y2.re));
  const v128_t even1 = add(middle, apart), even2 = sub(middle, apart);
  const v128_t odd1 = add(fft_scaled(SIN_1, y1.im), fft_scaled(SIN_2, y2.im));
  const v128_t odd2 = sub(fft_scaled(SIN_2, y1.im), fft_scaled(SIN_1, y2.im));
  const v128_t numbers[5] = {add(y0, sum), sub(even1, odd1), sub(even2, odd2), add(even2, odd2),
                             add(even1, odd1)};
#pragma clang loop unroll(full)
  for (int n2 = 0; n2 < 5; n2++) wasm_v128_store(x + (5 * n1 + 4 * n2) % LENGTH * step, numbers[n2]);
}

static void backward(const float *from, ptrdiff_t step, float *x, ptrdiff_t x_step) {
  const v128_t z0 = wasm_v128_load(from), z2 = wasm_v128_load(from + step);
  const v128_t z1_re = wasm_v128_load(from + 2 * step), z1_im = wasm_v128_load(from + 3 * step);
  const v128_t even = add(z0, z2), odd = sub(z0, z2);
  const v128_t y0[4] = {add(even, z1_re), sub(odd, z1_im), sub(even, z1_re), add(odd, z1_im)};
  fft_complex y1[4], y2[4];
  backward_4(from + 4 * step, step, y1);
  backward_4(from + 12 * step, step, y2);
#pragma clang loop unroll(full)
  for (int n1 = 0; n1 < 4; n1++) backward_5(y0[n1], y1[n1], y2[n1], n1, x, x_step);
}

const fft fft_20 = {LENGTH, forward, backward};
