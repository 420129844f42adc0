/*
 * tf.Variable: names, collections, what it refuses (SPEC 1.9, 1.11, 1.15).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/variables.h"
#include "variables/store.h"

static const sl_compat levels[] = {SL_COMPAT_0_10, SL_COMPAT_1_15};

static sl_variable_request value_of(const char *name) {
  sl_variable_request request = request_of(name, NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_FLOAT32;
  return request;
}

static sl_code begin(fixture *f, const sl_variable_request *request) {
  sl_variable_plan plan;
  return sl_variable_begin(f->graph, request, &plan);
}

/* A value of that dtype and shape, in the scope that begin opened. */
static sl_code finish(fixture *f, int32_t dtype, sl_shape shape, int32_t *variable) {
  const operation_output output = {dtype, shape};
  operation_spec spec = {.type = "Const", .name = "initial_value", .outputs = &output, .output_count = 1};
  sl_output value = {-1, 0};
  assert_int_equal(graph_operation_add(f->graph, &spec, &value.op), SL_OK);
  return sl_variable_finish(f->graph, value, variable);
}

/* ---- Names ---- */

static void a_variable_obeys_the_name_scope_and_never_shares(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    scope_string(&f, "foo", SL_REUSE_TRUE);
    assert_string_equal(made(&f, "v"), "foo/v");
    assert_string_equal(made(&f, "v"), "foo/v_1");
    assert_string_equal(made(&f, NULL), "foo/Variable");
    assert_string_equal(made(&f, NULL), "foo/Variable_1");
    assert_int_equal(sl_variable_find(f.graph, "foo/v"), -1);
    fixture_close(&f);
  }
}

static void operations_of_a_plain_variable(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    made(&f, "v");
    assert_string_equal(operation_names(&f), "v/initial_value v v/Assign v/read");
    fixture_close(&f);
  }
}

static void a_callable_value_is_built_in_initializer(void **state) {
  (void)state;
  static const char *const names[] = {"v v/Initializer/initial_value v/Assign v/read",
                                      "v/Initializer/initial_value v v/Assign v/read"};
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    sl_variable_request request = request_of("v", NULL);
    int32_t variable;
    request.dtype = SL_FLOAT32;
    assert_int_equal(begin(&f, &request), SL_OK);
    assert_int_equal(finish(&f, SL_FLOAT32, shape_vector(3), &variable), SL_OK);
    assert_string_equal(operation_names(&f), names[level]);
    sl_variable_info info;
    assert_int_equal(sl_variable_get(f.graph, variable, &info), SL_OK);
    assert_int_equal(sl_output_shape(f.graph, (sl_output){info.op, 0})->dims[0], 3);
    const sl_attr *shape = operation_attr(graph_operation(f.graph, info.op), "shape");
    assert_int_equal(shape->value.shape->rank, 1);
    assert_int_equal(shape->value.shape->dims[0], 3);
    fixture_close(&f);
  }
}

static void a_name_with_a_slash_is_exact(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  fixture_enter(&f, "s");
  assert_string_equal(made(&f, "a/"), "a");
  fixture_close(&f);
}

static void a_bad_name_fails_as_a_scope(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  sl_variable_request request = value_of("v:0");
  fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR, "'v:0' is not a valid scope name");
  assert_int_equal(sl_operation_count(f.graph), 0);
  fixture_close(&f);
}

/* ---- Collections ---- */

static int32_t in_collections(fixture *f, const char *const *keys, int32_t count, int32_t trainable) {
  sl_variable_request request = value_of("v");
  int32_t variable = -1;
  request.collections = keys;
  request.collection_count = count;
  request.trainable = trainable;
  assert_int_equal(begin(f, &request), SL_OK);
  assert_int_equal(finish(f, SL_FLOAT32, shape_scalar(), &variable), SL_OK);
  return variable;
}

static void a_variable_stands_in_the_usual_collections(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  in_collections(&f, NULL, 0, -1);
  assert_int_equal(sl_collection_size(f.graph, "variables"), 1);
  assert_int_equal(sl_collection_size(f.graph, "trainable_variables"), 1);
  in_collections(&f, NULL, 0, 0);
  assert_int_equal(sl_collection_size(f.graph, "variables"), 2);
  assert_int_equal(sl_collection_size(f.graph, "trainable_variables"), 1);
  assert_int_equal(sl_collection_item(f.graph, "variables", 1).kind, SL_ITEM_VARIABLE);
  fixture_close(&f);
}

static void a_list_of_collections_takes_the_place_of_the_usual_one(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  static const char *const keys[] = {"mine", "mine", "trainable_variables"};
  in_collections(&f, keys, 3, -1);
  assert_int_equal(sl_collection_size(f.graph, "variables"), 0);
  assert_int_equal(sl_collection_size(f.graph, "mine"), 1);
  assert_int_equal(sl_collection_size(f.graph, "trainable_variables"), 1);
  in_collections(&f, keys, 0, 0);
  assert_int_equal(sl_collection_count(f.graph), 2);
  fixture_close(&f);
}

static void collections_have_a_number_at_most(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  const char *keys[17];
  sl_variable_request request = value_of("v");
  for (int i = 0; i < 17; i++) keys[i] = "k";
  request.collections = keys;
  request.collection_count = 17;
  fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR,
                 "A variable stands in at most 16 collections here, got 17.");
  keys[3] = NULL;
  request.collection_count = 5;
  assert_int_equal(begin(&f, &request), SL_INTERNAL);
  fixture_close(&f);
}

/* ---- What is refused ---- */

static void a_value_must_be_given(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_variable_request request = value_of("v");
  request.initial = SL_INITIAL_NONE;
  fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR, "initial_value must be specified.");
  fixture_close(&f);
}

static void a_callable_needs_a_dtype_at_0_10_only(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  sl_variable_request request = request_of("v", NULL);
  fixture_expect(&old, begin(&old, &request), SL_VALUE_ERROR,
                 "dtype must also be specified when initial_value is callable.");
  assert_int_equal(begin(&new, &request), SL_OK);
  fixture_close(&old);
  fixture_close(&new);
}

static void a_value_of_unknown_shape_needs_validate_shape_off(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    sl_variable_request request = value_of("v");
    sl_shape partial = shape_matrix(-1, 2);
    int32_t variable = -1;
    assert_int_equal(begin(&f, &request), SL_OK);
    fixture_expect(&f, finish(&f, SL_FLOAT32, partial, &variable), SL_VALUE_ERROR,
                   "initial_value must have a shape specified: Tensor(\"v/initial_value:0\", shape=(?, 2), "
                   "dtype=float32)");
    sl_variable_abandon(f.graph);
    request.name = "w";
    request.validate_shape = false;
    assert_int_equal(begin(&f, &request), SL_OK);
    assert_int_equal(finish(&f, SL_FLOAT32, partial, &variable), SL_OK);
    sl_variable_info info;
    assert_int_equal(sl_variable_get(f.graph, variable, &info), SL_OK);
    assert_int_equal(sl_output_shape(f.graph, (sl_output){info.op, 0})->rank, -1);
    assert_int_equal(sl_output_shape(f.graph, (sl_output){info.initializer, 0})->rank, 2);
    fixture_close(&f);
  }
}

static void a_shape_may_be_given_instead_of_the_values_at_1_15(void **state) {
  (void)state;
  const sl_shape any = shape_unknown(), rows = shape_matrix(-1, 2);
  for (int resource = 0; resource < 2; resource++) {
    fixture f = fixture_open(SL_COMPAT_1_15);
    sl_variable_request request = value_of("v");
    sl_variable_info info;
    int32_t variable = -1;
    request.use_resource = resource;
    request.shape = &any;
    assert_int_equal(begin(&f, &request), SL_OK);
    assert_int_equal(finish(&f, SL_FLOAT32, shape_matrix(1, 2), &variable), SL_OK);
    assert_int_equal(sl_variable_get(f.graph, variable, &info), SL_OK);
    assert_int_equal(variable_shape(f.graph, &info)->rank, -1);
    request.shape = &rows;
    assert_int_equal(begin(&f, &request), SL_OK);
    assert_int_equal(finish(&f, SL_FLOAT32, shape_matrix(1, 2), &variable), SL_OK);
    assert_int_equal(sl_variable_get(f.graph, variable, &info), SL_OK);
    assert_int_equal(variable_shape(f.graph, &info)->dims[0], -1);
    fixture_close(&f);
  }
}

static void a_value_of_another_dtype_than_asked_is_refused(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  sl_variable_request request = request_of("v", NULL);
  int32_t variable = -7;
  request.dtype = SL_FLOAT32;
  assert_int_equal(begin(&f, &request), SL_OK);
  fixture_expect(
      &f, finish(&f, SL_INT32, shape_scalar(), &variable), SL_TYPE_ERROR,
      "Input 'value' of 'Assign' Op has type int32 that does not match type float32 of argument 'ref'.");
  assert_int_equal(variable, -7);
  fixture_close(&f);
}

static void a_finalized_graph_takes_no_variable(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_variable_request request = value_of("v");
  sl_graph_finalize(f.graph);
  fixture_expect(&f, begin(&f, &request), SL_RUNTIME_ERROR, "Graph is finalized and cannot be modified.");
  fixture_close(&f);
}

static void numbers_that_name_nothing(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_variable_info info;
  int32_t variable;
  const char *name, *original;
  sl_scope_settings settings;
  fixture_expect(&f, sl_variable_get(f.graph, 0, &info), SL_INTERNAL,
                 "There is no variable number 0 in this graph.");
  fixture_expect(&f, sl_variable_finish(f.graph, (sl_output){0, 0}, &variable), SL_INTERNAL,
                 "No variable was begun.");
  fixture_expect(&f, sl_variable_scope_get(f.graph, 4, &name, &original, &settings), SL_INTERNAL,
                 "There is no variable scope number 4 in this graph.");
  assert_int_equal(sl_variable_scope_get(f.graph, 0, &name, &original, &settings), SL_OK);
  assert_string_equal(name, "");
  assert_int_equal(settings.reuse, SL_REUSE_FALSE);
  assert_int_equal(settings.dtype, SL_FLOAT32);
  assert_int_equal(sl_variable_begin(f.graph, NULL, NULL), SL_INTERNAL);
  sl_variable_abandon(f.graph);
  assert_int_equal(sl_variable_count(f.graph), 0);
  assert_int_equal(sl_variable_find(f.graph, "v"), -1);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_variable_obeys_the_name_scope_and_never_shares),
      cmocka_unit_test(operations_of_a_plain_variable),
      cmocka_unit_test(a_callable_value_is_built_in_initializer),
      cmocka_unit_test(a_name_with_a_slash_is_exact),
      cmocka_unit_test(a_bad_name_fails_as_a_scope),
      cmocka_unit_test(a_variable_stands_in_the_usual_collections),
      cmocka_unit_test(a_list_of_collections_takes_the_place_of_the_usual_one),
      cmocka_unit_test(collections_have_a_number_at_most),
      cmocka_unit_test(a_value_must_be_given),
      cmocka_unit_test(a_callable_needs_a_dtype_at_0_10_only),
      cmocka_unit_test(a_value_of_unknown_shape_needs_validate_shape_off),
      cmocka_unit_test(a_shape_may_be_given_instead_of_the_values_at_1_15),
      cmocka_unit_test(a_value_of_another_dtype_than_asked_is_refused),
      cmocka_unit_test(a_finalized_graph_takes_no_variable),
      cmocka_unit_test(numbers_that_name_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
