/*
 * Control dependencies: what waits for what, and what is left out.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/graph.h"

static void enter(fixture *f, const int32_t *ops, int32_t count) {
  assert_int_equal(sl_control_dependencies_enter(f->graph, ops, count), SL_OK);
}

static void leave(fixture *f) { assert_int_equal(sl_control_dependencies_exit(f->graph), SL_OK); }

/* An operation that reads input (-1: nothing) and asks for control itself (-1: for nothing). */
static int32_t reader(fixture *f, int32_t input, int32_t control) {
  const operation_output output = {SL_FLOAT32, shape_scalar()};
  sl_output from = {input, 0};
  operation_spec spec = {.type = "Op",
                         .inputs = &from,
                         .input_count = input < 0 ? 0 : 1,
                         .controls = &control,
                         .control_count = control < 0 ? 0 : 1,
                         .outputs = &output,
                         .output_count = 1};
  int32_t op = -1;
  assert_int_equal(graph_operation_add(f->graph, &spec, &op), SL_OK);
  return op;
}

/* "0 2": the control inputs of an operation. */
static const char *waits_for(const fixture *f, int32_t op) {
  static char text[64];
  const sl_operation *operation = graph_operation(f->graph, op);
  text[0] = 0;
  for (int32_t i = 0; i < operation->control_count; i++) {
    size_t length = strlen(text);
    snprintf(text + length, sizeof text - length, "%s%d", i == 0 ? "" : " ", operation->controls[i]);
  }
  return text;
}

static void operations_wait_for_those_of_all_open_scopes(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t ops[3];
  for (int i = 0; i < 3; i++) ops[i] = reader(&f, -1, -1);
  enter(&f, ops, 1);
  enter(&f, ops + 1, 2);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "0 1 2");
  leave(&f);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "0");
  leave(&f);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "");
  fixture_close(&f);
}

static void nothing_is_waited_for_twice(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t ops[3] = {reader(&f, -1, -1), 0, reader(&f, -1, -1)};
  enter(&f, ops, 3);
  enter(&f, ops, 3);
  assert_string_equal(waits_for(&f, reader(&f, -1, 1)), "1 0");
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "0 1");
  fixture_close(&f);
}

static void none_clears_what_is_around_until_it_is_left(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t a = reader(&f, -1, -1), b = reader(&f, -1, -1);
  enter(&f, &a, 1);
  enter(&f, NULL, -1);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "");
  enter(&f, &b, 1);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "1");
  leave(&f);
  leave(&f);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "0");
  fixture_close(&f);
}

/* What one of its inputs, made inside the scope, waits for already. */
static void a_data_edge_inside_the_scope_makes_waiting_needless(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t a = reader(&f, -1, -1), before = reader(&f, -1, -1);
  enter(&f, &a, 1);
  int32_t inside = reader(&f, before, -1);
  assert_string_equal(waits_for(&f, inside), "0");
  assert_string_equal(waits_for(&f, reader(&f, inside, -1)), "");
  int32_t b = reader(&f, -1, -1);
  enter(&f, &b, 1);
  int32_t inner = reader(&f, inside, -1);
  assert_string_equal(waits_for(&f, inner), "4"); /* not for a: inside was made in a's scope */
  assert_string_equal(waits_for(&f, reader(&f, inner, -1)), "");
  fixture_close(&f);
}

static void what_is_made_under_none_does_not_count_as_inside(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t a = reader(&f, -1, -1);
  enter(&f, &a, 1);
  enter(&f, NULL, -1);
  int32_t free_one = reader(&f, -1, -1);
  leave(&f);
  assert_string_equal(waits_for(&f, reader(&f, free_one, -1)), "0");
  fixture_close(&f);
}

static void an_operation_does_not_wait_for_its_own_input(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t a = reader(&f, -1, -1);
  enter(&f, &a, 1);
  assert_string_equal(waits_for(&f, reader(&f, a, -1)), "");
  fixture_close(&f);
}

static void wrong_use_is_an_error(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t bad = 3;
  assert_int_equal(sl_control_dependencies_exit(f.graph), SL_RUNTIME_ERROR);
  assert_int_equal(sl_control_dependencies_enter(f.graph, &bad, 1), SL_INTERNAL);
  assert_int_equal(sl_control_dependencies_enter(f.graph, NULL, 1), SL_INTERNAL);
  for (int i = 0; i < 1000; i++) enter(&f, NULL, 0);
  assert_int_equal(sl_control_dependencies_enter(f.graph, NULL, -1), SL_RUNTIME_ERROR);
  fixture_close(&f);
}

static void in_a_branch_only_what_has_no_inputs_waits_for_the_innermost_pivot(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t other = reader(&f, -1, -1), outer = reader(&f, -1, -1), inner = reader(&f, -1, -1);
  assert_int_equal(sl_branch_enter(f.graph, outer), SL_OK);
  int32_t source = reader(&f, -1, -1);
  assert_string_equal(waits_for(&f, source), "1");
  assert_int_equal(sl_branch_enter(f.graph, inner), SL_OK);
  enter(&f, &other, 1);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "0 2");
  assert_string_equal(waits_for(&f, reader(&f, -1, inner)), "2 0");
  assert_string_equal(waits_for(&f, reader(&f, source, -1)), "0");
  enter(&f, NULL, -1);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "");
  for (int i = 0; i < 4; i++) leave(&f);
  assert_string_equal(waits_for(&f, reader(&f, -1, -1)), "");
  assert_int_equal(sl_branch_enter(f.graph, 99), SL_INTERNAL);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(operations_wait_for_those_of_all_open_scopes),
      cmocka_unit_test(nothing_is_waited_for_twice),
      cmocka_unit_test(none_clears_what_is_around_until_it_is_left),
      cmocka_unit_test(a_data_edge_inside_the_scope_makes_waiting_needless),
      cmocka_unit_test(what_is_made_under_none_does_not_count_as_inside),
      cmocka_unit_test(an_operation_does_not_wait_for_its_own_input),
      cmocka_unit_test(wrong_use_is_an_error),
      cmocka_unit_test(in_a_branch_only_what_has_no_inputs_waits_for_the_innermost_pivot),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
