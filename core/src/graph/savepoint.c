/*
 * Savepoints of a graph. See graph/savepoint.h.
 */
#include "graph/savepoint.h"

#include "base/memory.h"

enum {
  SAVEPOINT_NAMES =
      2, /* names an operation or a scope can take: the one asked for, and what was chosen instead */
  SAVEPOINT_TEXTS = 12, /* texts it can enter */
  SAVEPOINT_EVENTS = 3  /* of an operation and of a scope's entering and leaving */
};

static sl_code savepoint_prepare(sl_graph *graph, size_t operations, graph_savepoint *savepoint) {
  change *held = &savepoint->held;
  size_t made = 2 * operations; /* each may have a scope */
  savepoint->names.capacity = made * SAVEPOINT_NAMES;
  savepoint->texts.capacity = made * SAVEPOINT_TEXTS;
  SL_TRY(
      change_new(held, savepoint->names.capacity, sizeof *savepoint->names.items, &savepoint->names.items));
  SL_TRY(
      change_new(held, savepoint->texts.capacity, sizeof *savepoint->texts.items, &savepoint->texts.items));
  SL_TRY(CHANGE_RESERVE(held, graph->operations, graph->operations.count + operations));
  SL_TRY(name_scope_reserve(held, graph, 4));
  return journal_prepare_many(held, &graph->journal, operations * SAVEPOINT_EVENTS,
                              (int32_t)made * JOURNAL_MAX_REASONS);
}

sl_code graph_savepoint_open(sl_graph *graph, size_t operations, graph_savepoint *savepoint) {
  *savepoint = (graph_savepoint){.held = change_begin(graph->context),
                                 .operations = graph->operations.count,
                                 .events = graph->journal.events.count,
                                 .reasons = graph->journal.reasons.count,
                                 .entered = graph->scopes.entered};
  sl_code code = savepoint_prepare(graph, operations, savepoint);
  if (code != SL_OK) return change_abandon(&savepoint->held, code);
  change_hold(&savepoint->held);
  graph->name_log = &savepoint->names;
  graph->texts.log = &savepoint->texts;
  graph->names.held = graph->by_name.held = true;
  return SL_OK;
}

static void savepoint_close(sl_graph *graph, graph_savepoint *savepoint) {
  sl_context *context = graph->context;
  graph->name_log = NULL;
  graph->texts.log = NULL;
  graph->names.held = graph->by_name.held = false;
  memory_free(context, savepoint->names.items, savepoint->names.capacity, sizeof *savepoint->names.items);
  memory_free(context, savepoint->texts.items, savepoint->texts.capacity, sizeof *savepoint->texts.items);
}

void graph_savepoint_keep(sl_graph *graph, graph_savepoint *savepoint) {
  savepoint_close(graph, savepoint);
  change_release(&savepoint->held);
  text_pool_settle(graph->context, &graph->texts);
  index_table_settle(graph->context, &graph->names);
  index_table_settle(graph->context, &graph->by_name);
}

static void savepoint_drop_operations(sl_graph *graph, size_t count) {
  while (graph->operations.count > count) {
    sl_operation *operation = graph->operations.items[--graph->operations.count];
    index_table_remove(graph->context, &graph->by_name, operation->name);
    operation_free(graph->context, operation);
  }
}

/* Newest first, so that each name gets back the number it had at the beginning. */
static void savepoint_drop_names(sl_graph *graph, name_log *log) {
  while (log->count > 0) {
    const name_undo *undo = &log->items[--log->count];
    if (undo->fresh) {
      index_table_remove(graph->context, &graph->names, undo->node->key);
    } else {
      undo->node->value = undo->before;
    }
  }
}

void graph_savepoint_rewind(sl_graph *graph, graph_savepoint *savepoint) {
  savepoint_drop_operations(graph, savepoint->operations);
  savepoint_drop_names(graph, &savepoint->names);
  graph->journal.events.count = savepoint->events;
  graph->journal.reasons.count = savepoint->reasons;
  graph->scopes.entered = savepoint->entered;
  while (savepoint->texts.count > 0) {
    text_pool_remove(graph->context, &graph->texts, savepoint->texts.items[--savepoint->texts.count]);
  }
  savepoint_close(graph, savepoint);
  change_rewind(&savepoint->held);
}
