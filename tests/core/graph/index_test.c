/*
 * The table from texts to numbers.
 */
#include "graph/index.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "support/memory.h"

enum { KEYS = 1000 };

static char keys[KEYS][8];

static void fill(sl_context *context, index_table *table) {
  assert_int_equal(index_table_open(context, table), SL_OK);
  for (int i = 0; i < KEYS; i++) {
    index_node *node;
    for (int digit = 0, rest = i; digit < 3; digit++, rest /= 10) keys[i][digit] = (char)('0' + rest % 10);
    assert_int_equal(memory_new(context, 1, sizeof *node, &node), SL_OK);
    index_table_insert(context, table, node, keys[i], i);
  }
}

static void every_key_is_found_and_no_other(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  index_table table = {0};
  assert_null(index_table_find(&table, "000"));
  fill(context, &table);
  assert_true(table.bucket_count >= KEYS / 4);
  for (int i = 0; i < KEYS; i++) assert_int_equal(index_table_find(&table, keys[i])->value, i);
  assert_null(index_table_find(&table, "0000"));
  index_table_free(context, &table);
  checked_close(&memory, context);
}

static void what_is_removed_is_gone_alone(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  index_table table = {0};
  fill(context, &table);
  for (int i = 0; i < KEYS; i += 2) index_table_remove(context, &table, keys[i]);
  assert_int_equal(table.count, KEYS / 2);
  for (int i = 0; i < KEYS; i++) assert_int_equal(index_table_find(&table, keys[i]) != NULL, i % 2);
  index_table_free(context, &table);
  checked_close(&memory, context);
}

/* The row stays while it is held, and where there is no memory for a longer one. */
static void a_row_that_cannot_widen_serves_as_it_is(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  index_table table = {.held = true};
  fill(context, &table);
  size_t buckets = table.bucket_count;
  assert_true(buckets < KEYS);
  table.held = false;
  checked_arm(&memory, 1, true);
  index_table_settle(context, &table);
  assert_int_equal(table.bucket_count, buckets);
  checked_arm(&memory, 0, false);
  index_table_settle(context, &table);
  assert_true(table.bucket_count > buckets);
  for (int i = 0; i < KEYS; i++) assert_int_equal(index_table_find(&table, keys[i])->value, i);
  index_table_free(context, &table);
  checked_close(&memory, context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_key_is_found_and_no_other),
      cmocka_unit_test(what_is_removed_is_gone_alone),
      cmocka_unit_test(a_row_that_cannot_widen_serves_as_it_is),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
