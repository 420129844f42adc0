/*
 * A graph on checked memory. See support/graph.h.
 */
#include "support/graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "graph/graph.h"

fixture fixture_open(sl_compat compat) {
  fixture f = {.memory = malloc(sizeof *f.memory)};
  assert_non_null(f.memory);
  f.context = checked_open(f.memory);
  assert_int_equal(sl_graph_new(f.context, compat, 1, &f.graph), SL_OK);
  return f;
}

void fixture_close(fixture *f) {
  sl_graph_free(f->graph);
  checked_close(f->memory, f->context);
  free(f->memory);
}

const char *fixture_enter(fixture *f, const char *name) {
  const char *prefix = NULL;
  assert_int_equal(sl_name_scope_enter(f->graph, name, &prefix), SL_OK);
  return prefix;
}

void fixture_exit(fixture *f) { assert_int_equal(sl_name_scope_exit(f->graph), SL_OK); }

int32_t fixture_op(fixture *f, const char *type, const char *name) {
  operation_output output = {SL_FLOAT32, shape_scalar()};
  operation_spec spec = {.type = type, .name = name, .outputs = &output, .output_count = 1};
  int32_t op = -1;
  assert_int_equal(graph_operation_add(f->graph, &spec, &op), SL_OK);
  return op;
}

const char *fixture_op_name(fixture *f, const char *type, const char *name) {
  return sl_operation_name(f->graph, fixture_op(f, type, name));
}

void fixture_message(char out[64], const char *format, const char *argument) {
  const char *percent = format;
  while (*percent != '%') percent++;
  snprintf(out, 64, "%.*s%s%s", (int)(percent - format), format, argument, percent + 2);
}

void fixture_expect(const fixture *f, sl_code found, sl_code expected, const char *message) {
  assert_string_equal(sl_context_error(f->context)->message, message);
  assert_int_equal(found, expected);
}

void *fixture_graph(sl_context *context, const void *given) {
  (void)given;
  sl_graph *graph = NULL;
  assert_int_equal(sl_graph_new(context, SL_COMPAT_1_15, 1, &graph), SL_OK);
  return graph;
}

void fixture_graph_free(sl_context *context, void *graph) {
  (void)context;
  sl_graph_free(graph);
}
