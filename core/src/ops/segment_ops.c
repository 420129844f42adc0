/*
 * Sums and other reductions of segments: the rows of data that have one number. Of data [a, b, c] and ids [a] a row is
 * [b, c].
 */
#include "ops/fold.h"
#include "ops/op.h"
#include "ops/sums.h"

enum { UNSORTED = 16 }; /* beside the reductions: ids of any shape in any order, their number is an input */

/* The sizes behind those of the ids; rows of them. */
static sl_shape rows_of(int64_t count, const sl_shape *data, int32_t from) {
  if (data->rank < from || from < 0) return shape_unknown();
  sl_shape rows = {.rank = 1, .dims = {count}};
  for (int32_t i = from; i < data->rank && rows.rank < SL_MAX_RANK; ++i)
    rows.dims[rows.rank++] = data->dims[i];
  return rows;
}

/* Data must begin with the sizes of the ids; 0.10 does not look. */
static sl_code ids_fit(op_shapes *shapes, const sl_shape *data, const sl_shape *ids) {
  int64_t size;
  if (shapes_in_python(shapes) || data->rank < 0 || ids->rank < 0) return SL_OK;
  SL_TRY(shapes_rank_at_least(shapes, data, ids->rank));
  for (int32_t i = 0; i < ids->rank; ++i)
    SL_TRY(shapes_dimension(shapes, data->dims[i], ids->dims[i], &size));
  return SL_OK;
}

static sl_code unsorted_shape(op_shapes *shapes) {
  const sl_shape *data = shapes->inputs[0], *ids = shapes->inputs[1];
  int64_t segments;
  int32_t count;
  SL_TRY(shapes_scalar(shapes, 2));
  SL_TRY(ids_fit(shapes, data, ids));
  if (ids->rank == 0 && data->rank == SL_MAX_RANK)
    return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(SL_MAX_RANK + 1));
  SL_TRY(shapes_integers(shapes, 2, &segments, 1, &count));
  if (count > 0 && segments < 0)
    return shapes_in_cpp(shapes) ? shapes_fail_ints(shapes, E_size_of_input, 2, segments)
                                 : shapes_fail_ints(shapes, E_negative_size, segments);
  return shapes->outputs[0] = rows_of(count > 0 ? segments : -1, data, ids->rank), SL_OK;
}

static sl_code segment_shape(op_shapes *shapes) {
  sl_shape vector;
  if (!shapes_in_python(shapes)) SL_TRY(shapes_rank_at_least(shapes, shapes->inputs[0], 1));
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 1, &vector));
  return shapes->outputs[0] = rows_of(-1, shapes->inputs[0], 1), SL_OK;
}

static sl_code check_ids(op_run *run, const sl_tensor *ids, int64_t segments) {
  const bool sorted = run->definition->variant != UNSORTED;
  if (sorted && (ids->shape.rank != 1 || run->inputs[0]->shape.rank < 1))
    return sl_fail_plain(run->context, E_segment_vector);
  if (sorted && ids->size != run->inputs[0]->shape.dims[0])
    return sl_fail_plain(run->context, E_segment_count);
  for (int64_t i = 0; i < ids->size; ++i) {
    const int64_t id = tensor_integer(ids, i);
    if (sorted && id < 0) return sl_fail_plain(run->context, E_segment_negative);
    if (sorted && i > 0 && id < tensor_integer(ids, i - 1))
      return sl_fail_plain(run->context, E_segment_order);
    if (!sorted && id >= segments)
      return op_fail(run->context, E_segment_range, FACT_INT(i), FACT_INT(id), FACT_INT(segments));
  }
  return SL_OK;
}

/* A number that never comes gives a row of zeros (of ones, if products); a negative one, unsorted, counts nowhere. */
static sl_code segment_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0], *ids = run->inputs[1];
  const bool sorted = run->definition->variant != UNSORTED;
  const reduction which = sorted ? (reduction)run->definition->variant : REDUCTION_SUM;
  const int64_t last = ids->size > 0 ? tensor_integer(ids, ids->size - 1) : -1;
  const int64_t segments = sorted ? last + 1 : tensor_integer(run->inputs[2], 0);
  sum *sums;
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  SL_TRY(check_ids(run, ids, segments));
  const sl_shape shape = rows_of(segments, &x->shape, ids->shape.rank);
  int64_t length = 1;
  for (int32_t i = 1; i < shape.rank; ++i) length *= shape.dims[i];
  if (sorted) SL_TRY(op_run_output(run, 0, &shape));
  SL_TRY(op_run_scratch(run, (size_t)length * sizeof *sums, &sums));
  for (int64_t segment = 0; segment < segments; ++segment) {
    int64_t count = 0;
    for (int64_t j = 0; j < length; ++j) sums[j] = sum_start(which, x->dtype);
    for (int64_t i = 0; i < ids->size; ++i) {
      if (tensor_integer(ids, i) != segment) continue;
      ++count;
      for (int64_t j = 0; j < length; ++j) sum_take(which, x, i * length + j, &sums[j]);
    }
    const reduction left = count > 0 ? which : which == REDUCTION_PROD ? REDUCTION_PROD : REDUCTION_SUM;
    for (int64_t j = 0; j < length; ++j)
      sum_write(left, count > 0 ? sums[j] : sum_start(left, x->dtype), count, run->outputs[0],
                segment * length + j);
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define SEGMENT(op, set, which)                                                                              \
  OP(op, "data:T segment_ids:Tindices -> output:T | T:{" set "} Tindices:{index}", segment_shape,            \
     segment_kernel, OP_MAKES_OUTPUTS, which)

const op_definition SEGMENT_OPS[] = {
    SEGMENT("SegmentSum", "number", REDUCTION_SUM),
    SEGMENT("SegmentMean", "real", REDUCTION_MEAN),
    SEGMENT("SegmentProd", "number", REDUCTION_PROD),
    SEGMENT("SegmentMin", "real", REDUCTION_MIN),
    SEGMENT("SegmentMax", "real", REDUCTION_MAX),
    {.type = "UnsortedSegmentSum",
     .signature = "data:T segment_ids:Tindices num_segments:int32 -> output:T | T:{number} Tindices:{index}",
     .shape = unsorted_shape,
     .kernel = segment_kernel,
     .variant = UNSORTED},
    {0},
};
