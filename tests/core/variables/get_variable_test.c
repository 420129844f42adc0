/*
 * tf.get_variable: the operations it makes and what surrounds them (SPEC 1.8, 1.9, A2).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/variables.h"

static const sl_compat levels[] = {SL_COMPAT_0_10, SL_COMPAT_1_15};

/* ---- Names and order ---- */

static void operations_come_in_the_order_of_the_level(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  got(&old, "v");
  got(&new, "v");
  assert_string_equal(operation_names(&old), "v v/Initializer/Const v/Assign v/read");
  assert_string_equal(operation_names(&new), "v/Initializer/Const v v/Assign v/read");
  assert_string_equal(sl_operation_type(old.graph, 0), "Variable");
  assert_string_equal(sl_operation_type(new.graph, 1), "VariableV2");
  fixture_close(&old);
  fixture_close(&new);
}

static void a_value_becomes_initial_value(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    sl_variable_request request = request_of("v", NULL);
    request.initial = SL_INITIAL_VALUE;
    request.initial_dtype = SL_FLOAT32;
    int32_t variable;
    assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
    assert_string_equal(operation_names(&f), "v/initial_value v v/Assign v/read");
    fixture_close(&f);
  }
}

static void a_tensor_is_assigned_as_it_is(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  sl_variable_request request = request_of("v", NULL);
  request.initial = SL_INITIAL_TENSOR;
  request.initial_output = (sl_output){fixture_op(&f, "Const", "c"), 0};
  int32_t variable;
  assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
  assert_string_equal(operation_names(&f), "c v v/Assign v/read");
  fixture_close(&f);
}

/* SPEC 1.8.6: the key stays v although the operation is v_1. */
static void an_operation_of_that_name_moves_the_variable_but_not_its_key(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    assert_string_equal(made(&f, "v"), "v");
    assert_string_equal(got(&f, "v"), "v_1");
    int32_t found = sl_variable_find(f.graph, "v");
    scope_string(&f, "", SL_REUSE_TRUE);
    sl_variable_info info;
    assert_int_equal(sl_variable_get(f.graph, found, &info), SL_OK);
    assert_string_equal(info.name, "v_1");
    fixture_close(&f);
  }
}

static void the_name_scope_does_not_count(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  fixture_enter(&f, "n");
  assert_string_equal(got(&f, "v"), "v");
  assert_string_equal(made(&f, "w"), "n/w");
  assert_string_equal(sl_name_scope(f.graph), "n/");
  fixture_close(&f);
}

static void capitals_make_another_key_but_at_1_15_a_suffixed_operation(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  assert_string_equal(got(&old, "foo"), "foo");
  assert_string_equal(got(&old, "Foo"), "Foo");
  assert_string_equal(got(&new, "foo"), "foo");
  assert_string_equal(got(&new, "Foo"), "Foo_1");
  assert_int_equal(sl_variable_find(new.graph, "Foo"), 1);
  fixture_close(&old);
  fixture_close(&new);
}

static void names_are_checked_as_scopes_and_as_operations(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    sl_shape shape = shape_vector(1);
    sl_variable_request request = request_of("a b", &shape);
    int32_t variable = -1;
    fixture_expect(&f, get_variable(&f, &request, &variable), SL_VALUE_ERROR,
                   "'a b' is not a valid scope name");
    request.name = "";
    fixture_expect(&f, get_variable(&f, &request, &variable), SL_VALUE_ERROR, "'' is not a valid node name");
    request.name = "a/b";
    assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
    assert_int_equal(sl_variable_find(f.graph, "a/b"), variable);
    fixture_close(&f);
  }
}

/* ---- Attributes (A2) ---- */

static bool has_class(const fixture *f, const char *name, const char *class) {
  const sl_operation *operation = graph_operation(f->graph, graph_find_operation(f->graph, name));
  assert_non_null(operation);
  const sl_attr *attr = operation_attr(operation, "_class");
  if (attr == NULL) return false;
  assert_int_equal(attr->value.strings.count, 1);
  return strcmp(attr->value.strings.values[0], class) == 0;
}

static void what_is_colocated_with_the_variable(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    got(&f, "v");
    made(&f, "w");
    assert_true(has_class(&f, "v/Assign", "loc:@v"));
    assert_true(has_class(&f, "v/read", "loc:@v"));
    assert_true(has_class(&f, "v/Initializer/Const", "loc:@v"));
    assert_int_equal(has_class(&f, "v", "loc:@v"), levels[level] == SL_COMPAT_1_15);
    assert_true(has_class(&f, "w/Assign", "loc:@w"));
    assert_false(has_class(&f, "w", "loc:@w"));
    assert_false(has_class(&f, "w/initial_value", "loc:@w"));
    fixture_close(&f);
  }
}

static void dtypes_and_shapes_of_its_operations(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    sl_shape shape = shape_matrix(5, 3);
    sl_variable_request request = request_of("v", &shape);
    request.dtype = SL_INT32;
    int32_t variable;
    sl_variable_info info;
    assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
    assert_int_equal(sl_variable_get(f.graph, variable, &info), SL_OK);
    assert_int_equal(sl_output_dtype(f.graph, (sl_output){info.op, 0}), SL_INT32 + SL_REF);
    assert_int_equal(sl_output_dtype(f.graph, (sl_output){info.initializer, 0}), SL_INT32 + SL_REF);
    assert_int_equal(sl_output_dtype(f.graph, (sl_output){info.snapshot, 0}), SL_INT32);
    assert_true(shape_equal(sl_output_shape(f.graph, (sl_output){info.op, 0}), &shape));
    assert_true(shape_equal(sl_output_shape(f.graph, (sl_output){info.snapshot, 0}), &shape));
    assert_true(shape_equal(operation_attr(graph_operation(f.graph, info.op), "shape")->value.shape, &shape));
    fixture_close(&f);
  }
}

/* ---- Surroundings ---- */

static void the_initial_value_does_not_wait_for_control_dependencies(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    int32_t before = fixture_op(&f, "NoOp", "before");
    assert_int_equal(sl_control_dependencies_enter(f.graph, &before, 1), SL_OK);
    got(&f, "v");
    made(&f, "w");
    fixture_op(&f, "NoOp", "after");
    for (int32_t op = 1; op < sl_operation_count(f.graph); op++) {
      const sl_operation *operation = graph_operation(f.graph, op);
      assert_int_equal(operation->control_count, strcmp(operation->name, "after") == 0 ? 1 : 0);
    }
    fixture_close(&f);
  }
}

static const char *device_of(const fixture *f, const char *name) {
  return graph_operation(f->graph, graph_find_operation(f->graph, name))->device;
}

static void devices_of_its_operations(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  fixture *both[] = {&old, &new};
  for (int i = 0; i < 2; i++) {
    assert_int_equal(sl_device_enter(both[i]->graph, "/gpu:1"), SL_OK);
    sl_shape shape = shape_vector(1);
    sl_variable_request request = request_of("v", &shape);
    request.caching_device = "/cpu:0";
    int32_t variable;
    assert_int_equal(get_variable(both[i], &request, &variable), SL_OK);
    assert_string_equal(device_of(both[i], "v"), "/device:GPU:1");
    assert_string_equal(device_of(both[i], "v/Assign"), "/device:GPU:1");
    assert_string_equal(device_of(both[i], "v/read"), "/device:CPU:0");
    assert_false(has_class(both[i], "v/read", "loc:@v"));
  }
  assert_string_equal(device_of(&old, "v/Initializer/Const"), "/device:GPU:1");
  assert_string_equal(device_of(&new, "v/Initializer/Const"), "");
  fixture_close(&old);
  fixture_close(&new);
}

static void an_abandoned_variable_closes_what_it_opened(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    fixture_enter(&f, "n");
    sl_shape shape = shape_vector(1);
    sl_variable_request request = request_of("v", &shape);
    sl_variable_plan plan;
    assert_int_equal(sl_get_variable_begin(f.graph, &request, &plan), SL_OK);
    assert_string_equal(sl_name_scope(f.graph), "v/Initializer/");
    sl_variable_abandon(f.graph);
    assert_string_equal(sl_name_scope(f.graph), "n/");
    assert_int_equal(sl_variable_count(f.graph), 0);
    assert_int_equal(sl_variable_finish(f.graph, (sl_output){0, 0}, &plan.variable), SL_INTERNAL);
    fixture_close(&f);
  }
}

static void begun_variables_may_nest(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_shape shape = shape_vector(1);
  sl_variable_request request = request_of("outer", &shape);
  sl_variable_plan plan;
  int32_t variable;
  assert_int_equal(sl_get_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_string_equal(got(&f, "inner"), "inner");
  assert_string_equal(sl_name_scope(f.graph), "outer/Initializer/");
  sl_output value = {fixture_op(&f, "Const", NULL), 0};
  graph_output_shape_set(f.graph, value, &shape);
  assert_int_equal(sl_variable_finish(f.graph, value, &variable), SL_OK);
  assert_string_equal(sl_name_scope(f.graph), "");
  assert_int_equal(sl_variable_find(f.graph, "outer"), 1);
  fixture_close(&f);
}

static void no_name_is_told_as_none_and_makes_a_variable(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  const sl_shape two = {.rank = 1, .dims = {2}};
  sl_variable_request request = request_of(NULL, &two);
  int32_t variable;
  assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
  sl_variable_info info;
  assert_int_equal(sl_variable_get(f.graph, variable, &info), SL_OK);
  assert_string_equal(info.name, "Variable");
  assert_int_equal(get_variable(&f, &request, &variable), SL_VALUE_ERROR);
  assert_memory_equal(sl_context_error(f.context)->message, "Variable None already exists, disallowed.", 41);
  assert_int_equal(sl_variable_find(f.graph, "Variable"), -1);
  fixture_close(&f);
}

static void another_store_shares_only_what_it_made(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t variables[4];
  static const int32_t stores[] = {0, 1, 2, 1};
  for (int i = 0; i < 4; i++) {
    const sl_shape two = {.rank = 1, .dims = {2}};
    sl_variable_request request = request_of("v", &two);
    request.store = stores[i];
    request.full_name = true;
    request.reuse = SL_REUSE_AUTO;
    assert_int_equal(get_variable(&f, &request, &variables[i]), SL_OK);
  }
  assert_int_equal(variables[0], 0);
  assert_int_equal(variables[1], 1);
  assert_int_equal(variables[2], 2);
  assert_int_equal(variables[3], 1);
  assert_int_equal(sl_variable_find(f.graph, "v"), 0);
  sl_variable_info info;
  assert_int_equal(sl_variable_get(f.graph, 1, &info), SL_OK);
  assert_string_equal(info.name, "v_1");
  assert_true(info.from_get_variable);
  fixture_close(&f);
}

static void variables_cannot_be_begun_without_end(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_shape shape = shape_vector(1);
  char name[] = "v000";
  sl_variable_plan plan;
  for (int i = 0; i < 256; i++) {
    name[1] = (char)('0' + i / 100);
    name[2] = (char)('0' + i / 10 % 10);
    name[3] = (char)('0' + i % 10);
    sl_variable_request request = request_of(name, &shape);
    assert_int_equal(sl_get_variable_begin(f.graph, &request, &plan), SL_OK);
  }
  sl_variable_request request = request_of("last", &shape);
  fixture_expect(&f, sl_get_variable_begin(f.graph, &request, &plan), SL_RUNTIME_ERROR,
                 "At most 256 variables can be begun at once here.");
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(operations_come_in_the_order_of_the_level),
      cmocka_unit_test(a_value_becomes_initial_value),
      cmocka_unit_test(a_tensor_is_assigned_as_it_is),
      cmocka_unit_test(an_operation_of_that_name_moves_the_variable_but_not_its_key),
      cmocka_unit_test(the_name_scope_does_not_count),
      cmocka_unit_test(capitals_make_another_key_but_at_1_15_a_suffixed_operation),
      cmocka_unit_test(names_are_checked_as_scopes_and_as_operations),
      cmocka_unit_test(what_is_colocated_with_the_variable),
      cmocka_unit_test(dtypes_and_shapes_of_its_operations),
      cmocka_unit_test(the_initial_value_does_not_wait_for_control_dependencies),
      cmocka_unit_test(devices_of_its_operations),
      cmocka_unit_test(an_abandoned_variable_closes_what_it_opened),
      cmocka_unit_test(begun_variables_may_nest),
      cmocka_unit_test(no_name_is_told_as_none_and_makes_a_variable),
      cmocka_unit_test(another_store_shares_only_what_it_made),
      cmocka_unit_test(variables_cannot_be_begun_without_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
