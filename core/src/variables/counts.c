/*
 * How often each variable scope was opened: what default names are made unique by (SPEC 1.6, A34).
 *
 * Leaving a scope takes back the counts of its subscopes. At 1.15 a moment is noted instead of visiting them
 * all: a count is good if none of the scopes around it was left after it was counted. At 0.10 TensorFlow
 * looks for the name anywhere in another's, so all are visited.
 */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "variables/store.h"

sl_code scope_counts_open(sl_context *context, scope_counts *counts) {
  return index_table_open(context, &counts->by_name);
}

void scope_counts_free(sl_context *context, scope_counts *counts) {
  index_table_free(context, &counts->by_name);
  memory_free(context, counts->entries.items, counts->entries.capacity, sizeof *counts->entries.items);
  memory_free(context, counts->undo.items, counts->undo.capacity, sizeof *counts->undo.items);
}

static const scope_count *scope_count_find(const scope_counts *counts, const char *name) {
  const index_node *node = index_table_find(&counts->by_name, name);
  return node == NULL ? NULL : &counts->entries.items[node->value];
}

/* A scope around it was left after the count was made. */
static bool scope_count_stale(const scope_counts *counts, const scope_count *entry) {
  char around[NAME_BUFFER];
  size_t length = strlen(entry->name);
  memcpy(around, entry->name, length + 1);
  while (length-- > 0) {
    if (around[length] != '/') continue;
    around[length] = 0;
    const scope_count *outer = scope_count_find(counts, around);
    if (outer != NULL && outer->zeroed > entry->counted) return true;
  }
  return false;
}

int32_t scope_count_of(const sl_graph *graph, const scope_counts *counts, const char *name) {
  const scope_count *entry = scope_count_find(counts, name);
  if (entry == NULL) return 0;
  return !graph_is_0_10(graph) && scope_count_stale(counts, entry) ? 0 : entry->count;
}

/* Each open scope may need two undo entries: for its opening and for its closing. */
sl_code scope_count_prepare(change *change, sl_graph *graph, scope_counts *counts, const char *name,
                            count_plan *plan) {
  const index_node *node = index_table_find(&counts->by_name, name);
  *plan = (count_plan){.index = node == NULL ? -1 : node->value};
  if (node == NULL) {
    SL_TRY(change_intern(change, &graph->texts, name, strlen(name), &plan->name));
    SL_TRY(change_new(change, 1, sizeof *plan->node, &plan->node));
    SL_TRY(CHANGE_RESERVE(change, counts->entries, counts->entries.count + 1));
  }
  return CHANGE_RESERVE(change, counts->undo, counts->undo.count + counts->owed + 2);
}

/* Before entry number index changes. */
static void scope_count_remember(scope_counts *counts, int32_t index) {
  if (counts->keepers == 0) return;
  counts->undo.items[counts->undo.count++] = (count_undo){index, counts->entries.items[index]};
}

void scope_count_apply(sl_graph *graph, scope_counts *counts, const count_plan *plan) {
  int32_t index = plan->index, before = 0;
  if (index < 0) {
    index = (int32_t)counts->entries.count++;
    counts->entries.items[index] = (scope_count){.name = plan->name, .zeroed = -1};
    index_table_insert(graph->context, &counts->by_name, plan->node, plan->name, index);
  } else {
    before = scope_count_of(graph, counts, counts->entries.items[index].name);
  }
  scope_count_remember(counts, index);
  counts->entries.items[index].count = before + 1;
  counts->entries.items[index].counted = ++counts->now;
  counts->owed++;
}

/* strstr() goes a cleverer way through long texts, with 0.7 kB (gzip) of code. */
static bool scope_name_holds(const char *name, const char *part) {
  const size_t length = strlen(part);
  do {
    if (strncmp(name, part, length) == 0) return true;
  } while (*name++ != 0);
  return false;
}

static void scope_count_close_0_10(scope_counts *counts, const char *name) {
  for (size_t i = 0; i < counts->entries.count; i++) {
    scope_count *entry = &counts->entries.items[i];
    bool itself = name[0] != 0 && strcmp(entry->name, name) == 0;
    if (!itself && scope_name_holds(entry->name, name)) entry->count = 0;
  }
}

void scope_count_close(sl_graph *graph, scope_counts *counts, const char *name) {
  counts->owed--;
  if (graph_is_0_10(graph)) {
    scope_count_close_0_10(counts, name);
    return;
  }
  const index_node *node = index_table_find(&counts->by_name, name);
  if (node == NULL) return;
  scope_count_remember(counts, node->value);
  counts->entries.items[node->value].zeroed = ++counts->now;
}

size_t scope_count_keep(scope_counts *counts) {
  counts->keepers++;
  return counts->undo.count;
}

void scope_count_restore(scope_counts *counts, size_t mark) {
  counts->owed--;
  counts->keepers--;
  while (counts->undo.count > mark) {
    const count_undo *undo = &counts->undo.items[--counts->undo.count];
    counts->entries.items[undo->index] = undo->before;
  }
}
