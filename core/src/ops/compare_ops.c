/*
 * Comparing, logic, choosing: operations whose result is a truth value, and Select, which chooses by one.
 *
 * Comparisons with NaN are false but for NotEqual. Select takes its condition of the same shape as the
 * branches, a scalar, or a vector over their first dimension.
 */
#include "ops/elements.h"
#include "ops/op.h"

#include <math.h>
#include <string.h>

enum {
  COMPARE_LESS,
  COMPARE_LESS_EQUAL,
  COMPARE_GREATER,
  COMPARE_GREATER_EQUAL,
  COMPARE_EQUAL,
  COMPARE_NOT_EQUAL,
  LOGICAL_AND,
  LOGICAL_OR
};

static bool holds_f64(int32_t variant, double a, double b) {
  switch (variant) {
  case COMPARE_LESS: return a < b;
  case COMPARE_LESS_EQUAL: return a <= b;
  case COMPARE_GREATER: return a > b;
  case COMPARE_GREATER_EQUAL: return a >= b;
  case COMPARE_EQUAL: return a == b;
  default: return a != b;
  }
}

static bool holds_i64(int32_t variant, int64_t a, int64_t b) {
  switch (variant) {
  case COMPARE_LESS: return a < b;
  case COMPARE_LESS_EQUAL: return a <= b;
  case COMPARE_GREATER: return a > b;
  case COMPARE_GREATER_EQUAL: return a >= b;
  case COMPARE_EQUAL: return a == b;
  case COMPARE_NOT_EQUAL: return a != b;
  case LOGICAL_AND: return a != 0 && b != 0;
  default: return a != 0 || b != 0;
  }
}

static void row_numbers(op_run *run, const elements_rows *rows, uint8_t *y) {
  const sl_tensor *left = run->inputs[0], *right = run->inputs[1];
  const bool real = elements_are_real(left->dtype);
  union {
    double f[ELEMENTS_BLOCK];
    int64_t i[ELEMENTS_BLOCK];
  } a, b;
  for (int64_t at = 0; at < rows->count; at += ELEMENTS_BLOCK) {
    const int64_t count = rows->count - at < ELEMENTS_BLOCK ? rows->count - at : ELEMENTS_BLOCK;
    const int64_t from_left = rows->left + at * rows->left_step,
                  from_right = rows->right + at * rows->right_step;
    if (real) {
      elements_read_f64(left->dtype, left->data, from_left, rows->left_step, count, a.f);
      elements_read_f64(right->dtype, right->data, from_right, rows->right_step, count, b.f);
      for (int64_t i = 0; i < count; ++i) y[at + i] = holds_f64(run->definition->variant, a.f[i], b.f[i]);
    } else {
      elements_read_i64(left->dtype, left->data, from_left, rows->left_step, count, a.i);
      elements_read_i64(right->dtype, right->data, from_right, rows->right_step, count, b.i);
      for (int64_t i = 0; i < count; ++i) y[at + i] = holds_i64(run->definition->variant, a.i[i], b.i[i]);
    }
  }
}

static void row_strings(op_run *run, const elements_rows *rows, uint8_t *y) {
  for (int64_t i = 0; i < rows->count; ++i) {
    size_t first, second;
    const char *a = sl_tensor_string(run->inputs[0], rows->left + i * rows->left_step, &first);
    const char *b = sl_tensor_string(run->inputs[1], rows->right + i * rows->right_step, &second);
    const bool equal = first == second && memcmp(a, b, first) == 0;
    y[i] = equal == (run->definition->variant == COMPARE_EQUAL);
  }
}

static sl_code compare_kernel(op_run *run) {
  const int32_t dtype = run->inputs[0]->dtype;
  if (!elements_are_real(dtype) && !elements_are_integer(dtype) && dtype != SL_STRING)
    return op_run_no_kernel(run, dtype);
  elements_pair pair;
  if (run->outputs[0]->size == 0) return SL_OK;
  elements_pair_make(&run->outputs[0]->shape, &run->inputs[0]->shape, &run->inputs[1]->shape, &pair);
  elements_rows rows = elements_rows_begin(&pair);
  uint8_t *y = run->outputs[0]->data;
  for (; elements_rows_next(&rows); y += rows.count) {
    if (dtype == SL_STRING)
      row_strings(run, &rows, y);
    else
      row_numbers(run, &rows, y);
  }
  return SL_OK;
}

/* ---- Tests of one tensor ------------------------------------------------------------------------------- */

enum { TEST_NAN, TEST_INF, TEST_FINITE, TEST_NOT };

static bool test(int32_t variant, double x) {
  switch (variant) {
  case TEST_NAN: return isnan(x);
  case TEST_INF: return isinf(x);
  case TEST_FINITE: return isfinite(x);
  default: return x == 0;
  }
}

static sl_code test_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  if (!elements_are_real(x->dtype) && x->dtype != SL_BOOL) return op_run_no_kernel(run, x->dtype);
  uint8_t *y = run->outputs[0]->data;
  double block[ELEMENTS_BLOCK];
  for (int64_t at = 0; at < x->size; at += ELEMENTS_BLOCK) {
    const int64_t count = x->size - at < ELEMENTS_BLOCK ? x->size - at : ELEMENTS_BLOCK;
    elements_read_f64(x->dtype, x->data, at, 1, count, block);
    for (int64_t i = 0; i < count; ++i) y[at + i] = test(run->definition->variant, block[i]);
  }
  return SL_OK;
}

/* ---- Select -------------------------------------------------------------------------------------------- */

static sl_code select_shape(op_shapes *shapes) {
  sl_shape merged, checked;
  const sl_shape *condition = shapes->inputs[0];
  SL_TRY(shapes_merge(shapes, shapes->inputs[1], shapes->inputs[2], &merged));
  shapes->outputs[0] = merged;
  if (condition->rank == 0 || merged.rank < 0 || condition->rank < 0) return SL_OK;
  if (condition->rank == 1 && merged.rank >= 1) {
    int64_t rows;
    return shapes_dimension(shapes, condition->dims[0], merged.dims[0], &rows);
  }
  SL_TRY(shapes_merge(shapes, condition, &merged, &checked));
  shapes->outputs[0] = checked;
  return SL_OK;
}

static sl_code select_kernel(op_run *run) {
  const sl_tensor *condition = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const uint8_t *chosen = condition->data;
  const int64_t run_length = condition->size > 0 ? y->size / condition->size : 0;
  for (int64_t i = 0; i < condition->size; ++i)
    SL_TRY(elements_copy(y, i * run_length, run->inputs[chosen[i] ? 1 : 2], i * run_length, run_length));
  return SL_OK;
}

/* ---- Where: the indices of what is true ---------------------------------------------------------------- */

static sl_code where_shape(op_shapes *shapes) {
  const int32_t rank = shapes->inputs[0]->rank;
  shapes->outputs[0] = shape_matrix(-1, rank);
  return SL_OK;
}

static sl_code where_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  if (!elements_are_real(x->dtype) && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  const int32_t rank = x->shape.rank;
  int64_t count = 0;
  double value;
  for (int64_t i = 0; i < x->size; ++i) {
    elements_read_f64(x->dtype, x->data, i, 1, 1, &value);
    count += value != 0;
  }
  const sl_shape shape = shape_matrix(count, rank);
  SL_TRY(op_run_output(run, 0, &shape));
  if (rank == 0) return SL_OK; /* its index has no numbers */
  int64_t *y = run->outputs[0]->data;
  for (int64_t i = 0; i < x->size; ++i) {
    elements_read_f64(x->dtype, x->data, i, 1, 1, &value);
    if (value == 0) continue;
    int64_t left = i;
    for (int32_t axis = rank - 1; axis >= 0; --axis) {
      y[axis] = left % x->shape.dims[axis];
      left /= x->shape.dims[axis];
    }
    y += rank;
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define COMPARISON(op, set, which)                                                                           \
  OP(op, "x:T y:T -> z:bool | T:{" set "}", shape_rule_broadcast, compare_kernel, 0, which)
#define LOGICAL(op, which) OP(op, "x:bool y:bool -> z:bool", shape_rule_broadcast, compare_kernel, 0, which)
#define TEST(op, which) OP(op, "x:T -> y:bool | T:{floating}", shape_rule_same, test_kernel, 0, which)

const op_definition COMPARE_OPS[] = {
    COMPARISON("Less", "real", COMPARE_LESS),
    COMPARISON("LessEqual", "real", COMPARE_LESS_EQUAL),
    COMPARISON("Greater", "real", COMPARE_GREATER),
    COMPARISON("GreaterEqual", "real", COMPARE_GREATER_EQUAL),
    COMPARISON("Equal", "comparable", COMPARE_EQUAL),
    COMPARISON("NotEqual", "comparable", COMPARE_NOT_EQUAL),
    LOGICAL("LogicalAnd", LOGICAL_AND),
    LOGICAL("LogicalOr", LOGICAL_OR),
    {.type = "LogicalNot",
     .signature = "x:bool -> y:bool",
     .shape = shape_rule_same,
     .kernel = test_kernel,
     .variant = TEST_NOT},
    TEST("IsNan", TEST_NAN),
    TEST("IsInf", TEST_INF),
    TEST("IsFinite", TEST_FINITE),
    {.type = "Select",
     .signature = "condition:bool t:T e:T -> output:T | T:any",
     .shape = select_shape,
     .kernel = select_kernel},
    {.type = "Where",
     .signature = "input:T -> index:int64 | T:any=bool",
     .shape = where_shape,
     .kernel = where_kernel,
     .flags = OP_MAKES_OUTPUTS},
    {0},
};
