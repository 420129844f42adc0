/*
 * A graph on checked memory, and short words for what tests do with it.
 */
#ifndef SUPPORT_GRAPH_H
#define SUPPORT_GRAPH_H

#include "support/memory.h"

typedef struct fixture {
  checked_memory *memory;
  sl_context *context;
  sl_graph *graph;
} fixture;

fixture fixture_open(sl_compat compat);
/* Frees graph and context; the test fails if anything is left. */
void fixture_close(fixture *f);

/* Enters a name scope, returns its prefix. */
const char *fixture_enter(fixture *f, const char *name);
void fixture_exit(fixture *f);
/* Makes an operation without inputs but with one float32 scalar as output, by the graph floor alone. */
int32_t fixture_op(fixture *f, const char *type, const char *name);
const char *fixture_op_name(fixture *f, const char *type, const char *name);
/* The rules that made a name, as the last event about it tells: "name_scope foo_1/ (unique_suffix foo _1), ..."; "none"
 * without an event. Lives until the next call. */
const char *fixture_rules(const fixture *f, const char *name);
/* The same list of a JSON array of reasons. */
const char *fixture_rules_of(const char *json);
/* A message with its one %s filled in. */
void fixture_message(char out[64], const char *format, const char *argument);
/* The code and the exact message of the last error. */
void fixture_expect(const fixture *f, sl_code found, sl_code expected, const char *message);

/* For sweeps: a graph at 1.15, and its end. */
void *fixture_graph(sl_context *context, const void *given);
void fixture_graph_free(sl_context *context, void *graph);

#endif
