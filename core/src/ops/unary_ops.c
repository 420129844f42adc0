/*
 * One number in, one number out: arithmetic, elementary functions, activations of one tensor.
 *
 * float32 goes through SIMD kernels where there is one, all else through float64 (elements.h). Integers have
 * negation, absolute value, sign and square; rounding leaves them as they are.
 */
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

#define EACH(expression)                                                                                     \
  for (int64_t i = 0; i < count; ++i) {                                                                      \
    const double x = y[i];                                                                                   \
    y[i] = (expression);                                                                                     \
  }                                                                                                          \
  break

/* Self-normalizing networks: the constants of Klambauer, Unterthiner, Mayr, Hochreiter (2017). */
static const double SELU_SCALE = 1.0507009873554804934193349852946,
                    SELU_SCALE_ALPHA = 1.7580993408473768599402175208123;

static void activate(int32_t variant, double alpha, int64_t count, double *y) {
  switch (variant) {
  case UNARY_RELU: EACH(x < 0 ? 0 : x);
  case UNARY_RELU6: EACH(x < 0 ? 0 : x > 6 ? 6 : x);
  case UNARY_TANH: EACH(tanh(x));
  case UNARY_SIGMOID: EACH(1 / (1 + exp(-x)));
  case UNARY_ELU: EACH(x < 0 ? expm1(x) : x);
  case UNARY_SELU: EACH(x < 0 ? SELU_SCALE_ALPHA * expm1(x) : SELU_SCALE * x);
  case UNARY_SOFTPLUS: EACH(x > 30 ? x : log1p(exp(x)));
  case UNARY_SOFTSIGN: EACH(x / (1 + fabs(x)));
  default: EACH(x > 0 ? x : alpha * x);
  }
}

static void compute_f64(int32_t variant, double alpha, int64_t count, double *y) {
  switch (variant) {
  case UNARY_NEG: EACH(-x);
  case UNARY_ABS: EACH(fabs(x));
  case UNARY_SQUARE: EACH(x * x);
  case UNARY_SIGN: EACH(x > 0 ? 1 : x < 0 ? -1 : x);
  case UNARY_FLOOR: EACH(floor(x));
  case UNARY_CEIL: EACH(ceil(x));
  case UNARY_ROUND: EACH(nearbyint(x));
  case UNARY_SQRT: EACH(sqrt(x));
  case UNARY_RSQRT: EACH(1 / sqrt(x));
  case UNARY_RECIPROCAL: EACH(1 / x);
  case UNARY_EXP: EACH(exp(x));
  case UNARY_EXPM1: EACH(expm1(x));
  case UNARY_LOG: EACH(log(x));
  case UNARY_LOG1P: EACH(log1p(x));
  case UNARY_SIN: EACH(sin(x));
  case UNARY_COS: EACH(cos(x));
  case UNARY_TAN: EACH(tan(x));
  case UNARY_ASIN: EACH(asin(x));
  case UNARY_ACOS: EACH(acos(x));
  case UNARY_ATAN: EACH(atan(x));
  case UNARY_SINH: EACH(sinh(x));
  case UNARY_COSH: EACH(cosh(x));
  case UNARY_ERF: EACH(erf(x));
  default: activate(variant, alpha, count, y);
  }
}
#undef EACH

#define EACH(expression)                                                                                     \
  for (int64_t i = 0; i < count; ++i) {                                                                      \
    const int64_t x = y[i];                                                                                  \
    y[i] = (expression);                                                                                     \
  }                                                                                                          \
  break

static void compute_i64(int32_t variant, int64_t count, int64_t *y) {
  switch (variant) {
  case UNARY_NEG: EACH((int64_t)(0 - (uint64_t)x));
  case UNARY_ABS: EACH(x < 0 ? (int64_t)(0 - (uint64_t)x) : x);
  case UNARY_SQUARE: EACH((int64_t)((uint64_t)x * (uint64_t)x));
  case UNARY_SIGN: EACH((x > 0) - (x < 0));
  case UNARY_RELU: EACH(x < 0 ? 0 : x);
  case UNARY_RELU6: EACH(x < 0 ? 0 : x > 6 ? 6 : x);
  default: break;
  }
}
#undef EACH

static bool compute_fast(op_run *run) {
  static const int32_t kernels[] = {
      [UNARY_NEG] = ELEMENTWISE_NEG,
      [UNARY_ABS] = ELEMENTWISE_ABS,
      [UNARY_SQUARE] = ELEMENTWISE_SQUARE,
      [UNARY_SIGN] = -1,
      [UNARY_FLOOR] = ELEMENTWISE_FLOOR,
      [UNARY_CEIL] = ELEMENTWISE_CEIL,
      [UNARY_ROUND] = -1,
      [UNARY_RELU] = ELEMENTWISE_RELU,
      [UNARY_RELU6] = ELEMENTWISE_RELU6,
      [UNARY_INTEGERS] = -1,
      [UNARY_SQRT] = ELEMENTWISE_SQRT,
      [UNARY_RSQRT] = ELEMENTWISE_RSQRT,
      [UNARY_RECIPROCAL] = ELEMENTWISE_RECIPROCAL,
      [UNARY_EXP] = ELEMENTWISE_EXP,
      [UNARY_EXPM1] = -1,
      [UNARY_LOG] = -1,
      [UNARY_LOG1P] = -1,
      [UNARY_SIN] = -1,
      [UNARY_COS] = -1,
      [UNARY_TAN] = -1,
      [UNARY_ASIN] = -1,
      [UNARY_ACOS] = -1,
      [UNARY_ATAN] = -1,
      [UNARY_SINH] = -1,
      [UNARY_COSH] = -1,
      [UNARY_TANH] = ELEMENTWISE_TANH,
      [UNARY_SIGMOID] = ELEMENTWISE_SIGMOID,
  };
  const int32_t variant = run->definition->variant;
  if (variant > UNARY_SIGMOID || kernels[variant] < 0) return false;
  if (run->outputs[0]->size > 0)
    elementwise_unary_run((elementwise_unary)kernels[variant], (ptrdiff_t)run->outputs[0]->size,
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
      compute_f64(variant, alpha, count, wide);
      elements_write_f64(x->dtype, y, at, count, wide);
    } else {
      elements_read_i64(x->dtype, x->data, at, 1, count, whole);
      compute_i64(variant, count, whole);
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
