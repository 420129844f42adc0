/*
 * The same elements in another order or type: Cast, Transpose, Tile, Pad, Reverse, diagonals, OneHot, Unique.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

#include <math.h>

/* ---- Cast ---------------------------------------------------------------------------------------------- */

/* A float that no integer of the type can hold gives an end of its range, NaN gives 0 (where C says nothing). */
static int64_t whole_of(double x, double low, double high) {
  if (!(x == x)) return 0;
  return x <= low    ? (low <= -9223372036854775808.0 ? INT64_MIN : (int64_t)low)
         : x >= high ? (high >= 9223372036854775807.0 ? INT64_MAX : (int64_t)high)
                     : (int64_t)x;
}

/* One block: to float64 and back, to int64 and back, or from one to the other. */
static void cast_block(const sl_tensor *x, sl_tensor *y, int64_t at, int64_t count) {
  const bool wide = y->dtype == SL_INT64;
  const double low = wide ? -9223372036854775808.0 : -2147483648.0,
               high = wide ? 9223372036854775807.0 : 2147483647.0;
  double real[ELEMENTS_BLOCK];
  int64_t whole[ELEMENTS_BLOCK];
  if (elements_are_real(x->dtype) || elements_are_real(y->dtype))
    elements_read_f64(x->dtype, x->data, at, 1, count, real);
  else
    elements_read_i64(x->dtype, x->data, at, 1, count, whole);
  if (elements_are_real(y->dtype)) {
    elements_write_f64(y->dtype, y->data, at, count, real);
    return;
  }
  for (int64_t i = 0; elements_are_real(x->dtype) && i < count; ++i)
    whole[i] = y->dtype == SL_BOOL ? real[i] != 0 : whole_of(real[i], low, high);
  elements_write_i64(y->dtype, y->data, at, count, whole);
}

static sl_code cast_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  if (x->dtype == y->dtype) return elements_copy(y, 0, x, 0, x->size);
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  if (!elements_are_real(y->dtype) && !elements_are_integer(y->dtype)) return op_run_no_kernel(run, y->dtype);
  for (int64_t at = 0; at < x->size; at += ELEMENTS_BLOCK)
    cast_block(x, y, at, x->size - at < ELEMENTS_BLOCK ? x->size - at : ELEMENTS_BLOCK);
  return SL_OK;
}

/* ---- Transpose ----------------------------------------------------------------------------------------- */

/* Built it may be with an axis twice; it does not run. */
static sl_code permutation_whole(op_shapes *shapes, const bool *seen) {
  int32_t missing = 0;
  const sl_tensor *order = shapes->values[1];
  while (missing < order->size && seen[missing]) ++missing;
  if (missing == order->size) return SL_OK;
  return shapes_fail_list(shapes, E_permutation_missing, missing, order);
}

static sl_code transpose_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0], *order = shapes->inputs[1];
  int64_t axes[SL_MAX_RANK];
  int32_t count;
  sl_shape vector;
  bool seen[SL_MAX_RANK] = {false};
  const bool cpp = shapes_in_cpp(shapes);
  SL_TRY(shapes_rank(shapes, order, 1, &vector));
  if (cpp && input->rank >= 0) SL_TRY(shapes_size(shapes, vector.dims[0], input->rank));
  SL_TRY(shapes_integers(shapes, 1, axes, SL_MAX_RANK, &count));
  const int32_t rank = input->rank >= 0                ? input->rank
                       : vector.dims[0] <= SL_MAX_RANK ? (int32_t)vector.dims[0]
                                                       : -1;
  if (rank < 0) return SL_OK;
  const sl_shape wanted = shape_vector(rank);
  if (shapes_in_python(shapes)) SL_TRY(shapes_merge(shapes, order, &wanted, &vector));
  if (vector.dims[0] >= 0 && vector.dims[0] != rank)
    return shapes_fail_ints(shapes, E_transpose_length, rank, vector.dims[0]);
  shapes->outputs[0] = shape_of_rank(rank);
  for (int32_t i = 0; i < count; ++i) {
    const int64_t axis = axes[i] < 0 && !shapes->running ? axes[i] + rank : axes[i];
    if (axis < 0 || axis >= rank)
      return shapes_in_python(shapes)
                 ? shapes_fail_plain(shapes, E_list_index)
                 : shapes_fail_ints(shapes, cpp ? E_permutation_range : E_permutation_running, axes[i], rank);
    seen[axis] = true;
    if (input->rank >= 0) shapes->outputs[0].dims[i] = input->dims[axis];
  }
  return shapes->running ? permutation_whole(shapes, seen) : SL_OK;
}

static void strides_of(const sl_shape *shape, int64_t *strides) {
  int64_t stride = 1;
  for (int32_t axis = shape->rank - 1; axis >= 0; --axis) {
    strides[axis] = stride;
    stride *= shape->dims[axis];
  }
}

/* Walks y in its order; at says where each element comes from. */
static sl_code gather_strided(const sl_tensor *x, sl_tensor *y, const int64_t *strides, int64_t start) {
  int64_t index[SL_MAX_RANK] = {0}, at = start;
  for (int64_t i = 0; i < y->size; ++i) {
    SL_TRY(elements_copy(y, i, x, at, 1));
    for (int32_t axis = y->shape.rank - 1; axis >= 0; --axis) {
      at += strides[axis];
      if (++index[axis] < y->shape.dims[axis]) break;
      at -= strides[axis] * y->shape.dims[axis];
      index[axis] = 0;
    }
  }
  return SL_OK;
}

static sl_code transpose_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  int64_t from[SL_MAX_RANK], strides[SL_MAX_RANK];
  strides_of(&x->shape, from);
  for (int32_t i = 0; i < x->shape.rank; ++i) {
    const int64_t axis = tensor_integer(run->inputs[1], i);
    strides[i] = from[axis < 0 ? axis + x->shape.rank : axis];
  }
  return gather_strided(x, run->outputs[0], strides, 0);
}

/* ---- Reverse: ReverseV2 takes axes, Reverse (0.10) a truth value for each axis ------------------------- */

static sl_code reverse_v2_shape(op_shapes *shapes) {
  const int32_t rank = shapes->inputs[0]->rank;
  const sl_tensor *axes;
  sl_shape vector;
  bool seen[SL_MAX_RANK] = {false};
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 1, &vector));
  SL_TRY(shapes_value(shapes, 1, &axes));
  for (int64_t i = 0; axes && rank >= 0 && i < axes->size; ++i) {
    const int64_t value = tensor_integer(axes, i), axis = value < 0 ? value + rank : value;
    if (axis < 0 || axis >= rank) return shapes_fail_ints(shapes, E_reverse_axis, i, value, rank - 1);
    if (seen[axis]) return shapes_fail_ints(shapes, E_reverse_twice, axis);
    seen[axis] = true;
  }
  return shape_rule_same(shapes);
}

/* One truth value for each axis. */
static sl_code reverse_shape(op_shapes *shapes) {
  sl_shape vector;
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 1, &vector));
  const int64_t rank = vector.dims[0];
  if (rank >= 0 && rank <= SL_MAX_RANK)
    return shapes_rank(shapes, shapes->inputs[0], (int32_t)rank, shapes->outputs);
  return shape_rule_same(shapes);
}

static sl_code reverse_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0], *axes = run->inputs[1];
  int64_t strides[SL_MAX_RANK], start = 0;
  bool turned[SL_MAX_RANK] = {false};
  strides_of(&x->shape, strides);
  for (int64_t i = 0; i < axes->size; ++i) {
    const int64_t value = tensor_integer(axes, i);
    const int64_t axis = axes->dtype == SL_BOOL ? i : value < 0 ? value + x->shape.rank : value;
    turned[axis] = axes->dtype != SL_BOOL || value != 0;
  }
  for (int32_t axis = 0; axis < x->shape.rank; ++axis) {
    if (!turned[axis]) continue;
    start += strides[axis] * (x->shape.dims[axis] - 1);
    strides[axis] = -strides[axis];
  }
  return gather_strided(x, run->outputs[0], strides, start);
}

/* ---- Tile, Pad ----------------------------------------------------------------------------------------- */

/* The multiples are read as a shape: -1 is one that is not known yet. */
static sl_code tile_building(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  sl_shape multiples, *result = shapes->outputs;
  SL_TRY(shapes_as_shape(shapes, 1, &multiples));
  *result = shape_of_rank(input->rank < 0 ? multiples.rank : input->rank);
  for (int32_t i = 0; i < input->rank && i < multiples.rank; ++i)
    if (input->dims[i] >= 0 && multiples.dims[i] >= 0) result->dims[i] = input->dims[i] * multiples.dims[i];
  return SL_OK;
}

static sl_code tile_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int64_t multiples[SL_MAX_RANK];
  int32_t count;
  sl_shape vector, ranked;
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 1, &vector));
  if (!shapes->running && input->rank >= 0 &&
      vector.dims[0] >= 0) { /* each level doubts another of the two */
    const sl_shape asked = {.rank = (int32_t)vector.dims[0]};
    SL_TRY(shapes_in_cpp(shapes) ? shapes_rank(shapes, &asked, input->rank, &ranked)
                                 : shapes_rank(shapes, input, asked.rank, &ranked));
  }
  if (!shapes->running) return tile_building(shapes);
  SL_TRY(shapes_integers(shapes, 1, multiples, SL_MAX_RANK, &count));
  if (count != input->rank) return shapes_fail_ints(shapes, E_tile_multiples, input->rank, count);
  shapes->outputs[0] = shape_of_rank(input->rank);
  for (int32_t i = 0; i < count; ++i) {
    if (multiples[i] < 0) return shapes_fail_ints(shapes, E_tile_negative, i, multiples[i]);
    shapes->outputs[0].dims[i] = input->dims[i] * multiples[i];
  }
  return SL_OK;
}

/* The element of x that an index of y falls on, or -1 beside it: y is x moved by before[] and, if cyclic, repeated. */
static int64_t source_of(const sl_tensor *x, const sl_shape *y, int64_t i, const int64_t *before,
                         bool cyclic) {
  int64_t at = 0, stride = 1;
  for (int32_t axis = y->rank - 1; axis >= 0; --axis) {
    int64_t place = i % y->dims[axis] - before[axis];
    i /= y->dims[axis];
    if (cyclic) place %= x->shape.dims[axis];
    if (place < 0 || place >= x->shape.dims[axis]) return -1;
    at += place * stride;
    stride *= x->shape.dims[axis];
  }
  return at;
}

static sl_code tile_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const int64_t none[SL_MAX_RANK] = {0};
  for (int64_t i = 0; i < y->size; ++i)
    SL_TRY(elements_copy(y, i, x, source_of(x, &y->shape, i, none, true), 1));
  return SL_OK;
}

static sl_code pad_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0], *list = shapes->inputs[1];
  int64_t sizes[2 * SL_MAX_RANK];
  int32_t count;
  sl_shape pairs;
  SL_TRY(shapes_rank(shapes, list, 2, &pairs));
  if (shapes->input_count == 3) SL_TRY(shapes_scalar(shapes, 2));
  if (shapes_in_cpp(shapes)) SL_TRY(shapes_size(shapes, pairs.dims[1], 2));
  if (!shapes->running && input->rank >= 0 && pairs.dims[0] >= 0)
    SL_TRY(shapes_rank(shapes, input, (int32_t)pairs.dims[0], shapes->outputs));
  const sl_shape wanted = shape_matrix(input->rank, 2);
  if (shapes_in_python(shapes)) SL_TRY(shapes_merge(shapes, list, &wanted, &pairs));
  SL_TRY(shapes_integers(shapes, 1, sizes, 2 * SL_MAX_RANK, &count));
  if (input->rank < 0) return SL_OK;
  if (shapes->running && pairs.dims[1] != 2) return shapes_fail(shapes, E_pad_columns, FACT_SHAPE(&pairs));
  if (shapes->running && pairs.dims[0] != input->rank)
    return shapes_fail(shapes, E_pad_rank, FACT_SHAPE(&pairs), FACT_SHAPE(input));
  shapes->outputs[0] = shape_of_rank(input->rank);
  for (int32_t i = 0; i < count / 2; ++i) {
    const bool negative = sizes[2 * i] < 0 || sizes[2 * i + 1] < 0;
    if (negative && !shapes->running)
      return shapes_fail_plain(shapes, shapes_in_cpp(shapes) ? E_pad_negative : E_pad_negative_0_10);
    if (negative) return shapes_fail_ints(shapes, E_pad_negative_running, sizes[2 * i], sizes[2 * i + 1]);
    if (input->dims[i] >= 0) shapes->outputs[0].dims[i] = input->dims[i] + sizes[2 * i] + sizes[2 * i + 1];
  }
  return SL_OK;
}

static sl_code pad_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  int64_t before[SL_MAX_RANK];
  const int64_t zero = 0;
  const double zero_real = 0;
  for (int32_t axis = 0; axis < x->shape.rank; ++axis)
    before[axis] = tensor_integer(run->inputs[1], 2 * axis);
  for (int64_t i = 0; i < y->size; ++i) {
    const int64_t at = source_of(x, &y->shape, i, before, false);
    if (at >= 0)
      SL_TRY(elements_copy(y, i, x, at, 1));
    else if (run->input_count == 3)
      SL_TRY(elements_copy(y, i, run->inputs[2], 0, 1)); /* PadV2 */
    else if (elements_are_real(y->dtype))
      elements_write_f64(y->dtype, y->data, i, 1, &zero_real);
    else if (elements_are_integer(y->dtype))
      elements_write_i64(y->dtype, y->data, i, 1, &zero);
    else
      return op_run_no_kernel(run, y->dtype);
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

const op_definition ARRAY_OPS[] = {
    {.type = "Cast",
     .signature = "x:SrcT -> y:DstT | SrcT:any DstT:any Truncate@1.15:bool=false",
     .shape = shape_rule_same,
     .kernel = cast_kernel},
    {.type = "Transpose",
     .signature = "x:T perm:Tperm -> y:T | T:any Tperm:{index}=int32",
     .shape = transpose_shape,
     .kernel = transpose_kernel},
    {.type = "Tile",
     .signature = "input:T multiples:Tmultiples -> output:T | T:any Tmultiples:{index}=int32",
     .shape = tile_shape,
     .kernel = tile_kernel},
    {.type = "Pad",
     .signature = "input:T paddings:Tpaddings -> output:T | T:any Tpaddings:{index}=int32",
     .shape = pad_shape,
     .kernel = pad_kernel},
    {.type = "PadV2",
     .signature = "input:T paddings:Tpaddings constant_values:T -> output:T | T:any "
                  "Tpaddings:{index}=int32",
     .shape = pad_shape,
     .kernel = pad_kernel},
    {.type = "Reverse",
     .signature = "tensor:T dims:bool -> output:T | T:any",
     .shape = reverse_shape,
     .kernel = reverse_kernel},
    {.type = "ReverseV2",
     .signature = "tensor:T axis:Tidx -> output:T | Tidx:{index}=int32 T:any",
     .shape = reverse_v2_shape,
     .kernel = reverse_kernel},
    {0},
};
