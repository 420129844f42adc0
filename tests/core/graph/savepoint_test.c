/*
 * Savepoints: what was made since stays, or goes to the byte.
 */
#include "graph/savepoint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/graph.h"

/* Three operations and two scopes, some of whose names are taken already. */
static void make_some(fixture *f, const char *const expected[3]) {
  assert_string_equal(fixture_op_name(f, "Const", "a"), expected[0]);
  fixture_enter(f, "s");
  fixture_enter(f, "t");
  assert_string_equal(fixture_op_name(f, "Const", "A"), expected[1]);
  fixture_exit(f);
  fixture_exit(f);
  assert_string_equal(fixture_op_name(f, "Const", "a"), expected[2]);
}

static const char *const first_time[] = {"a_1", "s/t/A", "a_2"};
static const char *const second_time[] = {"a_3", "s_1/t/A", "a_4"};

static void what_is_rewound_was_never_there(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  fixture_op(&f, "Const", "a");
  int32_t events = sl_journal_size(f.graph);
  for (int round = 0; round < 3; round++) {
    size_t bytes = sl_context_bytes(f.context);
    graph_savepoint savepoint;
    assert_int_equal(graph_savepoint_open(f.graph, 3, &savepoint), SL_OK);
    make_some(&f, first_time);
    graph_savepoint_rewind(f.graph, &savepoint);
    assert_int_equal(sl_context_bytes(f.context), bytes);
    assert_int_equal(sl_operation_count(f.graph), 1);
    assert_int_equal(sl_journal_size(f.graph), events);
    assert_int_equal(graph_find_operation(f.graph, "a_1"), -1);
    assert_int_equal(graph_find_operation(f.graph, "a"), 0);
  }
  fixture_close(&f);
}

static void what_is_kept_stays(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  fixture_op(&f, "Const", "a");
  graph_savepoint savepoint;
  assert_int_equal(graph_savepoint_open(f.graph, 3, &savepoint), SL_OK);
  make_some(&f, first_time);
  graph_savepoint_keep(f.graph, &savepoint);
  make_some(&f, second_time);
  assert_int_equal(sl_operation_count(f.graph), 7);
  assert_int_equal(graph_find_operation(f.graph, "a_2"), 3);
  fixture_close(&f);
}

static void tables_may_widen_once_it_is_kept(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  graph_savepoint savepoint;
  assert_int_equal(graph_savepoint_open(f.graph, 500, &savepoint), SL_OK);
  size_t buckets = f.graph->by_name.bucket_count;
  for (int i = 0; i < 500; i++) fixture_op(&f, "Const", "c");
  assert_int_equal(f.graph->by_name.bucket_count, buckets);
  graph_savepoint_keep(f.graph, &savepoint);
  assert_true(f.graph->by_name.bucket_count > buckets);
  assert_true(f.graph->texts.bucket_count > buckets);
  fixture_close(&f);
}

static sl_code open_call(sl_context *context, void *graph) {
  (void)context;
  graph_savepoint savepoint;
  SL_TRY(graph_savepoint_open(graph, 20, &savepoint));
  graph_savepoint_rewind(graph, &savepoint);
  return SL_OK;
}

static void every_allocation_of_a_savepoint_may_fail(void **state) {
  (void)state;
  const sweep opened = {.name = "a savepoint, opened and rewound",
                        .set_up = fixture_graph,
                        .call = open_call,
                        .tear_down = fixture_graph_free};
  assert_true(every_allocation_fails(&opened) >= 4);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_rewound_was_never_there),
      cmocka_unit_test(what_is_kept_stays),
      cmocka_unit_test(tables_may_widen_once_it_is_kept),
      cmocka_unit_test(every_allocation_of_a_savepoint_may_fail),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
