/*
 * Default names: how often a variable scope was opened, and when that is forgotten (SPEC 1.6, A34).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/variables.h"

static const char *default_scope(fixture *f, const char *name) {
  int32_t scope = scope_default(f, name);
  const char *full = scope_name(f, scope);
  scope_exit(f, scope);
  return full;
}

static void default_names_count_openings(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
    assert_string_equal(default_scope(&f, "d"), "d");
    assert_string_equal(default_scope(&f, "d"), "d_1");
    assert_string_equal(default_scope(&f, "d"), "d_2");
    scope_exit(&f, scope_string(&f, "e", SL_REUSE_NONE));
    assert_string_equal(default_scope(&f, "e"), "e_1");
    fixture_close(&f);
  }
}

/* Observed: golden case vs_partial_close_substring_bug. */
static void leaving_a_scope_forgets_names_that_contain_its_own_at_0_10_only(void **state) {
  (void)state;
  fixture old = fixture_open(SL_COMPAT_0_10), new = fixture_open(SL_COMPAT_1_15);
  fixture *both[] = {&old, &new};
  for (int i = 0; i < 2; i++) {
    assert_string_equal(default_scope(both[i], "layer"), "layer");
    assert_string_equal(default_scope(both[i], "layer"), "layer_1");
    scope_exit(both[i], scope_string(both[i], "lay", SL_REUSE_NONE));
  }
  assert_string_equal(default_scope(&old, "layer"), "layer");
  assert_string_equal(default_scope(&new, "layer"), "layer_2");
  fixture_close(&old);
  fixture_close(&new);
}

static void counts_of_subscopes_start_again_when_their_scope_is_left(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
    for (int i = 0; i < 2; i++) {
      int32_t outer = scope_string(&f, "outer", SL_REUSE_NONE);
      assert_string_equal(default_scope(&f, "d"), "outer/d");
      assert_string_equal(default_scope(&f, "d"), "outer/d_1");
      scope_exit(&f, outer);
    }
    fixture_close(&f);
  }
}

/* Observed: after jumping to a captured scope 0.10 has forgotten its counts, 1.0 and later put them back. */
static void counts_come_back_after_a_jump_at_1_15_only(void **state) {
  (void)state;
  static const char *const expected[] = {"default/layer", "default/layer_2"};
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
    int32_t outer = scope_default(&f, "default");
    assert_string_equal(default_scope(&f, "layer"), "default/layer");
    assert_string_equal(default_scope(&f, "layer"), "default/layer_1");
    int32_t again = scope_object(&f, outer, SL_REUSE_NONE);
    scope_exit(&f, again);
    assert_string_equal(default_scope(&f, "layer"), expected[level]);
    scope_exit(&f, outer);
    fixture_close(&f);
  }
}

static void what_is_counted_inside_a_jump_is_forgotten_at_its_end_at_1_15(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t outer = scope_string(&f, "o", SL_REUSE_NONE);
  int32_t first = scope_object(&f, outer, SL_REUSE_NONE);
  assert_string_equal(default_scope(&f, "d"), "o/d");
  int32_t second = scope_object(&f, outer, SL_REUSE_NONE);
  assert_string_equal(default_scope(&f, "d"), "o/d_1");
  scope_exit(&f, second);
  assert_string_equal(default_scope(&f, "d"), "o/d_1");
  scope_exit(&f, first);
  assert_string_equal(default_scope(&f, "d"), "o/d");
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(default_names_count_openings),
      cmocka_unit_test(leaving_a_scope_forgets_names_that_contain_its_own_at_0_10_only),
      cmocka_unit_test(counts_of_subscopes_start_again_when_their_scope_is_left),
      cmocka_unit_test(counts_come_back_after_a_jump_at_1_15_only),
      cmocka_unit_test(what_is_counted_inside_a_jump_is_forgotten_at_its_end_at_1_15),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
