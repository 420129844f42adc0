/* Describing operations: what is checked, in whose words, what is filled in (TensorFlow's op_def_library, SPEC 3). */
#include "ops/rows.h"

#include "support/memory.h"

enum { V10 = SL_COMPAT_0_10, V15 = SL_COMPAT_1_15, BOTH = 0 };

typedef struct refused_row {
  int compat;
  const char *type, *inputs, *attrs;
  sl_code code;
  const char *message;
} refused_row;

static void refused_at(const refused_row *row, sl_compat compat) {
  static row_input inputs[ROW_MOST];
  sl_output outputs[ROW_MOST];
  build b = build_begin(compat);
  const int32_t count = row_inputs(row->inputs, inputs);
  sl_description *d = row_describe(&b, row->type, inputs, count, false, row->attrs, outputs);
  assert_refused(&b, d, row->code, row->message);
  build_end(&b);
}

static void arguments_that_do_not_fit_are_refused_in_tensorflows_words(void **state) {
  (void)state;
  static const refused_row rows[] = {
      {BOTH, "Add", "f[2] i[2]", "", SL_TYPE_ERROR,
       "Input 'y' of 'Add' Op has type int32 that does not match type float32 of argument 'x'."},
      {BOTH, "Conv2D", "f[1,2,2,1] d[1,1,1,1]", "strides=1,1,1,1 padding=SAME", SL_TYPE_ERROR,
       "Input 'filter' of 'Conv2D' Op has type float64 that does not match type float32 of argument "
       "'input'."},
      {BOTH, "LogicalNot", "f[2]", "", SL_TYPE_ERROR,
       "Input 'x' of 'LogicalNot' Op has type float32 that does not match expected type of bool."},
      {V10, "Conv2D", "i[1,4,4,1] i[2,2,1,1]", "strides=1,1,1,1 padding=SAME", SL_TYPE_ERROR,
       "DataType int32 for attr 'T' not in list of allowed values: float16, float32, float64"},
      {V15, "Conv2D", "i[1,4,4,1] i[2,2,1,1]", "strides=1,1,1,1 padding=SAME", SL_TYPE_ERROR,
       "Value passed to parameter 'input' has DataType int32 not in list of allowed values: float16, "
       "bfloat16, float32, "
       "float64"},
      {V10, "Relu", "b[2]", "", SL_TYPE_ERROR,
       "DataType bool for attr 'T' not in list of allowed values: float32, float64, int64, int32, uint8, "
       "uint16, int16, "
       "int8, float16"},
      {V15, "RandomUniform", "i[1]", "dtype=i", SL_TYPE_ERROR,
       "Value passed to parameter 'dtype' has DataType int32 not in list of allowed values: float16, "
       "bfloat16, float32, "
       "float64"},
      {V10, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,1,1 padding=FULL", SL_VALUE_ERROR,
       "Attr 'padding' of 'Conv2D' Op passed string 'FULL' not in: \"SAME\", \"VALID\"."},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,1,1 padding=same", SL_VALUE_ERROR,
       "Attr 'padding' of 'Conv2D' Op passed string 'same' not in: \"SAME\", \"VALID\", \"EXPLICIT\"."},
      {BOTH, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,1,1 padding=SAME data_format=CHWN",
       SL_VALUE_ERROR, "Attr 'data_format' of 'Conv2D' Op passed string 'CHWN' not in: \"NHWC\", \"NCHW\"."},
      {BOTH, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "padding=SAME", SL_TYPE_ERROR,
       "No argument for attr strides"},
      {V10, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,1,1 padding=SAME dilations=1,1,1,1",
       SL_TYPE_ERROR, "apply_op() got unexpected keyword arguments: dilations"},
      {BOTH, "Add", "f[2]", "", SL_TYPE_ERROR, "'Add' Op takes 2 inputs, got 1."},
      {BOTH, "Add", "( f[2] f[2] ) f[2]", "", SL_TYPE_ERROR,
       "Expected one tensor, not a list, for 'x' argument to 'Add' Op."},
      {BOTH, "AddN", "f[2]", "", SL_TYPE_ERROR, "Expected list for 'inputs' argument to 'AddN' Op."},
      {BOTH, "AddN", "( f[2] i[2] )", "", SL_TYPE_ERROR,
       "Tensors in list passed to 'inputs' of 'AddN' Op have types [float32, int32] that don't all match."},
      {BOTH, "Concat", "i[] ( f[2] )", "", SL_VALUE_ERROR,
       "List argument 'values' to 'Concat' Op with length 1 shorter than minimum length 2."},
      {BOTH, "AddN", "( f[2] f[2] )", "N=3", SL_VALUE_ERROR,
       "List argument 'inputs' to 'AddN' Op with length 2 must match length 3 of argument 'N'."},
      {BOTH, "AddN", "( f[2] f[2] )", "T=i", SL_TYPE_ERROR,
       "Tensors in list passed to 'inputs' of 'AddN' Op have types [float32, float32] that don't all match."},
      {BOTH, "Assign", "f[2] f[2]", "", SL_TYPE_ERROR,
       "'Assign' Op requires that input 'ref' be a mutable tensor (e.g.: a tf.Variable)"},
      {BOTH, "Split", "i[] f[2]", "num_split=0", SL_VALUE_ERROR,
       "Attr 'num_split' of 'Split' Op passed 0 less than minimum 1."},
      {BOTH, "MaxPool", "f[1,4,4,1]", "ksize=1,2 strides=1,2,2,1 padding=SAME", SL_VALUE_ERROR,
       "Attr 'ksize' of 'MaxPool' Op passed list of length 2 less than minimum 4."},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
    if (rows[i].compat != V15) refused_at(&rows[i], SL_COMPAT_0_10);
    if (rows[i].compat != V10) refused_at(&rows[i], SL_COMPAT_1_15);
  }
}

static void a_reference_says_so_where_types_differ(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_shape shape = {.rank = 0};
  sl_description *d = describe(&b, "VariableV2", "v", NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_INT32), SL_OK);
  const sl_output v = finish(&b, d);
  assert_int_equal(sl_output_dtype(b.graph, v), SL_INT32 + SL_REF);
  assert_refused(
      &b, describe(&b, "Add", NULL, INPUTS(number(&b, SL_FLOAT32, 1), v)), SL_TYPE_ERROR,
      "Input 'y' of 'Add' Op has type int32_ref that does not match type float32 of argument 'x'.");
  const sl_output sum = operation(&b, "Add", INPUTS(v, v)); /* read as a value */
  assert_int_equal(sl_output_dtype(b.graph, sum), SL_INT32);
  build_end(&b);
}

static void values_of_another_kind_are_refused(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output x = constant(&b, SL_FLOAT32, DIMS(2, 2), VALUES(1));
  sl_description *d = describe(&b, "MatMul", NULL, INPUTS(x, x));
  assert_int_equal(sl_describe_string(d, "transpose_a", "yes"), SL_OK);
  assert_refused(&b, d, SL_TYPE_ERROR, "Attr 'transpose_a' of 'MatMul' Op must be bool, got string.");
  sl_tensor *value = tensor_of(b.context, SL_INT32, SCALAR, VALUES(1));
  d = describe(&b, "Const", NULL, NULL, 0);
  assert_int_equal(sl_describe_tensor(d, "value", value), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  assert_refused(&b, d, SL_TYPE_ERROR, "The value of 'Const' has element type int32, not float32.");
  sl_tensor_release(value);
  build_end(&b);
}

static void attributes_not_given_get_their_defaults_and_what_inputs_say(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output x = constant(&b, SL_FLOAT32, DIMS(1, 4, 4, 1), VALUES(1)),
                  w = constant(&b, SL_FLOAT32, DIMS(1, 1, 1, 1), VALUES(1));
  sl_description *d = describe(&b, "Conv2D", "conv", INPUTS(x, w));
  row_attrs(d, "Conv2D", "strides=1,2,2,1 padding=SAME strides=1,1,1,1"); /* given again: the last counts */
  const sl_output y = finish(&b, d);
  char *json;
  assert_int_equal(sl_operation_json(b.graph, y.op, &json), SL_OK);
  static const char *const parts[] = {"\"T\":\"float32\"",       "\"strides\":[1,1,1,1]",
                                      "\"padding\":\"SAME\"",    "\"data_format\":\"NHWC\"",
                                      "\"dilations\":[1,1,1,1]", "\"use_cudnn_on_gpu\":true",
                                      "\"explicit_paddings\":[]"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i)
    if (!strstr(json, parts[i])) fail_msg("%s is not in %s", parts[i], json);
  sl_text_free(b.context, json);
  build_end(&b);
}

static void what_changes_a_variable_is_kept_beside_it(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_shape shape = {.rank = 0};
  sl_description *d = describe(&b, "VariableV2", "v", NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  const sl_output v = finish(&b, d), one = number(&b, SL_FLOAT32, 1);
  const sl_output more = operation(&b, "AssignAdd", INPUTS(v, one)),
                  sum = operation(&b, "Add", INPUTS(v, one));
  char *json;
  assert_int_equal(sl_operation_json(b.graph, more.op, &json), SL_OK);
  assert_non_null(strstr(json, "\"_class\":[\"loc:@v\"]"));
  sl_text_free(b.context, json);
  assert_int_equal(sl_operation_json(b.graph, sum.op, &json), SL_OK);
  assert_null(strstr(json, "_class"));
  sl_text_free(b.context, json);
  build_end(&b);
}

static void descriptions_belong_to_graphs_or_to_values(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output x = number(&b, SL_FLOAT32, 1);
  sl_tensor *value = tensor_of(b.context, SL_FLOAT32, SCALAR, VALUES(2)), *results[2];
  int32_t count;
  sl_description *d = describe(&b, "Neg", NULL, NULL, 0);
  assert_int_equal(sl_describe_value(d, value), SL_OK);
  assert_refused(&b, d, SL_INTERNAL,
                 "An input of 'Neg' is a value; only sl_describe_compute() takes values.");
  d = describe(&b, "Neg", NULL, INPUTS(x));
  assert_int_equal(sl_describe_compute(d, results, 2, &count), SL_INTERNAL);
  assert_string_equal(sl_context_error(b.context)->message,
                      "An input of 'Neg' is no value; sl_describe_compute() takes only values.");
  d = describe(&b, "NoOp", NULL, NULL, 0);
  assert_int_equal(sl_describe_compute(d, results, 2, &count), SL_UNIMPLEMENTED);
  assert_string_equal(sl_context_error(b.context)->message,
                      "'NoOp' has state and is computed by sessions only.");
  d = describe(&b, "Nothing", NULL, NULL, 0);
  assert_int_equal(sl_describe_compute(d, results, 2, &count), SL_UNIMPLEMENTED);
  assert_string_equal(sl_context_error(b.context)->message, "'Nothing' is not computed here.");
  d = describe(&b, "Neg", NULL, NULL, 0);
  assert_int_equal(sl_describe_value(d, value), SL_OK);
  assert_int_equal(sl_describe_compute(d, results, 0, &count), SL_INTERNAL);
  assert_string_equal(sl_context_error(b.context)->message, "'Neg' has 1 results, there is room for 0.");
  d = describe(&b, "Neg", NULL, NULL, 0);
  assert_int_equal(sl_describe_value(d, NULL), SL_INTERNAL);
  sl_describe_drop(d);
  d = describe(&b, "Neg", NULL, NULL, 0);
  assert_int_equal(sl_describe_input(d, (sl_output){77, 0}), SL_INTERNAL);
  assert_int_equal(sl_describe_control(d, 77), SL_INTERNAL);
  sl_describe_drop(d);
  sl_describe_drop(NULL);
  assert_int_equal(sl_describe(b.graph, NULL, NULL, &d), SL_INTERNAL);
  d = describe(&b, "Neg", NULL, INPUTS(x));
  assert_int_equal(sl_describe_output(d, SL_FLOAT32), SL_OK);
  assert_refused(&b, d, SL_INTERNAL, "The outputs of 'Neg' follow from its definition.");
  sl_tensor_release(value);
  build_end(&b);
}

static void a_finalized_graph_takes_no_description(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_description *d = describe(&b, "NoOp", NULL, NULL, 0), *other;
  sl_graph_finalize(b.graph);
  assert_refused(&b, d, SL_RUNTIME_ERROR, "Graph is finalized and cannot be modified.");
  assert_int_equal(sl_describe(b.graph, "NoOp", NULL, &other), SL_RUNTIME_ERROR);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(arguments_that_do_not_fit_are_refused_in_tensorflows_words),
      cmocka_unit_test(a_reference_says_so_where_types_differ),
      cmocka_unit_test(values_of_another_kind_are_refused),
      cmocka_unit_test(attributes_not_given_get_their_defaults_and_what_inputs_say),
      cmocka_unit_test(what_changes_a_variable_is_kept_beside_it),
      cmocka_unit_test(descriptions_belong_to_graphs_or_to_values),
      cmocka_unit_test(a_finalized_graph_takes_no_description),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
