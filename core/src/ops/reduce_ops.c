/*
 * Reductions: many numbers to one, along axes; the place of the largest; running sums.
 *
 * The axes are an input, so that they may be computed; where they are constant the shape is known when the graph is
 * built. Source: TensorFlow's reduction shape function, SPEC 3.
 */
#include "kernels/reduce.h"
#include "ops/fold.h"
#include "ops/op.h"
#include "ops/sums.h"

/* ---- Shapes -------------------------------------------------------------------------------------------- */

static sl_code axis_fail(op_shapes *shapes, int64_t axis, int32_t rank) {
  if (shapes_in_python(shapes)) return shapes_fail(shapes, E_reduction_dimension_0_10, FACT_INT(axis));
  return shapes_fail_ints(shapes, shapes->running ? E_reduction_running : E_reduction_dimension, axis, rank);
}

static sl_code reduction_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  const bool keep = op_attr_bool(&shapes->attrs, "keep_dims");
  const sl_tensor *axes;
  bool reduced[SL_MAX_RANK] = {false};
  SL_TRY(shapes_value(shapes, 1, &axes));
  if (input->rank < 0) return SL_OK;
  if (!axes) {
    if (keep) shapes->outputs[0] = shape_of_rank(input->rank);
    return SL_OK;
  }
  for (int64_t i = 0; i < axes->size; ++i) {
    const int64_t axis = tensor_integer(axes, i);
    if (axis < -input->rank || axis >= input->rank) return axis_fail(shapes, axis, input->rank);
    bool *twice = &reduced[axis < 0 ? axis + input->rank : axis];
    if (shapes->running && *twice && shapes->compat != SL_COMPAT_0_10)
      return shapes_fail_ints(shapes, E_reduction_twice, twice - reduced);
    *twice = true;
  }
  sl_shape result = {.rank = 0};
  for (int32_t axis = 0; axis < input->rank; ++axis)
    if (!reduced[axis] || keep) result.dims[result.rank++] = reduced[axis] ? 1 : input->dims[axis];
  shapes->outputs[0] = result;
  return SL_OK;
}

/* The input's shape with 1 where it is reduced. */
static sl_shape kept_shape(const op_run *run) {
  sl_shape kept = run->inputs[0]->shape;
  for (int64_t i = 0; i < run->inputs[1]->size; ++i) {
    const int64_t axis = tensor_integer(run->inputs[1], i);
    kept.dims[axis < 0 ? axis + kept.rank : axis] = 1;
  }
  return kept;
}

/* ---- float32: one run of neighbouring axes after the other --------------------------------------------- */

static int64_t product_of(const sl_shape *shape, int32_t from, int32_t to) {
  int64_t product = 1;
  for (int32_t axis = from; axis < to; ++axis) product *= shape->dims[axis];
  return product;
}

static sl_code reduce_f32(op_run *run, reduce_op op) {
  const sl_shape kept = kept_shape(run);
  sl_shape shape = run->inputs[0]->shape; /* what is left to reduce */
  const float *from = run->inputs[0]->data;
  float *scratch, *halves[2];
  int64_t most = 1; /* of what stands between two runs: an axis of no elements leaves one behind */
  for (int32_t axis = 0; axis < shape.rank; ++axis) most *= shape.dims[axis] > 0 ? shape.dims[axis] : 1;
  SL_TRY(op_run_scratch(run, (size_t)most * 2 * sizeof(float), &scratch));
  halves[0] = scratch;
  halves[1] = scratch + most;
  int half = 0;
  for (int32_t axis = 0; axis < shape.rank;) {
    int32_t end = axis;
    while (end < shape.rank && kept.dims[end] == 1) ++end;
    if (end == axis) {
      ++axis;
      continue;
    }
    const int64_t outer = product_of(&shape, 0, axis), count = product_of(&shape, axis, end),
                  inner = product_of(&shape, end, shape.rank);
    bool last = true; /* nothing behind is reduced */
    for (int32_t rest = end; rest < shape.rank; ++rest) last = last && kept.dims[rest] == shape.dims[rest];
    float *to = last ? run->outputs[0]->data : halves[half];
    if (outer * inner > 0) reduce(op, (ptrdiff_t)outer, (ptrdiff_t)count, (ptrdiff_t)inner, from, to);
    for (int32_t i = axis; i < end; ++i) shape.dims[i] = 1;
    from = to;
    half = 1 - half;
    axis = end;
    if (last) return SL_OK;
  }
  return elements_copy(run->outputs[0], 0, run->inputs[0], 0, run->inputs[0]->size); /* no axis at all */
}

/* ---- All other types: in the wide ones ----------------------------------------------------------------- */

static sl_code reduce_wide(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const reduction which = (reduction)run->definition->variant;
  const sl_shape kept = kept_shape(run);
  sum *sums;
  elements_pair pair;
  SL_TRY(op_run_scratch(run, (size_t)y->size * sizeof *sums, &sums));
  for (int64_t i = 0; i < y->size; ++i) sums[i] = sum_start(which, x->dtype);
  elements_pair_make(&x->shape, &x->shape, &kept, &pair);
  elements_rows rows = elements_rows_begin(&pair);
  while (elements_rows_next(&rows)) /* its sums stand still or walk beside the row */
    for (int64_t i = 0; i < rows.count; ++i)
      sum_take(which, x, rows.left + i * rows.left_step, &sums[rows.right + i * rows.right_step]);
  const int64_t count = y->size > 0 ? x->size / y->size : 0;
  if (which == REDUCTION_MEAN && count == 0 && y->size > 0 && !elements_are_real(x->dtype))
    return sl_fail_plain(run->context, E_integer_division);
  for (int64_t i = 0; i < y->size; ++i) sum_write(which, sums[i], count, y, i);
  return SL_OK;
}

static sl_code reduction_kernel(op_run *run) {
  static const reduce_op fast[] = {REDUCE_SUM, REDUCE_MEAN, REDUCE_MAX, REDUCE_MIN, REDUCE_PROD};
  const int32_t dtype = run->inputs[0]->dtype;
  if (!elements_are_real(dtype) && !elements_are_integer(dtype)) return op_run_no_kernel(run, dtype);
  return dtype == SL_FLOAT32 ? reduce_f32(run, fast[run->definition->variant]) : reduce_wide(run);
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define REDUCTION(op, which)                                                                                 \
  OP(op, "input:T reduction_indices:Tidx -> output:T | keep_dims:bool=false T:{number} Tidx:{index}=int32",  \
     reduction_shape, reduction_kernel, 0, which)
#define REDUCTION_OF_BOOL(op, which)                                                                         \
  OP(op, "input:bool reduction_indices:Tidx -> output:bool | keep_dims:bool=false Tidx:{index}=int32",       \
     reduction_shape, reduction_kernel, 0, which)

const op_definition REDUCE_OPS[] = {
    REDUCTION("Sum", REDUCTION_SUM),         REDUCTION("Mean", REDUCTION_MEAN),
    REDUCTION("Max", REDUCTION_MAX),         REDUCTION("Min", REDUCTION_MIN),
    REDUCTION("Prod", REDUCTION_PROD),       REDUCTION_OF_BOOL("All", REDUCTION_ALL),
    REDUCTION_OF_BOOL("Any", REDUCTION_ANY), {0},
};
