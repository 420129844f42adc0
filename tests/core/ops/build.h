/* Building graphs in tests of operations and sessions, a line for each operation. Failures end the test. */
#ifndef TESTS_CORE_OPS_BUILD_H
#define TESTS_CORE_OPS_BUILD_H

#include "scopelab.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct build {
  sl_context *context;
  sl_graph *graph;
  size_t before; /* bytes in use without the graph */
} build;

static inline build build_begin(sl_compat compat) {
  build b;
  assert_int_equal(sl_context_new(NULL, 0, &b.context), SL_OK);
  b.before = sl_context_bytes(b.context);
  assert_int_equal(sl_graph_new(b.context, compat, 42, &b.graph), SL_OK);
  return b;
}

static inline void build_end(build *b) {
  sl_graph_free(b->graph);
  assert_int_equal(sl_context_bytes(b->context), b->before);
  sl_context_free(b->context);
}

#define DIMS(...)                                                                                            \
  (const int64_t[]){__VA_ARGS__}, (int32_t)(sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t))
#define SCALAR NULL, 0

/* A tensor of numbers, given as doubles; fewer than it has: the last is repeated. */
static inline sl_tensor *tensor_of(sl_context *context, int32_t dtype, const int64_t *dims, int32_t rank,
                                   const double *values, int64_t count) {
  sl_tensor *tensor;
  assert_int_equal(sl_tensor_new(context, dtype, rank, dims, &tensor), SL_OK);
  void *data = sl_tensor_data(tensor);
  for (int64_t i = 0; i < sl_tensor_size(tensor); ++i) {
    const double value = values[i < count ? i : count - 1];
    switch (dtype) {
    case SL_FLOAT32: ((float *)data)[i] = (float)value; break;
    case SL_FLOAT64: ((double *)data)[i] = value; break;
    case SL_INT32: ((int32_t *)data)[i] = (int32_t)value; break;
    case SL_INT64: ((int64_t *)data)[i] = (int64_t)value; break;
    default: ((uint8_t *)data)[i] = (uint8_t)value; break;
    }
  }
  return tensor;
}

static inline double number_at(const sl_tensor *tensor, int64_t i) {
  const void *data = sl_tensor_data((sl_tensor *)(uintptr_t)tensor);
  switch (sl_tensor_dtype(tensor)) {
  case SL_FLOAT32: return (double)((const float *)data)[i];
  case SL_FLOAT64: return ((const double *)data)[i];
  case SL_INT32: return ((const int32_t *)data)[i];
  case SL_INT64: return (double)((const int64_t *)data)[i];
  case SL_INT16: return ((const int16_t *)data)[i];
  case SL_INT8: return ((const int8_t *)data)[i];
  default: return ((const uint8_t *)data)[i];
  }
}

#define VALUES(...)                                                                                          \
  (const double[]){__VA_ARGS__}, (int64_t)(sizeof((const double[]){__VA_ARGS__}) / sizeof(double))

static inline sl_output constant(build *b, int32_t dtype, const int64_t *dims, int32_t rank,
                                 const double *values, int64_t count) {
  sl_description *d;
  sl_output output = {0, 0};
  sl_tensor *value = tensor_of(b->context, dtype, dims, rank, values, count);
  assert_int_equal(sl_describe(b->graph, "Const", NULL, &d), SL_OK);
  assert_int_equal(sl_describe_tensor(d, "value", value), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", dtype), SL_OK);
  assert_int_equal(sl_describe_finish(d, &output.op), SL_OK);
  sl_tensor_release(value);
  return output;
}

static inline sl_output number(build *b, int32_t dtype, double value) {
  return constant(b, dtype, SCALAR, &value, 1);
}

static inline sl_output placeholder(build *b, const char *name, int32_t dtype, int32_t rank,
                                    const int64_t *dims) {
  sl_description *d;
  sl_output output = {0, 0};
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank; ++i) shape.dims[i] = dims[i];
  assert_int_equal(sl_describe(b->graph, "Placeholder", name, &d), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", dtype), SL_OK);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_finish(d, &output.op), SL_OK);
  return output;
}

/* The description of an operation with these inputs, to be given attributes. */
static inline sl_description *describe(build *b, const char *type, const char *name, const sl_output *inputs,
                                       int32_t count) {
  sl_description *d;
  assert_int_equal(sl_describe(b->graph, type, name, &d), SL_OK);
  for (int32_t i = 0; i < count; ++i) assert_int_equal(sl_describe_input(d, inputs[i]), SL_OK);
  return d;
}

#define INPUTS(...)                                                                                          \
  (const sl_output[]){__VA_ARGS__}, (int32_t)(sizeof((const sl_output[]){__VA_ARGS__}) / sizeof(sl_output))

static inline sl_output finish(build *b, sl_description *d) {
  sl_output output = {0, 0};
  if (sl_describe_finish(d, &output.op) != SL_OK) fail_msg("%s", sl_context_error(b->context)->message);
  return output;
}

/* An operation without attributes of its own. */
static inline sl_output operation(build *b, const char *type, const sl_output *inputs, int32_t count) {
  return finish(b, describe(b, type, NULL, inputs, count));
}

/* The operation cannot be made, with this class and message. */
static inline void assert_refused(build *b, sl_description *d, sl_code code, const char *message) {
  int32_t op = -7;
  const int32_t before = sl_operation_count(b->graph);
  assert_int_equal(sl_describe_finish(d, &op), code);
  assert_string_equal(sl_context_error(b->context)->message, message);
  assert_int_equal(op, -7);
  assert_int_equal(sl_operation_count(b->graph), before);
}

/* rank -1: unknown; a dimension -1: unknown. */
static inline void assert_shape(build *b, sl_output output, int32_t rank, const int64_t *dims) {
  const sl_shape *shape = sl_output_shape(b->graph, output);
  assert_int_equal(shape->rank, rank);
  for (int32_t i = 0; i < rank; ++i) assert_int_equal(shape->dims[i], dims[i]);
}

static inline void assert_tensor(const sl_tensor *tensor, const double *values, int64_t count,
                                 double tolerance) {
  assert_int_equal(sl_tensor_size(tensor), count);
  for (int64_t i = 0; i < count; ++i) {
    const double got = number_at(tensor, i);
    if (isnan(values[i]) ? !isnan(got) : !(got == values[i] || fabs(got - values[i]) <= tolerance))
      fail_msg("element %d: %.9g, expected %.9g", (int)i, got, values[i]);
  }
}

#endif
