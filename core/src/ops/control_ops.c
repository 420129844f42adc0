/*
 * Control flow: operations that only order others, and those of tf.cond. The session itself executes Switch
 * and Merge, since they say what is executed at all.
 */
#include "ops/op.h"

static sl_code noop_kernel(op_run *run) { return (void)run, SL_OK; }

static sl_code switch_shape(op_shapes *shapes) {
  SL_TRY(shapes_scalar(shapes, 1));
  shapes->outputs[0] = shapes->outputs[1] = *shapes->inputs[0];
  return SL_OK;
}

/* What all branches have in common. */
static sl_code merge_shape(op_shapes *shapes) {
  sl_shape common = *shapes->inputs[0];
  for (int32_t i = 1; i < shapes->input_count; ++i) {
    const sl_shape *other = shapes->inputs[i];
    if (common.rank != other->rank) common = shape_unknown();
    for (int32_t axis = 0; axis < common.rank; ++axis)
      if (common.dims[axis] != other->dims[axis]) common.dims[axis] = -1;
  }
  shapes->outputs[0] = common;
  shapes->outputs[1] = shape_scalar();
  return SL_OK;
}

const op_definition CONTROL_OPS[] = {
    {.type = "NoOp",
     .signature = "->",
     .shape = shape_rule_none,
     .kernel = noop_kernel,
     .flags = OP_STATEFUL},
    {.type = "ControlTrigger",
     .signature = "->",
     .shape = shape_rule_none,
     .kernel = noop_kernel,
     .flags = OP_STATEFUL},
    {.type = "Switch",
     .signature = "data:T pred:bool -> output_false:T output_true:T | T:any",
     .shape = switch_shape,
     .flags = OP_FLOW},
    {.type = "RefSwitch",
     .signature = "&data:T pred:bool -> &output_false:T &output_true:T | T:any",
     .shape = switch_shape,
     .flags = OP_FLOW},
    {.type = "Merge",
     .signature = "inputs:T*N -> output:T value_index:int32 | T:any N:int>=1",
     .shape = merge_shape,
     .flags = OP_FLOW},
    {0},
};
