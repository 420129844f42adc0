/*
 * Parts of a tensor: Slice (begin, size) and StridedSlice, what x[a:b:c] becomes (SPEC 1.17).
 *
 * Ends of ranges clamp as in Python; a single index outside is an error. r0.10's kernel had no such check (it read
 * memory that was never set); at that level the error comes when it runs, since it could be built.
 * StridedSliceAssign writes to that part of a variable.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

/* What is taken of each axis of the input, and the result's shape. */
typedef struct slicing {
  sl_shape input;
  int64_t start[SL_MAX_RANK], step[SL_MAX_RANK], count[SL_MAX_RANK]; /* count -1: unknown */
  bool dropped[SL_MAX_RANK];                                         /* by a single index */
  int32_t axes;                                                      /* done */
  sl_shape result;
} slicing;

/* ---- Slice --------------------------------------------------------------------------------------------- */

/* 0.10 builds what is asked for; whether it lies inside is seen when it runs. */
static sl_code slice_in_python(op_shapes *shapes, int32_t begins, const int64_t *begin, int32_t sizes,
                               const int64_t *size) {
  const sl_shape *input = shapes->inputs[0];
  shapes->outputs[0] = shape_of_rank(input->rank);
  for (int32_t i = 0; sizes >= 0 && i < input->rank; ++i) {
    if (size[i] == -1 && (begins < 0 || input->dims[i] < 0)) continue;
    const int64_t out = size[i] == -1 ? input->dims[i] - begin[i] : size[i];
    if (out < 0) return shapes_fail_ints(shapes, E_negative_size, out);
    shapes->outputs[0].dims[i] = out;
  }
  return SL_OK;
}

/* 1.15 leaves it to the kernel too. */
static sl_code slice_in_cpp(op_shapes *shapes, int64_t rank) {
  const sl_shape *input = shapes->inputs[0];
  sl_shape begin;
  const sl_tensor *sizes;
  SL_TRY(shapes_as_shape(shapes, 1, &begin));
  SL_TRY(shapes_value(shapes, 2, &sizes));
  if (rank < 0 || rank > SL_MAX_RANK) return SL_OK;
  shapes->outputs[0] = shape_of_rank((int32_t)rank);
  for (int32_t i = 0; sizes && i < rank; ++i) {
    const int64_t size = tensor_integer(sizes, i), have = input->rank < 0 ? -1 : input->dims[i];
    if (size < -1) return shapes_fail_ints(shapes, E_slice_size, i, have, size);
    if (size < 0 && begin.dims[i] > have && have >= 0)
      return shapes_fail_ints(shapes, E_negative_subtraction, begin.dims[i], have);
    shapes->outputs[0].dims[i] = size >= 0 || have < 0 || begin.dims[i] < 0 ? size : have - begin.dims[i];
  }
  return SL_OK;
}

static sl_code slice_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int64_t begin[SL_MAX_RANK], size[SL_MAX_RANK];
  int32_t begins, sizes;
  sl_shape vector, ranked;
  for (int32_t i = 1; i < 3; ++i) SL_TRY(shapes_rank(shapes, shapes->inputs[i], 1, &vector));
  if (!shapes->running) {
    SL_TRY(shapes_merge(shapes, shapes->inputs[1], shapes->inputs[2], &vector));
    const int64_t rank = vector.rank < 0 ? -1 : vector.dims[0];
    if (input->rank >= 0 && rank >= 0) SL_TRY(shapes_rank(shapes, input, (int32_t)rank, &ranked));
    if (shapes_in_cpp(shapes)) return slice_in_cpp(shapes, rank);
  }
  SL_TRY(shapes_integers(shapes, 1, begin, SL_MAX_RANK, &begins));
  SL_TRY(shapes_integers(shapes, 2, size, SL_MAX_RANK, &sizes));
  if (input->rank < 0) return sizes >= 0 ? (shapes->outputs[0] = shape_of_rank(sizes), SL_OK) : SL_OK;
  if (shapes_in_python(shapes)) return slice_in_python(shapes, begins, begin, sizes, size);
  if (begins != input->rank || sizes != input->rank)
    return shapes_fail_ints(shapes, E_slice_length, input->rank, begins, sizes);
  shapes->outputs[0] = shape_of_rank(input->rank);
  for (int32_t i = 0; i < input->rank; ++i) {
    const int64_t have = input->dims[i], most = have - begin[i];
    if (begin[i] < 0 || most < 0) return shapes_fail_ints(shapes, E_slice_range, i, have, begin[i]);
    if (size[i] < -1 || size[i] > most) return shapes_fail_ints(shapes, E_slice_size_range, i, most, size[i]);
    shapes->outputs[0].dims[i] = size[i] < 0 ? most : size[i];
  }
  return SL_OK;
}

/* y = that part of x, or, into, that part of x = y: in rows of y's last axis; start and step count elements of x's axes. */
static sl_code copy_strided(sl_tensor *x, sl_tensor *y, const slicing *s, bool into) {
  int64_t strides[SL_MAX_RANK], index[SL_MAX_RANK] = {0}, stride = 1, at = 0;
  const int32_t rank = s->input.rank;
  for (int32_t axis = rank - 1; axis >= 0; --axis) {
    at += s->start[axis] * stride;
    strides[axis] = s->step[axis] * stride;
    stride *= s->input.dims[axis];
  }
  if (y->size == 0) return SL_OK;
  const int64_t last = rank > 0 ? s->count[rank - 1] : 1;
  const bool together = rank == 0 || strides[rank - 1] == 1;
  for (int64_t done = 0; done < y->size; done += last) {
    const int64_t length = together ? last : 1;
    for (int64_t i = 0; i < last; i += length) {
      const int64_t there = at + (together ? 0 : i * strides[rank - 1]);
      SL_TRY(into ? elements_copy(x, there, y, done + i, length)
                  : elements_copy(y, done + i, x, there, length));
    }
    for (int32_t axis = rank - 2; axis >= 0; --axis) {
      at += strides[axis];
      if (++index[axis] < s->count[axis]) break;
      at -= strides[axis] * s->count[axis];
      index[axis] = 0;
    }
  }
  return SL_OK;
}

static sl_code slice_kernel(op_run *run) {
  sl_tensor *x = run->inputs[0];
  slicing s = {.input = x->shape};
  for (int32_t i = 0; i < x->shape.rank; ++i) {
    s.start[i] = tensor_integer(run->inputs[1], i);
    s.step[i] = 1;
    s.count[i] = run->outputs[0]->shape.dims[i];
  }
  return copy_strided(x, run->outputs[0], &s, false);
}

/* ---- StridedSlice -------------------------------------------------------------------------------------- */

/* The inputs begin, end and strides, each a vector of `count`; known says which hold values. */
typedef struct slice_spec {
  int64_t begin[SL_MAX_RANK * 2], end[SL_MAX_RANK * 2], strides[SL_MAX_RANK * 2];
  int32_t count;
  bool begin_known, end_known, strides_known;
  int64_t begin_mask, end_mask, ellipsis_mask, new_axis_mask, shrink_mask;
} slice_spec;

static bool bit(int64_t mask, int32_t i) { return (mask >> i & 1) != 0; }

static sl_code read_spec(op_shapes *shapes, slice_spec *spec) {
  int64_t *lists[3] = {spec->begin, spec->end, spec->strides};
  int32_t counts[3];
  spec->count = -1;
  for (int32_t i = 0; i < 3; ++i) {
    const sl_shape *shape = shapes->inputs[i + 1];
    SL_TRY(shapes_integers(shapes, i + 1, lists[i], SL_MAX_RANK * 2, &counts[i]));
    const int64_t length = shape->rank == 1 ? shape->dims[0] : -1;
    const bool wrong = shape->rank >= 0 && shape->rank != 1;
    if (wrong || (length >= 0 && spec->count >= 0 && length != spec->count))
      return shapes_fail_plain(shapes, E_slice_lengths);
    if (length >= 0 && length <= SL_MAX_RANK * 2) spec->count = (int32_t)length;
  }
  spec->begin_known = counts[0] >= 0;
  spec->end_known = counts[1] >= 0;
  spec->strides_known = counts[2] >= 0;
  spec->begin_mask = op_attr_int(&shapes->attrs, "begin_mask");
  spec->end_mask = op_attr_int(&shapes->attrs, "end_mask");
  spec->ellipsis_mask = op_attr_int(&shapes->attrs, "ellipsis_mask");
  spec->new_axis_mask = op_attr_int(&shapes->attrs, "new_axis_mask");
  spec->shrink_mask = op_attr_int(&shapes->attrs, "shrink_axis_mask");
  return SL_OK;
}

static void add_dimension(slicing *s, int64_t size) {
  if (s->result.rank < SL_MAX_RANK) s->result.dims[s->result.rank] = size;
  ++s->result.rank;
}

static void take_whole(slicing *s) {
  const int32_t axis = s->axes++;
  s->start[axis] = 0;
  s->step[axis] = 1;
  s->count[axis] = s->input.dims[axis];
  add_dimension(s, s->input.dims[axis]);
}

static int64_t clamp(int64_t value, int64_t low, int64_t high) {
  return value < low ? low : value > high ? high : value;
}

/* x[i]: the axis goes. */
static sl_code take_single(op_shapes *shapes, const slice_spec *spec, int32_t i, slicing *s) {
  const int32_t axis = s->axes++;
  const int64_t size = s->input.dims[axis];
  s->dropped[axis] = true;
  s->step[axis] = 1;
  s->count[axis] = 1;
  if (spec->strides_known && spec->strides[i] <= 0) return shapes_fail_plain(shapes, E_slice_single_stride);
  if (!spec->begin_known || size < 0) return SL_OK;
  const int64_t at = spec->begin[i] < 0 ? spec->begin[i] + size : spec->begin[i];
  if (at < 0 || at >= size) {
    if (shapes_in_python(shapes)) return SL_OK; /* it can be built there */
    return shapes_fail_ints(shapes, E_slice_index_range, spec->begin[i], i);
  }
  s->start[axis] = at;
  return SL_OK;
}

/* x[a:b:c] */
static sl_code take_range(op_shapes *shapes, const slice_spec *spec, int32_t i, slicing *s) {
  const int32_t axis = s->axes++;
  const int64_t size = s->input.dims[axis];
  const bool from_end = bit(spec->begin_mask, i), to_end = bit(spec->end_mask, i);
  if (spec->strides_known && spec->strides[i] == 0) return shapes_fail_ints(shapes, E_slice_stride_zero, i);
  s->count[axis] = -1;
  if (spec->strides_known && size >= 0 && (from_end || spec->begin_known) && (to_end || spec->end_known)) {
    const int64_t step = spec->strides[i], low = step > 0 ? 0 : -1, high = step > 0 ? size : size - 1;
    int64_t begin = spec->begin[i], end = spec->end[i];
    begin = from_end ? (step > 0 ? low : high) : clamp(begin < 0 ? begin + size : begin, low, high);
    end = to_end ? (step > 0 ? high : low) : clamp(end < 0 ? end + size : end, low, high);
    const int64_t span = step > 0 ? end - begin : begin - end, stride = step > 0 ? step : -step;
    s->start[axis] = begin;
    s->step[axis] = step;
    s->count[axis] = span > 0 ? (span + stride - 1) / stride : 0;
  }
  add_dimension(s, s->count[axis]);
  return SL_OK;
}

/* Goes through the specification from left to right; an ellipsis stands for all axes that are not named. */
static sl_code slicing_infer(op_shapes *shapes, slicing *s) {
  slice_spec spec;
  int32_t named = 0;
  bool ellipsis = false;
  SL_TRY(read_spec(shapes, &spec));
  *s = (slicing){.input = *shapes->inputs[0], .result = shape_scalar()};
  if (s->input.rank < 0 || spec.count < 0) return s->result = shape_unknown(), SL_OK;
  for (int32_t i = 0; i < spec.count; ++i) {
    if (bit(spec.ellipsis_mask, i) && ellipsis) return shapes_fail_plain(shapes, E_slice_ellipses);
    if (bit(spec.ellipsis_mask, i)) ellipsis = true;
    named += !bit(spec.ellipsis_mask, i) && !bit(spec.new_axis_mask, i);
  }
  if (named > s->input.rank) return shapes_fail_ints(shapes, E_slice_too_many, named - 1, s->input.rank);
  for (int32_t i = 0; i < spec.count; ++i) {
    if (bit(spec.ellipsis_mask, i))
      for (int32_t rest = s->input.rank - named; rest > 0; --rest) take_whole(s);
    else if (bit(spec.new_axis_mask, i))
      add_dimension(s, 1);
    else if (bit(spec.shrink_mask, i))
      SL_TRY(take_single(shapes, &spec, i, s));
    else
      SL_TRY(take_range(shapes, &spec, i, s));
  }
  while (s->axes < s->input.rank) take_whole(s);
  if (s->result.rank <= SL_MAX_RANK) return SL_OK;
  return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(s->result.rank));
}

static sl_code strided_shape(op_shapes *shapes) {
  slicing s;
  SL_TRY(slicing_infer(shapes, &s));
  shapes->outputs[0] = s.result;
  return SL_OK;
}

static sl_code slicing_of_run(op_run *run, slicing *s) {
  const sl_shape *inputs[4];
  for (int32_t i = 0; i < 4; ++i) inputs[i] = &run->inputs[i]->shape;
  op_shapes shapes = {.context = run->context,
                      .compat = run->compat,
                      .running = true,
                      .definition = run->definition,
                      .attrs = run->attrs,
                      .input_count = 4,
                      .inputs = inputs,
                      .values = run->inputs};
  return slicing_infer(&shapes, s);
}

static sl_code strided_kernel(op_run *run) {
  slicing s;
  SL_TRY(slicing_of_run(run, &s));
  return copy_strided(run->inputs[0], run->outputs[0], &s, false);
}

/* ---- StridedSliceAssign -------------------------------------------------------------------------------- */

/* Whether it fits is seen when it runs, at both levels. */
static sl_code strided_assign_shape(op_shapes *shapes) {
  if (shapes->output_count > 0) shapes->outputs[0] = *shapes->inputs[0];
  return SL_OK;
}

static sl_code strided_assign_kernel(op_run *run) {
  slicing s;
  sl_tensor *value = run->inputs[4];
  SL_TRY(slicing_of_run(run, &s));
  if (!shape_equal(&s.result, &value->shape))
    return op_fail(run->context, E_slice_assign, FACT_SHAPE(&s.result), FACT_SHAPE(&value->shape));
  SL_TRY(op_run_own_place(run));
  return copy_strided(*run->place, value, &s, true);
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define SLICE_MASKS                                                                                          \
  "begin_mask:int=0 end_mask:int=0 ellipsis_mask:int=0 new_axis_mask:int=0 shrink_axis_mask:int=0"

const op_definition SLICE_OPS[] = {
    {.type = "Slice",
     .signature = "input:T begin:Index size:Index -> output:T | T:any Index:{index}",
     .shape = slice_shape,
     .kernel = slice_kernel},
    {.type = "StridedSlice",
     .signature =
         "input:T begin:Index end:Index strides:Index -> output:T | T:any Index:{index} " SLICE_MASKS,
     .shape = strided_shape,
     .kernel = strided_kernel},
    OP("StridedSliceAssign",
       "&ref:T begin:Index end:Index strides:Index value:T -> &output_ref:T | T:any "
       "Index:{index} " SLICE_MASKS,
       strided_assign_shape, strided_assign_kernel, OP_STATEFUL, 0),
    OP("ResourceStridedSliceAssign",
       "ref:resource begin:Index end:Index strides:Index value:T -> | T:any Index:{index} " SLICE_MASKS,
       strided_assign_shape, strided_assign_kernel, OP_STATEFUL, 0),
    {0},
};
