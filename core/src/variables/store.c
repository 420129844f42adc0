/*
 * The store of a graph's variables and scope objects: its life, and what others ask. See variables/store.h.
 */
#include "variables/store.h"

#include <string.h>

#include "base/error.h"
#include "base/location.h"
#include "base/memory.h"

enum { STORE_FIRST_SCOPES = 16, TRACEBACK_FRAMES_0_10 = 3, TRACEBACK_FRAMES_1_15 = 5 };

static void variable_store_free(sl_graph *graph, void *data) {
  sl_context *context = graph->context;
  variable_store *store = data;
  scope_counts_free(context, &store->counts);
  index_table_free(context, &store->by_key);
  memory_free(context, store->scopes.items, store->scopes.capacity, sizeof *store->scopes.items);
  memory_free(context, store->variables.items, store->variables.capacity, sizeof *store->variables.items);
  memory_free(context, store->building.items, store->building.capacity, sizeof *store->building.items);
  memory_free(context, store, 1, sizeof *store);
}

static const char *variable_store_name(const sl_graph *graph, int32_t variable) {
  const variable_store *store = variable_store_peek(graph);
  return store->variables.items[variable].info.name;
}

/* Nothing is set: what nobody gives is inherited from here. */
static variable_scope variable_scope_root(void) {
  variable_scope root = {.name = "", .original_name_scope = "", .name_scope = "", .open = true};
  root.settings.reuse = SL_REUSE_FALSE;
  root.settings.dtype = SL_FLOAT32;
  root.settings.use_resource = -1;
  root.reuse_from = root.initializer_from = root.captured = root.outer = -1;
  root.event = root.reuse_event = -1;
  return root;
}

static sl_code variable_store_fill(sl_graph *graph, variable_store *store) {
  SL_TRY(scope_counts_open(graph->context, &store->counts));
  SL_TRY(index_table_open(graph->context, &store->by_key));
  SL_TRY(MEMORY_RESERVE(graph->context, store->scopes, STORE_FIRST_SCOPES));
  store->max_scopes = VARIABLES_MAX_SCOPES;
  store->scopes.items[store->scopes.count++] = variable_scope_root();
  return SL_OK;
}

sl_code variable_store_of(sl_graph *graph, variable_store **store, bool *is_new) {
  *is_new = graph->variables.data == NULL;
  if (*is_new) {
    variable_store *made;
    SL_TRY(memory_new(graph->context, 1, sizeof *made, &made));
    sl_code code = variable_store_fill(graph, made);
    if (code != SL_OK) {
      variable_store_free(graph, made);
      return code;
    }
    graph->variables = (graph_extension){made, variable_store_free, variable_store_name};
  }
  *store = graph->variables.data;
  return SL_OK;
}

sl_code variable_store_settle(sl_graph *graph, bool made, sl_code code) {
  if (code == SL_OK || !made) return code;
  variable_store_free(graph, graph->variables.data);
  graph->variables = (graph_extension){NULL, NULL, NULL};
  return code;
}

const variable_store *variable_store_peek(const sl_graph *graph) { return graph->variables.data; }

const variable_scope *variable_scope_at(const sl_graph *graph, int32_t scope) {
  const variable_store *store = variable_store_peek(graph);
  if (store == NULL || scope < 0 || (size_t)scope >= store->scopes.count) return NULL;
  return &store->scopes.items[scope];
}

/* Innermost first, as both levels show them. */
void variable_traceback(const sl_graph *graph, int32_t location, text *out) {
  int32_t count, most = graph_is_0_10(graph) ? TRACEBACK_FRAMES_0_10 : TRACEBACK_FRAMES_1_15;
  const sl_frame *frames = location_frames(graph->context, location, &count);
  for (int32_t i = 0; i < count && i < most; i++) {
    text_add_format(out, "  File \"%s\", line %d, in %s\n", frames[i].file, frames[i].line,
                    frames[i].function);
    const char *source = frames[i].source + strspn(frames[i].source, " \t\f");
    if (source[0] != 0) text_add_format(out, "    %s\n", source);
  }
}

/* ---- Variables ---- */

const sl_shape *variable_shape(const sl_graph *graph, const sl_variable_info *info) {
  if (!info->resource) return sl_output_shape(graph, (sl_output){info->op, 0});
  return operation_attr(graph->operations.items[info->op], "shape")->value.shape;
}

int32_t sl_variable_count(const sl_graph *graph) {
  const variable_store *store = variable_store_peek(graph);
  return store == NULL ? 0 : (int32_t)store->variables.count;
}

sl_code sl_variable_get(const sl_graph *graph, int32_t variable, sl_variable_info *info) {
  if (variable < 0 || variable >= sl_variable_count(graph)) {
    return sl_fail(graph->context, E_no_variable, TEXT_INT(variable));
  }
  *info = variable_store_peek(graph)->variables.items[variable].info;
  return SL_OK;
}

int32_t sl_variable_find(const sl_graph *graph, const char *full_name) {
  const variable_store *store = variable_store_peek(graph);
  if (store == NULL || full_name == NULL) return -1;
  const index_node *node = index_table_find(&store->by_key, full_name);
  return node == NULL ? -1 : node->value;
}
