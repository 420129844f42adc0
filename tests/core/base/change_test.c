/*
 * Changes: all of a call's allocations stand, or none.
 */
#include "base/change.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "support/memory.h"

typedef struct world {
  struct {
    int32_t *items;
    size_t count, capacity;
  } numbers, others;
  text_pool pool;
} world;

static void world_free(sl_context *context, world *w) {
  memory_free(context, w->numbers.items, w->numbers.capacity, sizeof *w->numbers.items);
  memory_free(context, w->others.items, w->others.capacity, sizeof *w->others.items);
  text_pool_free(context, &w->pool);
}

static sl_code prepare(change *change, world *w, int32_t **block, const char **text) {
  SL_TRY(change_new(change, 5, sizeof **block, block));
  SL_TRY(CHANGE_RESERVE(change, w->numbers, w->numbers.count + 1));
  SL_TRY(CHANGE_RESERVE(change, w->others, w->others.count + 20));
  return change_intern(change, &w->pool, "text", 4, text);
}

static void a_committed_change_stands(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  world w = {0};
  for (int32_t i = 0; i < 100; i++) {
    int32_t *block;
    const char *text;
    change change = change_begin(context);
    assert_int_equal(prepare(&change, &w, &block, &text), SL_OK);
    change_commit(&change);
    w.numbers.items[w.numbers.count++] = i;
    assert_ptr_equal(text, text_pool_find(&w.pool, "text", 4));
    memory_free(context, block, 5, sizeof *block);
  }
  for (int32_t i = 0; i < 100; i++) assert_int_equal(w.numbers.items[i], i);
  world_free(context, &w);
  checked_close(&memory, context);
}

static void an_abandoned_change_leaves_no_trace(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  world w = {0};
  size_t bytes = sl_context_bytes(context);
  int32_t *block;
  const char *text;
  change change = change_begin(context);
  assert_int_equal(prepare(&change, &w, &block, &text), SL_OK);
  assert_int_equal(change_abandon(&change, SL_VALUE_ERROR), SL_VALUE_ERROR);
  assert_int_equal(sl_context_bytes(context), bytes);
  assert_null(w.numbers.items);
  assert_int_equal(w.numbers.capacity, 0);
  assert_null(text_pool_find(&w.pool, "text", 4));
  world_free(context, &w);
  checked_close(&memory, context);
}

static void room_may_be_asked_for_twice(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  world w = {0};
  change change = change_begin(context);
  assert_int_equal(CHANGE_RESERVE(&change, w.numbers, 3), SL_OK);
  assert_int_equal(CHANGE_RESERVE(&change, w.numbers, 2), SL_OK);
  assert_int_equal(CHANGE_RESERVE(&change, w.numbers, 90), SL_OK);
  change_commit(&change);
  assert_true(w.numbers.capacity >= 90);
  w.numbers.items[89] = 1;
  world_free(context, &w);
  checked_close(&memory, context);
}

static void a_change_has_its_limits(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  change change = change_begin(context);
  void *block;
  for (int i = 0; i < CHANGE_MAX_BLOCKS; i++) assert_int_equal(change_new(&change, 1, 1, &block), SL_OK);
  assert_int_equal(change_new(&change, 1, 1, &block), SL_INTERNAL);
  assert_string_equal(sl_context_error(context)->message, "More than 64 blocks in one change.");
  change_abandon(&change, SL_INTERNAL);
  checked_close(&memory, context);
}

static void equal_texts_have_one_address(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  text_pool pool = {0};
  char name[] = "name0000";
  const char *first[1000], *again;
  text_node *made;
  for (int round = 0; round < 2; round++) {
    for (int i = 0; i < 1000; i++) {
      for (int d = 0, rest = i; d < 4; d++, rest /= 10) name[7 - d] = (char)('0' + rest % 10);
      assert_int_equal(text_pool_add(context, &pool, name, 8, round == 0 ? &first[i] : &again, &made), SL_OK);
      if (round == 0) text_pool_settle(context, &pool);
      if (round == 1) assert_ptr_equal(again, first[i]);
      assert_int_equal(made != NULL, round == 0);
    }
  }
  assert_int_equal(pool.count, 1000);
  assert_true(pool.bucket_count >= 1000);
  assert_null(text_pool_find(&pool, "name", 4));
  text_pool_free(context, &pool);
  checked_close(&memory, context);
}

static void a_pool_that_cannot_widen_still_serves(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  text_pool pool = {0};
  char name[2] = {0};
  const char *kept;
  text_node *made;
  for (int i = 1; i < 128; i++) {
    name[0] = (char)i;
    assert_int_equal(text_pool_add(context, &pool, name, 1, &kept, &made), SL_OK);
    checked_arm(&memory, 1, true);
    text_pool_settle(context, &pool);
    assert_int_equal(sl_context_error(context)->code, SL_OK);
    checked_arm(&memory, 0, false);
  }
  assert_int_equal(pool.bucket_count, 64);
  name[0] = 100;
  assert_non_null(text_pool_find(&pool, name, 1));
  text_pool_free(context, &pool);
  checked_close(&memory, context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_committed_change_stands),    cmocka_unit_test(an_abandoned_change_leaves_no_trace),
      cmocka_unit_test(room_may_be_asked_for_twice),  cmocka_unit_test(a_change_has_its_limits),
      cmocka_unit_test(equal_texts_have_one_address), cmocka_unit_test(a_pool_that_cannot_widen_still_serves),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
