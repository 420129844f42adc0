/*
 * What is in a graph is found; what is not is refused.
 */
#include "graph/check.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/graph.h"

static void what_is_there_is_found(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t op = fixture_op(&f, "Const", "a");
  sl_output output = {op, 0};
  assert_string_equal(graph_operation(f.graph, op)->name, "a");
  assert_int_equal(graph_find_operation(f.graph, "a"), op);
  assert_true(graph_has_output(f.graph, output));
  assert_int_equal(graph_output(f.graph, output)->dtype, sl_output_dtype(f.graph, output));
  assert_int_equal(graph_check_operation(f.graph, op), SL_OK);
  assert_int_equal(graph_check_output(f.graph, output), SL_OK);
  assert_int_equal(graph_check_open(f.graph), SL_OK);
  fixture_close(&f);
}

static void what_is_not_there_is_refused(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  int32_t op = fixture_op(&f, "Const", "a");
  static const int32_t absent[] = {1, -1, INT32_MAX, INT32_MIN};
  for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
    assert_null(graph_operation(f.graph, absent[i]));
    assert_false(graph_has_output(f.graph, (sl_output){absent[i], 0}));
    assert_null(graph_output(f.graph, (sl_output){op, absent[i]}));
    assert_int_equal(graph_check_operation(f.graph, absent[i]), SL_INTERNAL);
    assert_string_equal(sl_context_error(f.context)->key, "no_operation");
    assert_int_equal(graph_check_output(f.graph, (sl_output){absent[i], 0}), SL_INTERNAL);
    assert_string_equal(sl_context_error(f.context)->key, "no_operation");
    assert_int_equal(graph_check_output(f.graph, (sl_output){op, absent[i]}), SL_INTERNAL);
    assert_string_equal(sl_context_error(f.context)->key, "no_output");
  }
  assert_int_equal(graph_find_operation(f.graph, "b"), -1);
  assert_null(graph_operation(NULL, 0));
  fixture_close(&f);
}

static void a_finalized_graph_is_not_open(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  sl_graph_finalize(f.graph);
  fixture_expect(&f, graph_check_open(f.graph), SL_RUNTIME_ERROR,
                 "Graph is finalized and cannot be modified.");
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_there_is_found),
      cmocka_unit_test(what_is_not_there_is_refused),
      cmocka_unit_test(a_finalized_graph_is_not_open),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
