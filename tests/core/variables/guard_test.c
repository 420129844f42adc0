/*
 * A variable whose initial value depends on others: guarded at 1.15, not at 0.10 (SPEC 1.9, A3).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/variables.h"

/* b = tf.Variable(a * 2, name) with a = tf.Variable(0.0, name="a"). */
static void make_dependent(fixture *f, const char *name) {
  const operation_output scalar = {SL_FLOAT32, shape_vector(1)};
  made(f, "a");
  sl_output inputs[2] = {{graph_find_operation(f->graph, "a/read"), 0}, {-1, 0}};
  operation_spec y = {.type = "Const", .name = "mul/y", .outputs = &scalar, .output_count = 1};
  assert_int_equal(graph_operation_add(f->graph, &y, &inputs[1].op), SL_OK);
  operation_spec mul = {.type = "Mul",
                        .name = "mul",
                        .inputs = inputs,
                        .input_count = 2,
                        .outputs = &scalar,
                        .output_count = 1};
  sl_variable_request request = request_of(name, NULL);
  request.initial = SL_INITIAL_TENSOR;
  assert_int_equal(graph_operation_add(f->graph, &mul, &request.initial_output.op), SL_OK);
  sl_variable_plan plan;
  int32_t variable;
  assert_int_equal(sl_variable_begin(f->graph, &request, &plan), SL_OK);
  assert_int_equal(sl_variable_finish(f->graph, request.initial_output, &variable), SL_OK);
}

static const sl_operation *named(const fixture *f, const char *name) {
  const sl_operation *operation = graph_operation(f->graph, graph_find_operation(f->graph, name));
  assert_non_null(operation);
  return operation;
}

static void assert_input(const fixture *f, const char *name, int32_t index, const char *input,
                         int32_t output) {
  const sl_operation *operation = named(f, name);
  assert_true(index < operation->input_count);
  assert_string_equal(sl_operation_name(f->graph, operation->inputs[index].op), input);
  assert_int_equal(operation->inputs[index].index, output);
}

static void at_0_10_nothing_is_added(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  make_dependent(&f, "b");
  assert_string_equal(operation_names(&f), "a/initial_value a a/Assign a/read mul/y mul b b/Assign b/read");
  fixture_close(&f);
}

static void at_1_15_the_value_is_copied_with_guarded_variables(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  make_dependent(&f, "b");
  assert_string_equal(
      operation_names(&f),
      "a/initial_value a a/Assign a/read mul/y mul b b/IsVariableInitialized b/cond/Switch "
      "b/cond/switch_t b/cond/switch_f b/cond/pred_id b/cond/read/Switch b/cond/read b/cond/Switch_1 "
      "b/cond/Merge a/read_b mul_b b/Assign b/read");
  assert_string_equal(named(&f, "b/cond/read/Switch")->type, "RefSwitch");
  assert_input(&f, "b/cond/read/Switch", 0, "a", 0);
  assert_input(&f, "b/cond/read", 0, "b/cond/read/Switch", 1);
  assert_input(&f, "b/cond/Switch_1", 0, "a/initial_value", 0);
  assert_input(&f, "b/cond/Merge", 0, "b/cond/Switch_1", 0);
  assert_input(&f, "b/cond/Merge", 1, "b/cond/read", 0);
  assert_input(&f, "a/read_b", 0, "b/cond/Merge", 0);
  assert_input(&f, "mul_b", 0, "a/read_b", 0);
  assert_input(&f, "mul_b", 1, "mul/y", 0);
  assert_input(&f, "b/Assign", 1, "mul_b", 0);
  sl_variable_info info;
  assert_int_equal(sl_variable_get(f.graph, 1, &info), SL_OK);
  assert_string_equal(sl_operation_name(f.graph, info.initial_value.op), "mul");
  fixture_close(&f);
}

static void copies_carry_the_scope_of_the_variable(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  made(&f, "a");
  sl_variable_request request = request_of("b", NULL);
  request.initial = SL_INITIAL_TENSOR;
  request.initial_output = (sl_output){graph_find_operation(f.graph, "a/read"), 0};
  fixture_enter(&f, "s/");
  sl_variable_plan plan;
  int32_t variable;
  assert_int_equal(sl_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_int_equal(sl_variable_finish(f.graph, request.initial_output, &variable), SL_OK);
  assert_true(graph_find_operation(f.graph, "a/read_s/b") >= 0);
  assert_input(&f, "s/b/Assign", 1, "a/read_s/b", 0);
  assert_string_equal(sl_name_scope(f.graph), "s/");
  fixture_close(&f);
}

/* initialized_value() chooses by a RefSwitch; its copy passes on a guarded value, which is no reference. */
static void a_copied_ref_switch_is_a_switch_of_values(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  const operation_output flag = {SL_BOOL, shape_vector(1)};
  const operation_output side = {dtype_ref(SL_FLOAT32), shape_vector(1)}, sides[2] = {side, side};
  const operation_output value = {SL_FLOAT32, shape_vector(1)};
  made(&f, "a");
  sl_output inputs[2] = {{graph_find_operation(f.graph, "a"), 0}, {-1, 0}}, read = {-1, 1};
  operation_spec pred = {.type = "Const", .name = "pred", .outputs = &flag, .output_count = 1};
  assert_int_equal(graph_operation_add(f.graph, &pred, &inputs[1].op), SL_OK);
  operation_spec choice = {.type = "RefSwitch",
                           .name = "choice",
                           .inputs = inputs,
                           .input_count = 2,
                           .outputs = sides,
                           .output_count = 2};
  assert_int_equal(graph_operation_add(f.graph, &choice, &read.op), SL_OK);
  operation_spec identity = {.type = "Identity",
                             .name = "chosen",
                             .inputs = &read,
                             .input_count = 1,
                             .outputs = &value,
                             .output_count = 1};
  sl_variable_request request = request_of("b", NULL);
  request.initial = SL_INITIAL_TENSOR;
  assert_int_equal(graph_operation_add(f.graph, &identity, &request.initial_output.op), SL_OK);
  sl_variable_plan plan;
  int32_t variable;
  assert_int_equal(sl_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_int_equal(sl_variable_finish(f.graph, request.initial_output, &variable), SL_OK);
  const sl_operation *copy = named(&f, "choice_b");
  assert_string_equal(copy->type, "Switch");
  assert_int_equal(copy->outputs[0].dtype, SL_FLOAT32);
  assert_int_equal(copy->outputs[1].dtype, SL_FLOAT32);
  assert_input(&f, "chosen_b", 0, "choice_b", 1);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(at_0_10_nothing_is_added),
      cmocka_unit_test(at_1_15_the_value_is_copied_with_guarded_variables),
      cmocka_unit_test(copies_carry_the_scope_of_the_variable),
      cmocka_unit_test(a_copied_ref_switch_is_a_switch_of_values),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
