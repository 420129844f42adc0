/*
 * Picking by index, and indices made visible: Gather, GatherV2, ResourceGather, GatherNd, OneHot; diagonals.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

#include <string.h>

/* ---- Gather -------------------------------------------------------------------------------------------- */

enum { GATHER_FIRST_AXIS, GATHER_V2, GATHER_FROM_HANDLE };

static sl_code gather_axis(op_shapes *shapes, const sl_shape *params, int32_t *axis) {
  int64_t value = 0;
  int32_t count = 1;
  const int32_t variant = shapes->definition->variant;
  if (variant == GATHER_V2) {
    SL_TRY(shapes_scalar(shapes, 2));
    SL_TRY(shapes_integers(shapes, 2, &value, 1, &count));
  }
  if (variant != GATHER_FIRST_AXIS) {
    if (op_attr_int(&shapes->attrs, "batch_dims") != 0)
      return shapes_fail_ints(shapes, E_gather_batch, op_attr_int(&shapes->attrs, "batch_dims"));
  }
  *axis = -1;
  return count == 1 && params->rank >= 0 ? shapes_axis_of(shapes, value, params, E_gather_axis, axis) : SL_OK;
}

/* The shape of params with the axis given way to that of the indices; axis -1: it is not known which. */
sl_code shapes_gathered(op_shapes *shapes, const sl_shape *params, const sl_shape *indices, int32_t axis,
                        sl_shape *result) {
  *result = shape_unknown();
  if (params->rank < 0 || indices->rank < 0) return SL_OK;
  const int32_t rank = params->rank - 1 + indices->rank;
  if (rank > SL_MAX_RANK)
    return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(rank));
  *result = shape_of_rank(rank);
  if (axis < 0) return SL_OK;
  int32_t to = 0;
  for (int32_t i = 0; i < axis; ++i) result->dims[to++] = params->dims[i];
  for (int32_t i = 0; i < indices->rank; ++i) result->dims[to++] = indices->dims[i];
  for (int32_t i = axis + 1; i < params->rank; ++i) result->dims[to++] = params->dims[i];
  return SL_OK;
}

static sl_code gather_shape(op_shapes *shapes) {
  const sl_shape *params = shapes->inputs[0], *indices = shapes->inputs[1];
  sl_shape declared;
  int32_t axis;
  if (shapes->definition->variant == GATHER_FROM_HANDLE && !shapes->running) {
    declared = shapes_of_handle(shapes);
    params = &declared;
  }
  SL_TRY(shapes_rank_at_least(shapes, params, 1));
  SL_TRY(gather_axis(shapes, params, &axis));
  return shapes_gathered(shapes, params, indices, axis, &shapes->outputs[0]);
}

/* "0,2": the place of an index in its tensor. */
sl_code op_run_index_range(op_run *run, const sl_tensor *indices, int64_t at, int64_t index, int64_t size) {
  text place = text_begin(run->context);
  int64_t stride = indices->size;
  for (int32_t axis = 0; axis < indices->shape.rank; ++axis) {
    stride /= indices->shape.dims[axis];
    if (axis > 0) text_add_char(&place, ',');
    text_add_int(&place, at / stride % indices->shape.dims[axis]);
  }
  const sl_code code = place.code != SL_OK
                           ? place.code
                           : op_fail(run->context, E_gather_range, FACT_TEXT(text_string(&place)),
                                     FACT_INT(index), FACT_INT(size));
  text_drop(&place);
  return code;
}

static sl_code gather_kernel(op_run *run) {
  const sl_tensor *params = run->inputs[0], *indices = run->inputs[1];
  const int64_t given = run->definition->variant == GATHER_V2 ? tensor_integer(run->inputs[2], 0) : 0;
  const int32_t axis = (int32_t)(given < 0 ? given + params->shape.rank : given);
  int64_t outer = 1, inner = 1;
  const int64_t size = params->shape.dims[axis];
  for (int32_t i = 0; i < axis; ++i) outer *= params->shape.dims[i];
  for (int32_t i = axis + 1; i < params->shape.rank; ++i) inner *= params->shape.dims[i];
  for (int64_t i = 0; i < indices->size; ++i) {
    const int64_t index = tensor_integer(indices, i);
    if (index < 0 || index >= size) return op_run_index_range(run, indices, i, index, size);
    for (int64_t o = 0; o < outer; ++o)
      SL_TRY(elements_copy(run->outputs[0], (o * indices->size + i) * inner, params,
                           (o * size + index) * inner, inner));
  }
  return SL_OK;
}

static sl_code gather_nd_shape(op_shapes *shapes) {
  const sl_shape *params = shapes->inputs[0], *indices = shapes->inputs[1];
  SL_TRY(shapes_rank_at_least(shapes, indices, 1));
  if (params->rank < 0 || indices->rank < 0) return SL_OK;
  const int64_t depth = indices->dims[indices->rank - 1];
  if (depth < 0) return SL_OK;
  if (depth > params->rank) return shapes_fail_ints(shapes, E_must_be_at_least_rank, depth, params->rank);
  sl_shape result = *indices;
  --result.rank;
  for (int32_t i = (int32_t)depth; i < params->rank; ++i) {
    if (result.rank == SL_MAX_RANK)
      return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(SL_MAX_RANK + 1));
    result.dims[result.rank++] = params->dims[i];
  }
  shapes->outputs[0] = result;
  return SL_OK;
}

static sl_code gather_nd_kernel(op_run *run) {
  const sl_tensor *params = run->inputs[0], *indices = run->inputs[1];
  const int64_t depth = indices->shape.dims[indices->shape.rank - 1];
  int64_t inner = 1, rows = 1;
  for (int32_t i = (int32_t)depth; i < params->shape.rank; ++i) inner *= params->shape.dims[i];
  for (int32_t i = 0; i < indices->shape.rank - 1; ++i) rows *= indices->shape.dims[i];
  for (int64_t row = 0; row < rows; ++row) {
    int64_t at = 0;
    for (int64_t i = 0; i < depth; ++i) {
      const int64_t index = tensor_integer(indices, row * depth + i), size = params->shape.dims[i];
      if (index < 0 || index >= size) return op_run_index_range(run, indices, row * depth + i, index, size);
      at = at * size + index;
    }
    SL_TRY(elements_copy(run->outputs[0], row * inner, params, at * inner, inner));
  }
  return SL_OK;
}

/* ---- OneHot -------------------------------------------------------------------------------------------- */

static sl_code one_hot_depth_fail(op_shapes *shapes, int64_t depth) {
  if (shapes_in_python(shapes)) return shapes_fail_ints(shapes, E_negative_size, depth);
  return shapes_in_cpp(shapes) ? shapes_fail_ints(shapes, E_size_of_input, 1, depth)
                               : shapes_fail_ints(shapes, E_one_hot_depth, depth);
}

static sl_code one_hot_shape(op_shapes *shapes) {
  const sl_shape *indices = shapes->inputs[0];
  int64_t depth;
  int32_t count, axis;
  for (int32_t i = 1; i < 4; ++i) SL_TRY(shapes_scalar(shapes, i));
  const int64_t wanted = op_attr_int(&shapes->attrs, "axis");
  if (wanted < -1) return shapes_fail_plain(shapes, E_one_hot_axis);
  SL_TRY(shapes_integers(shapes, 1, &depth, 1, &count));
  if (count == 1 && depth < 0) return one_hot_depth_fail(shapes, depth);
  if (indices->rank < 0) return SL_OK;
  if (indices->rank == SL_MAX_RANK)
    return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(SL_MAX_RANK + 1));
  sl_shape result = {.rank = indices->rank + 1};
  if (shapes->running && wanted >= result.rank)
    return shapes_fail_ints(shapes, E_one_hot_axis_running, result.rank, wanted);
  axis = (int32_t)((wanted + result.rank) % result.rank); /* too large a one is found out when it runs */
  for (int32_t i = 0; i < result.rank; ++i)
    result.dims[i] = i < axis    ? indices->dims[i]
                     : i == axis ? (count == 1 ? depth : -1)
                                 : indices->dims[i - 1];
  shapes->outputs[0] = result;
  return SL_OK;
}

static sl_code one_hot_kernel(op_run *run) {
  const sl_tensor *indices = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const int64_t given = op_attr_int(&run->attrs, "axis");
  const int32_t axis = (int32_t)(given < 0 ? given + y->shape.rank : given);
  const int64_t depth = y->shape.dims[axis];
  int64_t inner = 1;
  for (int32_t i = axis + 1; i < y->shape.rank; ++i) inner *= y->shape.dims[i];
  SL_TRY(elements_repeat(y, 0, y->size, run->inputs[3], 0));
  for (int64_t i = 0; i < indices->size; ++i) {
    const int64_t index = tensor_integer(indices, i);
    if (index < 0 || index >= depth) continue; /* nothing is hot there */
    SL_TRY(elements_copy(y, (i / inner * depth + index) * inner + i % inner, run->inputs[2], 0, 1));
  }
  return SL_OK;
}

/* ---- Diagonals ----------------------------------------------------------------------------------------- */

enum { DIAG, DIAG_PART, MATRIX_DIAG, MATRIX_DIAG_PART, MATRIX_SET_DIAG };

static sl_code diag_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  SL_TRY(shapes_rank_at_least(shapes, input, 1));
  if (input->rank < 0) return SL_OK;
  const int32_t more = shapes->definition->variant == DIAG ? input->rank : 1;
  if (input->rank + more > SL_MAX_RANK)
    return op_fail(shapes->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(input->rank + more));
  sl_shape result = *input;
  for (int32_t i = 0; i < more; ++i) result.dims[result.rank++] = input->dims[input->rank - more + i];
  shapes->outputs[0] = result;
  return SL_OK;
}

static sl_code diag_part_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  if (input->rank < 0) return SL_OK;
  const int32_t half = input->rank / 2;
  if (input->rank % 2 != 0 || input->rank == 0)
    return shapes_fail_ints(shapes, E_diagonal_shape, input->rank);
  sl_shape result = {.rank = half};
  for (int32_t i = 0; i < half; ++i)
    SL_TRY(shapes_dimension(shapes, input->dims[i], input->dims[half + i], &result.dims[i]));
  shapes->outputs[0] = result;
  return SL_OK;
}

static sl_code matrix_diag_part_shape(op_shapes *shapes) {
  const sl_shape *input = shapes->inputs[0];
  const bool sets = shapes->definition->variant == MATRIX_SET_DIAG;
  SL_TRY(shapes_rank_at_least(shapes, input, 2));
  if (input->rank < 0) return SL_OK;
  sl_shape part = *input;
  const int64_t rows = input->dims[--part.rank - 1], columns = input->dims[part.rank];
  part.dims[part.rank - 1] = rows == 0 || columns == 0 ? 0
                             : rows < 0 || columns < 0 ? -1
                             : rows < columns          ? rows
                                                       : columns;
  shapes->outputs[0] = sets ? *input : part;
  if (!sets) return SL_OK;
  sl_shape diagonal;
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], part.rank, &diagonal));
  return shapes_merge(shapes, &part, &diagonal, &diagonal);
}

/* Out of the matrices of x, or into a copy of them. */
static sl_code matrix_diagonals(op_run *run, bool sets) {
  const sl_tensor *x = run->inputs[0];
  const int64_t rows = x->shape.dims[x->shape.rank - 2], columns = x->shape.dims[x->shape.rank - 1];
  const int64_t size = rows < columns ? rows : columns;
  if (sets) SL_TRY(elements_copy(run->outputs[0], 0, x, 0, x->size));
  const sl_tensor *from = sets ? run->inputs[1] : x;
  const int64_t count = sets ? from->size : run->outputs[0]->size;
  for (int64_t i = 0; i < count; ++i) {
    const int64_t at = i / size * rows * columns + i % size * (columns + 1);
    SL_TRY(elements_copy(run->outputs[0], sets ? at : i, from, sets ? i : at, 1));
  }
  return SL_OK;
}

/* The diagonal is every (size + 1)-th element of a matrix; MatrixDiag has one for each row of the input. */
static sl_code diag_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const int32_t variant = run->definition->variant;
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  if (y->size == 0) return SL_OK;
  if (variant >= MATRIX_DIAG_PART) return matrix_diagonals(run, variant == MATRIX_SET_DIAG);
  if (variant == DIAG_PART) {
    for (int64_t i = 0; i < y->size; ++i) SL_TRY(elements_copy(y, i, x, i * (y->size + 1), 1));
    return SL_OK;
  }
  const int64_t size = variant == DIAG ? x->size : x->shape.dims[x->shape.rank - 1];
  memset(y->data, 0, y->bytes);
  for (int64_t i = 0; i < x->size; ++i)
    SL_TRY(elements_copy(y, i / size * size * size + i % size * (size + 1), x, i, 1));
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define DIAGONAL(op, input, output, rule, which)                                                             \
  OP(op, input ":T -> " output ":T | T:any", rule, diag_kernel, 0, which)

const op_definition GATHER_OPS[] = {
    {.type = "Gather",
     .signature = "params:Tparams indices:Tindices -> output:Tparams | validate_indices:bool=true "
                  "Tparams:any Tindices:{index}",
     .shape = gather_shape,
     .kernel = gather_kernel},
    {.type = "GatherV2",
     .signature = "params:Tparams indices:Tindices axis:Taxis -> output:Tparams | "
                  "batch_dims:int=0 Tparams:any Tindices:{index} Taxis:{index}",
     .shape = gather_shape,
     .kernel = gather_kernel,
     .variant = GATHER_V2},
    {.type = "ResourceGather",
     .signature = "resource:resource indices:Tindices -> output:dtype | batch_dims:int=0 "
                  "validate_indices:bool=true dtype:any Tindices:{index}",
     .shape = gather_shape,
     .kernel = gather_kernel,
     .flags = OP_STATEFUL,
     .variant = GATHER_FROM_HANDLE},
    {.type = "GatherNd",
     .signature = "params:Tparams indices:Tindices -> output:Tparams | Tparams:any "
                  "Tindices:{index}",
     .shape = gather_nd_shape,
     .kernel = gather_nd_kernel},
    {.type = "OneHot",
     .signature = "indices:TI depth:int32 on_value:T off_value:T -> output:T | axis:int=-1 T:any "
                  "TI:{one_hot}=int64",
     .shape = one_hot_shape,
     .kernel = one_hot_kernel},
    DIAGONAL("Diag", "diagonal", "output", diag_shape, DIAG),
    DIAGONAL("DiagPart", "input", "diagonal", diag_part_shape, DIAG_PART),
    DIAGONAL("MatrixDiag", "diagonal", "output", diag_shape, MATRIX_DIAG),
    DIAGONAL("MatrixDiagPart", "input", "diagonal", matrix_diag_part_shape, MATRIX_DIAG_PART),
    DIAGONAL("MatrixSetDiag", "input:T diagonal", "output", matrix_diag_part_shape, MATRIX_SET_DIAG),
    {0},
};
