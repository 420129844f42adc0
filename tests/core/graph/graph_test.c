/*
 * The graph itself: levels, seeds, shapes, texts of tensors, the text of its definition, its journal.
 */
#include "graph/graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/graph.h"

static void a_graph_has_a_level_for_good(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  sl_graph *graph = NULL;
  assert_int_equal(sl_graph_compat(f.graph), SL_COMPAT_0_10);
  assert_ptr_equal(sl_graph_context(f.graph), f.context);
  assert_int_equal(sl_graph_new(f.context, (sl_compat)7, 0, &graph), SL_INTERNAL);
  assert_string_equal(sl_context_error(f.context)->message, "There is no compatibility level 7.");
  assert_int_equal(sl_graph_new(NULL, SL_COMPAT_0_10, 0, &graph), SL_INTERNAL);
  assert_int_equal(sl_graph_new(f.context, SL_COMPAT_0_10, 0, NULL), SL_INTERNAL);
  assert_null(graph);
  sl_graph_free(NULL);
  fixture_close(&f);
}

/* ---- Seeds: the tables of SPEC 5 ---- */

enum { NO = INT32_MIN };

static const struct {
  int64_t graph_seed, op_seed;
  int32_t operations;
  bool given;
  int64_t seed, seed2_at_0_10, seed2_at_1_15;
} seed_rows[] = {{NO, NO, 0, false, 0, 0, 0},
                 {NO, 1, 0, true, 87654321, 1, 1},
                 {1, 1, 0, true, 1, 1, 1},
                 {0, 0, 0, true, 0, 0, 2147483647},
                 {2147483647, 0, 0, true, 0, 0, 2147483647},
                 {0, 2147483647, 0, true, 0, 0, 2147483647},
                 {1, NO, 0, true, 1, 0, 0},
                 {1234, NO, 3, true, 1234, 3, 3},
                 {-1, 5, 0, true, 2147483646, 5, 5}};

static void seeds_by_graph_operation_and_count(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof seed_rows / sizeof *seed_rows; i++) {
    for (int level = 0; level < 2; level++) {
      fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
      int64_t seed = 0, seed2 = 0, found = -3;
      bool op_given = seed_rows[i].op_seed != NO;
      if (seed_rows[i].graph_seed != NO) sl_graph_set_seed(f.graph, true, seed_rows[i].graph_seed);
      assert_int_equal(sl_graph_seed(f.graph, &found), seed_rows[i].graph_seed != NO);
      for (int32_t k = 0; k < seed_rows[i].operations; k++) fixture_op(&f, "Const", NULL);
      assert_int_equal(
          sl_graph_get_seed(f.graph, op_given, op_given ? seed_rows[i].op_seed : 0, &seed, &seed2),
          seed_rows[i].given);
      assert_int_equal(seed, seed_rows[i].seed);
      assert_int_equal(seed2, level == 0 ? seed_rows[i].seed2_at_0_10 : seed_rows[i].seed2_at_1_15);
      sl_graph_set_seed(f.graph, false, 0);
      assert_false(sl_graph_seed(f.graph, &found));
      fixture_close(&f);
    }
  }
}

/* ---- Shapes and texts of outputs ---- */

static void set_shape_merges_or_says_why_not(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  fixture *both[] = {&old, &new};
  sl_shape own = shape_matrix(2, -1), other = shape_matrix(3, 4), rank = shape_vector(2),
           fits = shape_matrix(-1, 5);
  for (int i = 0; i < 2; i++) {
    sl_output x = {fixture_op(both[i], "Placeholder", "x"), 0};
    graph_output_shape_set(both[i]->graph, x, &own);
    assert_int_equal(sl_output_set_shape(both[i]->graph, x, &fits), SL_OK);
    assert_int_equal(sl_output_shape(both[i]->graph, x)->dims[1], 5);
    graph_output_shape_set(both[i]->graph, x, &own);
    assert_int_equal(sl_output_set_shape(both[i]->graph, (sl_output){4, 0}, &fits), SL_INTERNAL);
    assert_int_equal(sl_output_set_shape(both[i]->graph, x, NULL), SL_INTERNAL);
  }
  fixture_expect(&old, sl_output_set_shape(old.graph, (sl_output){0, 0}, &other), SL_VALUE_ERROR,
                 "Shapes (2, ?) and (3, 4) are not compatible");
  fixture_expect(&new, sl_output_set_shape(new.graph, (sl_output){0, 0}, &other), SL_VALUE_ERROR,
                 "Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2,?] and [3,4].");
  fixture_expect(&old, sl_output_set_shape(old.graph, (sl_output){0, 0}, &rank), SL_VALUE_ERROR,
                 "Shapes (2, ?) and (2,) are not compatible");
  fixture_expect(&new, sl_output_set_shape(new.graph, (sl_output){0, 0}, &rank), SL_VALUE_ERROR,
                 "Shapes must be equal rank, but are 2 and 1. Shapes are [2,?] and [2].");
  fixture_close(&old);
  fixture_close(&new);
}

static void tensors_print_name_shape_dtype_and_device(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  const struct {
    sl_shape shape;
    const char *device, *str, *repr;
  } rows[] = {{shape_matrix(1, 2), "", "Tensor(\"c:0\", shape=(1, 2), dtype=float32)",
               "<tf.Tensor 'c:0' shape=(1, 2) dtype=float32>"},
              {shape_unknown(), "", "Tensor(\"c_1:0\", dtype=float32)",
               "<tf.Tensor 'c_1:0' shape=<unknown> dtype=float32>"},
              {shape_scalar(), "/cpu:0", "Tensor(\"c_2:0\", shape=(), dtype=float32, device=/device:CPU:0)",
               "<tf.Tensor 'c_2:0' shape=() dtype=float32>"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    char *text;
    assert_int_equal(sl_device_enter(f.graph, rows[i].device), SL_OK);
    sl_output c = {fixture_op(&f, "Const", "c"), 0};
    assert_int_equal(sl_device_exit(f.graph), SL_OK);
    graph_output_shape_set(f.graph, c, &rows[i].shape);
    assert_int_equal(sl_output_text(f.graph, c, false, &text), SL_OK);
    assert_string_equal(text, rows[i].str);
    sl_text_free(f.context, text);
    assert_int_equal(sl_output_text(f.graph, c, true, &text), SL_OK);
    assert_string_equal(text, rows[i].repr);
    sl_text_free(f.context, text);
  }
  fixture_close(&f);
}

/* ---- GraphDef ---- */

static int32_t constant(fixture *f, const char *name, sl_tensor *value) {
  sl_attr attrs[] = {{.name = "value", .kind = 'v'}, {.name = "dtype", .kind = 't'}};
  attrs[0].value.tensor = value;
  attrs[1].value.type = value->dtype;
  operation_output output = {value->dtype, value->shape};
  operation_spec spec = {
      .type = "Const", .name = name, .attrs = attrs, .attr_count = 2, .outputs = &output, .output_count = 1};
  int32_t op = -1;
  assert_int_equal(graph_operation_add(f->graph, &spec, &op), SL_OK);
  return op;
}

static void assert_value_text(fixture *f, sl_tensor *value, const char *expected) {
  char *text;
  assert_int_equal(sl_graph_def_text(f->graph, constant(f, "c", value), &text), SL_OK);
  if (strstr(text, expected) == NULL) fail_msg("%s\nin\n%s", expected, text);
  sl_text_free(f->context, text);
  sl_tensor_release(value);
}

static sl_tensor *tensor_of(fixture *f, int32_t dtype, int64_t size, const void *elements) {
  sl_tensor *tensor;
  assert_int_equal(sl_tensor_new(f->context, dtype, 1, &size, &tensor), SL_OK);
  if (size > 0) memcpy(sl_tensor_data(tensor), elements, sl_tensor_bytes(tensor));
  return tensor;
}

static void constants_print_as_values_or_as_bytes(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  assert_value_text(&f, tensor_of(&f, SL_FLOAT32, 2, (const float[]){1, 2}),
                    "tensor_content: \"\\000\\000\\200?\\000\\000\\000@\"");
  assert_value_text(&f, tensor_of(&f, SL_FLOAT32, 1, (const float[]){0.1F}),
                    "float_val: 0.10000000149011612\n");
  assert_value_text(&f, tensor_of(&f, SL_FLOAT64, 1, (const double[]){1}), "double_val: 1.0\n");
  assert_value_text(&f, tensor_of(&f, SL_INT64, 1, (const int64_t[]){-5}), "int64_val: -5\n");
  assert_value_text(&f, tensor_of(&f, SL_UINT8, 1, (const uint8_t[]){200}), "int_val: 200\n");
  assert_value_text(&f, tensor_of(&f, SL_INT16, 1, (const int16_t[]){-2}), "int_val: -2\n");
  assert_value_text(&f, tensor_of(&f, SL_UINT16, 1, (const uint16_t[]){9}), "int_val: 9\n");
  assert_value_text(&f, tensor_of(&f, SL_INT8, 1, (const int8_t[]){-3}), "int_val: -3\n");
  assert_value_text(&f, tensor_of(&f, SL_FLOAT16, 1, (const uint16_t[]){0x3C00}), "half_val: 15360\n");
  assert_value_text(&f, tensor_of(&f, SL_COMPLEX64, 1, (const float[]){0, 1}),
                    "scomplex_val: 0.0\n      scomplex_val: 1.0\n");
  assert_value_text(&f, tensor_of(&f, SL_COMPLEX128, 1, (const double[]){0.5, -1}),
                    "dcomplex_val: 0.5\n      dcomplex_val: -1.0\n");
  assert_value_text(&f, tensor_of(&f, SL_BOOL, 2, (const uint8_t[]){1, 0}),
                    "bool_val: true\n      bool_val: false\n");
  assert_value_text(&f, tensor_of(&f, SL_INT32, 0, NULL),
                    "tensor_shape {\n        dim {\n          size: 0\n        }\n      }\n    }\n");
  sl_tensor *zeros = tensor_of(&f, SL_INT32, 3, (const int32_t[]){4, 4, 4});
  sl_tensor_set_given(zeros, 1);
  assert_value_text(&f, zeros, "      int_val: 4\n    }\n");
  sl_tensor *words = tensor_of(&f, SL_STRING, 1, (const sl_string[]){{NULL, 0}});
  assert_int_equal(sl_tensor_string_set(words, 0, "a\n\"\x80", 4), SL_OK);
  assert_value_text(&f, words, "string_val: \"a\\n\\\"\\200\"\n");
  fixture_close(&f);
}

static void a_graph_prints_its_nodes_in_order(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t a = fixture_op(&f, "NoOp", "a");
  sl_output inputs[] = {{fixture_op(&f, "Placeholder", "x"), 0}};
  assert_int_equal(sl_device_enter(f.graph, "/cpu:0"), SL_OK);
  operation_spec spec = {
      .type = "Neg", .name = "y", .inputs = inputs, .input_count = 1, .controls = &a, .control_count = 1};
  int32_t op;
  char *text;
  assert_int_equal(graph_operation_add(f.graph, &spec, &op), SL_OK);
  assert_int_equal(sl_graph_def_text(f.graph, -1, &text), SL_OK);
  assert_string_equal(text, "node {\n  name: \"a\"\n  op: \"NoOp\"\n}\n"
                            "node {\n  name: \"x\"\n  op: \"Placeholder\"\n}\n"
                            "node {\n  name: \"y\"\n  op: \"Neg\"\n  input: \"x\"\n  input: \"^a\"\n"
                            "  device: \"/device:CPU:0\"\n}\n"
                            "versions {\n  producer: 11\n}\n");
  sl_text_free(f.context, text);
  assert_int_equal(sl_graph_def_text(f.graph, 9, &text), SL_INTERNAL);
  fixture_close(&f);
}

/* ---- The journal ---- */

static void a_name_tells_the_rules_that_made_it(void **state) {
  (void)state;
  static const struct {
    const char *name, *rules;
  } rows[] = {{"foo/add", "name_scope foo/"},
              {"foo/add_1", "name_scope foo/, unique_suffix foo/add _1"},
              {"foo/Const", "default_name Const, name_scope foo/"},
              {"exact", "exact_name exact"},
              {"foo_1/", "unique_suffix foo _1"},
              {"foo_1/sub", "name_scope foo_1/ (unique_suffix foo _1)"},
              {"foo_1/sub/x", "name_scope foo_1/sub/ (unique_suffix foo _1)"},
              {"foo_1", "exact_name foo_1 (unique_suffix foo _1)"},
              {"FOO/Add_2", "case_ignored foo/add, unique_suffix FOO/Add _2"},
              {"nothing", "none"}};
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t location;
  assert_int_equal(sl_location_new(f.context, &(sl_frame){"cell", 2, "<module>", "x"}, 1, &location), SL_OK);
  fixture_enter(&f, "foo");
  fixture_op(&f, "Add", "add");
  fixture_op(&f, "Add", "add");
  fixture_op(&f, "Const", NULL);
  fixture_op(&f, "Const", "exact/");
  fixture_exit(&f);
  fixture_enter(&f, "foo");
  fixture_enter(&f, "sub");
  fixture_op(&f, "Const", "x");
  fixture_op(&f, "Sub", "foo_1/sub/"); /* as x - y does: a scope of its own, whose name it takes */
  fixture_exit(&f);
  sl_graph_set_location(f.graph, location);
  fixture_op(&f, "Identity", "foo_1/"); /* as a learner may do, on another line */
  fixture_exit(&f);
  fixture_op(&f, "Add", "FOO/Add");
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_string_equal(fixture_rules(&f, rows[i].name), rows[i].rules);
  }
  assert_int_equal(sl_journal_size(f.graph), 14);
  fixture_close(&f);
}

static void an_event_says_where_it_happened_and_where_its_reasons_did(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  text out = text_begin(f.context);
  int32_t location;
  assert_int_equal(sl_location_new(f.context, &(sl_frame){"cell", 2, "<module>", "x"}, 1, &location), SL_OK);
  sl_graph_set_location(f.graph, location);
  fixture_enter(&f, "foo");
  fixture_op(&f, "Add", "add");
  journal_event_json(&f.graph->journal, 1, &out);
  assert_string_equal(text_string(&out),
                      "{\"kind\":\"operation\",\"name\":\"foo/add\",\"also\":null,\"location\":1,"
                      "\"reasons\":[{\"key\":\"name_scope\",\"arguments\":{\"prefix\":\"foo/\"},"
                      "\"location\":1,\"inner\":[]}],\"ref\":0}");
  text_drop(&out);
  fixture_close(&f);
}

static void leaving_a_scope_never_fails_for_memory(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  for (int i = 0; i < 200; i++) fixture_enter(&f, "s");
  checked_arm(f.memory, 1, true);
  for (int i = 0; i < 200; i++) fixture_exit(&f);
  assert_int_equal(f.memory->failures, 0);
  checked_arm(f.memory, 0, false);
  assert_int_equal(sl_journal_size(f.graph), 400);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_graph_has_a_level_for_good),
      cmocka_unit_test(seeds_by_graph_operation_and_count),
      cmocka_unit_test(set_shape_merges_or_says_why_not),
      cmocka_unit_test(tensors_print_name_shape_dtype_and_device),
      cmocka_unit_test(constants_print_as_values_or_as_bytes),
      cmocka_unit_test(a_graph_prints_its_nodes_in_order),
      cmocka_unit_test(a_name_tells_the_rules_that_made_it),
      cmocka_unit_test(an_event_says_where_it_happened_and_where_its_reasons_did),
      cmocka_unit_test(leaving_a_scope_never_fails_for_memory),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
