/*
 * What is done with the stacks of a graph: name scopes, control dependencies, devices, colocation.
 */
#ifndef GRAPH_SCOPES_H
#define GRAPH_SCOPES_H

#include "base/change.h"
#include "graph/names.h"
#include "graph/state.h"

void control_free(sl_context *context, scope_stacks *scopes);

/* What the open name scope puts in front of a name: "" or "a/b/". */
const char *name_scope_stack_prefix(const sl_graph *graph);
/* The event that opened the open name scope, if that has this prefix, else -1. */
int32_t name_scope_event(const sl_graph *graph, const char *prefix);
/* Why a name is taken that ends in "/"; told: as it is told. */
void name_exact_reasons(const sl_graph *graph, const char *name, const char *told, reason_list *reasons);

/* A name scope, decided but not entered. */
typedef struct name_scope_plan {
  unique_name unique;
  bool takes_name;
  const char *prefix; /* pooled */
  reason_list reasons;
} name_scope_plan;

/* plan must be zeros; name "" is the root. The journal is the caller's matter. */
sl_code name_scope_prepare(change *change, sl_graph *graph, const char *name, name_scope_plan *plan);
/* The same inside any prefix; room on the stack is reserved apart, once in a change. */
sl_code name_scope_prepare_in(change *change, sl_graph *graph, const char *outer, const char *name,
                              name_scope_plan *plan);
sl_code name_scope_reserve(change *change, sl_graph *graph, size_t count);
/* Enters it, once the change is committed. ref and event: see name_scope_frame. */
void name_scope_apply(sl_graph *graph, const name_scope_plan *plan, int32_t ref, int32_t event);
/* Leaves every scope above that depth. */
void name_scope_truncate(sl_graph *graph, size_t depth);

/* The control inputs of an operation with these inputs: those given, then those of the open frames that none
 * of its inputs already waits for. Writes at most control_inputs_most() of them, without repeating one;
 * returns how many. */
int32_t control_inputs_most(const sl_graph *graph, int32_t given);
int32_t control_inputs_gather(const sl_graph *graph, const sl_output *inputs, int32_t input_count,
                              const int32_t *given, int32_t given_count, int32_t *ops);

/* One control_dependencies(None): room for it is reserved, then it is entered. */
sl_code control_clear_reserve(change *change, sl_graph *graph);
void control_clear_apply(sl_graph *graph);

/* What tf.device(device) would make of the device here: names of its parts, merged with what is open. */
enum { DEVICE_TEXT = 1024 };
sl_code device_resolve(sl_graph *graph, const char *device, char resolved[DEVICE_TEXT]);
/* The operations of the open colocations, outermost first. */
int32_t colocate_count(const sl_graph *graph);
/* The first that counts: behind the last fresh start. */
int32_t colocate_first(const sl_graph *graph);
/* "loc:@name" where the operation is yet to be made, else NULL. */
const char *colocate_class(const sl_graph *graph, int32_t index);
int32_t colocate_op(const sl_graph *graph, int32_t index);

#endif
