/*
 * Variables and what changes them (SPEC 1.9, 3.1).
 *
 * A variable's value is kept by the session; a reference output stands for that place, and who reads it takes
 * the value of that moment. Values are shared, never changed behind the back of someone who holds one: an
 * update in place happens only where the variable is the sole holder.
 *
 * A resource variable (1.15) is the same, but for its handle: a value of type resource that says where the variable is.
 * Who reads it does so by an operation of its own, ReadVariableOp. Its shape is an attribute of the operation that the
 * handle comes from.
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

sl_code op_run_own_place(op_run *run) {
  sl_tensor *copy;
  if ((*run->place)->references == 1) return SL_OK;
  SL_TRY(tensor_copy(*run->place, &copy));
  replace(run->place, copy);
  return SL_OK;
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

/* ---- Handles ------------------------------------------------------------------------------------------- */

static sl_code read_shape(op_shapes *shapes) { return shapes->outputs[0] = shapes_of_handle(shapes), SL_OK; }

static sl_code read_kernel(op_run *run) { return run->outputs[0] = sl_tensor_retain(*run->place), SL_OK; }

/* Assigned or added: it has the variable's shape. */
static sl_code handle_assign_shape(op_shapes *shapes) {
  sl_shape merged;
  if (shapes->running) return SL_OK;
  const sl_shape declared = shapes_of_handle(shapes);
  return shapes_merge(shapes, &declared, shapes->inputs[1], &merged);
}

/* 1.15 does not compare shapes again when it runs. */
static sl_code handle_assign_kernel(op_run *run) {
  replace(run->place, sl_tensor_retain(run->inputs[1]));
  return SL_OK;
}

static sl_code handle_count_shape(op_shapes *shapes) {
  const sl_shape declared = shapes_of_handle(shapes);
  return shapes_rank(shapes, &declared, 0, &shapes->outputs[0]);
}

/* ---- AssignAdd, AssignSub ------------------------------------------------------------------------------ */

static sl_code update_shape(op_shapes *shapes) {
  if (shapes->running) return SL_OK;
  return shapes_merge(shapes, shapes->inputs[0], shapes->inputs[1], &shapes->outputs[0]);
}

enum { UPDATE_ADD, UPDATE_SUB, UPDATE_HANDLE_ADD, UPDATE_HANDLE_SUB };

/* Runs Add or Sub, which overwrites the old value if nobody else holds it. */
static sl_code update_kernel(op_run *run) {
  sl_tensor *result = NULL;
  const int32_t variant = run->definition->variant;
  if (!shape_equal(&run->inputs[0]->shape, &run->inputs[1]->shape))
    return op_fail(run->context,
                   variant < UPDATE_HANDLE_ADD ? E_assign_update_running : E_handle_update_running,
                   FACT_SHAPE(&run->inputs[0]->shape), FACT_SHAPE(&run->inputs[1]->shape));
  op_run sum = *run;
  sum.definition = op_find(variant == UPDATE_ADD || variant == UPDATE_HANDLE_ADD ? "Add" : "Sub");
  sum.outputs = &result;
  sum.output_count = 1;
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
#define UPDATE_HANDLE(op, which)                                                                             \
  OP(op, "resource:resource value:dtype -> | dtype:any", handle_assign_shape, update_kernel, OP_STATEFUL,    \
     which)
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
    {.type = "VarHandleOp",
     .signature = "-> resource:resource | shape:shape dtype:any container:string= shared_name:string=",
     .shape = shape_rule_scalar,
     .flags = OP_STATEFUL | OP_FLOW},
    {.type = "ReadVariableOp",
     .signature = "resource:resource -> value:dtype | dtype:any",
     .shape = read_shape,
     .kernel = read_kernel,
     .flags = OP_STATEFUL | OP_MAKES_OUTPUTS},
    {.type = "AssignVariableOp",
     .signature = "resource:resource value:dtype -> | dtype:any",
     .shape = handle_assign_shape,
     .kernel = handle_assign_kernel,
     .flags = OP_STATEFUL | OP_INITIALIZES},
    UPDATE_HANDLE("AssignAddVariableOp", UPDATE_HANDLE_ADD),
    UPDATE_HANDLE("AssignSubVariableOp", UPDATE_HANDLE_SUB),
    {.type = "VarIsInitializedOp",
     .signature = "resource:resource -> is_initialized:bool",
     .shape = shape_rule_scalar,
     .kernel = initialized_kernel,
     .flags = OP_STATEFUL | OP_INITIALIZES},
    {.type = "ResourceCountUpTo",
     .signature = "resource:resource -> output:T | limit:int T:{index}",
     .shape = handle_count_shape,
     .kernel = count_kernel,
     .flags = OP_STATEFUL | OP_MAKES_OUTPUTS},
    {0},
};
