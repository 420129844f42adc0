/*
 * Finding what is in a graph, and refusing what is not. For every file of this floor.
 */
#ifndef GRAPH_CHECK_H
#define GRAPH_CHECK_H

#include "graph/state.h"

/* Fails with graph_finalized once the graph is. */
sl_code graph_check_open(sl_graph *graph);
/* NULL if there is no such operation. */
const sl_operation *graph_operation(const sl_graph *graph, int32_t op);
/* The operation of that full name, -1 if there is none. */
int32_t graph_find_operation(const sl_graph *graph, const char *name);
/* NULL if there is no such output. */
const operation_output *graph_output(const sl_graph *graph, sl_output output);
/* The output exists. */
bool graph_has_output(const sl_graph *graph, sl_output output);
/* The error E_no_operation or E_no_output for what is not there. */
sl_code graph_check_operation(sl_graph *graph, int32_t op);
sl_code graph_check_output(sl_graph *graph, sl_output output);

#endif
