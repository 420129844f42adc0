/*
 * Making operations: names, contexts, attributes, limits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/graph.h"

static sl_code add(sl_graph *graph, const char *type, const char *name, int32_t *op) {
  operation_spec spec = {.type = type, .name = name};
  return graph_operation_add(graph, &spec, op);
}

static void names_are_checked_whole(void **state) {
  (void)state;
  static const struct {
    const char *name;
    bool at_root, inside;
  } rows[] = {{"a", true, true},     {"_a", false, true},   {"-a", false, true}, {"", false, true},
              {"a b", false, false}, {"a:0", false, false}, {".a", true, true},  {"1/2", true, true}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    for (int inside = 0; inside < 2; inside++) {
      fixture f = fixture_open(SL_COMPAT_1_15);
      int32_t op = -7;
      char full[64], message[64];
      fixture_message(full, inside ? "s/%s" : "%s", rows[i].name);
      fixture_message(message, "'%s' is not a valid node name", full);
      if (inside) fixture_enter(&f, "s");
      sl_code code = add(f.graph, "NoOp", rows[i].name, &op);
      bool valid = inside ? rows[i].inside : rows[i].at_root;
      assert_int_equal(code, valid ? SL_OK : SL_VALUE_ERROR);
      if (valid) assert_string_equal(sl_operation_name(f.graph, op), full);
      if (!valid) assert_string_equal(sl_context_error(f.context)->message, message);
      if (!valid) assert_int_equal(op, -7);
      fixture_close(&f);
    }
  }
}

static void an_exact_name_that_is_taken_is_refused(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  int32_t op;
  assert_int_equal(add(old.graph, "NoOp", "sc/", &op), SL_OK);
  assert_int_equal(add(new.graph, "NoOp", "sc/", &op), SL_OK);
  fixture_expect(&old, add(old.graph, "NoOp", "sc/", &op), SL_VALUE_ERROR,
                 "cannot add op with name sc as that name is already used");
  fixture_expect(&new, add(new.graph, "NoOp", "sc/", &op), SL_VALUE_ERROR,
                 "Duplicate node name in graph: 'sc'");
  fixture_close(&old);
  fixture_close(&new);
}

static void the_name_to_come_can_be_asked_without_taking_it(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  const char *name;
  fixture_enter(&f, "s");
  for (int i = 0; i < 2; i++) {
    assert_int_equal(graph_operation_name(f.graph, "Conv2D", NULL, &name), SL_OK);
    assert_string_equal(name, "s/Conv2D");
  }
  fixture_op(&f, "Conv2D", NULL);
  assert_int_equal(graph_operation_name(f.graph, "Conv2D", NULL, &name), SL_OK);
  assert_string_equal(name, "s/Conv2D_1");
  assert_int_equal(graph_operation_name(f.graph, "Conv2D", "t/c/", &name), SL_OK);
  assert_string_equal(name, "t/c");
  fixture_close(&f);
}

static void a_finalized_graph_takes_nothing(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t op;
  sl_graph_finalize(f.graph);
  assert_true(sl_graph_finalized(f.graph));
  fixture_expect(&f, add(f.graph, "NoOp", NULL, &op), SL_RUNTIME_ERROR,
                 "Graph is finalized and cannot be modified.");
  sl_item item = {SL_ITEM_OBJECT, 1, 0};
  fixture_expect(&f, sl_collection_add(f.graph, "k", item), SL_RUNTIME_ERROR,
                 "Graph is finalized and cannot be modified.");
  assert_int_equal(sl_operation_count(f.graph), 0);
  fixture_close(&f);
}

static void inputs_must_exist(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  fixture_op(&f, "Const", "c");
  static const sl_output bad[] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {INT32_MAX, 0}};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    operation_spec spec = {.type = "Neg", .inputs = &bad[i], .input_count = 1};
    int32_t op;
    assert_int_equal(graph_operation_add(f.graph, &spec, &op), SL_INTERNAL);
    assert_int_equal(sl_output_dtype(f.graph, bad[i]), SL_DTYPE_NONE);
    assert_null(sl_output_shape(f.graph, bad[i]));
  }
  int32_t control = 5, op;
  operation_spec spec = {.type = "NoOp", .controls = &control, .control_count = 1};
  fixture_expect(&f, graph_operation_add(f.graph, &spec, &op), SL_INTERNAL,
                 "There is no operation number 5 in this graph.");
  spec.control_count = -1;
  assert_int_equal(graph_operation_add(f.graph, &spec, &op), SL_RESOURCE_EXHAUSTED);
  spec.control_count = 1 << 21;
  fixture_expect(&f, graph_operation_add(f.graph, &spec, &op), SL_RESOURCE_EXHAUSTED,
                 "An operation has at most 1048576 control inputs here, got 2097152.");
  assert_null(sl_operation_name(f.graph, 1));
  assert_null(sl_operation_type(f.graph, -1));
  assert_int_equal(sl_operation_output_count(f.graph, 9), -1);
  fixture_close(&f);
}

static void a_graph_has_a_number_of_operations_at_most(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t op;
  f.graph->max_operations = 2;
  for (int i = 0; i < 2; i++) assert_int_equal(add(f.graph, "NoOp", NULL, &op), SL_OK);
  fixture_expect(&f, add(f.graph, "NoOp", NULL, &op), SL_RESOURCE_EXHAUSTED,
                 "A graph has at most 2 operations here.");
  fixture_close(&f);
}

/* ---- Attributes ---- */

static sl_tensor *scalar_tensor(sl_context *context) {
  sl_tensor *tensor;
  assert_int_equal(sl_tensor_new(context, SL_FLOAT32, 0, NULL, &tensor), SL_OK);
  *(float *)sl_tensor_data(tensor) = 0.5F;
  return tensor;
}

enum { ALL_KINDS = 9 };

static void every_kind_of_attribute(sl_tensor *tensor, sl_attr attrs[ALL_KINDS]) {
  static const int64_t ints[] = {1, -2};
  static const char *const strings[] = {"x", "", "loc:@y"};
  static sl_shape shape = {.rank = 2, .dims = {-1, 3}};
  memset(attrs, 0, ALL_KINDS * sizeof *attrs);
  attrs[0] = (sl_attr){.name = "z_int", .kind = 'i', .value.i = -7};
  attrs[1] = (sl_attr){.name = "y_float", .kind = 'f', .value.f = 0.25};
  attrs[2] = (sl_attr){.name = "x_bool", .kind = 'b', .value.b = true};
  attrs[3] = (sl_attr){.name = "w_string", .kind = 's', .value.s = "it's"};
  attrs[4] = (sl_attr){.name = "v_type", .kind = 't', .value.type = SL_INT32};
  attrs[5] = (sl_attr){.name = "u_shape", .kind = 'h', .value.shape = &shape};
  attrs[6] = (sl_attr){.name = "t_tensor", .kind = 'v', .value.tensor = tensor};
  attrs[7] = (sl_attr){.name = "s_ints", .kind = 'I'};
  attrs[7].value.ints.values = ints;
  attrs[7].value.ints.count = 2;
  attrs[8] = (sl_attr){.name = "r_strings", .kind = 'S'};
  attrs[8].value.strings.values = strings;
  attrs[8].value.strings.count = 3;
}

static sl_code add_with_everything(sl_graph *graph, sl_tensor *tensor, int32_t *op) {
  sl_attr attrs[ALL_KINDS];
  const operation_output outputs[2] = {{SL_FLOAT32 + SL_REF, {.rank = -1}}, {SL_INT64, {.rank = 0}}};
  every_kind_of_attribute(tensor, attrs);
  operation_spec spec = {.type = "Anything",
                         .name = "a",
                         .attrs = attrs,
                         .attr_count = ALL_KINDS,
                         .outputs = outputs,
                         .output_count = 2};
  return graph_operation_add(graph, &spec, op);
}

static void attributes_are_copied_sorted_and_printed(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_tensor *tensor = scalar_tensor(f.context);
  int32_t op;
  char *json, *def;
  assert_int_equal(add_with_everything(f.graph, tensor, &op), SL_OK);
  sl_tensor_release(tensor);
  assert_int_equal(sl_operation_json(f.graph, op, &json), SL_OK);
  assert_string_equal(
      json,
      "{\"id\":0,\"name\":\"a\",\"type\":\"Anything\",\"inputs\":[],\"control\":[],\"outputs\":[{\"dtype\":"
      "\"float32\",\"ref\":true,\"shape\":null},{\"dtype\":\"int64\",\"ref\":false,\"shape\":[]}],\"attrs\":{"
      "\"r_strings\":[\"x\",\"\",\"loc:@y\"],\"s_ints\":[1,-2],\"t_tensor\":{\"dtype\":\"float32\",\"shape\":"
      "[]"
      "},\"u_shape\":[null,3],\"v_type\":\"int32\",\"w_string\":\"it's\",\"x_bool\":true,\"y_float\":0.25,"
      "\"z_int\":-7},\"device\":\"\",\"location\":0,\"variable\":null}");
  assert_int_equal(sl_graph_def_text(f.graph, op, &def), SL_OK);
  assert_string_equal(
      def, "name: \"a\"\nop: \"Anything\"\n"
           "attr {\n  key: \"r_strings\"\n  value {\n    list {\n      s: \"x\"\n      s: \"\"\n      s: "
           "\"loc:@y\"\n    }\n"
           "  }\n}\n"
           "attr {\n  key: \"s_ints\"\n  value {\n    list {\n      i: 1\n      i: -2\n    }\n  }\n}\n"
           "attr {\n  key: \"t_tensor\"\n  value {\n    tensor {\n      dtype: DT_FLOAT\n      tensor_shape "
           "{\n      }\n"
           "      float_val: 0.5\n    }\n  }\n}\n"
           "attr {\n  key: \"u_shape\"\n  value {\n    shape {\n      dim {\n        size: -1\n      }\n     "
           " dim {\n"
           "        size: 3\n      }\n    }\n  }\n}\n"
           "attr {\n  key: \"v_type\"\n  value {\n    type: DT_INT32\n  }\n}\n"
           "attr {\n  key: \"w_string\"\n  value {\n    s: \"it\\'s\"\n  }\n}\n"
           "attr {\n  key: \"x_bool\"\n  value {\n    b: true\n  }\n}\n"
           "attr {\n  key: \"y_float\"\n  value {\n    f: 0.25\n  }\n}\n"
           "attr {\n  key: \"z_int\"\n  value {\n    i: -7\n  }\n}\n");
  sl_text_free(f.context, json);
  sl_text_free(f.context, def);
  fixture_close(&f);
}

/* ---- Colocation ---- */

static const char *class_of(const fixture *f, int32_t op) {
  const sl_attr *attr = operation_attr(graph_operation(f->graph, op), "_class");
  static char joined[256];
  joined[0] = 0;
  for (int32_t i = 0; attr != NULL && i < attr->value.strings.count; i++) {
    strcat(strcat(joined, i == 0 ? "" : " "), attr->value.strings.values[i]);
  }
  return joined;
}

static void colocated_operations_carry_the_group_sorted_and_once(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t b = fixture_op(&f, "Variable", "b"), a = fixture_op(&f, "Variable", "a");
  assert_int_equal(sl_colocate_enter(f.graph, b), SL_OK);
  int32_t with_b = fixture_op(&f, "NoOp", "with_b");
  assert_string_equal(class_of(&f, with_b), "loc:@b");
  assert_int_equal(sl_colocate_enter(f.graph, a), SL_OK);
  assert_int_equal(sl_colocate_enter(f.graph, with_b), SL_OK);
  assert_string_equal(class_of(&f, fixture_op(&f, "NoOp", "with_all")), "loc:@a loc:@b");
  for (int i = 0; i < 3; i++) assert_int_equal(sl_colocate_exit(f.graph), SL_OK);
  assert_string_equal(class_of(&f, fixture_op(&f, "NoOp", "alone")), "");
  assert_int_equal(sl_colocate_exit(f.graph), SL_RUNTIME_ERROR);
  assert_int_equal(sl_colocate_enter(f.graph, 99), SL_INTERNAL);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_are_checked_whole),
      cmocka_unit_test(an_exact_name_that_is_taken_is_refused),
      cmocka_unit_test(the_name_to_come_can_be_asked_without_taking_it),
      cmocka_unit_test(a_finalized_graph_takes_nothing),
      cmocka_unit_test(inputs_must_exist),
      cmocka_unit_test(a_graph_has_a_number_of_operations_at_most),
      cmocka_unit_test(attributes_are_copied_sorted_and_printed),
      cmocka_unit_test(colocated_operations_carry_the_group_sorted_and_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
