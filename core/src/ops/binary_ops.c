/*
 * Arithmetic of two tensors, element by element, with NumPy's broadcasting (SPEC 1.14).
 *
 * Integers: Div truncates toward zero and Mod has the sign of the dividend, FloorDiv and FloorMod round down;
 * dividing by zero is an error. Floats: infinities and NaN. Adding, subtracting and multiplying integers
 * wraps.
 */
#include "kernels/elementwise.h"
#include "ops/elements.h"
#include "ops/op.h"

#include <math.h>

enum {
  BINARY_ADD,
  BINARY_SUB,
  BINARY_MUL,
  BINARY_DIV,
  BINARY_FLOOR_DIV,
  BINARY_MOD,
  BINARY_FLOOR_MOD,
  BINARY_MAXIMUM,
  BINARY_MINIMUM,
  BINARY_POW,
  BINARY_SQUARED_DIFFERENCE,
  BINARY_ATAN2,
  BINARY_SIGMOID_GRAD /* dy * y * (1 - y): x is y */
};

/* ---- Floating point ------------------------------------------------------------------------------------ */

static double floor_mod_f64(double a, double b) {
  const double rest = fmod(a, b);
  return rest != 0 && (b < 0) != (rest < 0) ? rest + b : rest;
}

/* One element: a loop for each operation would be faster, and ten times the code. */
static double apply_f64(int32_t variant, bool narrow, double a, double b) {
  switch (variant) {
  case BINARY_ADD: return a + b;
  case BINARY_SUB: return a - b;
  case BINARY_MUL: return a * b;
  case BINARY_DIV: return a / b;
  /* The quotient is rounded to the type before it is rounded down. */
  case BINARY_FLOOR_DIV: return floor(narrow ? (double)(float)(a / b) : a / b);
  case BINARY_MOD: return fmod(a, b);
  case BINARY_FLOOR_MOD: return floor_mod_f64(a, b);
  case BINARY_MAXIMUM: return a < b ? b : a;
  case BINARY_MINIMUM: return b < a ? b : a;
  case BINARY_POW: return pow(a, b);
  case BINARY_SQUARED_DIFFERENCE: return (a - b) * (a - b);
  case BINARY_ATAN2: return atan2(a, b);
  default: return b * a * (1 - a); /* BINARY_SIGMOID_GRAD */
  }
}

/* ---- Integers ------------------------------------------------------------------------------------------ */

static int64_t wrap_add(int64_t a, int64_t b) { return (int64_t)((uint64_t)a + (uint64_t)b); }
static int64_t wrap_sub(int64_t a, int64_t b) { return (int64_t)((uint64_t)a - (uint64_t)b); }
static int64_t wrap_mul(int64_t a, int64_t b) { return (int64_t)((uint64_t)a * (uint64_t)b); }

/* The one quotient that does not fit wraps. */
static int64_t quotient(int64_t a, int64_t b) { return b == -1 ? wrap_sub(0, a) : a / b; }
static int64_t rest(int64_t a, int64_t b) { return b == -1 ? 0 : a % b; }

static int64_t floor_quotient(int64_t a, int64_t b) {
  return quotient(a, b) - (rest(a, b) != 0 && (a < 0) != (b < 0));
}

static int64_t floor_rest(int64_t a, int64_t b) {
  const int64_t r = rest(a, b);
  return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

static int64_t power(int64_t base, int64_t exponent) {
  int64_t result = 1;
  for (; exponent > 0; exponent >>= 1, base = wrap_mul(base, base))
    if (exponent & 1) result = wrap_mul(result, base);
  return result;
}

static int64_t apply_i64(int32_t variant, int64_t a, int64_t b) {
  switch (variant) {
  case BINARY_ADD: return wrap_add(a, b);
  case BINARY_SUB: return wrap_sub(a, b);
  case BINARY_MUL: return wrap_mul(a, b);
  case BINARY_DIV: return quotient(a, b);
  case BINARY_FLOOR_DIV: return floor_quotient(a, b);
  case BINARY_MOD: return rest(a, b);
  case BINARY_FLOOR_MOD: return floor_rest(a, b);
  case BINARY_MAXIMUM: return a < b ? b : a;
  case BINARY_MINIMUM: return b < a ? b : a;
  case BINARY_POW: return power(a, b);
  default: return wrap_mul(wrap_sub(a, b), wrap_sub(a, b)); /* BINARY_SQUARED_DIFFERENCE */
  }
}

/* What no integer can answer. */
static sl_code check_i64(op_run *run, int64_t count, const int64_t *b) {
  const int32_t variant = run->definition->variant;
  const bool divides = variant >= BINARY_DIV && variant <= BINARY_FLOOR_MOD;
  for (int64_t i = 0; i < count; ++i) {
    if (divides && b[i] == 0) return sl_fail_plain(run->context, E_integer_division);
    if (variant == BINARY_POW && b[i] < 0) return sl_fail_plain(run->context, E_integer_power);
  }
  return SL_OK;
}

/* ---- The kernel ---------------------------------------------------------------------------------------- */

static sl_code row_i64(op_run *run, const elements_rows *rows, int64_t target) {
  const sl_tensor *left = run->inputs[0], *right = run->inputs[1];
  int64_t a[ELEMENTS_BLOCK], b[ELEMENTS_BLOCK];
  for (int64_t at = 0; at < rows->count; at += ELEMENTS_BLOCK) {
    const int64_t count = rows->count - at < ELEMENTS_BLOCK ? rows->count - at : ELEMENTS_BLOCK;
    elements_read_i64(left->dtype, left->data, rows->left + at * rows->left_step, rows->left_step, count, a);
    elements_read_i64(right->dtype, right->data, rows->right + at * rows->right_step, rows->right_step, count,
                      b);
    SL_TRY(check_i64(run, count, b));
    for (int64_t i = 0; i < count; ++i) a[i] = apply_i64(run->definition->variant, a[i], b[i]);
    elements_write_i64(left->dtype, run->outputs[0]->data, target + at, count, a);
  }
  return SL_OK;
}

static void row_f64(op_run *run, const elements_rows *rows, int64_t target) {
  const sl_tensor *left = run->inputs[0], *right = run->inputs[1];
  double a[ELEMENTS_BLOCK], b[ELEMENTS_BLOCK];
  for (int64_t at = 0; at < rows->count; at += ELEMENTS_BLOCK) {
    const int64_t count = rows->count - at < ELEMENTS_BLOCK ? rows->count - at : ELEMENTS_BLOCK;
    elements_read_f64(left->dtype, left->data, rows->left + at * rows->left_step, rows->left_step, count, a);
    elements_read_f64(right->dtype, right->data, rows->right + at * rows->right_step, rows->right_step, count,
                      b);
    for (int64_t i = 0; i < count; ++i)
      a[i] = apply_f64(run->definition->variant, left->dtype == SL_FLOAT32, a[i], b[i]);
    elements_write_f64(left->dtype, run->outputs[0]->data, target + at, count, a);
  }
}

/* float32 and an operation that has a kernel of its own. */
static bool compute_fast(op_run *run, const elements_pair *pair) {
  static const int32_t kernels[] = {
      [BINARY_ADD] = ELEMENTWISE_ADD,
      [BINARY_SUB] = ELEMENTWISE_SUB,
      [BINARY_MUL] = ELEMENTWISE_MUL,
      [BINARY_DIV] = ELEMENTWISE_DIV,
      [BINARY_FLOOR_DIV] = -1,
      [BINARY_MOD] = -1,
      [BINARY_FLOOR_MOD] = -1,
      [BINARY_MAXIMUM] = ELEMENTWISE_MAXIMUM,
      [BINARY_MINIMUM] = ELEMENTWISE_MINIMUM,
      [BINARY_POW] = -1,
      [BINARY_SQUARED_DIFFERENCE] = ELEMENTWISE_SQUARED_DIFFERENCE,
      [BINARY_ATAN2] = -1,
      [BINARY_SIGMOID_GRAD] = -1,
  };
  const int32_t kernel = kernels[run->definition->variant];
  if (run->inputs[0]->dtype != SL_FLOAT32 || kernel < 0) return false;
  if (run->outputs[0]->size > 0)
    elementwise_broadcast((elementwise_binary)kernel, pair->rank, pair->extents, run->inputs[0]->data,
                          pair->left, run->inputs[1]->data, pair->right, run->outputs[0]->data);
  return true;
}

static sl_code join_strings(op_run *run, const elements_pair *pair) {
  const sl_tensor *left = run->inputs[0], *right = run->inputs[1];
  elements_rows rows = elements_rows_begin(pair);
  for (int64_t target = 0; elements_rows_next(&rows); target += rows.count)
    for (int64_t i = 0; i < rows.count; ++i) {
      size_t first, second;
      const char *a = sl_tensor_string(left, rows.left + i * rows.left_step, &first);
      const char *b = sl_tensor_string(right, rows.right + i * rows.right_step, &second);
      text joined = text_begin(run->context);
      text_add_bytes(&joined, a, first);
      text_add_bytes(&joined, b, second);
      sl_code code = joined.code;
      SL_THEN(code, sl_tensor_string_set(run->outputs[0], target + i, text_string(&joined), first + second));
      text_drop(&joined);
      if (code != SL_OK) return code;
    }
  return SL_OK;
}

static sl_code binary_kernel(op_run *run) {
  const int32_t dtype = run->inputs[0]->dtype;
  elements_pair pair;
  if (run->outputs[0]->size == 0) return SL_OK;
  elements_pair_make(&run->outputs[0]->shape, &run->inputs[0]->shape, &run->inputs[1]->shape, &pair);
  if (dtype == SL_STRING && run->definition->variant == BINARY_ADD) return join_strings(run, &pair);
  const bool real = elements_are_real(dtype);
  if (!real && (!elements_are_integer(dtype) || dtype == SL_BOOL)) return op_run_no_kernel(run, dtype);
  if (compute_fast(run, &pair)) return SL_OK;
  elements_rows rows = elements_rows_begin(&pair);
  for (int64_t target = 0; elements_rows_next(&rows); target += rows.count) {
    if (real)
      row_f64(run, &rows, target);
    else
      SL_TRY(row_i64(run, &rows, target));
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define BINARY(op, set, which)                                                                               \
  OP(op, "x:T y:T -> z:T | T:{" set "}", shape_rule_broadcast, binary_kernel, OP_IN_PLACE, which)

const op_definition BINARY_OPS[] = {
    BINARY("Add", "add", BINARY_ADD),
    BINARY("AddV2", "add_v2", BINARY_ADD),
    BINARY("Sub", "arithmetic", BINARY_SUB),
    BINARY("Mul", "arithmetic", BINARY_MUL),
    BINARY("Div", "arithmetic", BINARY_DIV),
    BINARY("RealDiv", "arithmetic", BINARY_DIV),
    BINARY("TruncateDiv", "arithmetic", BINARY_DIV),
    BINARY("FloorDiv", "arithmetic", BINARY_FLOOR_DIV),
    BINARY("Mod", "modular", BINARY_MOD),
    BINARY("TruncateMod", "modular", BINARY_MOD),
    BINARY("FloorMod", "modular", BINARY_FLOOR_MOD),
    BINARY("Maximum", "ordered", BINARY_MAXIMUM),
    BINARY("Minimum", "ordered", BINARY_MINIMUM),
    BINARY("Pow", "pow", BINARY_POW),
    BINARY("SquaredDifference", "signed", BINARY_SQUARED_DIFFERENCE),
    BINARY("Atan2", "atan2", BINARY_ATAN2),
    BINARY("SigmoidGrad", "signed", BINARY_SIGMOID_GRAD),
    {0},
};
