/*
 * Along one axis: the place of the largest or smallest, running sums and products, the order reversed.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

/* A tensor seen from one axis: outer runs of length elements, inner apart. */
typedef struct axis_view {
  int64_t outer, length, inner;
} axis_view;

static axis_view view_along(const sl_shape *shape, int32_t axis) {
  axis_view view = {1, shape->dims[axis], 1};
  for (int32_t i = 0; i < axis; ++i) view.outer *= shape->dims[i];
  for (int32_t i = axis + 1; i < shape->rank; ++i) view.inner *= shape->dims[i];
  return view;
}

static int32_t axis_of(const op_run *run) {
  const int64_t axis = tensor_integer(run->inputs[1], 0);
  return (int32_t)(axis < 0 ? axis + run->inputs[0]->shape.rank : axis);
}

/* ---- ArgMax, ArgMin ------------------------------------------------------------------------------------ */

enum { ARG_MAX, ARG_MIN };

static sl_code arg_range_fail(op_shapes *shapes, int64_t axis, int32_t rank) {
  if (shapes_in_python(shapes)) return shapes_fail_ints(shapes, E_arg_range_0_10, axis, rank, rank);
  if (shapes->running) return shapes_fail_ints(shapes, E_arg_axis, -rank, rank, axis);
  return shapes_fail_ints(shapes, E_arg_range, axis, -rank, rank, rank);
}

static sl_code arg_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int64_t axis;
  int32_t count;
  SL_TRY(shapes_scalar(shapes, 1));
  SL_TRY(shapes_integers(shapes, 1, &axis, 1, &count));
  if (input->rank < 0) return SL_OK;
  if (shapes_in_cpp(shapes) && input->rank <= 1) return shape_rule_scalar(shapes);
  if (count < 0)
    return shapes->outputs[0] = input->rank > 0 ? shape_of_rank(input->rank - 1) : shape_scalar(), SL_OK;
  if (axis < -input->rank || axis >= input->rank) return arg_range_fail(shapes, axis, input->rank);
  if (axis < 0) axis += input->rank;
  if (shapes->running && input->dims[axis] == 0)
    return shapes_fail(shapes, E_arg_empty, FACT_INT(axis), FACT_SHAPE(input));
  shapes->outputs[0] = shape_without(input, (int32_t)axis);
  return SL_OK;
}

/* The first of equals; a NaN is never the best. */
static int64_t place_of_best(const sl_tensor *x, int64_t start, int64_t step, int64_t length, bool largest) {
  int64_t place = 0;
  if (elements_are_real(x->dtype)) {
    double best, value;
    elements_read_f64(x->dtype, x->data, start, 1, 1, &best);
    for (int64_t i = 1; i < length; ++i) {
      elements_read_f64(x->dtype, x->data, start + i * step, 1, 1, &value);
      if (largest ? value > best : value < best) best = value, place = i;
    }
    return place;
  }
  int64_t best, value;
  elements_read_i64(x->dtype, x->data, start, 1, 1, &best);
  for (int64_t i = 1; i < length; ++i) {
    elements_read_i64(x->dtype, x->data, start + i * step, 1, 1, &value);
    if (largest ? value > best : value < best) best = value, place = i;
  }
  return place;
}

static sl_code arg_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  const axis_view view = view_along(&x->shape, axis_of(run));
  for (int64_t o = 0; o < view.outer; ++o)
    for (int64_t i = 0; i < view.inner; ++i) {
      const int64_t place = place_of_best(x, o * view.length * view.inner + i, view.inner, view.length,
                                          run->definition->variant == ARG_MAX);
      elements_write_i64(y->dtype, y->data, o * view.inner + i, 1, &place);
    }
  return SL_OK;
}

/* ---- Cumsum, Cumprod ----------------------------------------------------------------------------------- */

enum { RUNNING_SUM, RUNNING_PRODUCT };

static sl_code running_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int64_t axis;
  int32_t count, normal;
  SL_TRY(shapes_scalar(shapes, 1));
  SL_TRY(shapes_integers(shapes, 1, &axis, 1, &count));
  if (shapes->running) SL_TRY(shapes_axis_of(shapes, axis, input, E_scan_axis, &normal));
  shapes->outputs[0] = *input;
  return SL_OK;
}

static void run_along(const op_run *run, int64_t start, int64_t step, int64_t length, bool exclusive) {
  const sl_tensor *x = run->inputs[0];
  void *y = run->outputs[0]->data;
  const bool product = run->definition->variant == RUNNING_PRODUCT, real = elements_are_real(x->dtype);
  double sum = product ? 1 : 0, value;
  uint64_t whole = product ? 1 : 0;
  for (int64_t i = 0, at = start; i < length; ++i, at += step) {
    int64_t read, written;
    if (real) {
      elements_read_f64(x->dtype, x->data, at, 1, 1, &value);
      const double next = product ? sum * value : sum + value;
      elements_write_f64(x->dtype, y, at, 1, exclusive ? &sum : &next);
      sum = next;
      continue;
    }
    elements_read_i64(x->dtype, x->data, at, 1, 1, &read);
    const uint64_t next = product ? whole * (uint64_t)read : whole + (uint64_t)read;
    written = (int64_t)(exclusive ? whole : next);
    elements_write_i64(x->dtype, y, at, 1, &written);
    whole = next;
  }
}

static sl_code running_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  const axis_view view = view_along(&x->shape, axis_of(run));
  const bool exclusive = op_attr_bool(&run->attrs, "exclusive"),
             reverse = op_attr_bool(&run->attrs, "reverse");
  for (int64_t o = 0; o < view.outer; ++o)
    for (int64_t i = 0; i < view.inner; ++i) {
      const int64_t start = o * view.length * view.inner + i;
      run_along(run, reverse ? start + (view.length - 1) * view.inner : start,
                reverse ? -view.inner : view.inner, view.length, exclusive);
    }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define ARG_BEST(op, which)                                                                                  \
  OP(op,                                                                                                     \
     "input:T dimension:Tidx -> output:output_type | T:{number} Tidx:{index}=int32 "                         \
     "output_type:{index}=int64",                                                                            \
     arg_shape, arg_kernel, 0, which)
#define RUNNING(op, which)                                                                                   \
  OP(op, "x:T axis:Tidx -> out:T | exclusive:bool=false reverse:bool=false T:{number} Tidx:{index}=int32",   \
     running_shape, running_kernel, OP_IN_PLACE, which)

const op_definition AXIS_OPS[] = {
    ARG_BEST("ArgMax", ARG_MAX),
    ARG_BEST("ArgMin", ARG_MIN),
    RUNNING("Cumsum", RUNNING_SUM),
    RUNNING("Cumprod", RUNNING_PRODUCT),
    {0},
};
