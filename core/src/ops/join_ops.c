/*
 * Putting tensors together and taking them apart: Pack, Unpack, Concat, ConcatV2, Split, SplitV (SPEC 1.10, 1.18).
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

/* Runs of elements on both sides of an axis: `outer` runs of dims[axis] * `inner` elements. */
static int64_t inner_of(const sl_shape *shape, int32_t axis) {
  int64_t inner = 1;
  for (int32_t i = axis + 1; i < shape->rank; ++i) inner *= shape->dims[i];
  return inner;
}

static int64_t outer_of(const sl_shape *shape, int32_t axis) {
  int64_t outer = 1;
  for (int32_t i = 0; i < axis; ++i) outer *= shape->dims[i];
  return outer;
}

static int32_t normal(int64_t axis, int32_t rank) { return (int32_t)(axis < 0 ? axis + rank : axis); }

/* Copies a part between a tensor and its place in the joined one, along an axis of the joined shape. */
static sl_code move_part(sl_tensor *target, const sl_tensor *source, int64_t outer, int64_t target_run,
                         int64_t target_at, int64_t source_run, int64_t source_at, int64_t length) {
  for (int64_t i = 0; i < outer; ++i)
    SL_TRY(elements_copy(target, i * target_run + target_at, source, i * source_run + source_at, length));
  return SL_OK;
}

/* ---- Pack, Unpack -------------------------------------------------------------------------------------- */

static sl_code pack_axis(op_shapes *shapes, int32_t rank, int32_t *axis) {
  const int64_t given = op_attr_int(&shapes->attrs, "axis");
  if (given >= -rank && given < rank) return *axis = normal(given, rank), SL_OK;
  return shapes_fail_ints(shapes, shapes_in_cpp(shapes) ? E_pack_axis : E_axis_not_in, given, -rank, rank);
}

static sl_code pack_shape(op_shapes *shapes) {
  int32_t axis;
  for (int32_t i = 1; shapes->running && i < shapes->input_count; ++i)
    if (!shape_equal(shapes->inputs[0], shapes->inputs[i]))
      return shapes_fail(shapes, E_pack_running, FACT_SHAPE(shapes->inputs[0]), FACT_INT(i),
                         FACT_SHAPE(shapes->inputs[i]));
  SL_TRY(shape_rule_same_all(shapes));
  const sl_shape each = shapes->outputs[0];
  if (each.rank < 0) return SL_OK;
  if (each.rank == SL_MAX_RANK)
    return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(SL_MAX_RANK + 1));
  SL_TRY(pack_axis(shapes, each.rank + 1, &axis));
  sl_shape packed = {.rank = each.rank + 1};
  for (int32_t i = 0; i < packed.rank; ++i)
    packed.dims[i] = i < axis ? each.dims[i] : i == axis ? shapes->input_count : each.dims[i - 1];
  shapes->outputs[0] = packed;
  return SL_OK;
}

static sl_code pack_kernel(op_run *run) {
  sl_tensor *y = run->outputs[0];
  const int32_t axis = normal(op_attr_int(&run->attrs, "axis"), y->shape.rank);
  const int64_t inner = inner_of(&y->shape, axis), outer = outer_of(&y->shape, axis);
  for (int32_t i = 0; i < run->input_count; ++i)
    SL_TRY(move_part(y, run->inputs[i], outer, run->input_count * inner, i * inner, inner, 0, inner));
  return SL_OK;
}

static sl_code unpack_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  int32_t axis;
  SL_TRY(shapes_rank_at_least(shapes, input, 1));
  if (input->rank < 0) return SL_OK;
  SL_TRY(pack_axis(shapes, input->rank, &axis));
  SL_TRY(shapes_size(shapes, input->dims[axis], op_attr_int(&shapes->attrs, "num")));
  const sl_shape each = shape_without(input, axis);
  for (int32_t i = 0; i < shapes->output_count; ++i) shapes->outputs[i] = each;
  return SL_OK;
}

static sl_code unpack_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  const int32_t axis = normal(op_attr_int(&run->attrs, "axis"), x->shape.rank);
  const int64_t inner = inner_of(&x->shape, axis), outer = outer_of(&x->shape, axis);
  for (int32_t i = 0; i < run->output_count; ++i)
    SL_TRY(move_part(run->outputs[i], x, outer, inner, 0, run->output_count * inner, i * inner, inner));
  return SL_OK;
}

/* ---- Concat, ConcatV2 ---------------------------------------------------------------------------------- */

enum { AXIS_FIRST, AXIS_LAST };

static int32_t axis_input(int32_t variant, int32_t input_count) {
  return variant == AXIS_FIRST ? 0 : input_count - 1;
}
static int32_t first_value(int32_t variant) { return variant == AXIS_FIRST ? 1 : 0; }

static sl_shape part_of(const sl_shape *shape, int32_t from, int32_t to) {
  sl_shape part = {.rank = to - from};
  for (int32_t i = from; i < to; ++i) part.dims[i - from] = shape->dims[i];
  return part;
}

/* Merges the sizes before the axis, then those behind it, and says only these. */
static sl_code concat_join(op_shapes *shapes, const sl_shape *left, const sl_shape *right, int32_t axis,
                           sl_shape *joined) {
  if (left->rank <= axis || right->rank <= axis) return shapes_merge(shapes, left, right, joined);
  *joined = *left;
  for (int32_t from = 0, side = 0; side < 2; ++side, from = axis + 1) {
    const sl_shape a = part_of(left, from, side ? left->rank : axis),
                   b = part_of(right, from, side ? right->rank : axis);
    sl_shape merged;
    SL_TRY(shapes_merge(shapes, &a, &b, &merged));
    for (int32_t i = 0; i < merged.rank; ++i) joined->dims[from + i] = merged.dims[i];
  }
  joined->dims[axis] =
      left->dims[axis] < 0 || right->dims[axis] < 0 ? -1 : left->dims[axis] + right->dims[axis];
  return SL_OK;
}

/* 1.15 looks at the ranks before it knows the axis. */
static sl_code concat_ranks(op_shapes *shapes, int32_t first, int32_t end, int32_t rank) {
  sl_shape ranked;
  if (rank == 0) return shapes_fail_plain(shapes, E_concat_scalars);
  for (int32_t i = first; i < end; ++i) SL_TRY(shapes_rank(shapes, shapes->inputs[i], rank, &ranked));
  return SL_OK;
}

/* The sizes of all values but along the axis, which the kernel compares with those of the first. */
static sl_code concat_running(op_shapes *shapes, int32_t first, int32_t end, int32_t axis) {
  for (int32_t i = first + 1; i < end; ++i) {
    sl_shape left = *shapes->inputs[first], right = *shapes->inputs[i];
    left.dims[axis] = right.dims[axis] = 0;
    if (!shape_equal(&left, &right))
      return shapes_fail(shapes, E_concat_running, FACT_SHAPE(shapes->inputs[first]), FACT_INT(i - first),
                         FACT_SHAPE(shapes->inputs[i]));
  }
  return SL_OK;
}

/* 0.10 counts from the front only, and looks at all values but the first. */
static sl_code concat_axis_0_10(op_shapes *shapes, int64_t axis, int32_t first, int32_t end) {
  if (axis < 0) return shapes_fail_ints(shapes, E_concat_negative_0_10, axis);
  for (int32_t i = first + 1; i < end; ++i)
    if (shapes->inputs[i]->rank >= 0 && axis >= shapes->inputs[i]->rank)
      return shapes_fail_ints(shapes, E_concat_range_0_10, shapes->inputs[i]->rank, axis);
  return SL_OK;
}

static sl_code concat_shape(op_shapes *shapes) {
  const int32_t variant = shapes->definition->variant, first = first_value(variant);
  const int32_t end = variant == AXIS_FIRST ? shapes->input_count : shapes->input_count - 1;
  const bool cpp = shapes_in_cpp(shapes);
  sl_shape *joined = shapes->outputs;
  int64_t value;
  int32_t count, axis, known = first;
  SL_TRY(shapes_scalar(shapes, axis_input(variant, shapes->input_count)));
  while (known < end && shapes->inputs[known]->rank < 0) ++known;
  const int32_t rank = known < end ? shapes->inputs[known]->rank : -1;
  if (cpp && rank >= 0) SL_TRY(concat_ranks(shapes, first, end, rank));
  SL_TRY(shapes_integers(shapes, axis_input(variant, shapes->input_count), &value, 1, &count));
  if (rank < 0) return SL_OK;
  if (count < 0) return *joined = shape_of_rank(rank), SL_OK;
  if (shapes_in_python(shapes) && variant == AXIS_FIRST) SL_TRY(concat_axis_0_10(shapes, value, first, end));
  if (shapes->running && shapes->compat == SL_COMPAT_0_10)
    SL_TRY(shapes_axis(shapes, value, 0, rank, E_concat_axis, &axis));
  SL_TRY(shapes_axis_of(shapes, value, shapes->inputs[known], E_concat_axis, &axis));
  if (shapes->running) SL_TRY(concat_running(shapes, first, end, axis));
  for (int32_t i = first; i < end; ++i) {
    const sl_shape *input = shapes->inputs[cpp ? first + end - 1 - i : i]; /* 1.15 begins at the last */
    const sl_shape each = input->rank < 0 ? shape_of_rank(rank) : *input;
    const sl_shape joint = *joined;
    if (i == first)
      *joined = each;
    else
      SL_TRY(concat_join(shapes, cpp ? &each : &joint, cpp ? &joint : &each, axis, joined));
  }
  return SL_OK;
}

static sl_code concat_kernel(op_run *run) {
  const int32_t variant = run->definition->variant;
  sl_tensor *y = run->outputs[0];
  const int32_t axis =
      normal(tensor_integer(run->inputs[axis_input(variant, run->input_count)], 0), y->shape.rank);
  const int64_t inner = inner_of(&y->shape, axis), outer = outer_of(&y->shape, axis),
                whole = y->shape.dims[axis] * inner;
  const int32_t end = variant == AXIS_FIRST ? run->input_count : run->input_count - 1;
  int64_t at = 0;
  for (int32_t i = first_value(variant); i < end; ++i) {
    const int64_t part = run->inputs[i]->shape.dims[axis] * inner;
    SL_TRY(move_part(y, run->inputs[i], outer, whole, at, part, 0, part));
    at += part;
  }
  return SL_OK;
}

/* ---- Split, SplitV ------------------------------------------------------------------------------------- */

/* 0.10 knows no negative axes, its kernels do not either. */
static sl_code split_axis(op_shapes *shapes, int64_t axis, const sl_shape *input, int32_t *normal_axis) {
  const int32_t rank = input->rank;
  const bool old = shapes->compat == SL_COMPAT_0_10;
  if (axis >= (old ? 0 : -rank) && axis < rank) return *normal_axis = normal(axis, rank), SL_OK;
  if (shapes_in_python(shapes)) return shapes_rank_at_least(shapes, input, (int32_t)axis + 1);
  if (shapes->running && old) return shapes_fail_ints(shapes, E_split_axis_running_0_10, rank, axis);
  return shapes->running ? shapes_fail_ints(shapes, E_split_axis_running, rank, rank, axis)
                         : shapes_fail_ints(shapes, E_split_axis, axis, rank, rank);
}

static sl_code split_indivisible(op_shapes *shapes, int64_t axis, int64_t size) {
  const int32_t parts = shapes->output_count;
  if (shapes_in_cpp(shapes)) return shapes_fail_ints(shapes, E_split_indivisible, parts, size);
  return shapes_fail_ints(shapes, shapes->running ? E_split_indivisible_running : E_split_indivisible_0_10,
                          axis, size, parts);
}

static sl_code split_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[1];
  int64_t value;
  int32_t count, axis;
  SL_TRY(shapes_scalar(shapes, 0));
  SL_TRY(shapes_integers(shapes, 0, &value, 1, &count));
  if (input->rank < 0) return SL_OK;
  sl_shape part = *input;
  if (shapes_in_python(shapes) && count > 0 && value < 0)
    return SL_OK; /* 0.10 makes nonsense of it, and cannot run it */
  if (count < 0) {
    part = shape_of_rank(input->rank);
  } else {
    SL_TRY(split_axis(shapes, value, input, &axis));
    const int64_t size = input->dims[axis];
    if (size >= 0 && size % shapes->output_count != 0) return split_indivisible(shapes, value, size);
    part.dims[axis] = size < 0 ? -1 : size / shapes->output_count;
  }
  for (int32_t i = 0; i < shapes->output_count; ++i) shapes->outputs[i] = part;
  return SL_OK;
}

/* Sizes are an input; one may be -1, what the others leave. */
static sl_code split_sizes(op_shapes *shapes, const sl_tensor *sizes, int32_t axis) {
  const int64_t whole = shapes->inputs[0]->dims[axis];
  int64_t sum = 0;
  int32_t open = -1;
  if (sizes->size != shapes->output_count) return shapes_fail_plain(shapes, E_split_count);
  for (int32_t i = 0; i < shapes->output_count; ++i) {
    const int64_t size = tensor_integer(sizes, i);
    if (size == -1 && open >= 0)
      return shapes_fail_plain(shapes, shapes->running ? E_split_open_running : E_split_open);
    if (size == -1) open = i;
    if (size != -1) sum += size;
    shapes->outputs[i] = *shapes->inputs[0];
    shapes->outputs[i].dims[axis] = size;
  }
  if (whole < 0) return SL_OK;
  if (open >= 0 ? sum > whole : sum != whole)
    return shapes->running ? shapes_fail_ints(shapes, E_split_sizes, sum)
                           : shapes_fail_list(shapes, E_split_pieces, whole, sizes);
  if (open >= 0) shapes->outputs[open].dims[axis] = whole - sum;
  for (int32_t i = 0; i < shapes->output_count; ++i)
    if (shapes->outputs[i].dims[axis] < 0)
      return shapes_fail_ints(shapes, E_negative_size, shapes->outputs[i].dims[axis]);
  return SL_OK;
}

static sl_code split_v_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  const sl_tensor *sizes;
  int64_t value;
  int32_t count, axis;
  SL_TRY(shapes_scalar(shapes, 2));
  SL_TRY(shapes_integers(shapes, 2, &value, 1, &count));
  SL_TRY(shapes_value(shapes, 1, &sizes));
  if (input->rank < 0) return SL_OK;
  if (count > 0) SL_TRY(split_axis(shapes, value, input, &axis));
  if (input->rank == 0) return shapes_fail_plain(shapes, E_split_scalar);
  for (int32_t i = 0; i < shapes->output_count; ++i) {
    shapes->outputs[i] = count > 0 ? *input : shape_of_rank(input->rank);
    if (count > 0) shapes->outputs[i].dims[axis] = -1;
  }
  return count > 0 && sizes ? split_sizes(shapes, sizes, axis) : SL_OK;
}

static sl_code split_kernel(op_run *run) {
  const bool by_sizes = run->definition->variant;
  const sl_tensor *x = run->inputs[by_sizes ? 0 : 1];
  const int32_t axis = normal(tensor_integer(run->inputs[by_sizes ? 2 : 0], 0), x->shape.rank);
  const int64_t inner = inner_of(&x->shape, axis), outer = outer_of(&x->shape, axis),
                whole = x->shape.dims[axis] * inner;
  int64_t at = 0;
  for (int32_t i = 0; i < run->output_count; ++i) {
    const int64_t part = run->outputs[i]->shape.dims[axis] * inner;
    SL_TRY(move_part(run->outputs[i], x, outer, part, 0, whole, at, part));
    at += part;
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

const op_definition JOIN_OPS[] = {
    {.type = "Pack",
     .signature = "values:T*N -> output:T | N:int>=1 T:any axis:int=0",
     .shape = pack_shape,
     .kernel = pack_kernel},
    {.type = "Unpack",
     .signature = "value:T -> output:T*num | num:int>=0 T:any axis:int=0",
     .shape = unpack_shape,
     .kernel = unpack_kernel},
    {.type = "Concat",
     .signature = "concat_dim:int32 values:T*N -> output:T | N:int>=2 T:any",
     .shape = concat_shape,
     .kernel = concat_kernel,
     .variant = AXIS_FIRST},
    {.type = "ConcatV2",
     .signature = "values:T*N axis:Tidx -> output:T | N:int>=2 T:any Tidx:{index}=int32",
     .shape = concat_shape,
     .kernel = concat_kernel,
     .variant = AXIS_LAST},
    {.type = "Split",
     .signature = "split_dim:int32 value:T -> output:T*num_split | num_split:int>=1 T:any",
     .shape = split_shape,
     .kernel = split_kernel},
    {.type = "SplitV",
     .signature = "value:T size_splits:Tlen split_dim:int32 -> output:T*num_split | "
                  "num_split:int>=1 T:any Tlen:{index}=int64",
     .shape = split_v_shape,
     .kernel = split_kernel,
     .variant = 1},
    {0},
};
