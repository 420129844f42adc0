/*
 * The stacks of a graph: name scopes, control dependencies, devices, colocation.
 */
#ifndef GRAPH_SCOPES_H
#define GRAPH_SCOPES_H

#include "base/change.h"
#include "graph/names.h"

typedef struct name_scope_frame {
  const char *prefix; /* pooled, "" or ending in "/" */
  int32_t ref;        /* how many name scopes were entered before it, or: */
} name_scope_frame;

enum { NAME_SCOPE_OF_VARIABLES = -1 }; /* a variable scope opened it and will close it */

/*
 * One tf.control_dependencies. Frames are kept after their exit, as a tree: an operation remembers the frame
 * it was made in, and it "belongs to" that frame and the frames around it.
 */
typedef struct control_frame {
  int32_t parent; /* frame around it, -1: none, or cut off by None */
  int32_t outer;  /* frame to go back to at the exit, -1: none */
  int32_t *ops;
  int32_t count;
} control_frame;

typedef struct device_frame {
  const char *device; /* pooled, merged with those around; "" if none */
} device_frame;

typedef struct colocate_frame {
  int32_t op;
  const char *class; /* "loc:@name" of an operation that is yet to be made, pooled; else NULL */
} colocate_frame;

typedef struct scope_stacks {
  struct {
    name_scope_frame *items;
    size_t count, capacity;
  } names;
  int32_t entered; /* name scopes, ever */
  struct {
    control_frame *items;
    size_t count, capacity;
  } controls;
  int32_t control; /* the open frame, -1 */
  int32_t control_depth;
  struct {
    device_frame *items;
    size_t count, capacity;
  } devices;
  struct {
    colocate_frame *items;
    size_t count, capacity;
  } colocations;
} scope_stacks;

void control_free(sl_context *context, scope_stacks *scopes);

/* What the open name scope puts in front of a name: "" or "a/b/". */
const char *name_scope_stack_prefix(const sl_graph *graph);

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
/* Enters it, once the change is committed. */
void name_scope_apply(sl_graph *graph, const name_scope_plan *plan, int32_t ref);
/* Leaves every scope above that depth. */
void name_scope_truncate(sl_graph *graph, size_t depth);

void scope_stacks_free(sl_context *context, scope_stacks *scopes);

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
/* The device of what is made now, "" if none. */
const char *device_current(const sl_graph *graph);
/* The operations of the open colocations, outermost first. */
int32_t colocate_count(const sl_graph *graph);
/* "loc:@name" where the operation is yet to be made, else NULL. */
const char *colocate_class(const sl_graph *graph, int32_t index);
int32_t colocate_op(const sl_graph *graph, int32_t index);

#endif
