/* The table of operations is well-formed, and what signatures say arrives. */
#include "ops/signature.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "ops/op.h"

static bool has_attr(const signature *signature, const char *name, char kind) {
  for (const signature_attr *attr = signature->attrs; attr->name; ++attr)
    if (strcmp(attr->name, name) == 0 && attr->kind == kind) return true;
  return false;
}

static void check_arguments(const op_definition *definition, const signature *signature,
                            const signature_argument *arguments) {
  for (const signature_argument *argument = arguments; argument->name; ++argument) {
    if (argument->type && !has_attr(signature, argument->type, 't'))
      fail_msg("%s: %s has no type attribute %s", definition->type, argument->name, argument->type);
    if (argument->number && !has_attr(signature, argument->number, 'i'))
      fail_msg("%s: %s has no length %s", definition->type, argument->name, argument->number);
    assert_true(argument->type || argument->dtype != SL_DTYPE_NONE);
  }
}

static void every_definition_is_well_formed_and_there_once(void **state) {
  (void)state;
  const op_definition *definition;
  size_t count = 0;
  for (; (definition = op_at(count)); ++count) {
    signature signature;
    if (!signature_read(definition->signature, &signature))
      fail_msg("%s: %s", definition->type, definition->signature);
    check_arguments(definition, &signature, signature.inputs);
    check_arguments(definition, &signature, signature.outputs);
    assert_ptr_equal(op_find(definition->type), definition);
    assert_non_null(definition->shape);
    for (const signature_argument *input = signature.inputs; input->name; ++input)
      assert_true(!input->ref || (input == signature.inputs && op_takes_reference(definition)));
  }
  assert_true(count > 140);
  assert_null(op_find("Nothing"));
}

/* The operations of the tutorial's language, as the real front ends of both versions make them. */
static void every_operation_of_the_basic_graphs_is_there(void **state) {
  (void)state;
  static const char *const types[] = {"Abs",
                                      "Add",
                                      "AddV2",
                                      "ArgMax",
                                      "Assign",
                                      "BiasAdd",
                                      "Cast",
                                      "Concat",
                                      "ConcatV2",
                                      "Const",
                                      "Conv2D",
                                      "Div",
                                      "Equal",
                                      "Exp",
                                      "ExpandDims",
                                      "Fill",
                                      "Floor",
                                      "FloorDiv",
                                      "FloorMod",
                                      "Greater",
                                      "Identity",
                                      "L2Loss",
                                      "Less",
                                      "LinSpace",
                                      "Log",
                                      "MatMul",
                                      "Maximum",
                                      "MaxPool",
                                      "Mean",
                                      "Mod",
                                      "Mul",
                                      "Neg",
                                      "NoOp",
                                      "Pack",
                                      "Placeholder",
                                      "Pow",
                                      "RandomUniform",
                                      "Range",
                                      "Rank",
                                      "RealDiv",
                                      "Relu",
                                      "Reshape",
                                      "Shape",
                                      "Sigmoid",
                                      "Slice",
                                      "Softmax",
                                      "Sqrt",
                                      "Square",
                                      "StridedSlice",
                                      "Sub",
                                      "Sum",
                                      "Tanh",
                                      "Tile",
                                      "Transpose",
                                      "TruncatedNormal",
                                      "Variable",
                                      "VariableV2",
                                      "ZerosLike",
                                      "SoftmaxCrossEntropyWithLogits",
                                      "RandomStandardNormal"};
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i)
    if (!op_find(types[i])) fail_msg("%s is missing", types[i]);
}

static void a_line_says_all(void **state) {
  (void)state;
  signature s;
  int64_t ints[SL_MAX_RANK];
  assert_true(signature_read(
      "&ref:T values:dtype*N shape:int32 -> output:T*num | T:{index}=int64 dtype:any N:int>=2 num:int=-3 "
      "flag:bool=true rate:float=12.25 text:string=a pads@1.15:ints=1,20,3 none:ints= size:ints>=4 "
      "mode@0.10:SAME/VALID=VALID",
      &s));
  assert_string_equal(s.inputs[0].name, "ref");
  assert_true(s.inputs[0].ref && !s.inputs[1].ref);
  assert_string_equal(s.inputs[1].number, "N");
  assert_int_equal(s.inputs[2].dtype, SL_INT32);
  assert_null(s.inputs[2].type);
  assert_null(s.inputs[3].name);
  assert_string_equal(s.outputs[0].number, "num");
  const signature_attr *a = s.attrs;
  assert_int_equal(signature_int(&a[0]), SL_INT64);
  assert_true(signature_types_allow(a[0].types, SL_COMPAT_1_15, SL_INT32));
  assert_false(signature_types_allow(a[0].types, SL_COMPAT_1_15, SL_FLOAT32));
  assert_true(a[1].kind == 't' && !a[1].types && !a[1].has_default);
  assert_true(a[2].kind == 'i' && a[2].has_minimum && a[2].minimum == 2 && !a[2].has_default);
  assert_int_equal(signature_int(&a[3]), -3);
  assert_int_equal(signature_int(&a[4]), 1);
  assert_true(signature_float(&a[5]) == 12.25);
  assert_true(a[6].kind == 's' && !a[6].choice);
  assert_string_equal(a[6].otherwise, "a");
  assert_int_equal(signature_ints(&a[7], ints), 3);
  assert_int_equal(ints[1], 20);
  assert_true(signature_attr_at_level(&a[7], SL_COMPAT_1_15) &&
              !signature_attr_at_level(&a[7], SL_COMPAT_0_10));
  assert_int_equal(signature_ints(&a[8], ints), 0);
  assert_true(a[8].has_default && a[9].has_minimum && a[9].minimum == 4);
  assert_string_equal(a[10].choice, "SAME/VALID");
  assert_string_equal(a[10].otherwise, "VALID");
  assert_null(a[11].name);
}

static void what_is_not_well_formed_is_refused(void **state) {
  (void)state;
  static const char *const lines[] = {
      "x:T",                                /* no outputs */
      "x -> y:T | T:any",                   /* no type */
      "-> | T:{nothing}",                   /* no such set */
      "-> | T:{index",                      /* open */
      "-> | T:nothing",                     /* no such kind */
      "-> | T",                             /* no kind */
      "a:T b:T c:T d:T e:T f:T -> | T:any", /* too many */
  };
  signature s;
  for (size_t i = 0; i < sizeof lines / sizeof *lines; ++i) assert_false(signature_read(lines[i], &s));
}

static void kinds_of_attributes_are_known_by_type(void **state) {
  (void)state;
  assert_int_equal(sl_op_attr_kind("Conv2D", "strides"), 'I');
  assert_int_equal(sl_op_attr_kind("Conv2D", "T"), 't');
  assert_int_equal(sl_op_attr_kind("Conv2D", "nothing"), 0);
  assert_int_equal(sl_op_attr_kind("Nothing", "T"), 0);
  assert_int_equal(sl_op_attr_kind(NULL, NULL), 0);
}

static void definitions_are_listed_for_front_ends(void **state) {
  (void)state;
  sl_context *context;
  char *json;
  assert_int_equal(sl_context_new(NULL, 0, &context), SL_OK);
  assert_int_equal(sl_op_definitions(context, &json), SL_OK);
  static const char *const parts[] = {
      "\"MatMul\":{\"inputs\":[{\"name\":\"a\",\"type\":0,\"type_attr\":\"T\",\"number_attr\":\"\",\"ref\":"
      "false},",
      "{\"name\":\"transpose_a\",\"kind\":\"b\",\"default\":false,\"inferred\":false}",
      "{\"name\":\"ref\",\"type\":0,\"type_attr\":\"T\",\"number_attr\":\"\",\"ref\":true}",
      "{\"name\":\"padding\",\"kind\":\"s\",\"level\":\"0.10\",\"allowed\":[\"SAME\",\"VALID\"],\"inferred\":"
      "false}",
      "{\"name\":\"dilations\",\"kind\":\"I\",\"default\":[1,1,1,1],\"level\":\"1.15\",\"inferred\":false}",
      "{\"name\":\"Tidx\",\"kind\":\"t\",\"default\":3,\"allowed\":[3,9],\"inferred\":true}",
      "{\"name\":\"alpha\",\"kind\":\"f\",\"default\":0.2,\"inferred\":false}",
  };
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i)
    if (!strstr(json, parts[i])) fail_msg("%s is missing", parts[i]);
  sl_text_free(context, json);
  sl_context_free(context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_definition_is_well_formed_and_there_once),
      cmocka_unit_test(every_operation_of_the_basic_graphs_is_there),
      cmocka_unit_test(a_line_says_all),
      cmocka_unit_test(what_is_not_well_formed_is_refused),
      cmocka_unit_test(kinds_of_attributes_are_known_by_type),
      cmocka_unit_test(definitions_are_listed_for_front_ends),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
