/*
 * A graph on checked memory. See support/graph.h.
 */
#include "support/graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* ---- Rules ---- */

enum { RULES_TEXT = 4096 };

static char *rules_add(char *out, const char *string) {
  size_t length = strlen(string);
  memcpy(out, string, length + 1);
  return out + length;
}

static bool rules_skip(const char **json, const char *piece) {
  size_t length = strlen(piece);
  if (strncmp(*json, piece, length) != 0) return false;
  *json += length;
  return true;
}

/* A text of JSON without its quotes; what stands before it is skipped. */
static char *rules_add_text(char *out, const char **json) {
  const char *begin = strchr(*json, '"') + 1, *end = strchr(begin, '"');
  memcpy(out, begin, (size_t)(end - begin));
  *json = end + 1;
  return out + (end - begin);
}

const char *fixture_rules_of(const char *json) {
  static char rules[RULES_TEXT];
  char *out = rules;
  int depth = 0;
  *out = 0;
  while (*json != 0 && depth >= 0) {
    if (rules_skip(&json, "\"key\":")) {
      if (out > rules && out[-1] != '(') out = rules_add(out, ", ");
      out = rules_add_text(out, &json);
    } else if (rules_skip(&json, "\"arguments\":{")) {
      while (*json != '}') {
        json = strchr(json, ':') + 1;
        *out++ = ' ';
        out = rules_add_text(out, &json);
      }
    } else if (rules_skip(&json, "\"inner\":[]")) {
    } else if (rules_skip(&json, "\"inner\":[")) {
      out = rules_add(out, " (");
      depth++;
    } else if (*json++ == ']') {
      if (--depth >= 0) *out++ = ')';
    }
  }
  *out = 0;
  return rules;
}

const char *fixture_rules(const fixture *f, const char *name) {
  const journal *journal = &f->graph->journal;
  for (size_t i = journal->events.count; i-- > 0;) {
    const journal_event *event = &journal->events.items[i];
    bool about = strcmp(event->name, name) == 0 || (event->also != NULL && strcmp(event->also, name) == 0);
    bool left = event->kind == JOURNAL_SCOPE_EXIT || event->kind == JOURNAL_VARIABLE_SCOPE_EXIT;
    if (!about || left || event->kind == JOURNAL_ERROR) continue;
    char *json;
    text out = text_begin(f->context);
    journal_event_json(journal, i, &out);
    assert_int_equal(text_take(&out, &json), SL_OK);
    const char *rules = fixture_rules_of(strstr(json, "\"reasons\":[") + strlen("\"reasons\":["));
    sl_text_free(f->context, json);
    return rules;
  }
  return "none";
}
