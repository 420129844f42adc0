/*
 * The journal of a graph. See graph/journal.h.
 */
#include "graph/journal.h"

#include "base/memory.h"

void reason_add(reason_list *list, reason_code code, const char *a, const char *b, int32_t ref) {
  if (list->count == JOURNAL_MAX_REASONS) return;
  list->items[list->count++] = (journal_reason){code, a, b, ref};
}

sl_code journal_prepare_many(change *change, journal *journal, size_t events, int32_t reasons) {
  SL_TRY(CHANGE_RESERVE(change, journal->events, journal->events.count + journal->owed + events));
  return CHANGE_RESERVE(change, journal->reasons, journal->reasons.count + (size_t)reasons);
}

sl_code journal_prepare(change *change, journal *journal, int32_t reasons) {
  return journal_prepare_many(change, journal, 1, reasons);
}

sl_code journal_prepare_enter(change *change, journal *journal, int32_t reasons) {
  return journal_prepare_many(change, journal, 2, reasons);
}

void journal_write(journal *journal, journal_kind kind, const char *name, int32_t location, int32_t ref,
                   const reason_list *reasons) {
  int32_t count = reasons == NULL ? 0 : reasons->count;
  journal->events.items[journal->events.count++] =
      (journal_event){kind, name, location, ref, (int32_t)journal->reasons.count, count};
  for (int32_t i = 0; i < count; i++) journal->reasons.items[journal->reasons.count++] = reasons->items[i];
}

void journal_write_enter(journal *journal, journal_kind kind, const char *name, int32_t location, int32_t ref,
                         const reason_list *reasons) {
  journal_write(journal, kind, name, location, ref, reasons);
  journal->owed++;
}

void journal_write_exit(journal *journal, journal_kind kind, const char *name, int32_t location,
                        int32_t ref) {
  journal->owed--;
  journal_write(journal, kind, name, location, ref, NULL);
}

void journal_free(sl_context *context, journal *journal) {
  memory_free(context, journal->events.items, journal->events.capacity, sizeof *journal->events.items);
  memory_free(context, journal->reasons.items, journal->reasons.capacity, sizeof *journal->reasons.items);
  *journal = (struct journal){0};
}

/* ---- As JSON ---- */

static const char *journal_kind_name(journal_kind kind) {
  switch (kind) {
  case JOURNAL_SCOPE_ENTER:
  case JOURNAL_VARIABLE_SCOPE_ENTER: return "scope_enter";
  case JOURNAL_SCOPE_EXIT:
  case JOURNAL_VARIABLE_SCOPE_EXIT: return "scope_exit";
  case JOURNAL_OPERATION: return "operation";
  case JOURNAL_VARIABLE_MADE: return "variable_made";
  case JOURNAL_VARIABLE_SHARED: return "variable_shared";
  case JOURNAL_ERROR: return "error";
  case JOURNAL_RUN: return "run";
  }
  return "";
}

/* What the arguments of a reason are called. */
typedef struct reason_row {
  const char *code, *a, *b, *ref;
} reason_row;

static reason_row reason_row_of(reason_code code) {
  switch (code) {
  case REASON_NAME_SCOPE: return (reason_row){"name_scope", "prefix", NULL, NULL};
  case REASON_NAME_SCOPE_IGNORED: return (reason_row){"name_scope_ignored", "prefix", NULL, NULL};
  case REASON_VARIABLE_SCOPE: return (reason_row){"variable_scope", "prefix", NULL, "scope"};
  case REASON_UNIQUE_SUFFIX: return (reason_row){"unique_suffix", "base", "suffix", NULL};
  case REASON_DEFAULT_NAME: return (reason_row){"default_name", "base", NULL, NULL};
  case REASON_EXACT_NAME: return (reason_row){"exact_name", "name", NULL, NULL};
  case REASON_ROOT: return (reason_row){"root", NULL, NULL, NULL};
  case REASON_CAPTURED: return (reason_row){"captured_scope", "name", NULL, "scope"};
  case REASON_NO_NAME_SCOPE: return (reason_row){"no_name_scope", NULL, NULL, NULL};
  case REASON_REUSE: return (reason_row){"reuse", "flag", NULL, "from"};
  case REASON_NO_REUSE: return (reason_row){"variable_never_shares", NULL, NULL, NULL};
  case REASON_INITIALIZER: return (reason_row){"initializer", "source", NULL, "scope"};
  case REASON_CASE: return (reason_row){"case_ignored", "name", NULL, NULL};
  }
  return (reason_row){"", NULL, NULL, NULL};
}

static void journal_reason_json(const journal_reason *reason, text *out) {
  reason_row row = reason_row_of(reason->code);
  json_object_begin(out, NULL);
  json_string(out, "code", row.code);
  if (row.a != NULL) json_string(out, row.a, reason->a);
  if (row.b != NULL) json_string(out, row.b, reason->b);
  if (row.ref != NULL) json_int(out, row.ref, reason->ref);
  json_object_end(out);
}

int32_t journal_scope_id(const journal_event *event) {
  bool name = event->kind == JOURNAL_SCOPE_ENTER || event->kind == JOURNAL_SCOPE_EXIT;
  return name ? -1 - event->ref : event->ref;
}

static bool journal_kind_has_scope(journal_kind kind) { return kind <= JOURNAL_VARIABLE_SCOPE_EXIT; }

void journal_event_json(const journal *journal, size_t index, text *out) {
  const journal_event *event = &journal->events.items[index];
  json_object_begin(out, NULL);
  json_string(out, "kind", journal_kind_name(event->kind));
  if (journal_kind_has_scope(event->kind)) {
    bool variable = event->kind == JOURNAL_VARIABLE_SCOPE_ENTER || event->kind == JOURNAL_VARIABLE_SCOPE_EXIT;
    json_string(out, "scope", variable ? "variable" : "name");
  }
  json_string(out, "name", event->name);
  json_int(out, "location", event->location);
  json_array_begin(out, "reasons");
  for (int32_t i = 0; i < event->reason_count; i++) {
    journal_reason_json(&journal->reasons.items[event->first_reason + i], out);
  }
  json_array_end(out);
  json_int(out, "ref", journal_scope_id(event));
  json_object_end(out);
}
