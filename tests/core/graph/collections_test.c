/*
 * Collections.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/graph.h"

static sl_item object(int32_t number) { return (sl_item){SL_ITEM_OBJECT, number, 0}; }

static void items_keep_their_order_and_may_repeat(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  for (int32_t i = 0; i < 20; i++) assert_int_equal(sl_collection_add(f.graph, "k", object(i % 7)), SL_OK);
  assert_int_equal(sl_collection_size(f.graph, "k"), 20);
  for (int32_t i = 0; i < 20; i++) assert_int_equal(sl_collection_item(f.graph, "k", i).ref, i % 7);
  fixture_close(&f);
}

static void an_unknown_key_is_empty_and_stays_unknown(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  assert_int_equal(sl_collection_size(f.graph, "nothing"), 0);
  assert_int_equal(sl_collection_size(f.graph, NULL), 0);
  assert_int_equal(sl_collection_count(f.graph), 0);
  assert_int_equal(sl_collection_item(f.graph, "nothing", 0).ref, -1);
  assert_null(sl_collection_key(f.graph, 0));
  fixture_close(&f);
}

static void keys_come_in_the_order_they_were_made(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  static const char *const keys[] = {"b", "a", "c"};
  for (int i = 0; i < 3; i++) assert_int_equal(sl_collection_add(f.graph, keys[i], object(i)), SL_OK);
  assert_int_equal(sl_collection_add(f.graph, "a", object(9)), SL_OK);
  assert_int_equal(sl_collection_count(f.graph), 3);
  for (int i = 0; i < 3; i++) assert_string_equal(sl_collection_key(f.graph, i), keys[i]);
  assert_null(sl_collection_key(f.graph, 3));
  assert_null(sl_collection_key(f.graph, -1));
  assert_int_equal(sl_collection_item(f.graph, "a", -1).ref, -1);
  assert_int_equal(sl_collection_item(f.graph, "a", 2).ref, -1);
  fixture_close(&f);
}

static void a_collection_may_be_replaced_whole(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  const sl_item items[] = {object(5), object(6)};
  assert_int_equal(sl_collection_set(f.graph, "k", items, 2), SL_OK);
  assert_int_equal(sl_collection_add(f.graph, "k", object(7)), SL_OK);
  assert_int_equal(sl_collection_item(f.graph, "k", 2).ref, 7);
  assert_int_equal(sl_collection_set(f.graph, "k", items, 1), SL_OK);
  assert_int_equal(sl_collection_size(f.graph, "k"), 1);
  assert_int_equal(sl_collection_set(f.graph, "k", NULL, 0), SL_OK);
  assert_int_equal(sl_collection_size(f.graph, "k"), 0);
  assert_int_equal(sl_collection_count(f.graph), 1);
  fixture_close(&f);
}

static void items_must_exist(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  assert_int_equal(sl_collection_add(f.graph, "k", (sl_item){SL_ITEM_OPERATION, 0, 0}), SL_INTERNAL);
  assert_int_equal(sl_collection_add(f.graph, "k", (sl_item){SL_ITEM_OUTPUT, 0, 0}), SL_INTERNAL);
  fixture_expect(&f, sl_collection_add(f.graph, "k", (sl_item){0, 0, 0}), SL_INTERNAL,
                 "0 is no kind of collection item.");
  assert_int_equal(sl_collection_add(f.graph, NULL, object(1)), SL_INTERNAL);
  assert_int_equal(sl_collection_set(f.graph, "k", NULL, 3), SL_INTERNAL);
  assert_int_equal(sl_collection_set(f.graph, "k", NULL, -3), SL_RESOURCE_EXHAUSTED);
  fixture_op(&f, "Const", "c");
  assert_int_equal(sl_collection_add(f.graph, "k", (sl_item){SL_ITEM_OPERATION, 0, 0}), SL_OK);
  assert_int_equal(sl_collection_add(f.graph, "k", (sl_item){SL_ITEM_OUTPUT, 0, 0}), SL_OK);
  assert_int_equal(sl_collection_add(f.graph, "k", (sl_item){SL_ITEM_OUTPUT, 0, 1}), SL_INTERNAL);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(items_keep_their_order_and_may_repeat),
      cmocka_unit_test(an_unknown_key_is_empty_and_stays_unknown),
      cmocka_unit_test(keys_come_in_the_order_they_were_made),
      cmocka_unit_test(a_collection_may_be_replaced_whole),
      cmocka_unit_test(items_must_exist),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
