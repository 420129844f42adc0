/*
 * Variables and what changes them (SPEC 1.9, 3.1).
 *
 * A variable's value is kept by the session; a reference output stands for that place, and who reads it takes
 * the value of that moment. Values are shared, never changed behind the back of someone who holds one: an
 * update in place happens only where the variable is the sole holder.
 */
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

static sl_code variable_shape(op_shapes *shapes) {
  shapes->outputs[0] = *op_attr_get(&shapes->attrs, "shape")->value.shape;
  return SL_OK;
}

static void replace(sl_tensor **place, sl_tensor *value) {
  sl_tensor_release(*place);
  *place = value;
}

/* ---- Assign -------------------------------------------------------------------------------------------- */

static sl_code assign_shape(op_shapes *shapes) {
  if (shapes->running) return SL_OK;
  if (!op_attr_bool(&shapes->attrs, "validate_shape")) return shapes->outputs[0] = *shapes->inputs[1], SL_OK;
  return shapes_merge(shapes, shapes->inputs[0], shapes->inputs[1], &shapes->outputs[0]);
}

static sl_code assign_kernel(op_run *run) {
  sl_tensor *value = run->inputs[1];
  const sl_shape *declared = *run->place ? &(*run->place)->shape : run->place_shape;
  if (op_attr_bool(&run->attrs, "validate_shape") && !shape_compatible(declared, &value->shape))
    return op_fail(run->context, E_assign_running, FACT_SHAPE(declared), FACT_SHAPE(&value->shape));
  replace(run->place, sl_tensor_retain(value));
  return SL_OK;
}

/* ---- AssignAdd, AssignSub ------------------------------------------------------------------------------ */

static sl_code update_shape(op_shapes *shapes) {
  if (shapes->running) return SL_OK;
  return shapes_merge(shapes, shapes->inputs[0], shapes->inputs[1], &shapes->outputs[0]);
}

enum { UPDATE_ADD, UPDATE_SUB };

/* Runs Add or Sub, which overwrites the old value if nobody else holds it. */
static sl_code update_kernel(op_run *run) {
  sl_tensor *result = NULL;
  if (!shape_equal(&run->inputs[0]->shape, &run->inputs[1]->shape))
    return op_fail(run->context, E_assign_update_running, FACT_SHAPE(&run->inputs[0]->shape),
                   FACT_SHAPE(&run->inputs[1]->shape));
  op_run sum = *run;
  sum.definition = op_find(run->definition->variant == UPDATE_ADD ? "Add" : "Sub");
  sum.outputs = &result;
  sum.output_types = &run->inputs[0]->dtype;
  SL_TRY(op_execute(&sum));
  replace(run->place, result);
  return SL_OK;
}

/* ---- Others -------------------------------------------------------------------------------------------- */

static sl_code initialized_kernel(op_run *run) {
  *(uint8_t *)run->outputs[0]->data = *run->place != NULL;
  return SL_OK;
}

/* The old value; the variable counts on, up to the limit. */
static sl_code count_kernel(op_run *run) {
  const int64_t limit = op_attr_int(&run->attrs, "limit"), value = tensor_integer(*run->place, 0);
  if (value >= limit) return op_fail(run->context, E_count_limit, FACT_INT(limit));
  sl_tensor *next;
  SL_TRY(op_run_output(run, 0, &(*run->place)->shape));
  sl_code code = tensor_new(run->context, (*run->place)->dtype, &(*run->place)->shape, &next);
  if (code != SL_OK) return code;
  const int64_t after = value + 1;
  elements_write_i64(next->dtype, next->data, 0, 1, &after);
  elements_write_i64(next->dtype, run->outputs[0]->data, 0, 1, &value);
  replace(run->place, next);
  return SL_OK;
}

static sl_code count_shape(op_shapes *shapes) {
  sl_shape scalar;
  SL_TRY(shapes_rank(shapes, shapes->inputs[0], 0, &scalar));
  shapes->outputs[0] = scalar;
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define VARIABLE(op)                                                                                         \
  OP(op, "-> &ref:dtype | shape:shape dtype:any container:string= shared_name:string=", variable_shape,      \
     NULL, OP_STATEFUL | OP_FLOW, 0)
#define UPDATE(op, which)                                                                                    \
  OP(op, "&ref:T value:T -> &output_ref:T | T:{number} use_locking:bool=false", update_shape, update_kernel, \
     OP_STATEFUL, which)

const op_definition STATE_OPS[] = {
    VARIABLE("Variable"),
    VARIABLE("VariableV2"),
    VARIABLE("TemporaryVariable"),
    {.type = "Assign",
     .signature = "&ref:T value:T -> &output_ref:T | T:any validate_shape:bool=true "
                  "use_locking:bool=true",
     .shape = assign_shape,
     .kernel = assign_kernel,
     .flags = OP_STATEFUL | OP_INITIALIZES},
    UPDATE("AssignAdd", UPDATE_ADD),
    UPDATE("AssignSub", UPDATE_SUB),
    {.type = "IsVariableInitialized",
     .signature = "&ref:dtype -> is_initialized:bool | dtype:any",
     .shape = shape_rule_scalar,
     .kernel = initialized_kernel,
     .flags = OP_STATEFUL | OP_INITIALIZES},
    {.type = "CountUpTo",
     .signature = "&ref:T -> output:T | limit:int T:{index}",
     .shape = count_shape,
     .kernel = count_kernel,
     .flags = OP_STATEFUL | OP_MAKES_OUTPUTS},
    {0},
};
