/*
 * The same elements under another shape, and shapes as values.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

/* ---- Shape, Rank, Size --------------------------------------------------------------------------------- */

static sl_code shape_shape(op_shapes *shapes) {
  return shapes->outputs[0] = shape_vector(shapes->inputs[0]->rank), SL_OK;
}

static void set_integer(sl_tensor *tensor, int64_t at, int64_t value) {
  elements_write_i64(tensor->dtype, tensor->data, at, 1, &value);
}

static sl_code shape_kernel(op_run *run) {
  const sl_shape *shape = &run->inputs[0]->shape;
  for (int32_t i = 0; i < shape->rank; ++i) set_integer(run->outputs[0], i, shape->dims[i]);
  return SL_OK;
}

static sl_code rank_kernel(op_run *run) {
  return set_integer(run->outputs[0], 0, run->inputs[0]->shape.rank), SL_OK;
}

static sl_code size_kernel(op_run *run) {
  return set_integer(run->outputs[0], 0, run->inputs[0]->size), SL_OK;
}

/* ---- Reshape ------------------------------------------------------------------------------------------- */

static sl_code reshape_sizes_differ(op_shapes *shapes, int64_t elements, int64_t wanted) {
  if (shapes->running) return shapes_fail_ints(shapes, E_reshape_running, elements, wanted);
  if (shapes->compat == SL_COMPAT_0_10)
    return shapes_fail(shapes, E_reshape_0_10, FACT_INT(elements), FACT_SHAPE(shapes->outputs),
                       FACT_INT(wanted));
  return shapes_fail(shapes, E_reshape, FACT_INT(elements), FACT_SHAPE(shapes->outputs), FACT_INT(wanted));
}

static sl_code reshape_indivisible(op_shapes *shapes, int64_t elements, int64_t divisor) {
  if (shapes->running) return shapes_fail_ints(shapes, E_reshape_running_multiple, elements, divisor);
  if (shapes->compat == SL_COMPAT_0_10)
    return shapes_fail_ints(shapes, E_reshape_indivisible_0_10, elements, divisor);
  return shapes_fail_ints(shapes, E_reshape_indivisible, divisor, elements);
}

/* A whole number of rows must fit where one size of the input is not known yet. */
static sl_code reshape_open(op_shapes *shapes, const sl_shape *wanted) {
  const int64_t elements = shape_size(wanted);
  sl_shape row = *shapes->inputs[0];
  int32_t open = 0;
  for (int32_t i = 0; i < row.rank; ++i)
    if (row.dims[i] < 0) row.dims[i] = 1, ++open;
  const int64_t known = shape_size(&row);
  if (!shapes_in_cpp(shapes) || open != 1 || elements < 0 || known <= 0 || elements % known == 0)
    return SL_OK;
  return reshape_indivisible(shapes, elements, known);
}

/* One size may be -1: it follows from the others. */
static sl_code reshape_shape(op_shapes *shapes) {
  sl_shape *wanted = shapes->outputs, vector;
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 1, &vector));
  SL_TRY(shapes_as_shape(shapes, 1, wanted));
  const int64_t elements = shape_size(shapes->inputs[0]);
  if (wanted->rank < 0) return SL_OK;
  if (elements < 0) return reshape_open(shapes, wanted);
  int64_t known = 1;
  int32_t open = -1;
  for (int32_t i = 0; i < wanted->rank; ++i) {
    if (wanted->dims[i] >= 0) {
      known = known > 0 && wanted->dims[i] > INT64_MAX / known ? INT64_MAX : known * wanted->dims[i];
      continue;
    }
    if (open >= 0 && !shapes->running) return SL_OK;
    if (open >= 0) return shapes_fail_ints(shapes, E_shape_ambiguous, open, i);
    open = i;
  }
  if (open < 0) return known == elements ? SL_OK : reshape_sizes_differ(shapes, elements, known);
  if (known == 0 ? elements != 0 : elements % known != 0) return reshape_indivisible(shapes, elements, known);
  wanted->dims[open] = known == 0 ? 0 : elements / known;
  return SL_OK;
}

/* ---- ExpandDims, Squeeze ------------------------------------------------------------------------------- */

static sl_code expand_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int64_t axis;
  int32_t count;
  SL_TRY(shapes_integers(shapes, 1, &axis, 1, &count));
  if (input->rank < 0) return SL_OK;
  if (count != 1) return shapes->outputs[0] = shape_of_rank(input->rank + 1), SL_OK;
  if ((axis < -input->rank - 1 || axis > input->rank) && shapes->running)
    return shapes_fail_ints(shapes, E_expand_running, axis, input->rank);
  if (axis < -input->rank - 1 || axis > input->rank)
    return shapes_fail_ints(shapes, shapes_in_python(shapes) ? E_expand_range_0_10 : E_expand_range, axis,
                            -input->rank - !shapes_in_python(shapes), input->rank);
  if (input->rank == SL_MAX_RANK)
    return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(SL_MAX_RANK + 1));
  const int32_t at = (int32_t)(axis < 0 ? axis + input->rank + 1 : axis);
  sl_shape expanded = {.rank = input->rank + 1};
  for (int32_t i = 0; i < expanded.rank; ++i)
    expanded.dims[i] = i < at ? input->dims[i] : i == at ? 1 : input->dims[i - 1];
  shapes->outputs[0] = expanded;
  return SL_OK;
}

static sl_code squeeze_range_fail(op_shapes *shapes, int32_t place, int64_t axis) {
  const int32_t rank = shapes->inputs[0]->rank;
  if (shapes_in_python(shapes))
    return shapes_fail_ints(shapes, E_squeeze_range_0_10, place, axis, -rank, rank);
  return shapes->running ? shapes_fail_ints(shapes, E_squeeze_running, axis, rank)
                         : shapes_fail_ints(shapes, E_squeeze_range, place, -rank, rank);
}

static sl_code squeeze_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int32_t count;
  const int64_t *dims = op_attr_ints(&shapes->attrs, "squeeze_dims", &count);
  bool drop[SL_MAX_RANK] = {false};
  if (input->rank < 0) return SL_OK;
  for (int32_t i = 0; i < count; ++i) {
    const int64_t axis = dims[i] < 0 ? dims[i] + input->rank : dims[i];
    if (axis < 0 || axis >= input->rank) return squeeze_range_fail(shapes, i, dims[i]);
    if (input->dims[axis] >= 0 && input->dims[axis] != 1)
      return shapes_fail_ints(shapes,
                              shapes_in_python(shapes) ? E_squeeze_dimension_0_10 : E_squeeze_dimension, axis,
                              input->dims[axis]);
    drop[axis] = true;
  }
  sl_shape squeezed = {.rank = 0};
  for (int32_t axis = 0; axis < input->rank; ++axis) {
    if (count == 0 && input->dims[axis] < 0) return SL_OK; /* whether it goes is not known yet */
    if (drop[axis] || (count == 0 && input->dims[axis] == 1)) continue;
    squeezed.dims[squeezed.rank++] = input->dims[axis];
  }
  shapes->outputs[0] = squeezed;
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define OF_SHAPE(op, rule, compute)                                                                          \
  OP(op, "input:T -> output:out_type | T:any out_type:{index}=int32", rule, compute, OP_OF_SHAPE, 0)
#define SAME(op) OP(op, "input:T -> output:T | T:any", shape_rule_same, NULL, OP_PASS, 0)

const op_definition SHAPE_OPS[] = {
    SAME("Identity"),
    SAME("StopGradient"),
    SAME("PreventGradient"),
    SAME("Snapshot"),
    OF_SHAPE("Shape", shape_shape, shape_kernel),
    OF_SHAPE("Size", shape_rule_scalar, size_kernel),
    {.type = "Rank",
     .signature = "input:T -> output:int32 | T:any",
     .shape = shape_rule_scalar,
     .kernel = rank_kernel,
     .flags = OP_OF_SHAPE},
    {.type = "Reshape",
     .signature = "tensor:T shape:Tshape -> output:T | T:any Tshape:{index}=int32",
     .shape = reshape_shape,
     .flags = OP_PASS},
    {.type = "ExpandDims",
     .signature = "input:T dim:Tdim -> output:T | T:any Tdim:{index}=int32",
     .shape = expand_shape,
     .flags = OP_PASS},
    {.type = "Squeeze",
     .signature = "input:T -> output:T | T:any squeeze_dims:ints=",
     .shape = squeeze_shape,
     .flags = OP_PASS},
    {0},
};
