/*
 * The end of a description: the operation is checked, its shapes are inferred, and it is made; or, with
 * values for inputs, it is computed at once.
 */
#include "ops/describe.h"

#include "base/memory.h"

#include <string.h>

/* ---- Into the graph ------------------------------------------------------------------------------------ */

/* Everything the shape rule and the graph want in lists, in one place to be given back. */
typedef struct finishing {
  sl_context *context;
  size_t inputs, outputs;
  sl_output *sources;
  const sl_shape **input_shapes;
  int32_t *input_types;
  sl_tensor **values;
  bool *asked, *partial;
  sl_shape *partials;
  sl_shape *output_shapes;
  operation_output *made;
} finishing;

static sl_code finishing_begin(const sl_description *description, finishing *lists) {
  const size_t inputs = description->inputs.count, outputs = description->outputs.count;
  sl_context *context = description->graph->context;
  *lists = (finishing){.context = context, .inputs = inputs, .outputs = outputs};
  SL_TRY(memory_new(context, inputs, sizeof *lists->sources, &lists->sources));
  SL_TRY(memory_new(context, inputs, sizeof *lists->input_shapes, &lists->input_shapes));
  SL_TRY(memory_new(context, inputs, sizeof *lists->input_types, &lists->input_types));
  SL_TRY(memory_new(context, inputs, sizeof *lists->values, &lists->values));
  SL_TRY(memory_new(context, inputs, sizeof *lists->asked, &lists->asked));
  SL_TRY(memory_new(context, inputs, sizeof *lists->partial, &lists->partial));
  SL_TRY(memory_new(context, inputs, sizeof *lists->partials, &lists->partials));
  SL_TRY(memory_new(context, outputs, sizeof *lists->output_shapes, &lists->output_shapes));
  SL_TRY(memory_new(context, outputs, sizeof *lists->made, &lists->made));
  for (size_t i = 0; i < inputs; ++i) {
    lists->sources[i] = description->inputs.items[i].output;
    lists->input_shapes[i] = sl_output_shape(description->graph, lists->sources[i]);
    lists->input_types[i] = sl_output_dtype(description->graph, lists->sources[i]);
  }
  for (size_t i = 0; i < outputs; ++i) lists->output_shapes[i] = shape_unknown();
  return SL_OK;
}

static void finishing_end(finishing *lists) {
  sl_context *context = lists->context;
  for (size_t i = 0; lists->values && i < lists->inputs; ++i) sl_tensor_release(lists->values[i]);
  memory_free(context, lists->sources, lists->inputs, sizeof *lists->sources);
  memory_free(context, lists->input_shapes, lists->inputs, sizeof *lists->input_shapes);
  memory_free(context, lists->input_types, lists->inputs, sizeof *lists->input_types);
  memory_free(context, lists->values, lists->inputs, sizeof *lists->values);
  memory_free(context, lists->asked, lists->inputs, sizeof *lists->asked);
  memory_free(context, lists->partial, lists->inputs, sizeof *lists->partial);
  memory_free(context, lists->partials, lists->inputs, sizeof *lists->partials);
  memory_free(context, lists->output_shapes, lists->outputs, sizeof *lists->output_shapes);
  memory_free(context, lists->made, lists->outputs, sizeof *lists->made);
}

static sl_code infer(sl_description *description, finishing *lists) {
  if (!description->definition || !description->definition->shape) return SL_OK;
  op_shapes shapes = {
      .context = lists->context,
      .compat = description->graph->compat,
      .definition = description->definition,
      .attrs = {description->attrs.items, (int32_t)description->attrs.count},
      .input_count = (int32_t)lists->inputs,
      .output_count = (int32_t)lists->outputs,
      .inputs = lists->input_shapes,
      .outputs = lists->output_shapes,
      .values = lists->values,
      .input_types = lists->input_types,
      .graph = description->graph,
      .sources = lists->sources,
      .type = description->type,
      .name = description->name,
      .asked = lists->asked,
      .partial = lists->partial,
      .partials = lists->partials,
  };
  return description->definition->shape(&shapes);
}

/* The variable that the operation changes: TensorFlow keeps the two together (_class). NULL if there is none. */
static const sl_operation *changed_operation(const sl_description *description) {
  const bool changes = description->definition && op_takes_reference(description->definition);
  return changes ? graph_operation(description->graph, description->inputs.items[0].output.op) : NULL;
}

static sl_code add(sl_description *description, finishing *lists, int32_t *op) {
  for (size_t i = 0; i < lists->outputs; ++i)
    lists->made[i] = (operation_output){description->outputs.items[i], lists->output_shapes[i]};
  const operation_spec spec = {
      .type = description->type,
      .name = description->name,
      .definition = description->definition,
      .beside = changed_operation(description),
      .inputs = lists->sources,
      .controls = description->controls.items,
      .attrs = description->attrs.items,
      .outputs = lists->made,
      .input_count = (int32_t)lists->inputs,
      .control_count = (int32_t)description->controls.count,
      .attr_count = (int32_t)description->attrs.count,
      .output_count = (int32_t)lists->outputs,
  };
  return graph_operation_add(description->graph, &spec, op);
}

static sl_code check_no_values(const sl_description *description) {
  for (size_t i = 0; i < description->inputs.count; ++i)
    if (description->inputs.items[i].value)
      return sl_fail(description->graph->context, E_value_in_graph, description->type);
  return SL_OK;
}

sl_code sl_describe_finish(sl_description *description, int32_t *op) {
  finishing lists = {.context = description->graph->context};
  sl_code code = graph_check_open(description->graph);
  SL_THEN(code, check_no_values(description));
  SL_THEN(code, description_check(description));
  SL_THEN(code, finishing_begin(description, &lists));
  SL_THEN(code, infer(description, &lists));
  SL_THEN(code, add(description, &lists, op));
  finishing_end(&lists);
  sl_describe_drop(description);
  return code;
}

/* ---- At once ------------------------------------------------------------------------------------------- */

static sl_code check_computable(const sl_description *description, int32_t capacity) {
  sl_context *context = description->graph->context;
  if (!description->definition) return sl_fail(context, E_no_kernel_at_all, description->type);
  if (description->definition->flags & (OP_STATEFUL | OP_FLOW))
    return sl_fail(context, E_not_computable, description->type);
  for (size_t i = 0; i < description->inputs.count; ++i)
    if (!description->inputs.items[i].value) return sl_fail(context, E_output_in_compute, description->type);
  if (description->outputs.count > (size_t)(capacity < 0 ? 0 : capacity))
    return op_fail(context, E_results_capacity, FACT_TEXT(description->type),
                   FACT_INT((int64_t)description->outputs.count), FACT_INT(capacity));
  return SL_OK;
}

static sl_code compute(sl_description *description, sl_tensor **inputs, sl_tensor **outputs) {
  sl_context *context = description->graph->context;
  op_room room;
  op_scratch scratch = {0};
  SL_TRY(
      op_room_new(context, (int32_t)description->inputs.count, (int32_t)description->outputs.count, &room));
  op_run run = {
      .context = context,
      .compat = description->graph->compat,
      .definition = description->definition,
      .attrs = {description->attrs.items, (int32_t)description->attrs.count},
      .input_count = (int32_t)description->inputs.count,
      .output_count = (int32_t)description->outputs.count,
      .inputs = inputs,
      .output_types = description->outputs.items,
      .outputs = outputs,
      .scratch = &scratch,
      .room = &room,
  };
  const sl_code code = op_execute(&run);
  memory_free(context, scratch.block, scratch.bytes, 1);
  op_room_free(context, &room);
  return code;
}

sl_code sl_describe_compute(sl_description *description, sl_tensor **results, int32_t capacity,
                            int32_t *count) {
  sl_context *context = description->graph->context;
  sl_tensor **tensors = NULL;
  sl_code code = description_check(description);
  SL_THEN(code, check_computable(description, capacity));
  const size_t inputs = description->inputs.count, outputs = description->outputs.count;
  SL_THEN(code, memory_new(context, inputs + outputs, sizeof *tensors, &tensors));
  if (code == SL_OK) {
    /* The caller keeps its tensors: with a second reference none is overwritten. */
    for (size_t i = 0; i < inputs; ++i) tensors[i] = sl_tensor_retain(description->inputs.items[i].value);
    code = compute(description, tensors, tensors + inputs);
    for (size_t i = 0; i < inputs; ++i) sl_tensor_release(tensors[i]);
    if (code == SL_OK && outputs > 0) memcpy(results, tensors + inputs, outputs * sizeof *results);
    if (code == SL_OK) *count = (int32_t)outputs;
    memory_free(context, tensors, inputs + outputs, sizeof *tensors);
  }
  sl_describe_drop(description);
  return code;
}
