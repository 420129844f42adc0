/*
 * Values that come from nowhere else: constants, placeholders, fills, sequences (SPEC 1.9, 1.18).
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

#include <math.h>

/* ---- Const --------------------------------------------------------------------------------------------- */

static sl_code const_shape(op_shapes *shapes) {
  const sl_tensor *value = op_attr_get(&shapes->attrs, "value")->value.tensor;
  const int32_t dtype = op_attr_type(&shapes->attrs, "dtype");
  if (value->dtype != dtype)
    return sl_fail(shapes->context, E_value_dtype, "Const", sl_dtype_name(value->dtype),
                   sl_dtype_name(dtype));
  shapes->outputs[0] = value->shape;
  return SL_OK;
}

static sl_code const_kernel(op_run *run) {
  run->outputs[0] = sl_tensor_retain(op_attr_get(&run->attrs, "value")->value.tensor);
  return SL_OK;
}

/* ---- Placeholder --------------------------------------------------------------------------------------- */

/* 0.10 keeps only a shape that is fully defined in the attribute; the tensor knows the rest too (section 3).
 */
static sl_code placeholder_shape(op_shapes *shapes) {
  sl_attr *attr = NULL;
  for (int32_t i = 0; i < shapes->attrs.count; ++i)
    if (shapes->attrs.items[i].kind == 'h') attr = &shapes->attrs.items[i];
  shapes->outputs[0] = *attr->value.shape;
  if (shapes->compat == SL_COMPAT_0_10 && !shape_is_known(attr->value.shape))
    *attr->value.shape = shape_scalar();
  return SL_OK;
}

static sl_code default_shape(op_shapes *shapes) {
  sl_shape merged;
  const sl_shape *wanted = op_attr_get(&shapes->attrs, "shape")->value.shape;
  SL_TRY(shapes_merge(shapes, shapes->inputs[0], wanted, &merged));
  shapes->outputs[0] = shapes->running ? *shapes->inputs[0] : *wanted;
  return SL_OK;
}

/* ---- Fill, ZerosLike, OnesLike ------------------------------------------------------------------------- */

static sl_code fill_shape(op_shapes *shapes) {
  sl_shape vector;
  SL_TRY(shapes_rank(shapes, shapes->inputs[0], 1, &vector));
  SL_TRY(shapes_scalar(shapes, 1));
  const sl_tensor *sizes;
  if (!shapes_in_python(shapes)) SL_TRY(shapes_as_shape(shapes, 0, shapes->outputs));
  SL_TRY(shapes_value(shapes, 0, &sizes));
  for (int64_t i = 0; sizes && i < sizes->size; ++i) {
    const int64_t size = tensor_integer(sizes, i);
    if (size < 0)
      return shapes->running ? shapes_fail_ints(shapes, E_negative_size, size)
                             : shapes_fail_plain(shapes, E_fill_negative);
  }
  return shapes_in_python(shapes) ? shapes_as_shape(shapes, 0, shapes->outputs) : SL_OK;
}

static sl_code fill_kernel(op_run *run) {
  return elements_repeat(run->outputs[0], 0, run->outputs[0]->size, run->inputs[1], 0);
}

enum { LIKE_ZEROS, LIKE_ONES };

static sl_code like_kernel(op_run *run) {
  sl_tensor *y = run->outputs[0];
  if (y->size == 0) return SL_OK;
  if (y->dtype == SL_STRING) {
    for (int64_t i = 0; i < y->size; ++i) SL_TRY(sl_tensor_string_set(y, i, "", 0));
    return SL_OK;
  }
  const int64_t whole = run->definition->variant == LIKE_ONES;
  const double real = (double)whole;
  if (elements_are_real(y->dtype))
    elements_write_f64(y->dtype, y->data, 0, 1, &real);
  else if (elements_are_integer(y->dtype))
    elements_write_i64(y->dtype, y->data, 0, 1, &whole);
  else
    return op_run_no_kernel(run, y->dtype);
  for (int64_t filled = 1; filled < y->size; filled *= 2)
    SL_TRY(elements_copy(y, filled, y, 0, filled < y->size - filled ? filled : y->size - filled));
  return SL_OK;
}

/* ---- Range, LinSpace ----------------------------------------------------------------------------------- */

static sl_code range_fail(op_shapes *shapes, error_message message, double start, double limit) {
  const bool single = shapes->input_types[0] == SL_FLOAT32;
  char first[TEXT_DOUBLE_CAPACITY], second[TEXT_DOUBLE_CAPACITY];
  if (elements_are_real(shapes->input_types[0]))
    return shapes_fail(shapes, message, FACT_TEXT(text_double(first, start, single)),
                       FACT_TEXT(text_double(second, limit, single)));
  return shapes_fail_ints(shapes, message, (int64_t)start, (int64_t)limit);
}

static sl_code range_shape(op_shapes *shapes) {
  const sl_tensor *start, *limit, *delta;
  for (int32_t i = 0; i < 3; ++i) SL_TRY(shapes_scalar(shapes, i));
  SL_TRY(shapes_value(shapes, 0, &start));
  SL_TRY(shapes_value(shapes, 1, &limit));
  SL_TRY(shapes_value(shapes, 2, &delta));
  shapes->outputs[0] = shape_of_rank(1);
  if (!start || !limit || !delta) return SL_OK;
  const double from = tensor_real(start, 0), to = tensor_real(limit, 0), by = tensor_real(delta, 0);
  if (by == 0) return shapes_fail_plain(shapes, E_range_delta_zero);
  if (by > 0 && from > to) return range_fail(shapes, E_range_direction_up, from, to);
  if (by < 0 && from < to) return range_fail(shapes, E_range_direction_down, from, to);
  const double count = ceil(fabs((to - from) / by));
  if (!(count < 9e15))
    return shapes_fail(shapes, E_negative_size,
                       FACT_TEXT(text_double((char[TEXT_DOUBLE_CAPACITY]){0}, count, false)));
  shapes->outputs[0] = shape_vector((int64_t)count);
  return SL_OK;
}

static sl_code range_kernel(op_run *run) {
  sl_tensor *y = run->outputs[0];
  const int32_t dtype = y->dtype;
  const bool real = elements_are_real(dtype);
  if (!real && !elements_are_integer(dtype)) return op_run_no_kernel(run, dtype);
  double value = tensor_real(run->inputs[0], 0);
  const double delta = tensor_real(run->inputs[2], 0);
  int64_t whole = tensor_integer(run->inputs[0], 0);
  const int64_t step = tensor_integer(run->inputs[2], 0);
  for (int64_t i = 0; i < y->size; ++i) {
    if (!real) {
      elements_write_i64(dtype, y->data, i, 1, &whole);
      whole = (int64_t)((uint64_t)whole + (uint64_t)step);
      continue;
    }
    elements_write_f64(dtype, y->data, i, 1, &value);
    value += delta;
    if (dtype == SL_FLOAT32) value = (double)(float)value; /* TensorFlow adds up in the type itself */
  }
  return SL_OK;
}

static sl_code linspace_shape(op_shapes *shapes) {
  int64_t count[1];
  int32_t found;
  for (int32_t i = 0; i < 3; ++i) SL_TRY(shapes_scalar(shapes, i));
  SL_TRY(shapes_integers(shapes, 2, count, 1, &found));
  shapes->outputs[0] = shape_of_rank(1);
  if (found < 0) return SL_OK;
  if (count[0] <= 0) return shapes_fail_ints(shapes, E_linspace_count, count[0]);
  shapes->outputs[0] = shape_vector(count[0]);
  return SL_OK;
}

static sl_code linspace_kernel(op_run *run) {
  sl_tensor *y = run->outputs[0];
  const double start = tensor_real(run->inputs[0], 0), stop = tensor_real(run->inputs[1], 0);
  const bool narrow = y->dtype == SL_FLOAT32;
  double step = y->size > 1 ? (stop - start) / (double)(y->size - 1) : 0;
  if (narrow) step = (double)(float)step;
  for (int64_t i = 0; i < y->size; ++i) {
    const double offset = step * (double)i, value = start + (narrow ? (double)(float)offset : offset);
    elements_write_f64(y->dtype, y->data, i, 1, &value);
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

const op_definition CONSTANT_OPS[] = {
    {.type = "Const",
     .signature = "-> output:dtype | value:tensor dtype:any",
     .shape = const_shape,
     .kernel = const_kernel,
     .flags = OP_MAKES_OUTPUTS},
    {.type = "Placeholder",
     .signature = "-> output:dtype | dtype:any shape:shape=",
     .shape = placeholder_shape,
     .flags = OP_STATEFUL | OP_FLOW},
    {.type = "PlaceholderWithDefault",
     .signature = "input:dtype -> output:dtype | dtype:any shape:shape",
     .shape = default_shape,
     .flags = OP_PASS | OP_STATEFUL},
    {.type = "Fill",
     .signature = "dims:index_type value:T -> output:T | T:any index_type:{index}=int32",
     .shape = fill_shape,
     .kernel = fill_kernel},
    {.type = "ZerosLike",
     .signature = "x:T -> y:T | T:any",
     .shape = shape_rule_same,
     .kernel = like_kernel,
     .flags = OP_OF_SHAPE,
     .variant = LIKE_ZEROS},
    {.type = "OnesLike",
     .signature = "x:T -> y:T | T:any",
     .shape = shape_rule_same,
     .kernel = like_kernel,
     .flags = OP_OF_SHAPE,
     .variant = LIKE_ONES},
    {.type = "Range",
     .signature = "start:Tidx limit:Tidx delta:Tidx -> output:Tidx | Tidx:{range}=int32",
     .shape = range_shape,
     .kernel = range_kernel},
    {.type = "LinSpace",
     .signature = "start:T stop:T num:Tidx -> output:T | T:{linspace} Tidx:{index}=int32",
     .shape = linspace_shape,
     .kernel = linspace_kernel},
    {0},
};
