/*
 * The journal of a graph. See graph/journal.h.
 */
#include "graph/journal.h"

#include "base/error.h"
#include "base/memory.h"

void reason_add(reason_list *list, reason_code code, const char *a, const char *b, int32_t event) {
  if (list->count == JOURNAL_MAX_REASONS) return;
  list->items[list->count++] = (journal_reason){code, a, b, event};
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

int32_t journal_next(const journal *journal) { return (int32_t)journal->events.count; }

journal_event *journal_write(journal *journal, journal_kind kind, const char *name, int32_t location,
                             int32_t ref, const reason_list *reasons) {
  int32_t count = reasons == NULL ? 0 : reasons->count;
  journal_event *event = &journal->events.items[journal->events.count++];
  *event = (journal_event){.kind = kind,
                           .name = name,
                           .location = location,
                           .ref = ref,
                           .first_reason = (int32_t)journal->reasons.count,
                           .reason_count = count};
  for (int32_t i = 0; i < count; i++) journal->reasons.items[journal->reasons.count++] = reasons->items[i];
  return event;
}

journal_event *journal_write_enter(journal *journal, journal_kind kind, const char *name, int32_t location,
                                   int32_t ref, const reason_list *reasons) {
  journal->owed++;
  return journal_write(journal, kind, name, location, ref, reasons);
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
  case JOURNAL_REUSE_SET: return "reuse_set";
  }
  return "";
}

/* The key of a reason, and what its arguments are called; in the order of the codes. */
static const struct {
  const char *key, *a, *b;
} reason_rows[] = {
    {"default_name", "base", NULL},
    {"case_ignored", "name", NULL},
    {"unique_suffix", "base", "suffix"},
    {"scope_suffix", "base", "suffix"},
    {"exact_name", "name", NULL},
    {"captured_scope", "name", NULL},
    {"name_scope", "prefix", NULL},
    {"name_scope_ignored", "prefix", NULL},
    {"variable_scope", "prefix", NULL},
    {"root", NULL, NULL},
    {"opens_name_scope", "prefix", NULL},
    {"no_name_scope", NULL, NULL},
    {"operation_suffix", "operation", NULL},
    {"shared", NULL, NULL},
    {"auto_made", NULL, NULL},
    {"variable_never_shares", NULL, NULL},
    {"initializer_call", NULL, NULL},
    {"initializer_scope", NULL, NULL},
    {"initializer_default", "source", NULL},
    {"reuse_default", "scope", NULL},
    {"reuse_given", "scope", "flag"},
    {"reuse_set", "scope", NULL},
    {"reuse_inherited", "scope", "from"},
    {"reuse_captured", "scope", "from"},
    {"reuse_getter", "scope", "flag"},
    {"first_made", "name", NULL},
    {"made_by_variable", "name", NULL},
    {"same_name", "name", NULL},
    {"at_root", NULL, NULL},
    {"scope_left", "scope", NULL},
    {"scope_open", "scope", NULL},
};
_Static_assert(sizeof reason_rows / sizeof *reason_rows == REASON_SCOPE_OPEN + 1, "every reason has its row");

static bool reason_of_last_part(reason_code code) { return code <= REASON_CAPTURED_SCOPE; }
static bool reason_of_prefix(reason_code code) {
  return code == REASON_NAME_SCOPE || code == REASON_VARIABLE_SCOPE;
}

static void reason_begin_json(const journal *journal, const journal_reason *reason, text *out) {
  const journal_event *event = reason->event < 0 ? NULL : &journal->events.items[reason->event];
  json_object_begin(out, NULL);
  json_string(out, "key", reason_rows[reason->code].key);
  json_object_begin(out, "arguments");
  if (reason_rows[reason->code].a != NULL) json_string(out, reason_rows[reason->code].a, reason->a);
  if (reason_rows[reason->code].b != NULL) json_string(out, reason_rows[reason->code].b, reason->b);
  json_object_end(out);
  json_int(out, "location", event == NULL ? 0 : event->location);
  json_array_begin(out, "inner");
}

static void reason_end_json(text *out) {
  json_array_end(out);
  json_object_end(out);
}

enum { INNER_DEPTH = 8 }; /* scopes around one another of which that is told */

/* Why a prefix is what it is: the scope that gave it and those around it, outermost first; only what is not plain. */
static void reasons_of_prefix_json(const journal *journal, const journal_reason *prefix, int depth,
                                   text *out) {
  if (prefix->event < 0 || depth == 0) return;
  const journal_event *event = &journal->events.items[prefix->event];
  bool name_scope = prefix->code != REASON_VARIABLE_SCOPE;
  bool told = !name_scope || event->kind == JOURNAL_SCOPE_ENTER;
  for (int32_t i = 0; i < event->reason_count; i++) {
    const journal_reason *reason = &journal->reasons.items[event->first_reason + i];
    if (reason->code == REASON_OPENS_NAME_SCOPE) {
      told = name_scope;
    } else if (told && reason_of_prefix(reason->code)) {
      reasons_of_prefix_json(journal, reason, depth - 1, out);
    } else if (told && reason_of_last_part(reason->code)) {
      reason_begin_json(journal, reason, out);
      reason_end_json(out);
    }
  }
}

void journal_reason_json(const journal *journal, const journal_reason *reason, text *out) {
  bool names_scope = reason_of_prefix(reason->code) || reason->code == REASON_EXACT_NAME;
  reason_begin_json(journal, reason, out);
  if (names_scope) reasons_of_prefix_json(journal, reason, INNER_DEPTH, out);
  reason_end_json(out);
}

void journal_explain_error(sl_context *context, const journal *journal, const reason_list *reasons) {
  text json = text_begin(context);
  context->quiet = true; /* the error that is explained must survive */
  json_array_begin(&json, NULL);
  for (int32_t i = 0; i < reasons->count; i++) journal_reason_json(journal, &reasons->items[i], &json);
  json_array_end(&json);
  context->quiet = false;
  if (json.code == SL_OK) error_fact_json(context, "reasons", text_string(&json));
  text_drop(&json);
}

static void journal_reasons_json(const journal *journal, const journal_event *event, text *out) {
  bool opens = false;
  json_array_begin(out, "reasons");
  for (int32_t i = 0; i < event->reason_count; i++) {
    const journal_reason *reason = &journal->reasons.items[event->first_reason + i];
    if (reason->code == REASON_OPENS_NAME_SCOPE) {
      reason_begin_json(journal, reason, out);
      opens = true;
    } else {
      journal_reason_json(journal, reason, out);
    }
  }
  if (opens) reason_end_json(out);
  json_array_end(out);
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
  json_string(out, "also", event->also);
  json_int(out, "location", event->location);
  journal_reasons_json(journal, event, out);
  json_int(out, "ref", journal_scope_id(event));
  json_object_end(out);
}
