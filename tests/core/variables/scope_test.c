/*
 * Variable scopes at both levels: names, captured scopes, reuse, settings (SPEC 1.5 to 1.7).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/variables.h"
#include "variables/store.h"

/* ---- Names ---- */

static void a_scope_opened_by_its_name_again_keeps_its_name_but_not_its_name_scope(void **state) {
  (void)state;
  static const char *const prefixes[] = {"foo/", "foo_1/", "foo_2/"};
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
    for (int i = 0; i < 3; i++) {
      int32_t scope = scope_string(&f, "foo", SL_REUSE_NONE);
      assert_string_equal(scope_name(&f, scope), "foo");
      assert_string_equal(scope_original(&f, scope), prefixes[i]);
      assert_string_equal(sl_name_scope(f.graph), prefixes[i]);
      scope_exit(&f, scope);
      assert_string_equal(sl_name_scope(f.graph), "");
    }
    fixture_close(&f);
  }
}

static void a_name_scope_of_that_name_takes_the_prefix_but_not_the_variable_scope(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  fixture_enter(&f, "foo");
  fixture_exit(&f);
  int32_t scope = scope_string(&f, "foo", SL_REUSE_NONE);
  assert_string_equal(scope_name(&f, scope), "foo");
  assert_string_equal(scope_original(&f, scope), "foo_1/");
  scope_exit(&f, scope);
  fixture_close(&f);
}

static void scopes_nest_by_name(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t a = scope_string(&f, "a", SL_REUSE_NONE), b = scope_string(&f, "b", SL_REUSE_NONE);
  assert_string_equal(scope_name(&f, b), "a/b");
  assert_string_equal(scope_original(&f, b), "a/b/");
  scope_exit(&f, b);
  assert_int_equal(sl_variable_scope(f.graph), a);
  scope_exit(&f, a);
  assert_int_equal(sl_variable_scope(f.graph), 0);
  fixture_close(&f);
}

/* Observed: golden case vs_captured_jump. */
static void a_captured_scope_jumps_by_name_but_opens_its_name_scope_where_it_is(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
    int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
    scope_exit(&f, foo);
    scope_string(&f, "bar", SL_REUSE_NONE);
    int32_t baz = scope_string(&f, "baz", SL_REUSE_NONE);
    assert_string_equal(scope_name(&f, baz), "bar/baz");
    int32_t again = scope_object(&f, foo, SL_REUSE_NONE);
    assert_string_equal(scope_name(&f, again), "foo");
    assert_string_equal(scope_original(&f, again), "foo/");
    assert_string_equal(sl_name_scope(f.graph), "bar/baz/foo/");
    assert_string_equal(got(&f, "v"), "foo/v");
    assert_string_equal(fixture_op_name(&f, "Add", "add"), "bar/baz/foo/add");
    fixture_close(&f);
  }
}

static void a_captured_scope_opens_only_the_last_part_of_its_name(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t a = scope_string(&f, "a/b", SL_REUSE_NONE);
  assert_string_equal(sl_name_scope(f.graph), "a/b/");
  scope_exit(&f, a);
  scope_object(&f, a, SL_REUSE_NONE);
  assert_string_equal(sl_name_scope(f.graph), "b/");
  fixture_close(&f);
}

static void the_root_scope_opens_no_name_scope(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  scope_string(&f, "a", SL_REUSE_NONE);
  int32_t root = scope_object(&f, 0, SL_REUSE_NONE);
  assert_string_equal(scope_name(&f, root), "");
  assert_string_equal(sl_name_scope(f.graph), "a/");
  assert_string_equal(got(&f, "v"), "v");
  fixture_close(&f);
}

/* SPEC 1.5: variable_scope('') inside a is "a/", so its variables are "a//v". */
static void an_empty_name_makes_a_scope_with_a_slash(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  scope_string(&f, "a", SL_REUSE_NONE);
  int32_t empty = scope_string(&f, "", SL_REUSE_NONE);
  assert_string_equal(scope_name(&f, empty), "a/");
  assert_string_equal(scope_original(&f, empty), "");
  assert_string_equal(sl_name_scope(f.graph), "a/");
  assert_string_equal(got(&f, "v"), "a//v");
  fixture_close(&f);
}

static void a_name_with_a_slash_at_its_end_is_taken_as_it_stands(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t scope = scope_string(&f, "a/", SL_REUSE_NONE);
  assert_string_equal(scope_name(&f, scope), "a/");
  assert_string_equal(got(&f, "v"), "a//v");
  assert_string_equal(fixture_op_name(&f, "Const", NULL), "a/Const");
  fixture_close(&f);
}

static void a_captured_scope_inside_itself_nests_its_name_scope(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t outer = scope_string(&f, "outer", SL_REUSE_NONE);
  int32_t first = scope_object(&f, outer, SL_REUSE_NONE);
  assert_string_equal(sl_name_scope(f.graph), "outer/outer/");
  assert_string_equal(scope_name(&f, first), "outer");
  scope_exit(&f, first);
  scope_object(&f, outer, SL_REUSE_NONE);
  assert_string_equal(sl_name_scope(f.graph), "outer/outer_1/");
  fixture_close(&f);
}

/* ---- auxiliary_name_scope ---- */

static void without_auxiliary_name_scope_the_name_scope_stays(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_scope_settings settings = given_reuse(SL_REUSE_NONE);
  int32_t foo = scope_string(&f, "foo", SL_REUSE_NONE);
  scope_exit(&f, foo);
  int32_t scope;
  assert_int_equal(sl_variable_scope_enter(f.graph, "bar", -1, NULL, &settings, false, &scope), SL_OK);
  assert_string_equal(scope_original(&f, scope), "");
  assert_string_equal(sl_name_scope(f.graph), "");
  scope_exit(&f, scope);
  assert_int_equal(sl_variable_scope_enter(f.graph, NULL, foo, NULL, &settings, false, &scope), SL_OK);
  assert_string_equal(scope_original(&f, scope), "foo/");
  fixture_enter(&f, scope_original(&f, scope));
  assert_string_equal(fixture_op_name(&f, "Const", NULL), "foo/Const");
  fixture_exit(&f);
  int32_t inner;
  assert_int_equal(sl_variable_scope_enter(f.graph, NULL, -1, "d", &settings, false, &inner), SL_OK);
  assert_string_equal(scope_name(&f, inner), "foo/d");
  assert_string_equal(scope_original(&f, inner), "");
  fixture_close(&f);
}

/* ---- What is refused ---- */

static void a_scope_needs_a_name(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_scope_settings settings = given_reuse(SL_REUSE_TRUE);
  int32_t scope = -7;
  fixture_expect(&f, sl_variable_scope_enter(f.graph, NULL, -1, NULL, &settings, true, &scope), SL_TYPE_ERROR,
                 "If default_name is None then name_or_scope is required");
  fixture_expect(&f, sl_variable_scope_enter(f.graph, NULL, -1, "d", &settings, true, &scope), SL_VALUE_ERROR,
                 "reuse=True cannot be used without a name_or_scope");
  settings.reuse = SL_REUSE_AUTO;
  fixture_expect(&f, sl_variable_scope_enter(f.graph, NULL, -1, "d", &settings, true, &scope), SL_VALUE_ERROR,
                 "reuse=True cannot be used without a name_or_scope");
  fixture_expect(&f, sl_variable_scope_enter(f.graph, "a b", -1, NULL, &settings, true, &scope),
                 SL_VALUE_ERROR, "'a b' is not a valid scope name");
  assert_int_equal(scope, -7);
  fixture_close(&f);
}

/* ---- Reuse: the table of SPEC 1.7 ---- */

typedef struct reuse_row {
  sl_reuse outer; /* of the scope around, entered by name */
  bool captured;  /* open an object with the flag `object`, or a string */
  sl_reuse object, given;
  sl_reuse at_0_10, at_1_15;
} reuse_row;

enum { N = SL_REUSE_NONE, F = SL_REUSE_FALSE, T = SL_REUSE_TRUE, A = SL_REUSE_AUTO };

static const reuse_row reuse_rows[] = {
    {N, false, N, N, F, F}, {N, false, N, T, T, T}, {T, false, N, N, T, T}, {T, false, N, F, T, T},
    {F, false, N, F, F, F}, {N, true, T, N, T, T},  {N, true, T, F, F, T},  {T, true, F, N, F, F},
    {T, true, F, T, T, T},  {N, true, F, T, T, T},  {A, false, N, N, A, A}, {A, false, N, T, T, T},
    {T, false, N, A, A, A}, {A, false, N, F, A, A}, {N, true, T, A, A, A},  {N, true, A, N, A, A},
    {N, true, A, T, T, T},
};

static void reuse_is_inherited_given_and_kept_as_the_level_says(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof reuse_rows / sizeof *reuse_rows; i++) {
    const reuse_row *row = &reuse_rows[i];
    for (int level = 0; level < 2; level++) {
      fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
      int32_t object = scope_string(&f, "object", row->object);
      scope_exit(&f, object);
      scope_string(&f, "outer", row->outer);
      int32_t scope =
          row->captured ? scope_object(&f, object, row->given) : scope_string(&f, "inner", row->given);
      assert_int_equal(scope_reuse(&f, scope), level == 0 ? row->at_0_10 : row->at_1_15);
      fixture_close(&f);
    }
  }
}

static void reuse_variables_lasts_until_the_scope_is_left(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t scope = scope_string(&f, "foo", SL_REUSE_NONE);
  scope_reuse_variables(&f, scope);
  assert_int_equal(scope_reuse(&f, scope_string(&f, "inner", SL_REUSE_NONE)), SL_REUSE_TRUE);
  scope_exit(&f, sl_variable_scope(f.graph));
  scope_exit(&f, scope);
  assert_int_equal(scope_reuse(&f, scope_string(&f, "foo", SL_REUSE_NONE)), SL_REUSE_FALSE);
  scope_exit(&f, sl_variable_scope(f.graph));
  assert_int_equal(scope_reuse(&f, scope_object(&f, scope, SL_REUSE_NONE)), SL_REUSE_TRUE);
  fixture_close(&f);
}

/* ---- Settings ---- */

static void settings_are_inherited_but_the_constraint(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_scope_settings given = {.reuse = SL_REUSE_NONE,
                             .initializer = 1,
                             .regularizer = 2,
                             .partitioner = 3,
                             .custom_getter = 4,
                             .constraint = 5,
                             .caching_device = "/cpu:0",
                             .dtype = SL_FLOAT16,
                             .use_resource = 0};
  int32_t outer;
  assert_int_equal(sl_variable_scope_enter(f.graph, "outer", -1, NULL, &given, true, &outer), SL_OK);
  for (int by_object = 0; by_object < 2; by_object++) {
    int32_t inner =
        by_object ? scope_object(&f, outer, SL_REUSE_NONE) : scope_string(&f, "inner", SL_REUSE_NONE);
    const char *name, *original;
    sl_scope_settings found;
    assert_int_equal(sl_variable_scope_get(f.graph, inner, &name, &original, &found), SL_OK);
    assert_int_equal(found.initializer, 1);
    assert_int_equal(found.regularizer, 2);
    assert_int_equal(found.partitioner, 3);
    assert_int_equal(found.custom_getter, 4);
    assert_int_equal(found.constraint, 0);
    assert_string_equal(found.caching_device, "/cpu:0");
    assert_int_equal(found.dtype, SL_FLOAT16);
    assert_int_equal(found.use_resource, 0);
    scope_exit(&f, inner);
  }
  fixture_close(&f);
}

static void what_a_setter_sets_is_seen_when_the_object_is_opened_again_but_not_the_name(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  const char *name, *original;
  sl_scope_settings settings;
  int32_t scope = scope_string(&f, "foo", SL_REUSE_NONE);
  assert_int_equal(sl_variable_scope_get(f.graph, scope, &name, &original, &settings), SL_OK);
  settings.initializer = 9;
  assert_int_equal(sl_variable_scope_set(f.graph, scope, &settings), SL_OK);
  scope_exit(&f, scope);
  int32_t by_name = scope_string(&f, "foo", SL_REUSE_NONE);
  assert_int_equal(sl_variable_scope_get(f.graph, by_name, &name, &original, &settings), SL_OK);
  assert_int_equal(settings.initializer, 0);
  scope_exit(&f, by_name);
  int32_t by_object = scope_object(&f, scope, SL_REUSE_NONE);
  assert_int_equal(sl_variable_scope_get(f.graph, by_object, &name, &original, &settings), SL_OK);
  assert_int_equal(settings.initializer, 9);
  fixture_close(&f);
}

/* ---- Leaving ---- */

static void scopes_left_out_of_order_are_an_error_at_1_15_only(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t a = scope_string(&f, "a", SL_REUSE_NONE), b = scope_string(&f, "b", SL_REUSE_NONE);
  fixture_expect(&f, sl_variable_scope_exit(f.graph, a), SL_RUNTIME_ERROR,
                 "Improper nesting of variable_scope.");
  assert_int_equal(sl_variable_scope(f.graph), b);
  scope_exit(&f, b);
  scope_exit(&f, a);
  fixture_close(&f);
  f = fixture_open(SL_COMPAT_0_10);
  a = scope_string(&f, "a", SL_REUSE_NONE);
  b = scope_string(&f, "b", SL_REUSE_NONE);
  scope_exit(&f, a);
  assert_int_equal(sl_variable_scope(f.graph), 0);
  assert_string_equal(sl_name_scope(f.graph), "");
  scope_exit(&f, b);
  assert_int_equal(sl_variable_scope(f.graph), a);
  fixture_close(&f);
}

static void what_is_not_open_cannot_be_left(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t a = scope_string(&f, "a", SL_REUSE_NONE);
  scope_exit(&f, a);
  assert_int_equal(sl_variable_scope_exit(f.graph, a), SL_RUNTIME_ERROR);
  assert_int_equal(sl_variable_scope_exit(f.graph, 0), SL_INTERNAL);
  assert_int_equal(sl_variable_scope_exit(f.graph, 99), SL_INTERNAL);
  assert_int_equal(sl_variable_scope_exit(f.graph, -1), SL_INTERNAL);
  fixture_close(&f);
}

static void variable_scopes_have_a_depth(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_scope_settings settings = given_reuse(SL_REUSE_NONE);
  int32_t scope;
  for (int i = 0; i < 1000; i++) {
    assert_int_equal(sl_variable_scope_enter(f.graph, NULL, 0, NULL, &settings, true, &scope), SL_OK);
  }
  fixture_expect(&f, sl_variable_scope_enter(f.graph, NULL, 0, NULL, &settings, true, &scope),
                 SL_RUNTIME_ERROR, "At most 1000 scopes can be open at once here.");
  fixture_close(&f);
}

static void a_scope_made_by_hand_is_entered_as_a_captured_one(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(level ? SL_COMPAT_1_15 : SL_COMPAT_0_10);
    const sl_scope_settings settings = {
        .reuse = SL_REUSE_TRUE, .initializer = 7, .dtype = SL_FLOAT16, .use_resource = 1};
    int32_t made;
    assert_int_equal(sl_variable_scope_new(f.graph, "foo/bar", "other/", &settings, &made), SL_OK);
    assert_int_equal(sl_variable_scope(f.graph), 0);
    assert_string_equal(scope_name(&f, made), "foo/bar");
    assert_string_equal(scope_original(&f, made), "other/");
    int32_t scope = scope_object(&f, made, SL_REUSE_NONE);
    assert_string_equal(scope_name(&f, scope), "foo/bar");
    assert_string_equal(scope_original(&f, scope), "other/");
    assert_string_equal(sl_name_scope(f.graph), "bar/");
    assert_int_equal(scope_reuse(&f, scope), SL_REUSE_TRUE);
    sl_variable_request request = request_of("v", NULL);
    sl_variable_plan plan;
    assert_int_equal(sl_get_variable_begin(f.graph, &request, &plan), SL_VALUE_ERROR);
    scope_exit(&f, scope);
    assert_int_equal(sl_variable_scope_exit(f.graph, made), SL_INTERNAL);
    ((variable_store *)f.graph->variables.data)->max_scopes = 3;
    fixture_expect(&f, sl_variable_scope_new(f.graph, "", "", &settings, &made), SL_RESOURCE_EXHAUSTED,
                   "A graph has at most 3 variable scopes here.");
    fixture_close(&f);
  }
}

static void a_graph_has_a_number_of_scope_objects_at_most(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t scope = scope_string(&f, "a", SL_REUSE_NONE);
  ((variable_store *)f.graph->variables.data)->max_scopes = 2;
  fixture_expect(&f, sl_variable_scope_enter(f.graph, "b", -1, NULL, NULL, true, &scope),
                 SL_RESOURCE_EXHAUSTED, "A graph has at most 2 variable scopes here.");
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_scope_opened_by_its_name_again_keeps_its_name_but_not_its_name_scope),
      cmocka_unit_test(a_name_scope_of_that_name_takes_the_prefix_but_not_the_variable_scope),
      cmocka_unit_test(scopes_nest_by_name),
      cmocka_unit_test(a_captured_scope_jumps_by_name_but_opens_its_name_scope_where_it_is),
      cmocka_unit_test(a_captured_scope_opens_only_the_last_part_of_its_name),
      cmocka_unit_test(the_root_scope_opens_no_name_scope),
      cmocka_unit_test(an_empty_name_makes_a_scope_with_a_slash),
      cmocka_unit_test(a_name_with_a_slash_at_its_end_is_taken_as_it_stands),
      cmocka_unit_test(a_captured_scope_inside_itself_nests_its_name_scope),
      cmocka_unit_test(without_auxiliary_name_scope_the_name_scope_stays),
      cmocka_unit_test(a_scope_needs_a_name),
      cmocka_unit_test(reuse_is_inherited_given_and_kept_as_the_level_says),
      cmocka_unit_test(reuse_variables_lasts_until_the_scope_is_left),
      cmocka_unit_test(settings_are_inherited_but_the_constraint),
      cmocka_unit_test(what_a_setter_sets_is_seen_when_the_object_is_opened_again_but_not_the_name),
      cmocka_unit_test(scopes_left_out_of_order_are_an_error_at_1_15_only),
      cmocka_unit_test(what_is_not_open_cannot_be_left),
      cmocka_unit_test(variable_scopes_have_a_depth),
      cmocka_unit_test(a_scope_made_by_hand_is_entered_as_a_captured_one),
      cmocka_unit_test(a_graph_has_a_number_of_scope_objects_at_most),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
