/*
 * Name scopes and unique names, at both levels (SPEC 1.2 to 1.4).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/graph.h"
#include "support/memory.h"

/* ---- unique_name ---- */

static const char *unique(sl_graph *graph, const char *name, bool mark) {
  const char *result = NULL;
  assert_int_equal(sl_unique_name(graph, name, mark, &result), SL_OK);
  return result;
}

static const char *const asked[] = {"foo",   "foo", "foo", "foo_1", "foo_1", "Foo",
                                    "bar_1", "bar", "bar", "foo_2", "foo"};
static const char *const at_0_10[] = {"foo",   "foo_1", "foo_2", "foo_1_1", "foo_1_2", "Foo",
                                      "bar_1", "bar",   "bar_2", "foo_2_1", "foo_3"};
static const char *const at_1_15[] = {"foo",   "foo_1", "foo_2", "foo_1_1", "foo_1_2", "Foo_3",
                                      "bar_1", "bar",   "bar_2", "foo_2_1", "foo_4"};

static void unique_names_at_0_10_mind_capitals(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
    assert_string_equal(unique(f.graph, asked[i], true), at_0_10[i]);
  }
  fixture_close(&f);
}

static void unique_names_at_1_15_do_not_mind_capitals_but_keep_them(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
    assert_string_equal(unique(f.graph, asked[i], true), at_1_15[i]);
  }
  fixture_close(&f);
}

static void a_name_that_is_only_looked_at_is_not_taken(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  assert_string_equal(unique(f.graph, "a", false), "a");
  assert_string_equal(unique(f.graph, "a", true), "a");
  assert_string_equal(unique(f.graph, "a", false), "a_1");
  assert_string_equal(unique(f.graph, "a", true), "a_1");
  fixture_close(&f);
}

static void scopes_and_names_share_their_counters(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  assert_string_equal(fixture_enter(&f, "a"), "a/");
  fixture_exit(&f);
  assert_string_equal(unique(f.graph, "a", true), "a_1");
  assert_string_equal(fixture_enter(&f, "a"), "a_2/");
  fixture_close(&f);
}

/* ---- Scopes ---- */

static void a_scope_opened_again_gets_a_new_prefix(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  assert_string_equal(fixture_enter(&f, "inner"), "inner/");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, "inner"), "inner_1/");
  fixture_close(&f);
}

static void capitals_make_a_scope_different_at_0_10_only(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  fixture_enter(&old, "bar");
  fixture_exit(&old);
  assert_string_equal(fixture_enter(&old, "Bar"), "Bar/");
  fixture_enter(&new, "bar");
  fixture_exit(&new);
  assert_string_equal(fixture_enter(&new, "Bar"), "Bar_1/");
  fixture_close(&old);
  fixture_close(&new);
}

/* Observed: golden case names_scope_special. */
static void special_scope_names(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  const char *a = fixture_enter(&f, "a");
  assert_string_equal(fixture_enter(&f, ""), "");
  assert_string_equal(fixture_op_name(&f, "Const", "x"), "x");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, NULL), "");
  assert_string_equal(fixture_op_name(&f, "Const", "x"), "x_1");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, "_b"), "a/_b/");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, "b/c"), "a/b/c/");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, "zzz/"), "zzz/");
  fixture_exit(&f);
  assert_string_equal(fixture_op_name(&f, "Const", "b"), "a/b");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, a), "a/");
  assert_string_equal(fixture_op_name(&f, "Const", "b"), "a/b_1");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, "new/"), "new/");
  assert_string_equal(fixture_op_name(&f, "Const", NULL), "new/Const");
  assert_string_equal(fixture_op_name(&f, "Const", "q/"), "q");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, "new"), "new/");
  fixture_exit(&f);
  assert_string_equal(fixture_enter(&f, "a/b"), "a/b_2/");
  fixture_close(&f);
}

static void a_captured_scope_goes_on_counting(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  const char *a = fixture_enter(&f, "a");
  assert_string_equal(fixture_op_name(&f, "Const", NULL), "a/Const");
  fixture_exit(&f);
  fixture_enter(&f, a);
  assert_string_equal(fixture_op_name(&f, "Const", NULL), "a/Const_1");
  fixture_exit(&f);
  assert_string_equal(unique(f.graph, "a", false), "a_1");
  fixture_close(&f);
}

static void a_scope_name_is_checked_by_where_it_stands(void **state) {
  (void)state;
  static const struct {
    const char *name;
    bool at_root, inside;
  } rows[] = {{"a", true, true},   {"_a", false, true},   {"-a", false, true},   {"/a", false, true},
              {".a", true, true},  {"a b", false, false}, {"a:0", false, false}, {"é", false, false},
              {"a/b", true, true}, {"1", true, true}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    fixture f = fixture_open(SL_COMPAT_1_15);
    const char *prefix;
    char message[64];
    fixture_message(message, "'%s' is not a valid scope name", rows[i].name);
    sl_code code = sl_name_scope_enter(f.graph, rows[i].name, &prefix);
    assert_int_equal(code, rows[i].at_root ? SL_OK : SL_VALUE_ERROR);
    if (code != SL_OK) assert_string_equal(sl_context_error(f.context)->message, message);
    if (code == SL_OK) fixture_exit(&f);
    fixture_enter(&f, "outer");
    code = sl_name_scope_enter(f.graph, rows[i].name, &prefix);
    assert_int_equal(code, rows[i].inside ? SL_OK : SL_VALUE_ERROR);
    if (code != SL_OK) assert_string_equal(sl_context_error(f.context)->message, message);
    fixture_close(&f);
  }
}

static void leaving_what_is_not_open_is_an_error(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  assert_int_equal(sl_name_scope_exit(f.graph), SL_RUNTIME_ERROR);
  fixture_close(&f);
}

static void scopes_have_a_depth_and_names_a_length(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  static char long_name[5000];
  const char *prefix;
  for (size_t i = 0; i < sizeof long_name - 1; i++) long_name[i] = 'n';
  assert_int_equal(sl_name_scope_enter(f.graph, long_name, &prefix), SL_VALUE_ERROR);
  assert_string_equal(sl_context_error(f.context)->message, "A name has at most 4096 bytes here, got 4999.");
  for (int i = 0; i < 1000; i++) assert_int_equal(sl_name_scope_enter(f.graph, "", &prefix), SL_OK);
  assert_int_equal(sl_name_scope_enter(f.graph, "", &prefix), SL_RUNTIME_ERROR);
  assert_string_equal(sl_context_error(f.context)->message, "At most 1000 scopes can be open at once here.");
  fixture_close(&f);
}

/* ---- Memory ---- */

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(unique_names_at_0_10_mind_capitals),
      cmocka_unit_test(unique_names_at_1_15_do_not_mind_capitals_but_keep_them),
      cmocka_unit_test(a_name_that_is_only_looked_at_is_not_taken),
      cmocka_unit_test(scopes_and_names_share_their_counters),
      cmocka_unit_test(a_scope_opened_again_gets_a_new_prefix),
      cmocka_unit_test(capitals_make_a_scope_different_at_0_10_only),
      cmocka_unit_test(special_scope_names),
      cmocka_unit_test(a_captured_scope_goes_on_counting),
      cmocka_unit_test(a_scope_name_is_checked_by_where_it_stands),
      cmocka_unit_test(leaving_what_is_not_open_is_an_error),
      cmocka_unit_test(scopes_have_a_depth_and_names_a_length),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
