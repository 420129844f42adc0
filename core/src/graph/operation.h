/*
 * Making operations in two steps, for callers that make several at once or none: prepare as part of a change,
 * apply once it is committed. graph_operation_add() is the plain way.
 */
#ifndef GRAPH_OPERATION_H
#define GRAPH_OPERATION_H

#include "graph/graph.h"

typedef struct operation_plan {
  const operation_spec *spec;
  const char *name, *type, *device; /* pooled */
  unique_name unique;
  bool takes_name;
  reason_list reasons;
  index_node *entry; /* for by_name */
  sl_operation *made;
  char *free_space; /* what is left of its block */
  int32_t most_controls;
  const char **classes; /* scratch: what _class lists, sorted, without doubles */
  int32_t class_count, class_capacity;
} operation_plan;

/* The graph is open, what the specification names exists, nothing is beyond its limit. */
sl_code operation_check(sl_graph *graph, const operation_spec *spec);
/* Chooses the name, makes the block. spec must live until the plan is applied. Its inputs may be operations
 * that are applied before it. operation_plan_free() is due whatever happens. */
sl_code operation_prepare(change *change, sl_graph *graph, const operation_spec *spec, operation_plan *plan);
/* Room for that many operations, events and reasons: once in a change, for all its plans. */
sl_code operation_reserve(change *change, sl_graph *graph, size_t operations, size_t events, int32_t reasons);
/* Puts the operation into the graph; returns its number. Never fails. */
int32_t operation_apply(sl_graph *graph, operation_plan *plan);
void operation_plan_free(sl_graph *graph, operation_plan *plan);

#endif
