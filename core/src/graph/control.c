/*
 * Control dependencies. Source: Graph.control_dependencies and _ControlDependenciesController of TensorFlow's
 * framework/ops.py: a scope adds only what the scopes around it do not wait for already, None clears them,
 * and an operation does not wait for what one of its inputs, made inside the same scope, waits for.
 */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "graph/check.h"
#include "graph/scopes.h"

enum { CONTROL_NONE = -1 };

static const control_frame *control_frame_at(const sl_graph *graph, int32_t frame) {
  return frame == CONTROL_NONE ? NULL : &graph->scopes.controls.items[frame];
}

static bool control_listed(const int32_t *ops, int32_t count, int32_t op) {
  for (int32_t i = 0; i < count; i++) {
    if (ops[i] == op) return true;
  }
  return false;
}

/* One of the scopes that are open waits for op. */
static bool control_waits(const sl_graph *graph, int32_t op) {
  const control_frame *frame = control_frame_at(graph, graph->scopes.control);
  for (; frame != NULL; frame = control_frame_at(graph, frame->parent)) {
    if (control_listed(frame->ops, frame->count, op)) return true;
  }
  return false;
}

static void control_push(sl_graph *graph, int32_t parent, int32_t *ops, int32_t count) {
  scope_stacks *scopes = &graph->scopes;
  scopes->controls.items[scopes->controls.count] =
      (control_frame){parent, scopes->control, ops, count, false};
  scopes->control = (int32_t)scopes->controls.count++;
  scopes->control_depth++;
}

sl_code sl_control_dependencies_enter(sl_graph *graph, const int32_t *ops, int32_t count) {
  scope_stacks *scopes = &graph->scopes;
  bool clears = count < 0;
  if (count > 0 && ops == NULL) return sl_fail(graph->context, E_null_argument, "ops");
  if (scopes->control_depth >= GRAPH_MAX_SCOPE_DEPTH || scopes->controls.count >= GRAPH_MAX_OPERATIONS) {
    return sl_fail(graph->context, E_scope_depth_limit, TEXT_INT(GRAPH_MAX_SCOPE_DEPTH));
  }
  int32_t added = 0;
  for (int32_t i = 0; i < count; i++) SL_TRY(graph_check_operation(graph, ops[i]));
  for (int32_t i = 0; i < count; i++) {
    if (!control_waits(graph, ops[i]) && !control_listed(ops, i, ops[i])) added++;
  }
  int32_t *kept = NULL;
  change change = change_begin(graph->context);
  sl_code code = change_new(&change, (size_t)added, sizeof *kept, &kept);
  SL_THEN(code, CHANGE_RESERVE(&change, scopes->controls, scopes->controls.count + 1));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  int32_t filled = 0;
  for (int32_t i = 0; i < count; i++) {
    if (!control_waits(graph, ops[i]) && !control_listed(ops, i, ops[i])) kept[filled++] = ops[i];
  }
  control_push(graph, clears ? CONTROL_NONE : scopes->control, kept, added);
  return SL_OK;
}

sl_code sl_branch_enter(sl_graph *graph, int32_t pivot) {
  SL_TRY(sl_control_dependencies_enter(graph, &pivot, 1));
  graph->scopes.controls.items[graph->scopes.control].branch = true;
  return SL_OK;
}

sl_code control_clear_reserve(change *change, sl_graph *graph) {
  scope_stacks *scopes = &graph->scopes;
  if (scopes->control_depth >= GRAPH_MAX_SCOPE_DEPTH) {
    return sl_fail(graph->context, E_scope_depth_limit, TEXT_INT(GRAPH_MAX_SCOPE_DEPTH));
  }
  return CHANGE_RESERVE(change, scopes->controls, scopes->controls.count + 1);
}

void control_clear_apply(sl_graph *graph) { control_push(graph, CONTROL_NONE, NULL, 0); }

sl_code sl_control_dependencies_exit(sl_graph *graph) {
  scope_stacks *scopes = &graph->scopes;
  const control_frame *frame = control_frame_at(graph, scopes->control);
  if (frame == NULL) return sl_fail(graph->context, E_scope_not_open, "control dependencies");
  scopes->control = frame->outer;
  scopes->control_depth--;
  return SL_OK;
}

int32_t control_inputs_most(const sl_graph *graph, int32_t given) {
  int32_t most = given;
  const control_frame *frame = control_frame_at(graph, graph->scopes.control);
  for (; frame != NULL; frame = control_frame_at(graph, frame->parent)) most += frame->count;
  return most;
}

/* op was made inside frame. */
static bool control_inside(const sl_graph *graph, int32_t op, const control_frame *frame) {
  const control_frame *own = control_frame_at(graph, graph->operations.items[op]->control_frame);
  while (own != NULL && own != frame) own = control_frame_at(graph, own->parent);
  return own != NULL;
}

static bool control_dominated(const sl_graph *graph, const sl_output *inputs, int32_t count,
                              const control_frame *frame) {
  for (int32_t i = 0; i < count; i++) {
    if (control_inside(graph, inputs[i].op, frame)) return true;
  }
  return false;
}

static bool control_is_input(const sl_output *inputs, int32_t count, int32_t op) {
  for (int32_t i = 0; i < count; i++) {
    if (inputs[i].op == op) return true;
  }
  return false;
}

/* The outermost scope comes first; scopes that are open at once never list the same operation twice. */
static int32_t control_gather_frame(const sl_graph *graph, const control_frame *frame,
                                    const sl_output *inputs, int32_t input_count, int32_t given_count,
                                    int32_t *ops, int32_t count) {
  if (frame == NULL) return count;
  const control_frame *around = control_frame_at(graph, frame->parent);
  count = control_gather_frame(graph, around, inputs, input_count, given_count, ops, count);
  if (frame->branch) return count;
  if (control_dominated(graph, inputs, input_count, frame)) return count;
  for (int32_t i = 0; i < frame->count; i++) {
    if (control_is_input(inputs, input_count, frame->ops[i])) continue;
    if (!control_listed(ops, given_count, frame->ops[i])) ops[count++] = frame->ops[i];
  }
  return count;
}

int32_t control_inputs_gather(const sl_graph *graph, const sl_output *inputs, int32_t input_count,
                              const int32_t *given, int32_t given_count, int32_t *ops) {
  int32_t count = 0;
  for (int32_t i = 0; i < given_count; i++) {
    if (!control_listed(ops, count, given[i])) ops[count++] = given[i];
  }
  const control_frame *frame = control_frame_at(graph, graph->scopes.control);
  count = control_gather_frame(graph, frame, inputs, input_count, count, ops, count);
  while (frame != NULL && !frame->branch) frame = control_frame_at(graph, frame->parent);
  if (frame == NULL || input_count > 0) return count;
  for (int32_t i = 0; i < frame->count; i++) {
    if (!control_listed(ops, count, frame->ops[i])) ops[count++] = frame->ops[i];
  }
  return count;
}

void control_free(sl_context *context, scope_stacks *scopes) {
  for (size_t i = 0; i < scopes->controls.count; i++) {
    memory_free(context, scopes->controls.items[i].ops, (size_t)scopes->controls.items[i].count,
                sizeof(int32_t));
  }
  memory_free(context, scopes->controls.items, scopes->controls.capacity, sizeof *scopes->controls.items);
}
