/*
 * Name scopes: the stack of prefixes, and unique names inside them. Source: Graph.name_scope of TensorFlow's
 * framework/ops.py (SPEC 1.4).
 */
#include <string.h>

#include "base/error.h"
#include "graph/scopes.h"

const char *sl_name_scope(const sl_graph *graph) {
  size_t count = graph->scopes.names.count;
  return count == 0 ? "" : graph->scopes.names.items[count - 1].prefix;
}

/* A scope called "/" yields "/" but puts nothing in front of names. */
const char *name_scope_stack_prefix(const sl_graph *graph) {
  const char *prefix = sl_name_scope(graph);
  return strcmp(prefix, "/") == 0 ? "" : prefix;
}

int32_t name_scope_event(const sl_graph *graph, const char *prefix) {
  size_t count = graph->scopes.names.count;
  const name_scope_frame *top = count == 0 ? NULL : &graph->scopes.names.items[count - 1];
  return top == NULL || strcmp(top->prefix, prefix) != 0 ? -1 : top->event;
}

enum { STATEMENT_EVENTS = 64 }; /* how far back a statement's own scope is looked for */

/* The opening of that scope by the statement that runs, -1. */
static int32_t name_scope_of_statement(const sl_graph *graph, const char *prefix) {
  const journal *journal = &graph->journal;
  int32_t i = journal_next(journal), least = i - STATEMENT_EVENTS;
  while (--i >= 0 && i >= least && journal->events.items[i].location == graph->location) {
    const journal_event *event = &journal->events.items[i];
    if (event->kind == JOURNAL_SCOPE_ENTER && strcmp(event->name, prefix) == 0) return i;
  }
  return -1;
}

/* What a + b makes has a scope of its own and takes the name of that: it was decided when the scope was opened. */
void name_exact_reasons(const sl_graph *graph, const char *name, const char *told, reason_list *reasons) {
  const journal *journal = &graph->journal;
  int32_t own = name_scope_of_statement(graph, name);
  if (own < 0) {
    reason_add(reasons, REASON_EXACT_NAME, told, NULL, name_scope_event(graph, name));
    return;
  }
  const journal_event *event = &journal->events.items[own];
  for (int32_t i = 0; i < event->reason_count; i++) {
    const journal_reason *reason = &journal->reasons.items[event->first_reason + i];
    reason_add(reasons, reason->code, reason->a, reason->b, reason->event);
  }
}

sl_code sl_unique_name(sl_graph *graph, const char *name, bool mark, const char **unique) {
  char asked[NAME_BUFFER];
  if (name == NULL) return sl_fail(graph->context, E_null_argument, "name");
  SL_TRY(name_join(graph, name_scope_stack_prefix(graph), name, asked));
  if (!mark) return name_unique_peek(graph, asked, unique);

  unique_name chosen;
  reason_list reasons = {.count = 0};
  change change = change_begin(graph->context);
  sl_code code = name_unique_prepare(&change, graph, asked, &chosen, &reasons);
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  name_unique_apply(graph, &chosen);
  *unique = chosen.name;
  return SL_OK;
}

/* The pattern of scopes inside one, that of operations at the root. */
static sl_code name_scope_check(sl_graph *graph, const char *outer, const char *name) {
  if (outer[0] != 0 ? name_is_valid_scope(name) : name_is_valid_operation(name)) return SL_OK;
  const bool root = outer[0] == 0;
  reason_list reasons = {.count = 0};
  const sl_code code = sl_fail(graph->context, E_not_valid_scope_name, name);
  reason_add(&reasons, root ? REASON_AT_ROOT : REASON_NAME_SCOPE, outer, NULL,
             root ? -1 : name_scope_event(graph, outer));
  journal_explain_error(graph->context, &graph->journal, &reasons);
  return code;
}

static sl_code name_scope_prepare_unique(change *change, sl_graph *graph, const char *outer, const char *name,
                                         name_scope_plan *plan) {
  char full[NAME_BUFFER], prefix[NAME_BUFFER];
  if (outer[0] != 0) {
    const char *kept;
    SL_TRY(change_intern(change, &graph->texts, outer, strlen(outer), &kept));
    reason_add(&plan->reasons, REASON_NAME_SCOPE, kept, NULL, name_scope_event(graph, outer));
  }
  SL_TRY(name_join(graph, outer, name, full));
  SL_TRY(name_unique_prepare(change, graph, full, &plan->unique, &plan->reasons));
  plan->takes_name = true;
  SL_TRY(name_join(graph, plan->unique.name, "/", prefix));
  return change_intern(change, &graph->texts, prefix, strlen(prefix), &plan->prefix);
}

sl_code name_scope_prepare_in(change *change, sl_graph *graph, const char *outer, const char *name,
                              name_scope_plan *plan) {
  size_t length = strlen(name);
  SL_TRY(name_check_length(graph, length));
  if (length == 0) {
    reason_add(&plan->reasons, REASON_ROOT, NULL, NULL, -1);
    return change_intern(change, &graph->texts, "", 0, &plan->prefix);
  }
  SL_TRY(name_scope_check(graph, outer, name));
  if (name[length - 1] != '/') return name_scope_prepare_unique(change, graph, outer, name, plan);
  SL_TRY(change_intern(change, &graph->texts, name, length, &plan->prefix));
  name_exact_reasons(graph, plan->prefix, plan->prefix, &plan->reasons);
  return SL_OK;
}

sl_code name_scope_reserve(change *change, sl_graph *graph, size_t count) {
  scope_stacks *scopes = &graph->scopes;
  if (scopes->names.count + count > GRAPH_MAX_SCOPE_DEPTH) {
    return sl_fail(graph->context, E_scope_depth_limit, TEXT_INT(GRAPH_MAX_SCOPE_DEPTH));
  }
  return CHANGE_RESERVE(change, scopes->names, scopes->names.count + count);
}

sl_code name_scope_prepare(change *change, sl_graph *graph, const char *name, name_scope_plan *plan) {
  SL_TRY(name_scope_prepare_in(change, graph, name_scope_stack_prefix(graph), name, plan));
  return name_scope_reserve(change, graph, 1);
}

void name_scope_apply(sl_graph *graph, const name_scope_plan *plan, int32_t ref, int32_t event) {
  scope_stacks *scopes = &graph->scopes;
  if (plan->takes_name) name_unique_apply(graph, &plan->unique);
  scopes->names.items[scopes->names.count++] = (name_scope_frame){plan->prefix, ref, event};
}

static sl_code name_scope_enter(sl_graph *graph, const char *name, bool by_default, const char **prefix) {
  name_scope_plan plan = {.takes_name = false};
  change change = change_begin(graph->context);
  sl_code code = SL_OK;
  if (by_default) {
    const char *base = NULL;
    code = change_intern(&change, &graph->texts, name, strlen(name), &base);
    reason_add(&plan.reasons, REASON_DEFAULT_NAME, base, NULL, -1);
  }
  SL_THEN(code, name_scope_prepare(&change, graph, name, &plan));
  SL_THEN(code, journal_prepare_enter(&change, &graph->journal, plan.reasons.count));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);

  int32_t ref = graph->scopes.entered++;
  name_scope_apply(graph, &plan, ref, journal_next(&graph->journal));
  journal_write_enter(&graph->journal, JOURNAL_SCOPE_ENTER, plan.prefix, graph->location, ref, &plan.reasons);
  *prefix = plan.prefix;
  return SL_OK;
}

sl_code sl_name_scope_enter(sl_graph *graph, const char *name, const char **prefix) {
  return name_scope_enter(graph, name == NULL ? "" : name, false, prefix);
}

sl_code sl_name_scope_enter_default(sl_graph *graph, const char *name, const char **prefix) {
  if (name == NULL) return sl_fail(graph->context, E_null_argument, "name");
  return name_scope_enter(graph, name, true, prefix);
}

/* A scope that a variable scope opened leaves with that one, whose event tells of both. */
sl_code sl_name_scope_exit(sl_graph *graph) {
  scope_stacks *scopes = &graph->scopes;
  if (scopes->names.count == 0) return sl_fail(graph->context, E_scope_not_open, "name scope");
  const name_scope_frame *left = &scopes->names.items[--scopes->names.count];
  if (left->ref != NAME_SCOPE_OF_VARIABLES) {
    journal_write_exit(&graph->journal, JOURNAL_SCOPE_EXIT, left->prefix, graph->location, left->ref);
  }
  return SL_OK;
}

void name_scope_truncate(sl_graph *graph, size_t depth) {
  while (graph->scopes.names.count > depth) {
    const name_scope_frame *left = &graph->scopes.names.items[--graph->scopes.names.count];
    if (left->ref == NAME_SCOPE_OF_VARIABLES) continue;
    journal_write_exit(&graph->journal, JOURNAL_SCOPE_EXIT, left->prefix, graph->location, left->ref);
  }
}
