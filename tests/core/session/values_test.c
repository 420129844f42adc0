/* What kernels compute. Each row is an operation on constants: the value is computed at once, folded in a graph, and
 * run by a session from placeholders that are fed; all three must agree with the row.
 *
 * Tolerance: float32 functions are within 4 units in the last place, values here are below 100: 3e-5. */
#include "ops/rows.h"

static const double TOLERANCE = 3e-5;

typedef struct value_row {
  const char *type, *inputs, *attrs;
  const char *expected; /* outputs as "f[2]{3,4} i[]{1}" */
} value_row;

static void compare(const value_row *row, const char *how, int32_t index, const sl_tensor *got,
                    const row_input *expected) {
  const sl_shape *shape = sl_tensor_shape(got);
  bool same = sl_tensor_dtype(got) == expected->dtype && shape->rank == expected->shape.rank;
  for (int32_t i = 0; same && i < shape->rank; ++i) same = shape->dims[i] == expected->shape.dims[i];
  if (!same)
    fail_msg("%s(%s) %s: output %d is another type or shape when %s", row->type, row->inputs, row->attrs,
             (int)index, how);
  for (int64_t i = 0; i < sl_tensor_size(got); ++i) {
    const double value = number_at(got, i),
                 wanted = expected->values[i < expected->count ? i : expected->count - 1];
    const bool equal = isnan(wanted) ? isnan(value) : value == wanted || fabs(value - wanted) <= TOLERANCE;
    if (!equal)
      fail_msg("%s(%s) %s: element %d of output %d is %.9g, expected %.9g, when %s", row->type, row->inputs,
               row->attrs, (int)i, (int)index, value, wanted, how);
  }
}

/* One value, or the values of one list; returns the number of the last of them. */
static int32_t give_value(build *b, sl_description *d, const row_input *inputs, int32_t first) {
  sl_tensor *values[ROW_MOST];
  int32_t end = first;
  while (inputs[first].opens && !inputs[end].closes) ++end;
  for (int32_t i = first; i <= end; ++i) values[i - first] = row_tensor(b->context, &inputs[i]);
  if (inputs[first].opens)
    assert_int_equal(sl_describe_value_list(d, values, end - first + 1), SL_OK);
  else
    assert_int_equal(sl_describe_value(d, values[0]), SL_OK);
  for (int32_t i = first; i <= end; ++i) sl_tensor_release(values[i - first]);
  return end;
}

static void check_computed(build *b, const value_row *row, const row_input *inputs, int32_t count,
                           const row_input *expected, int32_t expected_count) {
  sl_tensor *results[8];
  sl_description *d;
  int32_t got = 0;
  assert_int_equal(sl_describe(b->graph, row->type, NULL, &d), SL_OK);
  for (int32_t i = 0; i < count; ++i) i = give_value(b, d, inputs, i);
  row_attrs(d, row->type, row->attrs);
  if (sl_describe_compute(d, results, 8, &got) != SL_OK)
    fail_msg("%s(%s): %s", row->type, row->inputs, sl_context_error(b->context)->message);
  assert_int_equal(got, expected_count);
  for (int32_t i = 0; i < got; ++i) {
    compare(row, "computed", i, results[i], &expected[i]);
    sl_tensor_release(results[i]);
  }
}

static void check_folded(build *b, const value_row *row, const row_input *inputs, int32_t count,
                         const row_input *expected, int32_t expected_count) {
  sl_output outputs[ROW_MOST];
  int32_t op;
  sl_description *d = row_describe(b, row->type, inputs, count, false, row->attrs, outputs);
  if (sl_describe_finish(d, &op) != SL_OK)
    fail_msg("%s(%s): %s", row->type, row->inputs, sl_context_error(b->context)->message);
  assert_int_equal(sl_operation_output_count(b->graph, op), expected_count);
  for (int32_t i = 0; i < expected_count; ++i) {
    sl_tensor *value;
    assert_int_equal(sl_output_constant(b->graph, (sl_output){op, i}, &value), SL_OK);
    if (!value) fail_msg("%s(%s) is not folded", row->type, row->inputs);
    compare(row, "folded", i, value, &expected[i]);
    sl_tensor_release(value);
  }
}

static void check_run(build *b, const value_row *row, const row_input *inputs, int32_t count,
                      const row_input *expected, int32_t expected_count) {
  sl_output outputs[ROW_MOST], fetches[8];
  sl_feed feeds[ROW_MOST];
  sl_tensor *results[8];
  sl_session *session;
  int32_t op;
  sl_description *d = row_describe(b, row->type, inputs, count, true, row->attrs, outputs);
  if (sl_describe_finish(d, &op) != SL_OK)
    fail_msg("%s(%s): %s", row->type, row->inputs, sl_context_error(b->context)->message);
  for (int32_t i = 0; i < count; ++i) feeds[i] = (sl_feed){outputs[i], row_tensor(b->context, &inputs[i])};
  for (int32_t i = 0; i < expected_count; ++i) fetches[i] = (sl_output){op, i};
  assert_int_equal(sl_session_new(b->graph, &session), SL_OK);
  for (int again = 0; again < 2; ++again) {
    if (sl_session_run(session, feeds, count, fetches, expected_count, NULL, 0, results) != SL_OK)
      fail_msg("%s(%s): %s", row->type, row->inputs, sl_context_error(b->context)->message);
    for (int32_t i = 0; i < expected_count; ++i) {
      compare(row, "run", i, results[i], &expected[i]);
      sl_tensor_release(results[i]);
    }
  }
  sl_session_free(session);
  for (int32_t i = 0; i < count; ++i) sl_tensor_release(feeds[i].value);
}

static void check(const value_row *rows, size_t row_count) {
  static row_input inputs[ROW_MOST], expected[8];
  for (size_t i = 0; i < row_count; ++i) {
    build b = build_begin(SL_COMPAT_1_15);
    const int32_t count = row_inputs(rows[i].inputs, inputs),
                  outputs = row_inputs(rows[i].expected, expected);
    check_computed(&b, &rows[i], inputs, count, expected, outputs);
    check_folded(&b, &rows[i], inputs, count, expected, outputs);
    check_run(&b, &rows[i], inputs, count, expected, outputs);
    build_end(&b);
  }
}
#define CHECK(rows) check(rows, sizeof rows / sizeof *rows)

static void arithmetic_broadcasts_in_every_type(void **state) {
  (void)state;
  static const value_row rows[] = {
      {"Add", "f[2,3]{1,2,3,4,5,6} f[3]{10,20,30}", "", "f[2,3]{11,22,33,14,25,36}"},
      {"AddV2", "d[2,1]{1,2} d[1,3]{10,20,30}", "", "d[2,3]{11,21,31,12,22,32}"},
      {"Add", "i[2]{2147483647,1} i[]{1}", "", "i[2]{-2147483648,2}"},
      {"Add", "u[2]{250,1} u[2]{10,1}", "", "u[2]{4,2}"},
      {"Add", "f[0]{} f[]{1}", "", "f[0]{}"},
      {"Sub", "l[3]{1,2,3} l[]{5}", "", "l[3]{-4,-3,-2}"},
      {"Mul", "f[2,2,2]{1,2,3,4,5,6,7,8} f[2,1,2]{1,10,100,1000}", "",
       "f[2,2,2]{1,20,3,40,500,6000,700,8000}"},
      {"Div", "i[4]{-7,7,-7,7} i[4]{2,2,-2,-2}", "", "i[4]{-3,3,3,-3}"},
      {"TruncateDiv", "i[2]{-7,7} i[]{2}", "", "i[2]{-3,3}"},
      {"FloorDiv", "i[4]{-7,7,-7,7} i[4]{2,2,-2,-2}", "", "i[4]{-4,3,3,-4}"},
      {"FloorDiv", "f[4]{-7,7,-7,7} f[4]{2,2,-2,-2}", "", "f[4]{-4,3,3,-4}"},
      {"FloorDiv", "f[]{7} f[]{0.1}", "", "f[]{70}"},
      {"RealDiv", "f[3]{1,-1,0} f[]{0}", "", "f[3]{inf,-inf,nan}"},
      {"Mod", "i[4]{-7,7,-7,7} i[4]{2,2,-2,-2}", "", "i[4]{-1,1,-1,1}"},
      {"Mod", "f[2]{-7.5,7.5} f[]{2}", "", "f[2]{-1.5,1.5}"},
      {"FloorMod", "i[4]{-7,7,-7,7} i[4]{2,2,-2,-2}", "", "i[4]{1,1,-1,-1}"},
      {"FloorMod", "f[4]{-7,7,-7,7} f[4]{2,2,-2,-2}", "", "f[4]{1,1,-1,-1}"},
      {"TruncateMod", "i[]{-7} i[]{2}", "", "i[]{-1}"},
      {"Maximum", "i[3]{1,5,-3} i[]{2}", "", "i[3]{2,5,2}"},
      {"Minimum", "d[3]{1,5,-3} d[]{2}", "", "d[3]{1,2,-3}"},
      {"Pow", "f[3]{2,3,4} f[3]{3,2,0.5}", "", "f[3]{8,9,2}"},
      {"Pow", "i[3]{2,-3,7} i[3]{10,3,0}", "", "i[3]{1024,-27,1}"},
      {"SquaredDifference", "f[2]{1,5} f[]{3}", "", "f[2]{4,4}"},
      {"SquaredDifference", "i[2]{1,5} i[]{3}", "", "i[2]{4,4}"},
      {"Atan2", "f[]{1} f[]{1}", "", "f[]{0.78539816}"},
      {"SigmoidGrad", "f[]{0.5} f[]{4}", "", "f[]{1}"},
      {"AddN", "( f[2]{1,2} f[2]{3,4} f[2]{5,6} )", "", "f[2]{9,12}"},
      {"AddN", "( i[2]{1,2} i[2]{3,4} )", "", "i[2]{4,6}"},
  };
  CHECK(rows);
}

static void comparisons_and_choices(void **state) {
  (void)state;
  static const value_row rows[] = {
      {"Less", "f[3]{1,2,nan} f[]{2}", "", "b[3]{1,0,0}"},
      {"LessEqual", "i[3]{1,2,3} i[]{2}", "", "b[3]{1,1,0}"},
      {"Greater", "d[2,1]{1,2} d[2]{0,1}", "", "b[2,2]{1,0,1,1}"},
      {"GreaterEqual", "u[2]{1,200} u[]{200}", "", "b[2]{0,1}"},
      {"Equal", "l[2]{1,2} l[]{2}", "", "b[2]{0,1}"},
      {"Equal", "b[2]{1,0} b[2]{1,1}", "", "b[2]{1,0}"},
      {"NotEqual", "f[2]{nan,1} f[2]{nan,1}", "", "b[2]{1,0}"},
      {"LogicalAnd", "b[4]{0,0,1,1} b[4]{0,1,0,1}", "", "b[4]{0,0,0,1}"},
      {"LogicalOr", "b[4]{0,0,1,1} b[4]{0,1,0,1}", "", "b[4]{0,1,1,1}"},
      {"LogicalNot", "b[2]{0,1}", "", "b[2]{1,0}"},
      {"IsNan", "f[3]{nan,inf,1}", "", "b[3]{1,0,0}"},
      {"IsInf", "f[3]{nan,inf,1}", "", "b[3]{0,1,0}"},
      {"IsFinite", "d[3]{nan,-inf,1}", "", "b[3]{0,0,1}"},
      {"Select", "b[2]{1,0} f[2,2]{1,2,3,4} f[2,2]{5,6,7,8}", "", "f[2,2]{1,2,7,8}"},
      {"Select", "b[2,2]{1,0,0,1} i[2,2]{1,2,3,4} i[2,2]{5,6,7,8}", "", "i[2,2]{1,6,7,4}"},
      {"Select", "b[]{0} f[2]{1,2} f[2]{5,6}", "", "f[2]{5,6}"},
      {"Where", "b[2,3]{1,0,0,0,1,1}", "", "l[3,2]{0,0,1,1,1,2}"},
  };
  CHECK(rows);
}

static void functions_of_one_number(void **state) {
  (void)state;
  static const value_row rows[] = {
      {"Neg", "f[2]{1,-2}", "", "f[2]{-1,2}"},
      {"Neg", "i[2]{1,-2147483648}", "", "i[2]{-1,-2147483648}"},
      {"Abs", "i[2]{3,-4}", "", "i[2]{3,4}"},
      {"Abs", "f[2]{3,-4}", "", "f[2]{3,4}"},
      {"Square", "l[2]{3,-4}", "", "l[2]{9,16}"},
      {"Sign", "f[3]{-2,0,5}", "", "f[3]{-1,0,1}"},
      {"Sign", "i[3]{-2,0,5}", "", "i[3]{-1,0,1}"},
      {"Floor", "f[4]{-1.5,-0.5,0.5,1.5}", "", "f[4]{-2,-1,0,1}"},
      {"Ceil", "d[4]{-1.5,-0.5,0.5,1.5}", "", "d[4]{-1,0,1,2}"},
      {"Round", "f[5]{-1.5,-0.5,0.5,1.5,2.5}", "", "f[5]{-2,0,0,2,2}"},
      {"Rint", "d[2]{2.5,3.5}", "", "d[2]{2,4}"},
      {"Sqrt", "f[3]{4,2,-1}", "", "f[3]{2,1.41421356,nan}"},
      {"Rsqrt", "f[2]{4,0.25}", "", "f[2]{0.5,2}"},
      {"Reciprocal", "f[2]{4,0.25}", "", "f[2]{0.25,4}"},
      {"Inv", "d[]{8}", "", "d[]{0.125}"},
      {"Exp", "f[3]{0,1,-1}", "", "f[3]{1,2.71828183,0.36787944}"},
      {"Exp", "d[2]{0,1}", "", "d[2]{1,2.718281828459045}"},
      {"Expm1", "f[]{1}", "", "f[]{1.71828183}"},
      {"Log", "f[3]{1,2.718281828,0}", "", "f[3]{0,1,-inf}"},
      {"Log1p", "f[]{1}", "", "f[]{0.69314718}"},
      {"Sin", "f[2]{0,1}", "", "f[2]{0,0.84147098}"},
      {"Cos", "f[2]{0,1}", "", "f[2]{1,0.54030231}"},
      {"Tan", "f[]{1}", "", "f[]{1.55740772}"},
      {"Asin", "f[]{1}", "", "f[]{1.57079633}"},
      {"Acos", "f[]{1}", "", "f[]{0}"},
      {"Atan", "f[]{1}", "", "f[]{0.78539816}"},
      {"Sinh", "f[]{1}", "", "f[]{1.17520119}"},
      {"Cosh", "f[]{1}", "", "f[]{1.54308063}"},
      {"Tanh", "f[2]{0,1}", "", "f[2]{0,0.76159416}"},
      {"Tanh", "d[]{1}", "", "d[]{0.761594155955765}"},
      {"Sigmoid", "f[2]{0,2}", "", "f[2]{0.5,0.88079708}"},
      {"Sigmoid", "d[2]{0,2}", "", "d[2]{0.5,0.88079708}"},
      {"Erf", "f[]{1}", "", "f[]{0.84270079}"},
      {"Relu", "f[3]{-1,0,2}", "", "f[3]{0,0,2}"},
      {"Relu", "i[3]{-1,0,2}", "", "i[3]{0,0,2}"},
      {"Relu6", "f[3]{-1,3,9}", "", "f[3]{0,3,6}"},
      {"Relu6", "d[3]{-1,3,9}", "", "d[3]{0,3,6}"},
      {"Relu6", "i[3]{-1,3,9}", "", "i[3]{0,3,6}"},
      {"Elu", "f[2]{-1,2}", "", "f[2]{-0.63212056,2}"},
      {"Selu", "f[2]{-1,1}", "", "f[2]{-1.11133074,1.05070099}"},
      {"Softplus", "f[2]{0,100}", "", "f[2]{0.69314718,100}"},
      {"Softsign", "f[2]{-1,3}", "", "f[2]{-0.5,0.75}"},
      {"LeakyRelu", "f[2]{-1,3}", "alpha=0.25", "f[2]{-0.25,3}"},
      {"LeakyRelu", "f[2]{-1,3}", "", "f[2]{-0.2,3}"},
  };
  CHECK(rows);
}

static void reductions_along_any_axes(void **state) {
  (void)state;
  static const value_row rows[] = {
      {"Sum", "f[2,3]{1,2,3,4,5,6} i[]{0}", "", "f[3]{5,7,9}"},
      {"Sum", "f[2,3]{1,2,3,4,5,6} i[]{1}", "", "f[2]{6,15}"},
      {"Sum", "f[2,3]{1,2,3,4,5,6} i[2]{0,1}", "", "f[]{21}"},
      {"Sum", "f[2,3]{1,2,3,4,5,6} i[0]{}", "", "f[2,3]{1,2,3,4,5,6}"},
      {"Sum", "f[2,2,2]{1,2,3,4,5,6,7,8} i[2]{0,2}", "", "f[2]{14,22}"},
      {"Sum", "f[2,2,2]{1,2,3,4,5,6,7,8} i[2]{-1,0}", "keep_dims=true", "f[1,2,1]{14,22}"},
      {"Sum", "f[2,1,2,1,2]{1,2,3,4,5,6,7,8} i[3]{0,2,4}", "", "f[1,1]{36}"},
      {"Sum", "i[2,3]{1,2,3,4,5,6} l[]{0}", "", "i[3]{5,7,9}"},
      {"Sum", "d[2,2,2]{1,2,3,4,5,6,7,8} i[2]{0,2}", "", "d[2]{14,22}"},
      {"Sum", "f[0,3]{} i[]{0}", "", "f[3]{0}"},
      {"Sum", "f[0,2,3]{} i[2]{0,2}", "", "f[2]{0}"},
      {"Mean", "f[2,3]{1,2,3,4,5,6} i[2]{0,1}", "", "f[]{3.5}"},
      {"Mean", "d[4]{1,2,3,5} i[]{0}", "", "d[]{2.75}"},
      {"Mean", "i[4]{1,2,3,5} i[]{0}", "", "i[]{2}"},
      {"Mean", "f[0]{} i[]{0}", "", "f[]{nan}"},
      {"Max", "f[2,3]{1,9,3,4,5,6} i[]{1}", "", "f[2]{9,6}"},
      {"Max", "i[2,3]{-1,-9,-3,-4,-5,-6} i[]{0}", "", "i[3]{-1,-5,-3}"},
      {"Max", "f[0]{} i[]{0}", "", "f[]{-inf}"},
      {"Max", "i[0]{} i[]{0}", "", "i[]{-2147483648}"},
      {"Min", "f[2,3]{1,9,3,4,5,6} i[]{1}", "", "f[2]{1,4}"},
      {"Min", "u[3]{7,2,9} i[]{0}", "", "u[]{2}"},
      {"Prod", "f[4]{1,2,3,4} i[]{0}", "", "f[]{24}"},
      {"Prod", "l[4]{1,2,3,4} i[]{0}", "", "l[]{24}"},
      {"Prod", "d[0]{} i[]{0}", "", "d[]{1}"},
      {"All", "b[2,2]{1,1,1,0} i[]{1}", "", "b[2]{1,0}"},
      {"Any", "b[2,2]{0,0,1,0} i[]{1}", "", "b[2]{0,1}"},
      {"ArgMax", "f[2,3]{1,9,3,4,5,6} i[]{1}", "", "l[2]{1,2}"},
      {"ArgMax", "i[2,3]{1,9,3,4,5,6} i[]{0}", "output_type=i", "i[3]{1,0,1}"},
      {"ArgMax", "f[3]{2,5,5} i[]{-1}", "", "l[]{1}"},
      {"ArgMin", "f[2,3]{1,9,3,4,5,6} i[]{1}", "", "l[2]{0,0}"},
      {"Cumsum", "f[2,3]{1,2,3,4,5,6} i[]{1}", "", "f[2,3]{1,3,6,4,9,15}"},
      {"Cumsum", "i[3]{1,2,3} i[]{0}", "exclusive=true", "i[3]{0,1,3}"},
      {"Cumsum", "f[3]{1,2,3} i[]{0}", "reverse=true", "f[3]{6,5,3}"},
      {"Cumsum", "f[3]{1,2,3} i[]{0}", "reverse=true exclusive=true", "f[3]{5,3,0}"},
      {"Cumprod", "d[2,2]{1,2,3,4} i[]{0}", "", "d[2,2]{1,2,3,8}"},
      {"L2Loss", "f[2]{3,4}", "", "f[]{12.5}"},
  };
  CHECK(rows);
}

static void matrices_images_and_probabilities(void **state) {
  (void)state;
  static const value_row rows[] = {
      {"MatMul", "f[2,3]{1,2,3,4,5,6} f[3,2]{1,2,3,4,5,6}", "", "f[2,2]{22,28,49,64}"},
      {"MatMul", "f[3,2]{1,4,2,5,3,6} f[2,3]{1,3,5,2,4,6}", "transpose_a=true transpose_b=true",
       "f[2,2]{22,28,49,64}"},
      {"MatMul", "d[2,3]{1,2,3,4,5,6} d[3,2]{1,2,3,4,5,6}", "", "d[2,2]{22,28,49,64}"},
      {"MatMul", "i[2,3]{1,2,3,4,5,6} i[3,2]{1,2,3,4,5,6}", "", "i[2,2]{22,28,49,64}"},
      {"MatMul", "i[3,2]{1,4,2,5,3,6} i[2,3]{1,3,5,2,4,6}", "transpose_a=true transpose_b=true",
       "i[2,2]{22,28,49,64}"},
      {"MatMul", "f[2,0]{} f[0,2]{}", "", "f[2,2]{0}"},
      {"MatMul", "f[0,2]{} f[2,3]{1}", "", "f[0,3]"},
      {"BatchMatMul", "f[2,1,2]{1,2,3,4} f[2,2,1]{1,2,3,4}", "", "f[2,1,1]{5,25}"},
      {"BatchMatMulV2", "f[2,1,2]{1,2,3,4} f[2,1]{1,2}", "", "f[2,1,1]{5,11}"},
      {"BiasAdd", "f[2,2]{1,2,3,4} f[2]{10,20}", "", "f[2,2]{11,22,13,24}"},
      {"BiasAdd", "i[2,2]{1,2,3,4} i[2]{10,20}", "", "i[2,2]{11,22,13,24}"},
      {"BiasAdd", "d[2,2]{1,2,3,4} d[2]{10,20}", "", "d[2,2]{11,22,13,24}"},
      {"BiasAdd", "f[1,2,1,2]{1,2,3,4} f[2]{10,20}", "data_format=NCHW", "f[1,2,1,2]{11,12,23,24}"},
      {"Conv2D", "f[1,3,3,1]{1,2,3,4,5,6,7,8,9} f[2,2,1,1]{1,2,3,4}", "strides=1,1,1,1 padding=VALID",
       "f[1,2,2,1]{37,47,67,77}"},
      {"Conv2D", "f[1,3,3,1]{1,2,3,4,5,6,7,8,9} f[2,2,1,1]{1,2,3,4}", "strides=1,1,1,1 padding=SAME",
       "f[1,3,3,1]{37,47,21,67,77,33,23,26,9}"},
      {"Conv2D", "d[1,3,3,1]{1,2,3,4,5,6,7,8,9} d[2,2,1,1]{1,2,3,4}", "strides=1,2,2,1 padding=SAME",
       "d[1,2,2,1]{37,21,23,9}"},
      {"Conv2D", "f[1,3,3,1]{1,2,3,4,5,6,7,8,9} f[2,2,1,1]{1,2,3,4}",
       "strides=1,1,1,1 dilations=1,2,2,1 padding=VALID", "f[1,1,1,1]{64}"},
      {"Conv2D", "f[1,1,1,1]{5} f[2,2,1,1]{1,2,3,4}",
       "strides=1,1,1,1 padding=EXPLICIT explicit_paddings=0,0,1,0,0,1,0,0", "f[1,1,1,1]{15}"},
      {"Conv2D", "f[0,3,3,1]{} f[2,2,1,1]{1}", "strides=1,1,1,1 padding=VALID", "f[0,2,2,1]"},
      {"DepthwiseConv2dNative", "f[1,2,2,2]{1,2,3,4,5,6,7,8} f[2,2,2,1]{1,1,2,2,3,3,4,4}",
       "strides=1,1,1,1 padding=VALID", "f[1,1,1,2]{50,60}"},
      {"DepthwiseConv2dNative", "d[1,2,2,2]{1,2,3,4,5,6,7,8} d[2,2,2,1]{1,1,2,2,3,3,4,4}",
       "strides=1,1,1,1 padding=VALID", "d[1,1,1,2]{50,60}"},
      {"MaxPool", "f[1,3,3,1]{1,2,3,4,5,6,7,8,9}", "ksize=1,2,2,1 strides=1,2,2,1 padding=SAME",
       "f[1,2,2,1]{5,6,8,9}"},
      {"MaxPool", "d[1,3,3,1]{1,2,3,4,5,6,7,8,9}", "ksize=1,2,2,1 strides=1,1,1,1 padding=VALID",
       "d[1,2,2,1]{5,6,8,9}"},
      {"AvgPool", "f[1,3,3,1]{1,2,3,4,5,6,7,8,9}", "ksize=1,2,2,1 strides=1,2,2,1 padding=SAME",
       "f[1,2,2,1]{3,4.5,7.5,9}"},
      {"AvgPool", "d[1,2,2,1]{1,2,3,4}", "ksize=1,2,2,1 strides=1,2,2,1 padding=VALID", "d[1,1,1,1]{2.5}"},
      {"Softmax", "f[1,3]{1,2,3}", "", "f[1,3]{0.09003057,0.24472847,0.66524096}"},
      {"Softmax", "d[1,3]{1,2,3}", "", "d[1,3]{0.09003057,0.24472847,0.66524096}"},
      {"LogSoftmax", "f[1,3]{1,2,3}", "", "f[1,3]{-2.40760596,-1.40760596,-0.40760596}"},
      {"LogSoftmax", "d[1,3]{1,2,3}", "", "d[1,3]{-2.40760596,-1.40760596,-0.40760596}"},
      {"SoftmaxCrossEntropyWithLogits", "f[1,2]{1,2} f[1,2]{0,1}", "",
       "f[1]{0.31326169} f[1,2]{0.26894142,-0.26894142}"},
      {"SparseSoftmaxCrossEntropyWithLogits", "f[2,2]{1,2,2,1} l[2]{1,0}", "",
       "f[2]{0.31326169} f[2,2]{0.26894142,-0.26894142,-0.26894142,0.26894142}"},
      {"TopKV2", "f[2,4]{1,4,2,3,5,5,6,0} i[]{2}", "", "f[2,2]{4,3,6,5} i[2,2]{1,3,2,0}"},
      {"TopK", "i[3]{1,9,5}", "k=3", "i[3]{9,5,1} i[3]{1,2,0}"},
      {"TopK", "i[3]{1,9,5}", "k=0", "i[0] i[0]{}"},
      {"MatrixInverse", "f[2,2]{4,1,2,3}", "", "f[2,2]{0.3,-0.1,-0.2,0.4}"},
      {"MatrixInverse", "d[2,2]{0,2,4,0}", "adjoint=true", "d[2,2]{0,0.5,0.25,0}"}, /* rows change places */
      {"MatrixDeterminant", "f[2,2,2]{4,1,2,3,0,1,1,0}", "", "f[2]{10,-1}"},
      {"MatrixDeterminant", "f[2,2]{1,2,2,4}", "", "f[]{0}"},
      {"MatrixSolve", "f[2,2]{4,1,2,3} f[2,1]{1,2}", "", "f[2,1]{0.1,0.6}"},
      {"Cholesky", "d[2,2]{4,2,2,10}", "", "d[2,2]{2,0,1,3}"},
      {"Cross", "f[2,3]{1,0,0,1,2,3} f[2,3]{0,1,0,4,5,6}", "", "f[2,3]{0,0,1,-3,6,-3}"},
      {"Cross", "i[3]{1,2,3} i[3]{4,5,6}", "", "i[3]{-3,6,-3}"},
      {"Conv2DBackpropInput", "i[4]{1,4,1,1} f[3,1,1,1]{1,2,3} f[1,2,1,1]{1,10}",
       "strides=1,2,1,1 padding=SAME", "f[1,4,1,1]{1,2,13,20}"},
      {"Conv2DBackpropInput", "i[4]{1,3,3,1} f[2,2,1,2]{1,2,3,4,5,6,7,8} f[1,2,2,2]{1,0,0,1,0,0,1,1}",
       "strides=1,1,1,1 padding=VALID", "f[1,3,3,1]{1,5,4,5,16,15,0,11,15}"},
  };
  CHECK(rows);
}

static void elements_moved_joined_and_picked(void **state) {
  (void)state;
  static const value_row rows[] = {
      {"Cast", "f[3]{1.9,-1.9,nan}", "DstT=i", "i[3]{1,-1,0}"},
      {"Cast", "f[2]{1e30,-1e30}", "DstT=i", "i[2]{2147483647,-2147483648}"},
      {"Cast", "i[2]{300,-1}", "DstT=u", "u[2]{44,255}"},
      {"Cast", "i[3]{0,5,-5}", "DstT=b", "b[3]{0,1,1}"},
      {"Cast", "f[3]{0,0.5,nan}", "DstT=b", "b[3]{0,1,1}"},
      {"Cast", "b[2]{0,1}", "DstT=f", "f[2]{0,1}"},
      {"Cast", "l[]{7}", "DstT=d", "d[]{7}"},
      {"Cast", "f[2]{1,2}", "DstT=f", "f[2]{1,2}"},
      {"Transpose", "f[2,3]{1,2,3,4,5,6} i[2]{1,0}", "", "f[3,2]{1,4,2,5,3,6}"},
      {"Transpose", "i[1,2,3]{1,2,3,4,5,6} i[3]{2,0,1}", "", "i[3,1,2]{1,4,2,5,3,6}"},
      {"Tile", "f[2]{1,2} i[1]{3}", "", "f[6]{1,2,1,2,1,2}"},
      {"Tile", "i[2,1]{1,2} i[2]{2,2}", "", "i[4,2]{1,1,2,2,1,1,2,2}"},
      {"Tile", "i[2]{1,2} i[1]{0}", "", "i[0]"},
      {"Pad", "f[2]{1,2} i[1,2]{1,2}", "", "f[5]{0,1,2,0,0}"},
      {"Pad", "i[1,2]{1,2} i[2,2]{1,0,0,1}", "", "i[2,3]{0,0,0,1,2,0}"},
      {"PadV2", "f[2]{1,2} i[1,2]{1,1} f[]{9}", "", "f[4]{9,1,2,9}"},
      {"Reverse", "f[2,2]{1,2,3,4} b[2]{0,1}", "", "f[2,2]{2,1,4,3}"},
      {"ReverseV2", "f[2,2]{1,2,3,4} i[1]{-2}", "", "f[2,2]{3,4,1,2}"},
      {"Pack", "( f[2]{1,2} f[2]{3,4} )", "", "f[2,2]{1,2,3,4}"},
      {"Pack", "( f[2]{1,2} f[2]{3,4} )", "axis=1", "f[2,2]{1,3,2,4}"},
      {"Pack", "( i[]{1} i[]{2} i[]{3} )", "", "i[3]{1,2,3}"},
      {"Unpack", "f[2,2]{1,2,3,4}", "num=2", "f[2]{1,2} f[2]{3,4}"},
      {"Unpack", "f[2,2]{1,2,3,4}", "num=2 axis=-1", "f[2]{1,3} f[2]{2,4}"},
      {"Concat", "i[]{0} ( f[1]{1} f[2]{2,3} )", "", "f[3]{1,2,3}"},
      {"ConcatV2", "( i[2,1]{1,2} i[2,2]{3,4,5,6} ) i[]{1}", "", "i[2,3]{1,3,4,2,5,6}"},
      {"Split", "i[]{1} f[2,4]{1,2,3,4,5,6,7,8}", "num_split=2", "f[2,2]{1,2,5,6} f[2,2]{3,4,7,8}"},
      {"SplitV", "f[5]{1,2,3,4,5} i[2]{2,-1} i[]{0}", "num_split=2", "f[2]{1,2} f[3]{3,4,5}"},
      {"Slice", "f[3,3]{1,2,3,4,5,6,7,8,9} i[2]{1,0} i[2]{2,2}", "", "f[2,2]{4,5,7,8}"},
      {"Slice", "f[3]{1,2,3} i[1]{1} i[1]{-1}", "", "f[2]{2,3}"},
      {"StridedSlice", "f[5]{1,2,3,4,5} i[1]{1} i[1]{4} i[1]{2}", "", "f[2]{2,4}"},
      {"StridedSlice", "f[5]{1,2,3,4,5} i[1]{0} i[1]{0} i[1]{-2}", "begin_mask=1 end_mask=1", "f[3]{5,3,1}"},
      {"StridedSlice", "f[5]{1,2,3,4,5} i[1]{-1} i[1]{0} i[1]{1}", "shrink_axis_mask=1", "f[]{5}"},
      {"StridedSlice", "f[5]{1,2,3,4,5} i[1]{-99} i[1]{99} i[1]{1}", "", "f[5]{1,2,3,4,5}"},
      {"StridedSlice", "f[5]{1,2,3,4,5} i[1]{4} i[1]{1} i[1]{1}", "", "f[0]"},
      {"StridedSlice", "i[2,2,2]{1,2,3,4,5,6,7,8} i[2]{0,1} i[2]{0,2} i[2]{1}",
       "ellipsis_mask=1 shrink_axis_mask=2", "i[2,2]{2,4,6,8}"},
      {"StridedSlice", "i[2,2]{1,2,3,4} i[3]{0,0,1} i[3]{0,0,2} i[3]{1}",
       "begin_mask=1 end_mask=1 new_axis_mask=2", "i[2,1,1]{2,4}"},
      {"StridedSlice", "i[3,3]{1,2,3,4,5,6,7,8,9} i[2]{1,0} i[2]{3,3} i[2]{1,2}", "", "i[2,2]{4,6,7,9}"},
      {"Gather", "f[3,2]{1,2,3,4,5,6} i[2]{2,0}", "", "f[2,2]{5,6,1,2}"},
      {"GatherV2", "f[2,3]{1,2,3,4,5,6} l[2]{2,0} i[]{1}", "", "f[2,2]{3,1,6,4}"},
      {"GatherNd", "f[2,2]{1,2,3,4} i[2,2]{0,1,1,0}", "", "f[2]{2,3}"},
      {"GatherNd", "f[2,2]{1,2,3,4} i[1,1]{1}", "", "f[1,2]{3,4}"},
      {"OneHot", "i[3]{0,2,5} i[]{3} f[]{1} f[]{0}", "", "f[3,3]{1,0,0,0,0,1,0,0,0}"},
      {"OneHot", "l[2]{0,1} i[]{3} i[]{7} i[]{-1}", "axis=0", "i[3,2]{7,-1,-1,7,-1,-1}"},
      {"Diag", "f[2]{1,2}", "", "f[2,2]{1,0,0,2}"},
      {"DiagPart", "f[2,2]{1,2,3,4}", "", "f[2]{1,4}"},
      {"MatrixDiag", "i[2,2]{1,2,3,4}", "", "i[2,2,2]{1,0,0,2,3,0,0,4}"},
      {"MatrixDiagPart", "i[2,2,3]{1,2,3,4,5,6,7,8,9,10,11,12}", "", "i[2,2]{1,5,7,11}"},
      {"MatrixDiagPart", "f[3,2]{1,2,3,4,5,6}", "", "f[2]{1,4}"},
      {"MatrixSetDiag", "i[2,3]{1,2,3,4,5,6} i[2]{8,9}", "", "i[2,3]{8,2,3,4,9,6}"},
      {"Unique", "i[5]{4,4,2,4,1}", "", "i[3]{4,2,1} i[5]{0,0,1,0,2}"},
      {"UniqueWithCounts", "f[5]{4,4,2,4,1}", "", "f[3]{4,2,1} i[5]{0,0,1,0,2} i[3]{3,1,1}"},
      {"ListDiff", "i[5]{1,2,3,4,2} i[2]{2,4}", "", "i[2]{1,3} i[2]{0,2}"},
      {"SegmentSum", "i[3,2]{1,2,3,4,5,6} i[3]{0,0,2}", "", "i[3,2]{4,6,0,0,5,6}"},
      {"SegmentMean", "f[3]{1,2,4} l[3]{0,0,1}", "", "f[2]{1.5,4}"},
      {"SegmentMean", "i[3]{1,2,4} i[3]{1,1,1}", "", "i[2]{0,2}"},
      {"SegmentProd", "d[3]{3,2,4} i[3]{0,0,2}", "", "d[3]{6,1,4}"},
      {"SegmentMin", "f[3]{-1,-2,4} i[3]{0,0,2}", "", "f[3]{-2,0,4}"},
      {"SegmentMax", "f[3]{-1,-2,4} i[3]{1,1,1}", "", "f[2]{0,4}"},
      {"SegmentSum", "f[0]{} i[0]{}", "", "f[0]"},
      {"UnsortedSegmentSum", "f[4]{1,2,4,8} i[4]{1,0,1,-1} i[]{3}", "", "f[3]{2,5,0}"},
      {"UnsortedSegmentSum", "i[2,2]{1,2,3,4} i[2,2]{0,1,1,0} i[]{2}", "", "i[2]{5,5}"},
      {"Shape", "f[2,3]{1}", "", "i[2]{2,3}"},
      {"Shape", "f[2,3]{1}", "out_type=l", "l[2]{2,3}"},
      {"Size", "f[2,3]{1}", "", "i[]{6}"},
      {"Rank", "f[2,3]{1}", "", "i[]{2}"},
      {"Reshape", "f[2,3]{1,2,3,4,5,6} i[2]{3,-1}", "", "f[3,2]{1,2,3,4,5,6}"},
      {"ExpandDims", "i[2]{1,2} i[]{-1}", "", "i[2,1]{1,2}"},
      {"Squeeze", "i[1,2,1]{1,2}", "", "i[2]{1,2}"},
      {"Identity", "i[2]{1,2}", "", "i[2]{1,2}"},
      {"StopGradient", "f[2]{1,2}", "", "f[2]{1,2}"},
      {"Fill", "i[2]{2,2} f[]{7}", "", "f[2,2]{7}"},
      {"Fill", "l[1]{0} f[]{7}", "", "f[0]"},
      {"ZerosLike", "d[2]{1,2}", "", "d[2]{0}"},
      {"OnesLike", "i[3]{1,2,3}", "", "i[3]{1}"},
      {"OnesLike", "b[3]{0,0,0}", "", "b[3]{1}"},
      {"Range", "i[]{3} i[]{18} i[]{3}", "", "i[5]{3,6,9,12,15}"},
      {"Range", "f[]{0} f[]{1} f[]{0.25}", "", "f[4]{0,0.25,0.5,0.75}"},
      {"Range", "i[]{3} i[]{0} i[]{-1}", "", "i[3]{3,2,1}"},
      {"LinSpace", "f[]{10} f[]{12} i[]{3}", "", "f[3]{10,11,12}"},
      {"LinSpace", "d[]{5} d[]{9} i[]{1}", "", "d[1]{5}"},
  };
  CHECK(rows);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(arithmetic_broadcasts_in_every_type),
      cmocka_unit_test(comparisons_and_choices),
      cmocka_unit_test(functions_of_one_number),
      cmocka_unit_test(reductions_along_any_axes),
      cmocka_unit_test(matrices_images_and_probabilities),
      cmocka_unit_test(elements_moved_joined_and_picked),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
