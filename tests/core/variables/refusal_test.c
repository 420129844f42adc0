/*
 * Why a variable is called so, and what explains one that is refused: the scope, its flag and whose it is, who has the
 * name, what would work.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/variables.h"

static void assert_rules(const fixture *f, const char *name, const char *rules) {
  assert_string_equal(fixture_rules(f, name), rules);
}

static sl_code ask(fixture *f, const char *name, sl_reuse reuse) {
  sl_shape shape = {.rank = 1, .dims = {1}};
  sl_variable_request request = request_of(name, &shape);
  sl_variable_plan plan;
  request.reuse = reuse;
  request.full_name = reuse != SL_REUSE_NONE; /* as a custom getter asks */
  return sl_get_variable_begin(f->graph, &request, &plan);
}

/* The list of reasons in the facts of the last error. */
static const char *refused(const fixture *f) {
  const char *facts = sl_context_error(f->context)->facts;
  const char *reasons = strstr(facts, "\"reasons\":[");
  assert_non_null(reasons);
  return fixture_rules_of(reasons + strlen("\"reasons\":["));
}

static void assert_fact(const fixture *f, const char *fact) {
  const char *facts = sl_context_error(f->context)->facts;
  if (strstr(facts, fact) == NULL) fail_msg("%s\nin\n%s", fact, facts);
}

/* ---- Names ---- */

static void a_variable_tells_its_scope_its_flag_and_its_first_value(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
  got(&f, "v");
  assert_rules(&f, "foo/v", "variable_scope foo/, initializer_call");
  scope_exit(&f, foo);
  fixture_enter(&f, "n");
  int32_t again = scope_object(&f, foo, SL_REUSE_TRUE);
  got(&f, "v");
  assert_rules(
      &f, "foo/v",
      "variable_scope foo/ (captured_scope foo), name_scope_ignored n/foo/, shared, reuse_given foo True");
  made(&f, NULL);
  assert_rules(&f, "n/foo/Variable", "default_name Variable, variable_never_shares, name_scope n/foo/");
  scope_exit(&f, again);
  fixture_close(&f);
}

static void auto_reuse_tells_whether_it_made_or_shared(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  scope_string(&f, "foo", SL_REUSE_AUTO);
  got(&f, "v");
  assert_rules(&f, "foo/v",
               "variable_scope foo/, auto_made, reuse_given foo tf.AUTO_REUSE, initializer_call");
  got(&f, "v");
  assert_rules(&f, "foo/v", "variable_scope foo/, shared, reuse_given foo tf.AUTO_REUSE");
  fixture_close(&f);
}

static void the_first_value_comes_from_the_call_the_scope_or_the_default(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  sl_shape shape = {.rank = 0};
  sl_variable_request request = request_of("v", &shape);
  int32_t scope, variable;
  request.initial = SL_INITIAL_NONE;
  assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
  assert_rules(&f, "v", "initializer_default uniform_unit_scaling_initializer");
  sl_scope_settings settings = given_reuse(SL_REUSE_NONE);
  settings.initializer = 5;
  assert_int_equal(sl_variable_scope_enter(f.graph, "foo", -1, NULL, &settings, true, &scope), SL_OK);
  scope_string(&f, "bar", SL_REUSE_NONE);
  assert_int_equal(get_variable(&f, &request, &variable), SL_OK);
  assert_rules(&f, "foo/bar/v", "variable_scope foo/bar/, initializer_scope");
  fixture_close(&f);
}

static void a_variable_whose_name_an_operation_has_tells_the_name_of_its_own(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  made(&f, "v");
  assert_string_equal(got(&f, "v"), "v_1");
  assert_rules(&f, "v_1", "initializer_call, operation_suffix v_1");
  fixture_close(&f);
}

static void a_scope_tells_both_of_its_names(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
  assert_rules(&f, "foo", "opens_name_scope foo/");
  scope_exit(&f, foo);
  foo = scope_string(&f, "foo", SL_REUSE_NONE);
  assert_rules(&f, "foo_1/", "opens_name_scope foo_1/ (unique_suffix foo _1)");
  scope_exit(&f, scope_default(&f, "d"));
  scope_default(&f, "d");
  assert_rules(
      &f, "foo/d_1",
      "variable_scope foo/, default_name d, scope_suffix d _1, "
      "opens_name_scope foo_1/d_1/ (name_scope foo_1/ (unique_suffix foo _1), unique_suffix foo_1/d _1)");
  fixture_op(&f, "Const", "c");
  assert_rules(&f, "foo_1/d_1/c", "name_scope foo_1/d_1/ (unique_suffix foo _1, unique_suffix foo_1/d _1)");
  fixture_close(&f);
}

/* ---- Whose flag it is ---- */

static void the_flag_of_a_scope_is_followed_to_the_one_that_set_it(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t plain = scope_string(&f, "plain", SL_REUSE_NONE);
  ask(&f, "v", SL_REUSE_NONE);
  sl_variable_abandon(f.graph);
  int32_t foo = scope_string(&f, "foo", SL_REUSE_TRUE);
  scope_string(&f, "bar", SL_REUSE_NONE);
  assert_int_equal(ask(&f, "v", SL_REUSE_NONE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_inherited plain/foo/bar plain/foo, reuse_given plain/foo True");
  assert_int_equal(ask(&f, "v", SL_REUSE_FALSE), SL_OK);
  sl_variable_abandon(f.graph);
  scope_exit(&f, sl_variable_scope(f.graph));
  scope_exit(&f, foo);
  scope_exit(&f, plain);
  scope_object(&f, foo, SL_REUSE_NONE);
  assert_int_equal(ask(&f, "v", SL_REUSE_NONE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_captured plain/foo plain/foo, reuse_given plain/foo True");
  int32_t last = scope_string(&f, "last", SL_REUSE_NONE);
  scope_exit(&f, last);
  scope_reuse_variables(&f, plain);
  assert_rules(&f, "plain", "reuse_set plain");
  scope_object(&f, plain, SL_REUSE_NONE);
  assert_int_equal(ask(&f, "v", SL_REUSE_NONE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_captured plain plain, reuse_set plain");
  fixture_close(&f);
}

static void reuse_false_of_a_captured_scope_is_its_own_at_0_10(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
  got(&f, "v");
  scope_reuse_variables(&f, foo);
  scope_exit(&f, foo);
  scope_object(&f, foo, SL_REUSE_FALSE);
  assert_int_equal(ask(&f, "v", SL_REUSE_NONE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_given foo False, first_made foo/v");
  made(&f, "w");
  assert_rules(&f, "foo_1/w", "name_scope foo_1/ (unique_suffix foo _1)");
  fixture_close(&f);
}

/* ---- Refusals ---- */

static void what_exists_is_refused_with_the_flag_and_its_first_making(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  scope_string(&f, "foo", SL_REUSE_NONE);
  got(&f, "v");
  assert_int_equal(ask(&f, "v", SL_REUSE_NONE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_default foo, first_made foo/v");
  assert_fact(&f, "\"scope\":\"foo\",\"reuse\":\"False\"");
  assert_fact(&f, "\"fixes\":\"reuse_true auto_reuse other_name\"");
  fixture_close(&f);
}

static void what_is_missing_is_refused_with_those_of_the_same_name(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  got(&f, "v");
  got(&f, "wv");
  made(&f, "u");
  scope_string(&f, "foo", SL_REUSE_NONE);
  got(&f, "v");
  scope_string(&f, "bar", SL_REUSE_TRUE);
  assert_int_equal(ask(&f, "v", SL_REUSE_NONE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_given foo/bar True, same_name v, same_name foo/v");
  assert_fact(&f, "\"fixes\":\"make_it_first\"");
  fixture_close(&f);
}

static void one_of_tf_variable_is_told_as_such(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
  made(&f, "v");
  scope_reuse_variables(&f, foo);
  assert_int_equal(ask(&f, "v", SL_REUSE_NONE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_set foo, made_by_variable foo/v");
  assert_int_equal(ask(&f, "foo/v/read", SL_REUSE_TRUE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_set foo");
  fixture_close(&f);
}

static void a_flag_that_a_getter_passes_on_is_told_as_such(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  scope_string(&f, "foo", SL_REUSE_NONE);
  assert_int_equal(ask(&f, "foo/v", SL_REUSE_TRUE), SL_VALUE_ERROR);
  assert_string_equal(refused(&f), "reuse_getter foo True");
  assert_fact(&f, "\"reuse\":\"True\"");
  fixture_close(&f);
}

static void a_front_end_has_its_own_refusals_explained(void **state) {
  (void)state;
  static const char *const arguments[] = {"foo/v"};
  fixture f = fixture_open(SL_COMPAT_1_15);
  assert_int_equal(sl_context_fail(f.context, "partitioned_missing", arguments, 1), SL_VALUE_ERROR);
  sl_variable_refused(f.graph, "foo/v", SL_REUSE_TRUE);
  assert_string_equal(refused(&f), "reuse_default ");
  assert_fact(&f, "\"scope\":\"\",\"reuse\":\"True\"");
  scope_string(&f, "foo", SL_REUSE_NONE);
  got(&f, "v/part_0");
  assert_int_equal(sl_context_fail(f.context, "partitioned_exists", arguments, 1), SL_VALUE_ERROR);
  sl_variable_refused(f.graph, "foo/v", SL_REUSE_NONE);
  assert_string_equal(refused(&f), "reuse_default foo, first_made foo/v");
  sl_variable_refused(f.graph, "bar/v", SL_REUSE_NONE);
  assert_fact(&f, "\"same_name\",\"arguments\":{\"name\":\"foo/v/part_0\"}");
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_variable_tells_its_scope_its_flag_and_its_first_value),
      cmocka_unit_test(auto_reuse_tells_whether_it_made_or_shared),
      cmocka_unit_test(the_first_value_comes_from_the_call_the_scope_or_the_default),
      cmocka_unit_test(a_variable_whose_name_an_operation_has_tells_the_name_of_its_own),
      cmocka_unit_test(a_scope_tells_both_of_its_names),
      cmocka_unit_test(the_flag_of_a_scope_is_followed_to_the_one_that_set_it),
      cmocka_unit_test(reuse_false_of_a_captured_scope_is_its_own_at_0_10),
      cmocka_unit_test(what_exists_is_refused_with_the_flag_and_its_first_making),
      cmocka_unit_test(what_is_missing_is_refused_with_those_of_the_same_name),
      cmocka_unit_test(one_of_tf_variable_is_told_as_such),
      cmocka_unit_test(a_flag_that_a_getter_passes_on_is_told_as_such),
      cmocka_unit_test(a_front_end_has_its_own_refusals_explained),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
