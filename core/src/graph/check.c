/*
 * Finding what is in a graph. See graph/check.h.
 */
#include "graph/check.h"

#include "base/error.h"

sl_code graph_check_open(sl_graph *graph) {
  return graph->finalized ? sl_fail_plain(graph->context, E_graph_finalized) : SL_OK;
}

const sl_operation *graph_operation(const sl_graph *graph, int32_t op) {
  if (graph == NULL || op < 0 || (size_t)op >= graph->operations.count) return NULL;
  return graph->operations.items[op];
}

const operation_output *graph_output(const sl_graph *graph, sl_output output) {
  const sl_operation *operation = graph_operation(graph, output.op);
  if (operation == NULL || output.index < 0 || output.index >= operation->output_count) return NULL;
  return &operation->outputs[output.index];
}

bool graph_has_output(const sl_graph *graph, sl_output output) { return graph_output(graph, output) != NULL; }

sl_code graph_check_operation(sl_graph *graph, int32_t op) {
  if (graph_operation(graph, op) != NULL) return SL_OK;
  return sl_fail(graph->context, E_no_operation, TEXT_INT(op));
}

sl_code graph_check_output(sl_graph *graph, sl_output output) {
  SL_TRY(graph_check_operation(graph, output.op));
  if (graph_has_output(graph, output)) return SL_OK;
  return sl_fail(graph->context, E_no_output, TEXT_INT(output.index), TEXT_INT(output.op));
}

int32_t graph_find_operation(const sl_graph *graph, const char *name) {
  const index_node *node = index_table_find(&graph->by_name, name);
  return node == NULL ? -1 : node->value;
}
