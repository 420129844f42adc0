/*
 * tf.get_variable: what it shares, what it takes from the scope, what it refuses (SPEC 1.8 with A13 to A17).
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

static sl_code begin(fixture *f, const sl_variable_request *request) {
  sl_variable_plan plan;
  sl_code code = sl_get_variable_begin(f->graph, request, &plan);
  if (code == SL_OK && !plan.shared) sl_variable_abandon(f->graph);
  return code;
}

/* ---- Sharing ---- */

static void a_shared_variable_adds_nothing(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
    int32_t v = got_index(&f, "v");
    int32_t operations = sl_operation_count(f.graph);
    scope_reuse_variables(&f, foo);
    assert_int_equal(got_index(&f, "v"), v);
    sl_variable_request no_shape = request_of("v", NULL);
    int32_t again;
    assert_int_equal(get_variable(&f, &no_shape, &again), SL_OK);
    assert_int_equal(again, v);
    assert_int_equal(sl_operation_count(f.graph), operations);
    assert_int_equal(sl_collection_size(f.graph, "variables"), 1);
    fixture_close(&f);
  }
}

static void an_existing_variable_is_refused_with_the_place_it_was_made(void **state) {
  (void)state;
  static const char *const messages[] = {"Variable foo/v already exists, disallowed. Did you mean to set "
                                         "reuse=True in VarScope? Originally defined "
                                         "at:\n\n  File \"cell\", line 3, in make\n    v = "
                                         "tf.get_variable(\"v\", [1])\n  File \"cell\", line 7, in "
                                         "<module>\n    make()\n  File \"c\", line 1, in <module>\n",
                                         "Variable foo/v already exists, disallowed. Did you mean to set "
                                         "reuse=True or reuse=tf.AUTO_REUSE in VarScope? "
                                         "Originally defined at:\n\n  File \"cell\", line 3, in make\n    v "
                                         "= tf.get_variable(\"v\", [1])\n  File "
                                         "\"cell\", line 7, in <module>\n    make()\n  File \"c\", line 1, "
                                         "in <module>\n  File \"d\", line 1, in "
                                         "<module>\n  File \"e\", line 1, in <module>\n"};
  const sl_frame frames[] = {{"cell", 3, "make", "    v = tf.get_variable(\"v\", [1])"},
                             {"cell", 7, "<module>", "make()"},
                             {"c", 1, "<module>", ""},
                             {"d", 1, "<module>", ""},
                             {"e", 1, "<module>", ""},
                             {"f", 1, "<module>", ""}};
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    int32_t location;
    assert_int_equal(sl_location_new(f.context, frames, 6, &location), SL_OK);
    sl_graph_set_location(f.graph, location);
    scope_string(&f, "foo", SL_REUSE_NONE);
    got(&f, "v");
    sl_graph_set_location(f.graph, 0);
    sl_shape shape = shape_vector(1);
    sl_variable_request request = request_of("v", &shape);
    fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR, messages[level]);
    fixture_close(&f);
  }
}

static void another_shape_or_dtype_is_refused(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
    got(&f, "v");
    scope_reuse_variables(&f, foo);
    sl_shape two = shape_vector(2), one = shape_vector(1);
    sl_variable_request request = request_of("v", &two);
    fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR,
                   "Trying to share variable foo/v, but specified shape (2,) and found shape (1,).");
    request.shape = &one;
    request.dtype = SL_INT32;
    fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR,
                   "Trying to share variable foo/v, but specified dtype int32 and found dtype float32_ref.");
    request.dtype = SL_FLOAT32 + SL_REF;
    assert_int_equal(begin(&f, &request), SL_OK);
    fixture_close(&f);
  }
}

static void a_missing_variable_is_refused_where_the_scope_reuses(void **state) {
  (void)state;
  static const char *const messages[] = {
      "Variable foo/v does not exist, or was not created with tf.get_variable(). Did you mean to set "
      "reuse=None in "
      "VarScope?",
      "Variable foo/v does not exist, or was not created with tf.get_variable(). Did you mean to set "
      "reuse=tf.AUTO_REUSE in VarScope?"};
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
    made(&f, "v"); /* foo/v, but of tf.Variable */
    scope_reuse_variables(&f, foo);
    sl_shape shape = shape_vector(1);
    sl_variable_request request = request_of("v", &shape);
    fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR, messages[level]);
    fixture_close(&f);
  }
}

static void auto_reuse_makes_what_is_missing_and_shares_the_rest(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  scope_string(&f, "foo", SL_REUSE_AUTO);
  int32_t v = got_index(&f, "v");
  assert_int_equal(got_index(&f, "v"), v);
  assert_int_equal(sl_variable_count(f.graph), 1);
  fixture_close(&f);
}

static void a_custom_getter_gives_the_full_name_and_its_own_flag(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  scope_string(&f, "foo", SL_REUSE_NONE);
  sl_shape shape = shape_vector(1);
  sl_variable_request request = request_of("foo/v_suffix", &shape);
  request.full_name = true;
  int32_t variable, again;
  assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
  assert_int_equal(sl_variable_find(f.graph, "foo/v_suffix"), variable);
  assert_int_equal(begin(&f, &request), SL_VALUE_ERROR);
  request.reuse = SL_REUSE_AUTO;
  assert_int_equal(get_variable(&f, &request, &again), SL_OK);
  assert_int_equal(again, variable);
  fixture_close(&f);
}

static void a_variable_in_parts_is_not_found_whole(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  sl_shape shape = shape_vector(1);
  sl_variable_request request = request_of("v/part_0", &shape);
  int32_t variable;
  assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
  request.name = "v";
  fixture_expect(
      &f, begin(&f, &request), SL_VALUE_ERROR,
      "No partitioner was provided, but a partitioned version of the variable was found: v/part_0. Perhaps "
      "a variable of the same name was already created with partitioning?");
  fixture_close(&f);
}

/* ---- Initial values ---- */

static void a_new_variable_needs_its_whole_shape(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  sl_shape partial = shape_matrix(-1, 3);
  sl_variable_request request = request_of("v", &partial);
  request.initial = SL_INITIAL_NONE;
  fixture_expect(&old, begin(&old, &request), SL_VALUE_ERROR,
                 "Shape of a new variable (v) must be fully defined, but instead was (?, 3).");
  static const char not_valid[] =
      "The initializer passed is not valid. It should be a callable with no arguments and the shape should "
      "not be "
      "provided or an instance of `tf.keras.initializers.*' and `shape` should be fully defined.";
  fixture_expect(&new, begin(&new, &request), SL_VALUE_ERROR, not_valid);
  request.shape = NULL;
  fixture_expect(&old, begin(&old, &request), SL_VALUE_ERROR,
                 "Shape of a new variable (v) must be fully defined, but instead was <unknown>.");
  fixture_expect(&new, begin(&new, &request), SL_VALUE_ERROR, not_valid);
  request.initial = SL_INITIAL_CALLABLE;
  request.callable_alone = true;
  assert_int_equal(begin(&new, &request), SL_OK);
  fixture_expect(&old, begin(&old, &request), SL_VALUE_ERROR,
                 "Shape of a new variable (v) must be fully defined, but instead was <unknown>.");
  fixture_close(&old);
  fixture_close(&new);
}

static void a_constant_initializer_has_its_own_shape(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(levels[level]);
    sl_shape shape = shape_vector(1);
    sl_variable_request request = request_of("v", &shape);
    request.initial = SL_INITIAL_VALUE;
    request.initial_dtype = SL_FLOAT32;
    fixture_expect(&f, begin(&f, &request), SL_VALUE_ERROR,
                   "If initializer is a constant, do not specify shape.");
    fixture_close(&f);
  }
}

static void a_dtype_that_is_not_the_values_is_refused_at_1_15_only(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  sl_variable_request request = request_of("v", NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_INT64;
  request.dtype = SL_INT32;
  assert_int_equal(begin(&old, &request), SL_OK);
  static const char message[] =
      "Initializer type '<dtype: 'int64'>' and explicit dtype '<dtype: 'int32'>' don't match.";
  fixture_expect(&new, begin(&new, &request), SL_VALUE_ERROR, message);
  fixture_expect(&new, sl_get_variable_check(new.graph, &request), SL_VALUE_ERROR, message);
  request.full_name = true; /* checked before the custom getter, not again */
  assert_int_equal(begin(&new, &request), SL_OK);
  request.full_name = false;
  request.dtype = SL_DTYPE_NONE; /* the scope's dtype is never compared */
  assert_int_equal(begin(&new, &request), SL_OK);
  fixture_close(&old);
  fixture_close(&new);
}

static void default_initializers_by_level_and_dtype(void **state) {
  (void)state;
  static const struct {
    int32_t dtype;
    const char *at_1_15;
  } rows[] = {{SL_FLOAT32, "glorot_uniform_initializer"},
              {SL_FLOAT64, "glorot_uniform_initializer"},
              {SL_FLOAT16, "glorot_uniform_initializer"},
              {SL_INT32, "zeros_initializer"},
              {SL_UINT8, "zeros_initializer"},
              {SL_BOOL, "zeros_initializer"},
              {SL_STRING, "zeros_initializer"},
              {SL_COMPLEX64, NULL}};
  sl_shape shape = shape_vector(1);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
    sl_variable_request request = request_of("v", &shape);
    sl_variable_plan plan;
    request.initial = SL_INITIAL_NONE;
    request.dtype = rows[i].dtype;
    assert_int_equal(sl_get_variable_begin(old.graph, &request, &plan), SL_OK);
    assert_string_equal(plan.default_initializer, "uniform_unit_scaling_initializer");
    if (rows[i].at_1_15 != NULL) {
      assert_int_equal(sl_get_variable_begin(new.graph, &request, &plan), SL_OK);
      assert_string_equal(plan.default_initializer, rows[i].at_1_15);
      assert_int_equal(plan.dtype, rows[i].dtype);
    } else {
      fixture_expect(&new, begin(&new, &request), SL_VALUE_ERROR,
                     "An initializer for variable v of <dtype: 'complex64'> is required");
    }
    fixture_close(&old);
    fixture_close(&new);
  }
}

static void what_the_call_leaves_out_comes_from_the_scope(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  sl_scope_settings settings = {.reuse = SL_REUSE_NONE,
                                .initializer = 21,
                                .regularizer = 22,
                                .dtype = SL_FLOAT64,
                                .caching_device = "/cpu:0",
                                .use_resource = -1};
  int32_t scope;
  assert_int_equal(sl_variable_scope_enter(f.graph, "s", -1, NULL, &settings, true, &scope), SL_OK);
  sl_shape shape = shape_vector(1);
  sl_variable_request request = request_of("v", &shape);
  sl_variable_plan plan;
  request.initial = SL_INITIAL_NONE;
  request.initializer = 0;
  assert_int_equal(sl_get_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_int_equal(plan.initial, SL_INITIAL_CALLABLE);
  assert_int_equal(plan.initializer, 21);
  assert_int_equal(plan.regularizer, 22);
  assert_int_equal(plan.dtype, SL_FLOAT64);
  sl_variable_abandon(f.graph);
  request.initial = SL_INITIAL_CALLABLE;
  request.initializer = 31;
  request.regularizer = 32;
  request.dtype = SL_INT32;
  request.name = "w";
  assert_int_equal(sl_get_variable_begin(f.graph, &request, &plan), SL_OK);
  assert_int_equal(plan.initializer, 31);
  assert_int_equal(plan.regularizer, 32);
  assert_int_equal(plan.dtype, SL_INT32);
  fixture_close(&f);
}

static void an_error_stands_in_the_journal_if_memory_allows(void **state) {
  (void)state;
  for (int without_memory = 0; without_memory < 2; without_memory++) {
    fixture f = fixture_open(SL_COMPAT_1_15);
    scope_string(&f, "foo", SL_REUSE_TRUE);
    sl_shape shape = shape_vector(1);
    sl_variable_request request = request_of("v", &shape);
    int32_t events = sl_journal_size(f.graph);
    if (without_memory) checked_arm(f.memory, 1, true);
    assert_int_equal(begin(&f, &request), SL_VALUE_ERROR);
    checked_arm(f.memory, 0, false);
    assert_string_equal(sl_context_error(f.context)->key, "variable_absent");
    assert_int_equal(sl_journal_size(f.graph), without_memory ? events : events + 1);
    fixture_close(&f);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_shared_variable_adds_nothing),
      cmocka_unit_test(an_existing_variable_is_refused_with_the_place_it_was_made),
      cmocka_unit_test(another_shape_or_dtype_is_refused),
      cmocka_unit_test(a_missing_variable_is_refused_where_the_scope_reuses),
      cmocka_unit_test(auto_reuse_makes_what_is_missing_and_shares_the_rest),
      cmocka_unit_test(a_custom_getter_gives_the_full_name_and_its_own_flag),
      cmocka_unit_test(a_variable_in_parts_is_not_found_whole),
      cmocka_unit_test(a_new_variable_needs_its_whole_shape),
      cmocka_unit_test(a_constant_initializer_has_its_own_shape),
      cmocka_unit_test(a_dtype_that_is_not_the_values_is_refused_at_1_15_only),
      cmocka_unit_test(default_initializers_by_level_and_dtype),
      cmocka_unit_test(what_the_call_leaves_out_comes_from_the_scope),
      cmocka_unit_test(an_error_stands_in_the_journal_if_memory_allows),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
