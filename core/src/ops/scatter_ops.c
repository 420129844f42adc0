/*
 * Changing parts of a variable: ScatterUpdate, ScatterAdd, ScatterSub and the same of handles. params[indices[i]] is
 * set to updates[i], or that is added or taken away; rows that come twice are changed twice, in their order.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

enum { SCATTER_UPDATE, SCATTER_ADD, SCATTER_SUB };

/* 1.15 takes one number for all. */
static bool scatter_is_scalar(const op_shapes *shapes, const sl_shape *updates) {
  return updates->rank == 0 && !shapes_in_python(shapes);
}

static sl_code scatter_shape(op_shapes *shapes) {
  const bool handle = !op_takes_reference(shapes->definition);
  sl_shape params = *shapes->inputs[0], expected, merged;
  if (handle && !shapes->running) params = shapes_of_handle(shapes);
  SL_TRY(shapes_rank_at_least(shapes, &params, 1));
  SL_TRY(shapes_gathered(shapes, &params, shapes->inputs[1], 0, &expected));
  if (!handle) shapes->outputs[0] = params;
  if (scatter_is_scalar(shapes, shapes->inputs[2])) return SL_OK;
  if (!shapes->running) return shapes_merge(shapes, shapes->inputs[2], &expected, &merged);
  if (shape_equal(shapes->inputs[2], &expected)) return SL_OK;
  const char *or_one = shapes->compat == SL_COMPAT_0_10 ? "" : " or updates.shape = []";
  return op_fail(shapes->context, E_scatter_shape, FACT_TEXT(or_one), FACT_SHAPE(shapes->inputs[2]),
                 FACT_SHAPE(shapes->inputs[1]), FACT_SHAPE(&params));
}

/* count elements of to, from `at` on, and of from: one by one, or its only one for all. */
static sl_code scatter_row(op_run *run, sl_tensor *to, int64_t at, const sl_tensor *from, int64_t from_at,
                           int64_t count) {
  const int32_t variant = run->definition->variant;
  const int64_t step = from->shape.rank == 0 ? 0 : 1, sign = variant == SCATTER_ADD ? 1 : -1;
  if (variant == SCATTER_UPDATE)
    return step == 0 ? elements_repeat(to, at, count, from, 0) : elements_copy(to, at, from, from_at, count);
  for (int64_t i = 0; i < count; ++i) {
    const int64_t there = (from_at + i) * step;
    if (elements_are_real(to->dtype)) {
      double sum, more;
      elements_read_f64(to->dtype, to->data, at + i, 1, 1, &sum);
      elements_read_f64(from->dtype, from->data, there, 1, 1, &more);
      sum += (double)sign * more;
      elements_write_f64(to->dtype, to->data, at + i, 1, &sum);
    } else {
      int64_t sum, more;
      elements_read_i64(to->dtype, to->data, at + i, 1, 1, &sum);
      elements_read_i64(from->dtype, from->data, there, 1, 1, &more);
      sum = (int64_t)((uint64_t)sum + (uint64_t)sign * (uint64_t)more);
      elements_write_i64(to->dtype, to->data, at + i, 1, &sum);
    }
  }
  return SL_OK;
}

static sl_code scatter_kernel(op_run *run) {
  const sl_tensor *indices = run->inputs[1], *updates = run->inputs[2];
  const int32_t dtype = (*run->place)->dtype;
  const int64_t rows = (*run->place)->shape.dims[0];
  if (run->definition->variant != SCATTER_UPDATE && dtype_is_complex(dtype))
    return op_run_no_kernel(run, dtype);
  for (int64_t i = 0; i < indices->size; ++i) {
    const int64_t index = tensor_integer(indices, i);
    if (index < 0 || index >= rows) return op_run_index_range(run, indices, i, index, rows);
  }
  SL_TRY(op_run_own_place(run));
  sl_tensor *params = *run->place;
  const int64_t row = rows > 0 ? params->size / rows : 0;
  for (int64_t i = 0; i < indices->size; ++i)
    SL_TRY(scatter_row(run, params, tensor_integer(indices, i) * row, updates, i * row, row));
  return SL_OK;
}

#define SCATTER(op, types, locking, which)                                                                   \
  OP(op,                                                                                                     \
     "&ref:T indices:Tindices updates:T -> &output_ref:T | T:" types                                         \
     " Tindices:{index} use_locking:bool=" locking,                                                          \
     scatter_shape, scatter_kernel, OP_STATEFUL, which)
#define SCATTER_HANDLE(op, types, which)                                                                     \
  OP(op, "resource:resource indices:Tindices updates:dtype -> | dtype:" types " Tindices:{index}",           \
     scatter_shape, scatter_kernel, OP_STATEFUL, which)

const op_definition SCATTER_OPS[] = {
    SCATTER("ScatterUpdate", "any", "true", SCATTER_UPDATE),
    SCATTER("ScatterAdd", "{number}", "false", SCATTER_ADD),
    SCATTER("ScatterSub", "{number}", "false", SCATTER_SUB),
    SCATTER_HANDLE("ResourceScatterUpdate", "any", SCATTER_UPDATE),
    SCATTER_HANDLE("ResourceScatterAdd", "{number}", SCATTER_ADD),
    SCATTER_HANDLE("ResourceScatterSub", "{number}", SCATTER_SUB),
    {0},
};
