/* The convolutions the tests go through, and a run of one by any method beside the plain kernel in double
 * precision. */
#ifndef SCOPELAB_TESTS_KERNELS_CONVOLUTIONS_H
#define SCOPELAB_TESTS_KERNELS_CONVOLUTIONS_H

#include "kernels/conv2d.h"
#include "kernels/numbers.h"

typedef enum padding { VALID, SAME } padding;

static inline ptrdiff_t not_negative(ptrdiff_t x) { return x < 0 ? 0 : x; }

/* Output size and padding before the first number along one axis (SPEC 4). */
static inline ptrdiff_t output_extent(ptrdiff_t in, ptrdiff_t filter, ptrdiff_t stride, ptrdiff_t dilation,
                                      padding pad, ptrdiff_t *before) {
  const ptrdiff_t reach = (filter - 1) * dilation + 1;
  *before = 0;
  if (pad == VALID) return not_negative((in - reach + stride) / stride);
  const ptrdiff_t out = (in + stride - 1) / stride;
  *before = not_negative((out - 1) * stride + reach - in) / 2;
  return out;
}

static inline conv2d_shape convolution(ptrdiff_t batch, ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels,
                                       ptrdiff_t filter_height, ptrdiff_t filter_width, ptrdiff_t filters,
                                       ptrdiff_t stride, ptrdiff_t dilation, padding pad) {
  conv2d_shape s = {.batch = batch,
                    .height = height,
                    .width = width,
                    .channels = channels,
                    .filter_height = filter_height,
                    .filter_width = filter_width,
                    .filters = filters,
                    .stride_y = stride,
                    .stride_x = stride,
                    .dilation_y = dilation,
                    .dilation_x = dilation};
  s.out_height = output_extent(height, filter_height, stride, dilation, pad, &s.top);
  s.out_width = output_extent(width, filter_width, stride, dilation, pad, &s.left);
  return s;
}

static inline ptrdiff_t input_size(const conv2d_shape *s) {
  return s->batch * s->height * s->width * s->channels;
}
static inline ptrdiff_t output_size(const conv2d_shape *s) {
  return s->batch * s->out_height * s->out_width * s->filters;
}
static inline ptrdiff_t filter_size(const conv2d_shape *s) {
  return s->filter_height * s->filter_width * s->channels * s->filters;
}

/* A new y, computed by the plan. */
static inline float *convolved(const conv2d_plan *plan, const float *x, const float *w, const float *b,
                               int relu) {
  void *packed = exactly(plan->packed_bytes), *scratch = exactly(plan->scratch_bytes);
  float *y = floats(output_size(&plan->shape));
  conv2d_pack(plan, w, packed);
  conv2d_run(plan, x, packed, b, relu, y, scratch);
  free(packed);
  free(scratch);
  return y;
}

/* Its relative error against the plain kernel in double precision. */
static inline double convolution_error(const conv2d_shape *s, conv2d_method method, const float *x,
                                       const float *w, const float *b, int relu) {
  conv2d_plan plan;
  assert_true(conv2d_plan_make_method(s, method, &plan));
  float *y = convolved(&plan, x, w, b, relu);
  double *x64 = as_doubles(input_size(s), x), *w64 = as_doubles(filter_size(s), w),
         *b64 = as_doubles(s->filters, b);
  double *expected = doubles(output_size(s));
  conv2d_reference_f64(s, x64, w64, b64, relu, expected);
  const double error = relative_error(output_size(s), y, expected);
  free(y);
  free(x64);
  free(w64);
  free(b64);
  free(expected);
  return error;
}

/* The same with numbers of our own, with bias and ReLU or without. */
static inline void check_convolution(const conv2d_shape *s, conv2d_method method, int fused,
                                     double tolerance) {
  float *x = some_numbers(input_size(s), 1), *w = some_numbers(filter_size(s), 2),
        *b = some_numbers(s->filters, 3);
  const double error = convolution_error(s, method, x, w, fused ? b : NULL, fused);
  free(x);
  free(w);
  free(b);
  if (error <= tolerance) return;
  print_error("x [%td,%td,%td,%td] w [%td,%td,%td,%td] stride %td dilation %td method %d: error %g\n",
              s->batch, s->height, s->width, s->channels, s->filter_height, s->filter_width, s->channels,
              s->filters, s->stride_y, s->dilation_y, (int)method, error);
  fail();
}

#endif
