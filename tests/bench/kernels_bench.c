/*
 * The kernels alone, as functions for tests/bench/kernels.js: each prepares a shape or runs one kernel on memory that
 * JavaScript has asked for.
 */
#include <stdlib.h>

#include "kernels/kernels.h"

#ifdef __wasm__
#define EXPORT(name) __attribute__((used, export_name(#name)))
#else
#define EXPORT(name)
#endif

EXPORT(bench_bytes) void *bench_bytes(size_t bytes);
void *bench_bytes(size_t bytes) { return malloc(bytes + 64); }

EXPORT(bench_free) void bench_free(void *p);
void bench_free(void *p) { free(p); }

/* A plan for a square image, padding SAME, by the method given or, if it is negative, the one the cost model chooses.
 * Returns NULL if the method cannot. */
EXPORT(bench_plan)
conv2d_plan *bench_plan(int size, int channels, int filter, int filters, int stride, int method);
conv2d_plan *bench_plan(int size, int channels, int filter, int filters, int stride, int method) {
  const int out = (size + stride - 1) / stride, missing = (out - 1) * stride + filter - size;
  const int before = missing > 0 ? missing / 2 : 0;
  const conv2d_shape shape = {1,   size,   size,   channels, filter, filter, filters, out,
                              out, stride, stride, 1,        1,      before, before};
  conv2d_plan *plan = malloc(sizeof *plan);
  if (!plan) return NULL;
  if (method < 0)
    conv2d_plan_make(&shape, plan);
  else if (!conv2d_plan_make_method(&shape, (conv2d_method)method, plan)) {
    free(plan);
    return NULL;
  }
  return plan;
}

EXPORT(bench_plan_method) int bench_plan_method(const conv2d_plan *plan);
int bench_plan_method(const conv2d_plan *plan) { return (int)plan->method; }

EXPORT(bench_plan_packed) size_t bench_plan_packed(const conv2d_plan *plan);
size_t bench_plan_packed(const conv2d_plan *plan) { return plan->packed_bytes; }

EXPORT(bench_plan_scratch) size_t bench_plan_scratch(const conv2d_plan *plan);
size_t bench_plan_scratch(const conv2d_plan *plan) { return plan->scratch_bytes; }

EXPORT(bench_conv2d_pack) void bench_conv2d_pack(const conv2d_plan *plan, const float *w, void *packed);
void bench_conv2d_pack(const conv2d_plan *plan, const float *w, void *packed) {
  conv2d_pack(plan, w, packed);
}

/* With bias and ReLU. */
EXPORT(bench_conv2d)
void bench_conv2d(const conv2d_plan *plan, const float *x, const void *packed, const float *b, float *y,
                  void *scratch);
void bench_conv2d(const conv2d_plan *plan, const float *x, const void *packed, const float *b, float *y,
                  void *scratch) {
  conv2d_run(plan, x, packed, b, 1, y, scratch);
}

static matmul_shape square(int n) { return (matmul_shape){n, n, n, 0, 0}; }

EXPORT(bench_matmul_scratch) size_t bench_matmul_scratch(int n);
size_t bench_matmul_scratch(int n) {
  const matmul_shape shape = square(n);
  return matmul_scratch_bytes(&shape);
}

EXPORT(bench_matmul) void bench_matmul(int n, const float *a, const float *b, float *y, void *scratch);
void bench_matmul(int n, const float *a, const float *b, float *y, void *scratch) {
  const matmul_shape shape = square(n);
  matmul(&shape, a, b, NULL, 0, y, scratch);
}

/* Windows of 2 x 2, a step of 2, over a square image. */
EXPORT(bench_pool) void bench_pool(int max, int size, int channels, const float *x, float *y);
void bench_pool(int max, int size, int channels, const float *x, float *y) {
  const pool_shape shape = {1, size, size, channels, 2, 2, size / 2, size / 2, 2, 2, 0, 0};
  if (max)
    max_pool(&shape, x, y);
  else
    avg_pool(&shape, x, y);
}

EXPORT(bench_softmax) void bench_softmax(int rows, int columns, const float *x, float *y);
void bench_softmax(int rows, int columns, const float *x, float *y) { softmax(rows, columns, x, y); }

/* 3 x 3, one filter for each channel, padding SAME. */
EXPORT(bench_depthwise)
void bench_depthwise(int size, int channels, const float *x, const float *w, float *y);
void bench_depthwise(int size, int channels, const float *x, const float *w, float *y) {
  const conv2d_shape shape = {1, size, size, channels, 3, 3, 1, size, size, 1, 1, 1, 1, 1, 1};
  depthwise_conv2d(&shape, x, w, NULL, 0, y);
}

#ifndef __wasm__
int main(void) { return 0; }
#endif
