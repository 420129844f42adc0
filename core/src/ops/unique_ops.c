/*
 * Vectors as sets: Unique, UniqueWithCounts, ListDiff.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

#include <string.h>

static bool same_element(const sl_tensor *x, int64_t i, const sl_tensor *y, int64_t j) {
  if (x->dtype == SL_STRING) {
    size_t a, b;
    const char *left = sl_tensor_string(x, i, &a), *right = sl_tensor_string(y, j, &b);
    return a == b && memcmp(left, right, a) == 0;
  }
  if (elements_are_real(x->dtype)) return tensor_real(x, i) == tensor_real(y, j);
  return tensor_integer(x, i) == tensor_integer(y, j);
}

static void set_number(sl_tensor *y, int64_t at, int64_t number) {
  elements_write_i64(y->dtype, y->data, at, 1, &number);
}

/* ---- Unique, UniqueWithCounts -------------------------------------------------------------------------- */

static sl_code unique_shape(op_shapes *shapes) {
  sl_shape vector;
  SL_TRY(shapes_rank(shapes, shapes->inputs[0], 1, &vector));
  shapes->outputs[0] = shape_of_rank(1);
  shapes->outputs[1] = vector;
  if (shapes->output_count > 2) shapes->outputs[2] = shape_of_rank(1);
  return SL_OK;
}

/* Each value once, in the order of its first appearance, and for each element the place of its value. */
static sl_code unique_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  int64_t *firsts, *counts, found = 0;
  if (x->shape.rank != 1) return sl_fail_plain(run->context, E_unique_rank);
  SL_TRY(op_run_scratch(run, (size_t)x->size * 2 * sizeof *firsts, &firsts));
  counts = firsts + x->size;
  SL_TRY(op_run_output(run, 1, &x->shape));
  for (int64_t i = 0; i < x->size; ++i) {
    int64_t place = 0;
    while (place < found && !same_element(x, i, x, firsts[place])) ++place;
    if (place == found) firsts[found] = i, counts[found++] = 0;
    ++counts[place];
    set_number(run->outputs[1], i, place);
  }
  const sl_shape shape = shape_vector(found);
  SL_TRY(op_run_output(run, 0, &shape));
  for (int64_t i = 0; i < found; ++i) SL_TRY(elements_copy(run->outputs[0], i, x, firsts[i], 1));
  if (run->output_count < 3) return SL_OK;
  SL_TRY(op_run_output(run, 2, &shape));
  for (int64_t i = 0; i < found; ++i) set_number(run->outputs[2], i, counts[i]);
  return SL_OK;
}

/* ---- ListDiff ------------------------------------------------------------------------------------------ */

static sl_code list_diff_shape(op_shapes *shapes) {
  sl_shape vector;
  for (int32_t i = 0; i < 2; ++i) {
    SL_TRY(shapes_rank(shapes, shapes->inputs[i], 1, &vector));
    shapes->outputs[i] = shape_of_rank(1);
  }
  return SL_OK;
}

static bool stands_in(const sl_tensor *x, int64_t i, const sl_tensor *y) {
  int64_t j = 0;
  while (j < y->size && !same_element(x, i, y, j)) ++j;
  return j < y->size;
}

/* What of x is not in y, and where in x it stands. */
static sl_code list_diff_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0], *y = run->inputs[1];
  int64_t left = 0;
  if (x->shape.rank != 1 || y->shape.rank != 1) return sl_fail_plain(run->context, E_list_diff_rank);
  for (int64_t i = 0; i < x->size; ++i) left += !stands_in(x, i, y);
  const sl_shape shape = shape_vector(left);
  SL_TRY(op_run_output(run, 0, &shape));
  SL_TRY(op_run_output(run, 1, &shape));
  for (int64_t i = 0, to = 0; i < x->size; ++i) {
    if (stands_in(x, i, y)) continue;
    SL_TRY(elements_copy(run->outputs[0], to, x, i, 1));
    set_number(run->outputs[1], to++, i);
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

const op_definition UNIQUE_OPS[] = {
    {.type = "Unique",
     .signature = "x:T -> y:T idx:out_idx | T:any out_idx:{index}=int32",
     .shape = unique_shape,
     .kernel = unique_kernel,
     .flags = OP_MAKES_OUTPUTS},
    {.type = "UniqueWithCounts",
     .signature = "x:T -> y:T idx:out_idx count:out_idx | T:any out_idx:{index}=int32",
     .shape = unique_shape,
     .kernel = unique_kernel,
     .flags = OP_MAKES_OUTPUTS},
    {.type = "ListDiff",
     .signature = "x:T y:T -> out:T idx:out_idx | T:any out_idx:{index}=int32",
     .shape = list_diff_shape,
     .kernel = list_diff_kernel,
     .flags = OP_MAKES_OUTPUTS},
    {0},
};
