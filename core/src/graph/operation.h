/*
 * Making operations in two steps, for callers that make several at once or none: prepare as part of a change,
 * apply once it is committed. graph_operation_add() is the plain way.
 */
#ifndef GRAPH_OPERATION_H
#define GRAPH_OPERATION_H

#include "base/change.h"
#include "graph/names.h"
#include "graph/state.h"

/* What is to be made. Everything is copied; tensors are retained. */
typedef struct operation_spec {
  const char *type;
  const char *name;   /* as in sl_describe(): NULL the type's own, "x/" exactly x, else made unique */
  const char *prefix; /* what stands before the name, NULL: the open name scope */
  const char *device; /* NULL: that of the surrounding contexts */
  const void *definition;
  const sl_operation
      *beside; /* colocated with this one, as in sl_colocate_enter(); NULL: only with those around */
  const sl_output *inputs;
  const int32_t *controls; /* given explicitly; those of control_dependencies are added by the graph */
  const sl_attr *attrs;
  const operation_output *outputs;
  int32_t input_count, control_count, attr_count, output_count;
  /* Frame arrays for context-dependent attributes: _class is added from the colocation stack, device from its
   * stack. */
} operation_spec;

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

/*
 * The full name that an operation of this type and name would get now, without taking it: shape errors
 * at 1.15 name an operation that is not made yet. The text is pooled and lives as long as the graph.
 */
sl_code graph_operation_name(sl_graph *graph, const char *type, const char *name, const char **full);

/*
 * Makes the operation: resolves its name, adds the control inputs and attributes of the surrounding contexts,
 * writes the journal. Errors: graph_finalized, not_valid_node_name, name_used, operation_limit, name_limit,
 * out of memory.
 */
sl_code graph_operation_add(sl_graph *graph, const operation_spec *spec, int32_t *op);
/* The attribute, or NULL. */
const sl_attr *operation_attr(const sl_operation *operation, const char *name);
void operation_free(sl_context *context, sl_operation *operation);

#endif
