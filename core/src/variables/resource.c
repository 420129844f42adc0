/*
 * The operations of a resource variable, as 1.15 makes them where use_resource is set. Source: ResourceVariable of
 * TensorFlow's ops/resource_variable_ops.py.
 *
 *   v                                    VarHandleOp, under whose shared_name sessions keep the value
 *   v/IsInitialized/VarIsInitializedOp   not used by anything else
 *   v/Assign                             AssignVariableOp; what guards the initial value is made in its scope
 *   v/Read/ReadVariableOp                what a session fetches for the variable itself
 *   v/Read/Identity                      with a caching device only: what others read then
 *
 * Only the handle is in the variable's group (_class); the others have its device.
 */
#include <string.h>

#include "base/error.h"
#include "variables/make.h"

/* Takes the name of a scope inside the variable's. */
static sl_code resource_scope(sl_graph *graph, const variable_building *building, const char *name,
                              const char **prefix) {
  name_scope_plan plan = {.takes_name = false};
  change change = change_begin(graph->context);
  sl_code code = name_scope_prepare_in(&change, graph, building->name_scope, name, &plan);
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  name_unique_apply(graph, &plan.unique);
  *prefix = plan.prefix;
  return SL_OK;
}

static sl_code resource_make_handle(sl_graph *graph, const variable_building *building, int32_t dtype,
                                    const sl_shape *shape, int32_t *handle) {
  make_op op;
  make_spec(&op, "VarHandleOp", building->name_scope, building);
  make_attr(&op, "container", 's')->value.s = "";
  make_attr(&op, "dtype", 't')->value.type = dtype;
  op.shape = *shape;
  make_attr(&op, "shape", 'h')->value.shape = &op.shape;
  make_attr(&op, "shared_name", 's')->value.s = building->class + strlen("loc:@");
  make_class(&op, &building->class);
  op.output = (operation_output){SL_RESOURCE, shape_scalar()};
  return graph_operation_add(graph, &op.spec, handle);
}

/* One that takes the handle, in a scope. dtype SL_DTYPE_NONE: it has no such attribute. */
static void resource_spec(make_op *op, const char *type, const char *name, const char *prefix,
                          const variable_building *building, sl_output input, int32_t dtype) {
  make_spec(op, type, name, building);
  op->spec.prefix = prefix;
  op->inputs[0] = input;
  op->spec.input_count = 1;
  if (dtype != SL_DTYPE_NONE) make_attr(op, "dtype", 't')->value.type = dtype;
}

static sl_code resource_make_is_initialized(sl_graph *graph, const variable_building *building,
                                            resource_operations *made) {
  make_op op;
  const char *prefix;
  SL_TRY(resource_scope(graph, building, "IsInitialized", &prefix));
  resource_spec(&op, "VarIsInitializedOp", NULL, prefix, building, (sl_output){made->handle, 0},
                SL_DTYPE_NONE);
  op.output = (operation_output){SL_BOOL, shape_scalar()};
  return graph_operation_add(graph, &op.spec, &made->is_initialized);
}

static sl_code resource_make_assign(sl_graph *graph, const variable_building *building, sl_output value,
                                    bool guards, int32_t dtype, resource_operations *made) {
  make_op op;
  const char *prefix;
  SL_TRY(resource_scope(graph, building, "Assign", &prefix));
  if (guards) SL_TRY(variable_guard(graph, building, prefix, value, &value));
  resource_spec(&op, "AssignVariableOp", prefix, prefix, building, (sl_output){made->handle, 0}, dtype);
  op.inputs[1] = value;
  op.spec.input_count = 2;
  op.spec.output_count = 0;
  return graph_operation_add(graph, &op.spec, &made->assign);
}

static sl_code resource_make_read(sl_graph *graph, const variable_building *building, int32_t dtype,
                                  const sl_shape *shape, const char *prefix, resource_operations *made) {
  make_op op;
  resource_spec(&op, "ReadVariableOp", NULL, prefix, building, (sl_output){made->handle, 0}, dtype);
  op.output = (operation_output){dtype, *shape};
  return graph_operation_add(graph, &op.spec, &made->read);
}

static sl_code resource_make_cached(sl_graph *graph, const variable_building *building, int32_t dtype,
                                    const sl_shape *shape, const char *prefix, resource_operations *made) {
  make_op op;
  if (building->caching_device == NULL) return SL_OK;
  resource_spec(&op, "Identity", NULL, prefix, building, (sl_output){made->read, 0}, SL_DTYPE_NONE);
  make_attr(&op, "T", 't')->value.type = dtype;
  op.spec.device = building->caching_device;
  op.output = (operation_output){dtype, *shape};
  return graph_operation_add(graph, &op.spec, &made->cached);
}

/* The assignment and the cached copy are not in the colocations around the variable either. */
sl_code resource_make(sl_graph *graph, const variable_building *building, sl_output value, bool guards,
                      resource_operations *made) {
  const sl_shape shape = building->declared ? building->shape : *sl_output_shape(graph, value);
  const int32_t dtype = dtype_base(sl_output_dtype(graph, value));
  const size_t colocations = graph->scopes.colocations.count;
  const char *prefix;
  made->cached = -1;
  SL_TRY(resource_make_handle(graph, building, dtype, &shape, &made->handle));
  SL_TRY(resource_make_is_initialized(graph, building, made));
  graph->scopes.colocations.count = 0;
  sl_code code = resource_make_assign(graph, building, value, guards, dtype, made);
  graph->scopes.colocations.count = colocations;
  SL_THEN(code, resource_scope(graph, building, "Read", &prefix));
  SL_THEN(code, resource_make_read(graph, building, dtype, &shape, prefix, made));
  graph->scopes.colocations.count = 0;
  SL_THEN(code, resource_make_cached(graph, building, dtype, &shape, prefix, made));
  graph->scopes.colocations.count = colocations;
  return code;
}
