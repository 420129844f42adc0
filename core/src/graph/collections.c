/*
 * Collections. Source: Graph.add_to_collection and its kin in TensorFlow's framework/ops.py (SPEC 1.11, A21).
 */
#include "graph/collections.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "graph/check.h"
#include "graph/names.h"

enum { COLLECTIONS_MAX_ITEMS = 1 << 24 };

collection *collection_find(const sl_graph *graph, const char *key) {
  const collection_table *table = &graph->collections;
  for (size_t i = 0; key != NULL && i < table->keys.count; i++) {
    if (strcmp(table->keys.items[i].key, key) == 0) return &table->keys.items[i];
  }
  return NULL;
}

static sl_code collection_check(sl_graph *graph, const char *key, const sl_item *items, int32_t count) {
  if (key == NULL) return sl_fail(graph->context, E_null_argument, "key");
  if (count > 0 && items == NULL) return sl_fail(graph->context, E_null_argument, "items");
  SL_TRY(name_check_length(graph, strlen(key)));
  SL_TRY(graph_check_open(graph));
  for (int32_t i = 0; i < count; i++) {
    if (items[i].kind < SL_ITEM_OUTPUT || items[i].kind > SL_ITEM_OBJECT) {
      return sl_fail(graph->context, E_no_collection_item, TEXT_INT(items[i].kind));
    }
    if (items[i].kind == SL_ITEM_OUTPUT)
      SL_TRY(graph_check_output(graph, (sl_output){items[i].ref, items[i].index}));
    if (items[i].kind == SL_ITEM_OPERATION) SL_TRY(graph_check_operation(graph, items[i].ref));
  }
  return SL_OK;
}

sl_code collection_prepare(change *change, sl_graph *graph, const char *key, collection_plan *plan) {
  collection_table *table = &graph->collections;
  collection *found = collection_find(graph, key);
  *plan = (collection_plan){.index = (int32_t)table->keys.count};
  if (found != NULL) {
    plan->index = (int32_t)(found - table->keys.items);
    return CHANGE_RESERVE(change, found->list, found->list.count + 1);
  }
  SL_TRY(change_intern(change, &graph->texts, key, strlen(key), &plan->key));
  SL_TRY(change_new(change, COLLECTION_FIRST_ITEMS, sizeof *plan->items, &plan->items));
  return SL_OK;
}

/* A key made by the change before this one in the same call may stand where this one expected to be. */
void collection_apply(sl_graph *graph, const collection_plan *plan, sl_item item) {
  collection_table *table = &graph->collections;
  collection *target = &table->keys.items[plan->index];
  if (plan->key != NULL) {
    target = &table->keys.items[table->keys.count++];
    *target = (collection){plan->key, {plan->items, 0, COLLECTION_FIRST_ITEMS}};
  }
  target->list.items[target->list.count++] = item;
}

sl_code sl_collection_add(sl_graph *graph, const char *key, sl_item item) {
  SL_TRY(collection_check(graph, key, &item, 1));
  collection_plan plan;
  change change = change_begin(graph->context);
  sl_code code = collection_prepare(&change, graph, key, &plan);
  SL_THEN(code, CHANGE_RESERVE(&change, graph->collections.keys, graph->collections.keys.count + 1));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  collection_apply(graph, &plan, item);
  return SL_OK;
}

int32_t sl_collection_size(const sl_graph *graph, const char *key) {
  const collection *found = collection_find(graph, key);
  return found == NULL ? 0 : (int32_t)found->list.count;
}

sl_item sl_collection_item(const sl_graph *graph, const char *key, int32_t index) {
  const collection *found = collection_find(graph, key);
  if (found == NULL || index < 0 || (size_t)index >= found->list.count) return (sl_item){0, -1, -1};
  return found->list.items[index];
}

sl_code sl_collection_set(sl_graph *graph, const char *key, const sl_item *items, int32_t count) {
  SL_TRY(collection_check(graph, key, items, count));
  if (count < 0 || count > COLLECTIONS_MAX_ITEMS) {
    return sl_fail(graph->context, E_list_limit, TEXT_INT(COLLECTIONS_MAX_ITEMS), "items", TEXT_INT(count));
  }
  collection_table *table = &graph->collections;
  const char *kept;
  sl_item *copy;
  change change = change_begin(graph->context);
  sl_code code = change_new(&change, (size_t)count, sizeof *copy, &copy);
  SL_THEN(code, change_intern(&change, &graph->texts, key, strlen(key), &kept));
  SL_THEN(code, CHANGE_RESERVE(&change, table->keys, table->keys.count + 1));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);

  collection *found = collection_find(graph, key);
  if (found == NULL) {
    found = &table->keys.items[table->keys.count++];
    *found = (collection){.key = kept};
  }
  memory_free(graph->context, found->list.items, found->list.capacity, sizeof *copy);
  if (count > 0) memcpy(copy, items, (size_t)count * sizeof *copy);
  found->list.items = copy;
  found->list.count = found->list.capacity = (size_t)count;
  return SL_OK;
}

int32_t sl_collection_count(const sl_graph *graph) { return (int32_t)graph->collections.keys.count; }

const char *sl_collection_key(const sl_graph *graph, int32_t index) {
  const collection_table *table = &graph->collections;
  return index < 0 || (size_t)index >= table->keys.count ? NULL : table->keys.items[index].key;
}

void collection_table_free(sl_context *context, collection_table *table) {
  for (size_t i = 0; i < table->keys.count; i++) {
    collection *entry = &table->keys.items[i];
    memory_free(context, entry->list.items, entry->list.capacity, sizeof *entry->list.items);
  }
  memory_free(context, table->keys.items, table->keys.capacity, sizeof *table->keys.items);
}
