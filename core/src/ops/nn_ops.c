/*
 * Small operations of networks: bias, loss of squares, sums of many, the largest k.
 */
#include "kernels/elementwise.h"
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

#include <string.h>

/* ---- BiasAdd ------------------------------------------------------------------------------------------- */

static bool channels_first(const op_attrs *attrs) {
  return strcmp(op_attr_text(attrs, "data_format"), "NCHW") == 0;
}

static sl_code bias_shape_running(op_shapes *shapes) {
  const sl_shape *value = shapes->inputs[0], *bias = shapes->inputs[1];
  if (value->rank < 2) return shapes_fail(shapes, E_bias_input_rank, FACT_SHAPE(value));
  if (bias->rank != 1) return shapes_fail(shapes, E_bias_rank, FACT_SHAPE(bias));
  const int32_t axis = channels_first(&shapes->attrs) ? value->rank - 3 : value->rank - 1;
  if (axis < 0 || bias->dims[0] != value->dims[axis])
    return shapes_fail(shapes, E_bias_length, FACT_SHAPE(bias), FACT_SHAPE(value));
  shapes->outputs[0] = *value;
  return SL_OK;
}

static sl_code bias_shape(op_shapes *shapes) {
  const sl_shape *value = shapes->inputs[0];
  sl_shape bias;
  int64_t channels;
  if (shapes->running) return bias_shape_running(shapes);
  const bool first = channels_first(&shapes->attrs);
  SL_TRY(shapes_rank_at_least(shapes, value, first ? 3 : 2));
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 1, &bias));
  if (value->rank < 0) return SL_OK;
  const int32_t axis = first ? value->rank - 3 : value->rank - 1;
  SL_TRY(shapes_dimension(shapes, value->dims[axis], bias.dims[0], &channels));
  shapes->outputs[0] = *value;
  shapes->outputs[0].dims[axis] = channels;
  return SL_OK;
}

/* NCHW adds one number to each plane. */
static sl_code bias_planes(op_run *run) {
  const sl_tensor *x = run->inputs[0], *bias = run->inputs[1];
  sl_shape stretched = {.rank = 3, .dims = {bias->size, 1, 1}};
  elements_pair pair;
  elements_pair_make(&x->shape, &x->shape, &stretched, &pair);
  if (x->size == 0) return SL_OK;
  if (x->dtype != SL_FLOAT32) return op_run_no_kernel(run, x->dtype);
  elementwise_broadcast(ELEMENTWISE_ADD, pair.rank, pair.extents, x->data, pair.left, bias->data, pair.right,
                        run->outputs[0]->data);
  return SL_OK;
}

static sl_code bias_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0], *bias = run->inputs[1];
  sl_tensor *y = run->outputs[0];
  if (channels_first(&run->attrs)) return bias_planes(run);
  const int64_t channels = bias->size, rows = channels > 0 ? x->size / channels : 0;
  if (x->dtype == SL_FLOAT32) {
    if (x->size > 0)
      bias_add((ptrdiff_t)rows, (ptrdiff_t)channels, x->data, bias->data, run->epilogue.relu, y->data);
    return SL_OK;
  }
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  for (int64_t i = 0; i < x->size; ++i) {
    double a, b;
    int64_t c, d;
    if (elements_are_real(x->dtype)) {
      elements_read_f64(x->dtype, x->data, i, 1, 1, &a);
      elements_read_f64(x->dtype, bias->data, i % channels, 1, 1, &b);
      a += b;
      elements_write_f64(x->dtype, y->data, i, 1, &a);
    } else {
      elements_read_i64(x->dtype, x->data, i, 1, 1, &c);
      elements_read_i64(x->dtype, bias->data, i % channels, 1, 1, &d);
      c = (int64_t)((uint64_t)c + (uint64_t)d);
      elements_write_i64(x->dtype, y->data, i, 1, &c);
    }
  }
  return SL_OK;
}

/* ---- L2Loss: half the sum of squares ------------------------------------------------------------------- */

static sl_code l2_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  if (!elements_are_real(x->dtype)) return op_run_no_kernel(run, x->dtype);
  double sum = 0, value;
  for (int64_t i = 0; i < x->size; ++i) {
    elements_read_f64(x->dtype, x->data, i, 1, 1, &value);
    sum += value * value;
  }
  sum /= 2;
  elements_write_f64(x->dtype, run->outputs[0]->data, 0, 1, &sum);
  return SL_OK;
}

/* ---- AddN ---------------------------------------------------------------------------------------------- */

static sl_code add_n_kernel(op_run *run) {
  sl_tensor *y = run->outputs[0];
  const bool real = elements_are_real(y->dtype);
  if (!real && !elements_are_integer(y->dtype)) return op_run_no_kernel(run, y->dtype);
  for (int64_t at = 0; at < y->size; at += ELEMENTS_BLOCK) {
    const int64_t count = y->size - at < ELEMENTS_BLOCK ? y->size - at : ELEMENTS_BLOCK;
    double sum[ELEMENTS_BLOCK] = {0}, term[ELEMENTS_BLOCK];
    int64_t whole[ELEMENTS_BLOCK] = {0}, part[ELEMENTS_BLOCK];
    for (int32_t i = 0; i < run->input_count; ++i) {
      const sl_tensor *x = run->inputs[i];
      if (real) {
        elements_read_f64(x->dtype, x->data, at, 1, count, term);
        for (int64_t j = 0; j < count; ++j) sum[j] += term[j];
      } else {
        elements_read_i64(x->dtype, x->data, at, 1, count, part);
        for (int64_t j = 0; j < count; ++j) whole[j] = (int64_t)((uint64_t)whole[j] + (uint64_t)part[j]);
      }
    }
    if (real)
      elements_write_f64(y->dtype, y->data, at, count, sum);
    else
      elements_write_i64(y->dtype, y->data, at, count, whole);
  }
  return SL_OK;
}

/* ---- TopK ---------------------------------------------------------------------------------------------- */

/* k is an attribute of TopK, an input of TopKV2. */
static sl_code top_k_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int64_t k = -1;
  int32_t count = 1;
  if (shapes->definition->variant) {
    SL_TRY(shapes_scalar(shapes, 1));
    SL_TRY(shapes_integers(shapes, 1, &k, 1, &count));
  } else {
    k = op_attr_int(&shapes->attrs, "k");
  }
  SL_TRY(shapes_rank_at_least(shapes, input, 1));
  if (input->rank < 0) return SL_OK;
  const int64_t columns = input->dims[input->rank - 1];
  if (count == 1 && k < 0)
    return shapes_in_cpp(shapes) && shapes->definition->variant
               ? shapes_fail_ints(shapes, E_size_of_input, 1, k)
               : shapes_fail_ints(shapes, shapes_in_python(shapes) ? E_negative_size : E_top_k_negative, k);
  if (count == 1 && columns >= 0 && columns < k)
    return shapes_in_python(shapes)
               ? shapes_fail(shapes, E_top_k_columns_0_10, FACT_SHAPE(input), FACT_INT(k))
           : shapes->running ? shapes_fail_ints(shapes, E_top_k_running, columns, k)
                             : shapes_fail_ints(shapes, E_top_k_columns, k, columns);
  shapes->outputs[0] = *input;
  shapes->outputs[0].dims[input->rank - 1] = count == 1 ? k : -1;
  shapes->outputs[1] = shapes->outputs[0];
  return SL_OK;
}

/* The k largest of each row in falling order; of equals the earlier one first. Insertion: k is small. */
static sl_code top_k_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *values = run->outputs[0];
  int32_t *places = run->outputs[1]->data;
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  const int64_t columns = x->shape.dims[x->shape.rank - 1], k = values->shape.dims[x->shape.rank - 1];
  const int64_t rows = k > 0 ? values->size / k : 0;
  for (int64_t row = 0; row < rows; ++row, places += k)
    for (int64_t j = 0, kept = 0; j < columns; ++j) {
      const double value = tensor_real(x, row * columns + j);
      int64_t at = kept;
      while (at > 0 && tensor_real(x, row * columns + places[at - 1]) < value) --at;
      if (at == k) continue;
      kept = kept < k ? kept + 1 : k;
      memmove(places + at + 1, places + at, (size_t)(kept - 1 - at) * sizeof *places);
      places[at] = (int32_t)j;
    }
  places = run->outputs[1]->data;
  for (int64_t i = 0; i < values->size; ++i)
    SL_TRY(elements_copy(values, i, x, i / k * columns + places[i], 1));
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

const op_definition NN_OPS[] = {
    {.type = "BiasAdd",
     .signature = "value:T bias:T -> output:T | T:{number} data_format:NHWC/NCHW=NHWC",
     .shape = bias_shape,
     .kernel = bias_kernel,
     .flags = OP_IN_PLACE},
    {.type = "L2Loss",
     .signature = "t:T -> output:T | T:{floating}",
     .shape = shape_rule_scalar,
     .kernel = l2_kernel},
    {.type = "AddN",
     .signature = "inputs:T*N -> sum:T | N:int>=1 T:{number}",
     .shape = shape_rule_same_all,
     .kernel = add_n_kernel,
     .flags = OP_IN_PLACE},
    {.type = "TopK",
     .signature = "input:T -> values:T indices:int32 | k:int>=0 sorted:bool=true T:{real}",
     .shape = top_k_shape,
     .kernel = top_k_kernel},
    {.type = "TopKV2",
     .signature = "input:T k:int32 -> values:T indices:int32 | sorted:bool=true T:{real}",
     .shape = top_k_shape,
     .kernel = top_k_kernel,
     .variant = 1},
    {0},
};
