/*
 * Resource variables: which operations they are made of, who asks for them, what is shared (1.15).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/variables.h"

static sl_variable_info made_info(fixture *f, const sl_variable_request *request) {
  int32_t variable = -1;
  sl_variable_info info;
  assert_int_equal(get_variable(f, request, &variable), SL_OK);
  assert_int_equal(sl_variable_get(f->graph, variable, &info), SL_OK);
  return info;
}

static sl_variable_info got_resource(fixture *f, const char *name) {
  const sl_shape shape = shape_vector(3);
  sl_variable_request request = request_of(name, &shape);
  request.use_resource = 1;
  return made_info(f, &request);
}

static const sl_operation *named(const fixture *f, const char *name) {
  const sl_operation *operation = graph_operation(f->graph, graph_find_operation(f->graph, name));
  assert_non_null(operation);
  return operation;
}

static void its_operations_in_their_order(void **state) {
  (void)state;
  static const char *const types[] = {"Const", "VarHandleOp", "VarIsInitializedOp", "AssignVariableOp",
                                      "ReadVariableOp"};
  fixture f = fixture_open(SL_COMPAT_1_15);
  const sl_variable_info info = got_resource(&f, "v");
  assert_string_equal(
      operation_names(&f),
      "v/Initializer/Const v v/IsInitialized/VarIsInitializedOp v/Assign v/Read/ReadVariableOp");
  for (int32_t i = 0; i < 5; i++) assert_string_equal(sl_operation_type(f.graph, i), types[i]);
  assert_true(info.resource);
  assert_int_equal(info.op, 1);
  assert_int_equal(info.initializer, 3);
  assert_int_equal(info.snapshot, 4);
  assert_int_equal(info.cached, -1);
  assert_int_equal(info.dtype, SL_FLOAT32);
  assert_int_equal(sl_output_dtype(f.graph, (sl_output){1, 0}), SL_RESOURCE);
  assert_int_equal(sl_output_shape(f.graph, (sl_output){1, 0})->rank, 0);
  assert_int_equal(sl_output_shape(f.graph, (sl_output){4, 0})->dims[0], 3);
  assert_string_equal(sl_name_scope(f.graph), "");
  fixture_close(&f);
}

static void the_handle_knows_name_dtype_and_shape(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  scope_string(&f, "foo", SL_REUSE_NONE);
  got_resource(&f, "v");
  const sl_operation *handle = named(&f, "foo/v");
  assert_string_equal(operation_attr(handle, "shared_name")->value.s, "foo/v");
  assert_string_equal(operation_attr(handle, "container")->value.s, "");
  assert_int_equal(operation_attr(handle, "dtype")->value.type, SL_FLOAT32);
  assert_int_equal(operation_attr(handle, "shape")->value.shape->dims[0], 3);
  assert_string_equal(operation_attr(handle, "_class")->value.strings.values[0], "loc:@foo/v");
  static const char *const others[] = {"foo/v/IsInitialized/VarIsInitializedOp", "foo/v/Assign",
                                       "foo/v/Read/ReadVariableOp"};
  for (int i = 0; i < 3; i++) assert_null(operation_attr(named(&f, others[i]), "_class"));
  fixture_close(&f);
}

static void a_value_is_built_in_initializer_too(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_variable_request request = request_of("v", NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_FLOAT32;
  request.use_resource = 1;
  sl_variable_plan plan;
  assert_int_equal(sl_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_string_equal(sl_name_scope(f.graph), "v/Initializer/");
  sl_variable_abandon(f.graph);
  assert_string_equal(sl_name_scope(f.graph), "");
  fixture_close(&f);
}

static void the_scopes_of_its_operations_are_taken(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  got_resource(&f, "v");
  static const char *const scopes[] = {"Read", "Assign", "IsInitialized", "Initializer"};
  fixture_enter(&f, "v/");
  for (int i = 0; i < 4; i++) {
    const char *unique;
    assert_int_equal(sl_unique_name(f.graph, scopes[i], false, &unique), SL_OK);
    assert_string_equal(unique + strlen(unique) - 2, "_1");
  }
  fixture_close(&f);
}

static void a_caching_device_holds_a_copy(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  const sl_shape shape = shape_vector(3);
  sl_variable_request request = request_of("v", &shape);
  request.use_resource = 1;
  request.caching_device = "/job:a";
  const sl_variable_info info = made_info(&f, &request);
  assert_string_equal(sl_operation_name(f.graph, info.cached), "v/Read/Identity");
  assert_string_equal(named(&f, "v/Read/Identity")->device, "/job:a");
  assert_int_equal(named(&f, "v/Read/Identity")->inputs[0].op, info.snapshot);
  assert_string_equal(named(&f, "v/Read/ReadVariableOp")->device, "");
  fixture_close(&f);
}

static void colocations_around_hold_the_handle_only(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  const int32_t other = fixture_op(&f, "Const", "other");
  assert_int_equal(sl_colocate_enter(f.graph, other), SL_OK);
  got_resource(&f, "v");
  assert_int_equal(sl_colocate_exit(f.graph), SL_OK);
  assert_null(operation_attr(named(&f, "v/Assign"), "_class"));
  assert_non_null(operation_attr(named(&f, "v"), "_class"));
  fixture_close(&f);
}

static void the_call_the_scope_and_the_default_say_which_kind(void **state) {
  (void)state;
  static const struct {
    int32_t call, scope;
    bool resource;
  } rows[] = {{-1, -1, false},
              {0, 1, false},
              {1, 0, true},
              {-1, 1, true},
              {SL_RESOURCE_BY_DEFAULT, -1, true},
              {-1, 0, false},
              {1, -1, true},
              {0, -1, false},
              {SL_RESOURCE_BY_DEFAULT, 0, false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    for (int level = 0; level < 2; level++) {
      fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
      sl_scope_settings settings = given_reuse(SL_REUSE_NONE);
      settings.use_resource = rows[i].scope;
      int32_t scope;
      assert_int_equal(sl_variable_scope_enter(f.graph, "s", -1, NULL, &settings, true, &scope), SL_OK);
      const int32_t inner = scope_string(&f, "t", SL_REUSE_NONE);
      const sl_shape shape = shape_vector(1);
      sl_variable_request request = request_of("v", &shape);
      request.use_resource = rows[i].call;
      assert_int_equal(made_info(&f, &request).resource, rows[i].resource && level == 1);
      scope_exit(&f, inner);
      scope_exit(&f, scope);
      fixture_close(&f);
    }
  }
}

static void sharing_compares_shape_and_dtype_without_reference(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  got_resource(&f, "v");
  const int32_t scope = scope_string(&f, "", SL_REUSE_TRUE);
  const sl_shape other = shape_vector(4), same = shape_vector(3);
  sl_variable_request request = request_of("v", &other);
  request.full_name = true;
  sl_variable_plan plan;
  fixture_expect(&f, sl_get_variable_begin(f.graph, &request, &plan), SL_VALUE_ERROR,
                 "Trying to share variable v, but specified shape (4,) and found shape (3,).");
  request.shape = &same;
  request.dtype = SL_INT32;
  fixture_expect(&f, sl_get_variable_begin(f.graph, &request, &plan), SL_VALUE_ERROR,
                 "Trying to share variable v, but specified dtype int32 and found dtype float32.");
  request.dtype = SL_FLOAT32;
  assert_int_equal(sl_get_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_true(plan.shared);
  assert_int_equal(plan.shape.dims[0], 3);
  scope_exit(&f, scope);
  fixture_close(&f);
}

static void a_value_that_reads_a_variable_is_guarded_in_assign(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  made(&f, "a");
  sl_variable_request request = request_of("b", NULL);
  request.initial = SL_INITIAL_TENSOR;
  request.initial_output = (sl_output){graph_find_operation(f.graph, "a/read"), 0};
  request.use_resource = 1;
  sl_variable_plan plan;
  int32_t variable;
  assert_int_equal(sl_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_int_equal(sl_variable_finish(f.graph, request.initial_output, &variable), SL_OK);
  assert_string_equal(operation_names(&f),
                      "a/initial_value a a/Assign a/read b b/IsInitialized/VarIsInitializedOp "
                      "b/Assign/IsVariableInitialized b/Assign/cond/Switch b/Assign/cond/switch_t "
                      "b/Assign/cond/switch_f b/Assign/cond/pred_id b/Assign/cond/read/Switch "
                      "b/Assign/cond/read b/Assign/cond/Switch_1 b/Assign/cond/Merge a/read_b b/Assign "
                      "b/Read/ReadVariableOp");
  assert_string_equal(sl_operation_name(f.graph, named(&f, "b/Assign")->inputs[1].op), "a/read_b");
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(its_operations_in_their_order),
      cmocka_unit_test(the_handle_knows_name_dtype_and_shape),
      cmocka_unit_test(a_value_is_built_in_initializer_too),
      cmocka_unit_test(the_scopes_of_its_operations_are_taken),
      cmocka_unit_test(a_caching_device_holds_a_copy),
      cmocka_unit_test(colocations_around_hold_the_handle_only),
      cmocka_unit_test(the_call_the_scope_and_the_default_say_which_kind),
      cmocka_unit_test(sharing_compares_shape_and_dtype_without_reference),
      cmocka_unit_test(a_value_that_reads_a_variable_is_guarded_in_assign),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
