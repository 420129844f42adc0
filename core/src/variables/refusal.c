/*
 * What explains a refused variable, beside the message: the scope, its reuse flag and whose that is, the variable that
 * has the name, or those that have it in other scopes. Reasons in the journal's form (graph/journal.h); what would make
 * the call succeed stands in the error table.
 */
#include <string.h>

#include "base/error.h"
#include "variables/store.h"

enum { REFUSAL_SAME_NAMES = 3 };

/* The first of the parts under which a partitioned variable is kept. */
static const char part_zero[] = "/part_0";

void variable_flag_reasons(const sl_graph *graph, sl_reuse reuse, reason_list *reasons) {
  const variable_scope *scope = variable_scope_at(graph, sl_variable_scope(graph));
  if (scope == NULL) {
    reason_add(reasons, REASON_REUSE_DEFAULT, "", NULL, -1);
  } else if (reuse >= 0 && reuse != scope->settings.reuse) {
    reason_add(reasons, REASON_REUSE_GETTER, scope->name, variable_reuse_text(reuse), -1);
  } else {
    variable_scope_flag_reasons(graph, scope, sl_variable_scope(graph), reasons);
  }
}

/* The one that the store has, whole or in parts; else one that tf.Variable made; else -1. */
static int32_t refusal_variable(const sl_graph *graph, const char *name) {
  char part[NAME_BUFFER + sizeof part_zero];
  size_t length = strlen(name);
  int32_t variable = sl_variable_find(graph, name);
  if (variable >= 0 || length >= NAME_BUFFER) return variable;
  memcpy(part, name, length);
  memcpy(part + length, part_zero, sizeof part_zero);
  variable = sl_variable_find(graph, part);
  int32_t op = graph_find_operation(graph, name);
  if (variable >= 0 || op < 0 || graph->operations.items[op]->variable < 0) return variable;
  const variable_record *record =
      &variable_store_peek(graph)->variables.items[graph->operations.items[op]->variable];
  return record->key == NULL && record->info.op == op ? graph->operations.items[op]->variable : -1;
}

/* The last part of a full name, or all of it, is this. */
static bool refusal_ends_in(const char *key, const char *last) {
  size_t length = strlen(key), last_length = strlen(last), part_length = strlen(part_zero);
  if (length > part_length && strcmp(key + length - part_length, part_zero) == 0) length -= part_length;
  if (length < last_length || memcmp(key + length - last_length, last, last_length) != 0) return false;
  return length == last_length || key[length - last_length - 1] == '/';
}

static void refusal_same_names(const variable_store *store, const char *name, reason_list *reasons) {
  const char *slash = strrchr(name, '/');
  const char *last = slash == NULL ? name : slash + 1;
  int32_t most = reasons->count + REFUSAL_SAME_NAMES;
  for (size_t i = 0; i < store->variables.count && reasons->count < most; i++) {
    const variable_record *record = &store->variables.items[i];
    if (record->key == NULL || !refusal_ends_in(record->key, last)) continue;
    reason_add(reasons, REASON_SAME_NAME, record->key, NULL, record->event);
  }
}

static void refusal_variables(const sl_graph *graph, const char *name, reason_list *reasons) {
  const variable_store *store = variable_store_peek(graph);
  int32_t variable = refusal_variable(graph, name);
  if (variable >= 0) {
    const variable_record *record = &store->variables.items[variable];
    reason_code made = record->key == NULL ? REASON_MADE_BY_VARIABLE : REASON_FIRST_MADE;
    reason_add(reasons, made, name, NULL, record->event);
  } else if (store != NULL) {
    refusal_same_names(store, name, reasons);
  }
}

void variable_refused(sl_graph *graph, const char *name, sl_reuse reuse, reason_list reasons) {
  sl_context *context = graph->context;
  const variable_scope *scope = variable_scope_at(graph, sl_variable_scope(graph));
  if (scope != NULL && reuse < 0) reuse = scope->settings.reuse;
  variable_flag_reasons(graph, reuse, &reasons);
  refusal_variables(graph, name, &reasons);
  error_fact_text(context, "scope", scope == NULL ? "" : scope->name);
  error_fact_text(context, "reuse", variable_reuse_text(reuse));
  journal_explain_error(context, &graph->journal, &reasons);
  graph_note(graph, JOURNAL_ERROR, name, sl_variable_find(graph, name));
}

void sl_variable_refused(sl_graph *graph, const char *name, sl_reuse reuse) {
  variable_refused(graph, name, reuse, (reason_list){.count = 0});
}
