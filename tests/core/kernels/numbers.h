/* What the kernels' tests share: numbers to compute with, in buffers of exactly their size, so that a read or
 * write past the end is a fault; and the comparison with a plain kernel in double precision. */
#ifndef SCOPELAB_TESTS_KERNELS_NUMBERS_H
#define SCOPELAB_TESTS_KERNELS_NUMBERS_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The errors conv2d.h promises, as parts of the largest value. Direct and Fourier's sums differ from exact ones by
 * rounding alone; Winograd's transforms make it larger. */
#define DIRECT_TOLERANCE 3e-6
#define WINOGRAD_TOLERANCE 1e-5

static inline void *exactly(size_t bytes) {
  void *p = malloc(bytes ? bytes : 1);
  assert_non_null(p);
  /* Nothing may be read before it is written: fill with NaN. */
  memset(p, 0xff, bytes);
  return p;
}

static inline float *floats(ptrdiff_t n) { return exactly((size_t)n * sizeof(float)); }
static inline double *doubles(ptrdiff_t n) { return exactly((size_t)n * sizeof(double)); }

/* n numbers in [-1, 1), the same for the same seed. */
static inline float *some_numbers(ptrdiff_t n, uint32_t seed) {
  float *x = floats(n);
  for (ptrdiff_t i = 0; i < n; i++) {
    seed = seed * 1664525u + 1013904223u;
    x[i] = (float)(int32_t)seed / 2147483648.0F;
  }
  return x;
}

/* 1, 2, 3, ... */
static inline float *ramp(ptrdiff_t n) {
  float *x = floats(n);
  for (ptrdiff_t i = 0; i < n; i++) x[i] = (float)(i + 1);
  return x;
}

static inline double *as_doubles(ptrdiff_t n, const float *x) {
  if (!x) return NULL;
  double *y = doubles(n);
  for (ptrdiff_t i = 0; i < n; i++) y[i] = (double)x[i];
  return y;
}

/* The largest difference over the largest value; infinity if something finite and something not finite
 * disagree. */
static inline double relative_error(ptrdiff_t n, const float *y, const double *expected) {
  double largest = 0, error = 0;
  for (ptrdiff_t i = 0; i < n; i++) {
    if (isnan(expected[i]) || isinf(expected[i])) {
      if (isnan(expected[i]) ? !isnan(y[i]) : (double)y[i] != expected[i]) return (double)INFINITY;
      continue;
    }
    const double difference = fabs((double)y[i] - expected[i]);
    if (!(difference <= error)) error = difference;
    if (fabs(expected[i]) > largest) largest = fabs(expected[i]);
  }
  return error == 0 ? 0 : error / largest;
}

static inline int same_bits(float a, float b) { return memcmp(&a, &b, sizeof a) == 0; }

#endif
