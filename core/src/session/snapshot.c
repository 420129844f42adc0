/*
 * What the lab shows of a graph, as JSON: operations, variables, scopes, collections, journal, locations.
 *
 * Scopes have one row of numbers: a variable scope its own (0 is the root's), a name scope -1, -2, ... in the order
 * they were entered, so that numbers stay as they are while the graph grows.
 */
#include <string.h>

#include "base/error.h"
#include "base/location.h"
#include "base/memory.h"
#include "variables/store.h"

/* Lists per variable, drawn from the journal: where it was shared. heads[v] - 1 is the first event, -1 none. */
typedef struct snapshot_sharing {
  int32_t *heads, *next;
  size_t variables, events;
} snapshot_sharing;

/* ---- Operations ---------------------------------------------------------------------------------------- */

static void snapshot_operations(const sl_graph *graph, text *out) {
  json_array_begin(out, "operations");
  for (int32_t op = 0; op < sl_operation_count(graph); op++) {
    graph_operation_json(graph, op, graph_variable_name(graph, op), out);
  }
  json_array_end(out);
}

/* ---- Variables ----------------------------------------------------------------------------------------- */

static void snapshot_sharing_free(sl_context *context, snapshot_sharing *sharing) {
  memory_free(context, sharing->heads, sharing->variables, sizeof *sharing->heads);
  memory_free(context, sharing->next, sharing->events, sizeof *sharing->next);
}

/* Read backwards, so that each list runs forwards. */
static sl_code snapshot_sharing_new(const sl_graph *graph, snapshot_sharing *sharing) {
  const journal *journal = &graph->journal;
  *sharing =
      (snapshot_sharing){.variables = (size_t)sl_variable_count(graph), .events = journal->events.count};
  SL_TRY(memory_new(graph->context, sharing->variables, sizeof *sharing->heads, &sharing->heads));
  sl_code code = memory_new(graph->context, sharing->events, sizeof *sharing->next, &sharing->next);
  if (code != SL_OK) {
    memory_free(graph->context, sharing->heads, sharing->variables, sizeof *sharing->heads);
    return code;
  }
  for (size_t i = journal->events.count; i-- > 0;) {
    const journal_event *event = &journal->events.items[i];
    if (event->kind != JOURNAL_VARIABLE_SHARED) continue;
    sharing->next[i] = sharing->heads[event->ref];
    sharing->heads[event->ref] = (int32_t)i + 1;
  }
  return SL_OK;
}

static sl_code snapshot_initialized(sl_session *session, int32_t variable, bool *initialized) {
  sl_tensor *value = NULL;
  *initialized = false;
  if (session == NULL) return SL_OK;
  SL_TRY(sl_session_value(session, variable, &value));
  *initialized = value != NULL;
  sl_tensor_release(value);
  return SL_OK;
}

static sl_code snapshot_variable(const sl_graph *graph, sl_session *session, const snapshot_sharing *sharing,
                                 int32_t variable, text *out) {
  const variable_record *record = &variable_store_peek(graph)->variables.items[variable];
  bool initialized;
  SL_TRY(snapshot_initialized(session, variable, &initialized));
  json_object_begin(out, NULL);
  json_string(out, "name", record->info.name);
  json_int(out, "op", record->info.op);
  shape_json(out, "shape", variable_shape(graph, &record->info));
  json_string(out, "dtype", sl_dtype_name(record->info.dtype));
  json_bool(out, "trainable", record->info.trainable);
  json_bool(out, "initialized", initialized);
  json_int(out, "made", record->location);
  json_int(out, "scope", record->scope);
  json_array_begin(out, "shared");
  for (int32_t i = sharing->heads[variable]; i != 0; i = sharing->next[i - 1]) {
    json_int(out, NULL, graph->journal.events.items[i - 1].location);
  }
  json_array_end(out);
  json_string(out, "by", record->info.from_get_variable ? "get_variable" : "Variable");
  json_object_end(out);
  return SL_OK;
}

static sl_code snapshot_variables(const sl_graph *graph, sl_session *session, text *out) {
  snapshot_sharing sharing;
  SL_TRY(snapshot_sharing_new(graph, &sharing));
  sl_code code = SL_OK;
  json_array_begin(out, "variables");
  for (int32_t i = 0; i < sl_variable_count(graph) && code == SL_OK; i++) {
    code = snapshot_variable(graph, session, &sharing, i, out);
  }
  json_array_end(out);
  snapshot_sharing_free(graph->context, &sharing);
  return code;
}

/* ---- Scopes -------------------------------------------------------------------------------------------- */

static void snapshot_scope_begin(text *out, int32_t id, const char *kind, const char *name,
                                 const char *name_scope) {
  json_object_begin(out, NULL);
  json_int(out, "id", id);
  json_string(out, "kind", kind);
  json_string(out, "name", name);
  json_string(out, "nameScope", name_scope);
}

static void snapshot_scope_end(text *out, const int32_t *parent, int32_t location) {
  if (parent == NULL) {
    json_null(out, "parent");
  } else {
    json_int(out, "parent", *parent);
  }
  json_int(out, "location", location);
  json_object_end(out);
}

static void snapshot_variable_scope(const sl_graph *graph, int32_t id, const int32_t *parent, text *out) {
  const variable_scope *scope = variable_scope_at(graph, id);
  snapshot_scope_begin(out, id, "variable", scope == NULL ? "" : scope->name,
                       scope == NULL ? "" : scope->name_scope);
  if (scope != NULL && scope->settings.reuse == SL_REUSE_AUTO) {
    json_string(out, "reuse", "AUTO");
  } else {
    json_bool(out, "reuse", scope != NULL && scope->settings.reuse == SL_REUSE_TRUE);
  }
  if (scope == NULL || scope->reuse_from < 0) {
    json_null(out, "reuseFrom");
  } else {
    json_int(out, "reuseFrom", scope->reuse_from);
  }
  if (scope == NULL || scope->captured < 0) {
    json_null(out, "captured");
  } else {
    json_int(out, "captured", scope->captured);
  }
  snapshot_scope_end(out, parent, scope == NULL ? 0 : scope->location);
}

static void snapshot_name_scope(const journal_event *event, int32_t id, const int32_t *parent, text *out) {
  snapshot_scope_begin(out, id, "name", event->name, event->name);
  json_bool(out, "reuse", false);
  json_null(out, "reuseFrom");
  json_null(out, "captured");
  snapshot_scope_end(out, parent, event->location);
}

typedef struct snapshot_stack {
  int32_t *items;
  size_t count, capacity;
} snapshot_stack;

/* An exit takes its scope off, and what was left open above it. */
static void snapshot_pop(snapshot_stack *stack, int32_t id) {
  size_t at = stack->count;
  while (at > 1 && stack->items[at - 1] != id) at--;
  if (at > 1) stack->count = at - 1;
}

static sl_code snapshot_scope_event(const sl_graph *graph, snapshot_stack *open, const journal_event *event,
                                    text *out) {
  int32_t id = journal_scope_id(event);
  if (event->kind == JOURNAL_SCOPE_EXIT || event->kind == JOURNAL_VARIABLE_SCOPE_EXIT) snapshot_pop(open, id);
  bool variable = event->kind == JOURNAL_VARIABLE_SCOPE_ENTER;
  if (event->kind != JOURNAL_SCOPE_ENTER && !variable) return SL_OK;
  const int32_t *parent = &open->items[open->count - 1];
  if (variable) {
    snapshot_variable_scope(graph, id, parent, out);
  } else {
    snapshot_name_scope(event, id, parent, out);
  }
  SL_TRY(MEMORY_RESERVE(graph->context, *open, open->count + 1));
  open->items[open->count++] = id;
  return SL_OK;
}

static sl_code snapshot_scopes(const sl_graph *graph, text *out) {
  snapshot_stack open = {NULL, 0, 0};
  SL_TRY(MEMORY_RESERVE(graph->context, open, 1));
  open.items[open.count++] = 0;
  sl_code code = SL_OK;
  json_array_begin(out, "scopes");
  snapshot_variable_scope(graph, 0, NULL, out);
  for (size_t i = 0; i < graph->journal.events.count && code == SL_OK; i++) {
    code = snapshot_scope_event(graph, &open, &graph->journal.events.items[i], out);
  }
  json_array_end(out);
  memory_free(graph->context, open.items, open.capacity, sizeof *open.items);
  return code;
}

/* ---- Collections, events, locations -------------------------------------------------------------------- */

static int32_t snapshot_variable_op(const sl_graph *graph, int32_t variable) {
  bool there = variable >= 0 && variable < sl_variable_count(graph);
  return there ? variable_store_peek(graph)->variables.items[variable].info.op : -1;
}

/* The name of an item: a tensor's with its index; null for what only the front end knows. */
static void snapshot_item(const sl_graph *graph, sl_item item, text *out) {
  char name[NAME_BUFFER + TEXT_INT_CAPACITY + 1];
  int32_t op = item.ref;
  const char *index = TEXT_INT(item.kind == SL_ITEM_OUTPUT ? item.index : 0);
  if (item.kind == SL_ITEM_VARIABLE) op = snapshot_variable_op(graph, item.ref);
  if (item.kind == SL_ITEM_OBJECT || op < 0) {
    json_null(out, NULL);
    return;
  }
  const char *operation = sl_operation_name(graph, op);
  size_t length = strlen(operation);
  memcpy(name, operation, length + 1);
  if (item.kind != SL_ITEM_OPERATION) {
    name[length] = ':';
    memcpy(name + length + 1, index, strlen(index) + 1);
  }
  json_string(out, NULL, name);
}

static void snapshot_collections(const sl_graph *graph, text *out) {
  json_object_begin(out, "collections");
  for (int32_t i = 0; i < sl_collection_count(graph); i++) {
    const char *key = sl_collection_key(graph, i);
    json_array_begin(out, key);
    for (int32_t k = 0; k < sl_collection_size(graph, key); k++) {
      snapshot_item(graph, sl_collection_item(graph, key, k), out);
    }
    json_array_end(out);
  }
  json_object_end(out);
}

static void snapshot_events(const sl_graph *graph, int32_t from, text *out) {
  json_array_begin(out, "events");
  for (size_t i = from < 0 ? 0 : (size_t)from; i < graph->journal.events.count; i++) {
    journal_event_json(&graph->journal, i, out);
  }
  json_array_end(out);
}

static void snapshot_frames(const sl_context *context, int32_t location, text *out) {
  int32_t count;
  const sl_frame *frames = location_frames(context, location, &count);
  json_array_begin(out, NULL);
  for (int32_t i = 0; i < count; i++) {
    json_object_begin(out, NULL);
    json_string(out, "cell", frames[i].file);
    json_int(out, "line", frames[i].line);
    json_string(out, "function", frames[i].function);
    json_string(out, "source", frames[i].source);
    json_object_end(out);
  }
  json_array_end(out);
}

static void snapshot_locations(const sl_context *context, text *out) {
  json_array_begin(out, "locations");
  snapshot_frames(context, 0, out);
  for (size_t i = 1; i < context->locations.count; i++) snapshot_frames(context, (int32_t)i, out);
  json_array_end(out);
}

sl_code sl_graph_snapshot(sl_graph *graph, sl_session *session, int32_t from, char **json) {
  text out = text_begin(graph->context);
  json_object_begin(&out, NULL);
  json_string(&out, "compat", graph_is_0_10(graph) ? "0.10" : "1.15");
  snapshot_operations(graph, &out);
  sl_code code = snapshot_variables(graph, session, &out);
  SL_THEN(code, snapshot_scopes(graph, &out));
  if (code != SL_OK) {
    text_drop(&out);
    return code;
  }
  snapshot_collections(graph, &out);
  snapshot_events(graph, from, &out);
  snapshot_locations(graph->context, &out);
  json_object_end(&out);
  return text_take(&out, json);
}
