/*
 * One number in, one number out: arithmetic, elementary functions, activations of one tensor.
 *
 * float32 goes through SIMD kernels where there is one, all else through float64 (elements.h). Integers have
 * negation, absolute value, sign and square; rounding leaves them as they are.
 */
#include "kernels/elementary.h"
#include "kernels/elementwise.h"
#include "ops/elements.h"
#include "ops/op.h"

#include <math.h>

enum {
  UNARY_NEG,
  UNARY_ABS,
  UNARY_SQUARE,
  UNARY_SIGN,
  UNARY_FLOOR,
  UNARY_CEIL,
  UNARY_ROUND,
  UNARY_RELU,
  UNARY_RELU6,
  UNARY_INTEGERS, /* those before this have integers too */
  UNARY_SQRT,
  UNARY_RSQRT,
  UNARY_RECIPROCAL,
  UNARY_EXP,
  UNARY_EXPM1,
  UNARY_LOG,
  UNARY_LOG1P,
  UNARY_SIN,
  UNARY_COS,
  UNARY_TAN,
  UNARY_ASIN,
  UNARY_ACOS,
  UNARY_ATAN,
  UNARY_SINH,
  UNARY_COSH,
  UNARY_TANH,
  UNARY_SIGMOID,
  UNARY_ERF,
  UNARY_ELU,
  UNARY_SELU,
  UNARY_SOFTPLUS,
  UNARY_SOFTSIGN,
  UNARY_LEAKY_RELU
};

/* Self-normalizing networks: the constants of Klambauer, Unterthiner, Mayr, Hochreiter (2017). */
static const double SELU_SCALE = 1.0507009873554804934193349852946,
                    SELU_SCALE_ALPHA = 1.7580993408473768599402175208123;

static double activate(int32_t variant, double alpha, double x) {
  switch (variant) {
  case UNARY_RELU: return x < 0 ? 0 : x;
  case UNARY_RELU6: return x < 0 ? 0 : x > 6 ? 6 : x;
  case UNARY_TANH: return elementary_tanh(x);
  case UNARY_SIGMOID: return 1 / (1 + elementary_exp(-x));
  case UNARY_ELU: return x < 0 ? elementary_expm1(x) : x;
  case UNARY_SELU: return x < 0 ? SELU_SCALE_ALPHA * elementary_expm1(x) : SELU_SCALE * x;
  case UNARY_SOFTPLUS: return x > 30 ? x : elementary_log1p(elementary_exp(x));
  case UNARY_SOFTSIGN: return x / (1 + fabs(x));
  default: return x > 0 ? x : alpha * x;
  }
}

static double tangent(double x) {
  const elementary_point point = elementary_sin_cos(x);
  return point.sine / point.cosine;
}

static double apply_f64(int32_t variant, double alpha, double x) {
  switch (variant) {
  case UNARY_NEG: return -x;
  case UNARY_ABS: return fabs(x);
  case UNARY_SQUARE: return x * x;
  case UNARY_SIGN: return x > 0 ? 1 : x < 0 ? -1 : x;
  case UNARY_FLOOR: return floor(x);
  case UNARY_CEIL: return ceil(x);
  case UNARY_ROUND: return nearbyint(x);
  case UNARY_SQRT: return sqrt(x);
  case UNARY_RSQRT: return 1 / sqrt(x);
  case UNARY_RECIPROCAL: return 1 / x;
  case UNARY_EXP: return elementary_exp(x);
  case UNARY_EXPM1: return elementary_expm1(x);
  case UNARY_LOG: return log(x);
  case UNARY_LOG1P: return elementary_log1p(x);
  case UNARY_SIN: return elementary_sin_cos(x).sine;
  case UNARY_COS: return elementary_sin_cos(x).cosine;
  case UNARY_TAN: return tangent(x);
  case UNARY_ASIN: return elementary_asin(x);
  case UNARY_ACOS: return elementary_acos(x);
  case UNARY_ATAN: return atan(x);
  case UNARY_SINH: return elementary_sinh(x);
  case UNARY_COSH: return elementary_cosh(x);
  case UNARY_ERF: return elementary_erf(x);
  default: return activate(variant, alpha, x);
  }
}

static int64_t apply_i64(int32_t variant, int64_t x) {
  switch (variant) {
  case UNARY_NEG: return (int64_t)(0 - (uint64_t)x);
  case UNARY_ABS: return x < 0 ? (int64_t)(0 - (uint64_t)x) : x;
  case UNARY_SQUARE: return (int64_t)((uint64_t)x * (uint64_t)x);
  case UNARY_SIGN: return (x > 0) - (x < 0);
  case UNARY_RELU: return x < 0 ? 0 : x;
  case UNARY_RELU6: return x < 0 ? 0 : x > 6 ? 6 : x;
  default: return x;
  }
}

static bool compute_fast(op_run *run) {
  static const int8_t kernels[] = {
      [UNARY_NEG] = 1 + ELEMENTWISE_NEG,         [UNARY_ABS] = 1 + ELEMENTWISE_ABS,
      [UNARY_SQUARE] = 1 + ELEMENTWISE_SQUARE,   [UNARY_FLOOR] = 1 + ELEMENTWISE_FLOOR,
      [UNARY_CEIL] = 1 + ELEMENTWISE_CEIL,       [UNARY_RELU] = 1 + ELEMENTWISE_RELU,
      [UNARY_RELU6] = 1 + ELEMENTWISE_RELU6,     [UNARY_SQRT] = 1 + ELEMENTWISE_SQRT,
      [UNARY_RSQRT] = 1 + ELEMENTWISE_RSQRT,     [UNARY_RECIPROCAL] = 1 + ELEMENTWISE_RECIPROCAL,
      [UNARY_EXP] = 1 + ELEMENTWISE_EXP,         [UNARY_TANH] = 1 + ELEMENTWISE_TANH,
      [UNARY_SIGMOID] = 1 + ELEMENTWISE_SIGMOID, /* those not named have none */
  };
  const int32_t variant = run->definition->variant;
  if (variant > UNARY_SIGMOID || kernels[variant] == 0) return false;
  if (run->outputs[0]->size > 0)
    elementwise_unary_run((elementwise_unary)(kernels[variant] - 1), (ptrdiff_t)run->outputs[0]->size,
                          run->inputs[0]->data, run->outputs[0]->data);
  return true;
}

static sl_code unary_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  void *y = run->outputs[0]->data;
  const int32_t variant = run->definition->variant;
  const bool real = elements_are_real(x->dtype);
  if (!real && (variant > UNARY_INTEGERS || !elements_are_integer(x->dtype) || x->dtype == SL_BOOL))
    return op_run_no_kernel(run, x->dtype);
  if (x->dtype == SL_FLOAT32 && compute_fast(run)) return SL_OK;
  const double alpha = variant == UNARY_LEAKY_RELU ? op_attr_float(&run->attrs, "alpha") : 0;
  for (int64_t at = 0; at < x->size; at += ELEMENTS_BLOCK) {
    const int64_t count = x->size - at < ELEMENTS_BLOCK ? x->size - at : ELEMENTS_BLOCK;
    double wide[ELEMENTS_BLOCK];
    int64_t whole[ELEMENTS_BLOCK];
    if (real) {
      elements_read_f64(x->dtype, x->data, at, 1, count, wide);
      for (int64_t i = 0; i < count; ++i) wide[i] = apply_f64(variant, alpha, wide[i]);
      elements_write_f64(x->dtype, y, at, count, wide);
    } else {
      elements_read_i64(x->dtype, x->data, at, 1, count, whole);
      for (int64_t i = 0; i < count; ++i) whole[i] = apply_i64(variant, whole[i]);
      elements_write_i64(x->dtype, y, at, count, whole);
    }
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define UNARY(op, input, output, set, which)                                                                 \
  OP(op, input ":T -> " output ":T | T:{" set "}", shape_rule_same, unary_kernel, OP_IN_PLACE, which)
#define FUNCTION(op, set, which) UNARY(op, "x", "y", set, which)
#define ACTIVATION(op, set, which) UNARY(op, "features", "activations", set, which)

const op_definition UNARY_OPS[] = {
    FUNCTION("Neg", "signed", UNARY_NEG),
    FUNCTION("Abs", "ordered", UNARY_ABS),
    FUNCTION("Square", "signed", UNARY_SQUARE),
    FUNCTION("Sign", "signed", UNARY_SIGN),
    FUNCTION("Floor", "floating", UNARY_FLOOR),
    FUNCTION("Ceil", "floating", UNARY_CEIL),
    FUNCTION("Round", "signed", UNARY_ROUND),
    FUNCTION("Rint", "floating", UNARY_ROUND),
    FUNCTION("Sqrt", "analytic", UNARY_SQRT),
    FUNCTION("Rsqrt", "analytic", UNARY_RSQRT),
    FUNCTION("Inv", "signed", UNARY_RECIPROCAL),
    FUNCTION("Reciprocal", "signed", UNARY_RECIPROCAL),
    FUNCTION("Exp", "analytic", UNARY_EXP),
    FUNCTION("Expm1", "analytic", UNARY_EXPM1),
    FUNCTION("Log", "analytic", UNARY_LOG),
    FUNCTION("Log1p", "analytic", UNARY_LOG1P),
    FUNCTION("Sin", "analytic", UNARY_SIN),
    FUNCTION("Cos", "analytic", UNARY_COS),
    FUNCTION("Tan", "signed", UNARY_TAN),
    FUNCTION("Asin", "signed", UNARY_ASIN),
    FUNCTION("Acos", "signed", UNARY_ACOS),
    FUNCTION("Atan", "signed", UNARY_ATAN),
    FUNCTION("Sinh", "analytic", UNARY_SINH),
    FUNCTION("Cosh", "analytic", UNARY_COSH),
    FUNCTION("Tanh", "analytic", UNARY_TANH),
    FUNCTION("Sigmoid", "analytic", UNARY_SIGMOID),
    FUNCTION("Erf", "floating", UNARY_ERF),
    ACTIVATION("Relu", "real", UNARY_RELU),
    ACTIVATION("Relu6", "real", UNARY_RELU6),
    ACTIVATION("Elu", "floating", UNARY_ELU),
    ACTIVATION("Selu", "floating", UNARY_SELU),
    ACTIVATION("Softplus", "floating", UNARY_SOFTPLUS),
    ACTIVATION("Softsign", "floating", UNARY_SOFTSIGN),
    {.type = "LeakyRelu",
     .signature = "features:T -> activations:T | alpha:float=0.2 T:{floating}=float32",
     .shape = shape_rule_same,
     .kernel = unary_kernel,
     .flags = OP_IN_PLACE,
     .variant = UNARY_LEAKY_RELU},
    {0},
};
