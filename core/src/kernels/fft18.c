/* Length 18 = 2 * 9: n = 9 n1 + 2 n2 and k = 9 k1 + 10 k2, modulo 18, give n k = 9 n1 k1 + 2 n2 k2.
 *
 * Length 9 is three times length 3 along m, then along j, of n2 = j + 3 m; between them the twiddle factors
 * exp(-2 pi i j / 9). Of its frequencies 0 is real, and 3, 1, 4 and 7 are kept, in this order.
 */
#include "kernels/fft.h"

#define add wasm_f32x4_add
#define sub wasm_f32x4_sub

#define SIN_60 0.86602540378F
#define COS_40 0.76604444312F
#define SIN_40 0.64278760969F
#define COS_80 0.17364817767F
#define SIN_80 0.98480775301F

enum { LENGTH = 18, KEPT = 4 };

/* The frequencies of nine real numbers. */
typedef struct nine {
  v128_t zero;
  fft_complex kept[KEPT];
} nine;

/* x (c - i s) */
SIMD_INLINE fft_complex turned(fft_complex x, float c, float s) {
  return (fft_complex){add(fft_scaled(c, x.re), fft_scaled(s, x.im)),
                       sub(fft_scaled(c, x.im), fft_scaled(s, x.re))};
}

/* Length 3 of real numbers: one real value and one complex. */
SIMD_INLINE void forward_3_real(v128_t x0, v128_t x1, v128_t x2, v128_t *y0, fft_complex *y1) {
  const v128_t sum = add(x1, x2);
  *y0 = add(x0, sum);
  *y1 = (fft_complex){sub(x0, fft_scaled(0.5F, sum)), fft_scaled(SIN_60, sub(x2, x1))};
}

/* Length 3 of complex numbers; sign +1 is forward, -1 the inverse. */
SIMD_INLINE void complex_3(const fft_complex x[3], float sign, fft_complex y[3]) {
  const fft_complex sum = {add(x[1].re, x[2].re), add(x[1].im, x[2].im)};
  const fft_complex middle = {sub(x[0].re, fft_scaled(0.5F, sum.re)), sub(x[0].im, fft_scaled(0.5F, sum.im))};
  const v128_t apart_re = fft_scaled(sign * SIN_60, sub(x[1].re, x[2].re));
  const v128_t apart_im = fft_scaled(sign * SIN_60, sub(x[1].im, x[2].im));
  y[0] = (fft_complex){add(x[0].re, sum.re), add(x[0].im, sum.im)};
  y[1] = (fft_complex){add(middle.re, apart_im), sub(middle.im, apart_re)};
  y[2] = (fft_complex){sub(middle.re, apart_im), add(middle.im, apart_re)};
}

SIMD_INLINE ptrdiff_t place(int n1, int j, int m) { return (9 * n1 + 2 * (j + 3 * m)) % LENGTH; }

/* Length 9 of the numbers with this n1. */
SIMD_INLINE nine forward_9(const float *x, ptrdiff_t step, int n1) {
  v128_t a[3];
  fft_complex b[3];
#pragma clang loop unroll(full)
  for (int j = 0; j < 3; j++)
    forward_3_real(wasm_v128_load(x + place(n1, j, 0) * step), wasm_v128_load(x + place(n1, j, 1) * step),
                   wasm_v128_load(x + place(n1, j, 2) * step), &a[j], &b[j]);
  nine y;
  forward_3_real(a[0], a[1], a[2], &y.zero, &y.kept[0]);
  b[1] = turned(b[1], COS_40, SIN_40);
  b[2] = turned(b[2], COS_80, SIN_80);
  complex_3(b, 1, y.kept + 1);
  return y;
}

static void forward(const float *x, ptrdiff_t x_step, float *to, ptrdiff_t step) {
  const nine even = forward_9(x, x_step, 0), odd = forward_9(x, x_step, 1);
  wasm_v128_store(to, add(even.zero, odd.zero));
  wasm_v128_store(to + step, sub(even.zero, odd.zero));
#pragma clang loop unroll(full)
  for (int k = 0; k < KEPT; k++) {
    const fft_complex a = even.kept[k], b = odd.kept[k];
    to += 2 * step;
    fft_store((fft_complex){add(a.re, b.re), add(a.im, b.im)}, to, step);
    fft_store((fft_complex){sub(a.re, b.re), sub(a.im, b.im)}, to + 2 * KEPT * step, step);
  }
}

/* Length 3, back to real numbers: the real frequency, and twice the complex one. */
SIMD_INLINE void backward_3_real(v128_t y0, fft_complex y1, v128_t x[3]) {
  const v128_t middle = sub(y0, fft_scaled(0.5F, y1.re)), apart = fft_scaled(SIN_60, y1.im);
  x[0] = add(y0, y1.re);
  x[1] = sub(middle, apart);
  x[2] = add(middle, apart);
}

/* Length 9, back to the real numbers with this n1. */
SIMD_INLINE void backward_9(const nine *y, int n1, float *x, ptrdiff_t step) {
  v128_t a[3];
  fft_complex b[3];
  backward_3_real(y->zero, y->kept[0], a);
  complex_3(y->kept + 1, -1, b);
  b[1] = turned(b[1], COS_40, -SIN_40);
  b[2] = turned(b[2], COS_80, -SIN_80);
#pragma clang loop unroll(full)
  for (int j = 0; j < 3; j++) {
    v128_t numbers[3];
    backward_3_real(a[j], b[j], numbers);
#pragma clang loop unroll(full)
    for (int m = 0; m < 3; m++) wasm_v128_store(x + place(n1, j, m) * step, numbers[m]);
  }
}

static void backward(const float *from, ptrdiff_t step, float *x, ptrdiff_t x_step) {
  const v128_t z0 = wasm_v128_load(from), z1 = wasm_v128_load(from + step);
  nine even = {.zero = add(z0, z1)}, odd = {.zero = sub(z0, z1)};
#pragma clang loop unroll(full)
  for (int k = 0; k < KEPT; k++) {
    from += 2 * step;
    const fft_complex a = fft_load(from, step), b = fft_load(from + 2 * KEPT * step, step);
    even.kept[k] = (fft_complex){add(a.re, b.re), add(a.im, b.im)};
    odd.kept[k] = (fft_complex){sub(a.re, b.re), sub(a.im, b.im)};
  }
  backward_9(&even, 0, x, x_step);
  backward_9(&odd, 1, x, x_step);
}

const fft fft_18 = {LENGTH, forward, backward};
