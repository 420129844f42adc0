/*
 * The operations of a variable: itself, Assign and read, with the attributes of the level.
 * Source: Variable._init_from_args of TensorFlow's ops/variables.py at r0.10 and 1.15 (SPEC 1.9, A2).
 */
#include "variables/make.h"

#include <string.h>

#include "ops/op.h"

sl_attr *make_attr(make_op *op, const char *name, char kind) {
  sl_attr *attr = &op->attrs[op->spec.attr_count++];
  *attr = (sl_attr){.name = name, .kind = kind};
  return attr;
}

void make_spec(make_op *op, const char *type, const char *name, const variable_building *building) {
  memset(op, 0, sizeof *op);
  op->spec.type = type;
  op->spec.name = name;
  op->spec.definition = op_find(type);
  op->spec.prefix = building->name_scope;
  op->spec.device = building->device;
  op->spec.inputs = op->inputs;
  op->spec.attrs = op->attrs;
  op->spec.outputs = &op->output;
  op->spec.output_count = 1;
}

void make_class(make_op *op, const char *const *class) {
  sl_attr *attr = make_attr(op, "_class", 'S');
  attr->value.strings.values = class;
  attr->value.strings.count = 1;
}

void make_variable_spec(const sl_graph *graph, make_op *op, const variable_building *building, int32_t dtype,
                        const sl_shape *shape) {
  make_spec(op, graph_is_0_10(graph) ? "Variable" : "VariableV2", building->name_scope, building);
  make_attr(op, "container", 's')->value.s = "";
  make_attr(op, "dtype", 't')->value.type = dtype;
  op->shape = graph_is_0_10(graph) && shape->rank < 0 ? shape_scalar() : *shape;
  make_attr(op, "shape", 'h')->value.shape = &op->shape;
  make_attr(op, "shared_name", 's')->value.s = "";
  op->output = (operation_output){dtype_ref(dtype), *shape};
}

void make_assign_spec(make_op *op, const variable_building *building, int32_t dtype, const sl_shape *shape,
                      sl_output variable, sl_output value) {
  make_spec(op, "Assign", "Assign", building);
  op->inputs[0] = variable;
  op->inputs[1] = value;
  op->spec.input_count = 2;
  make_attr(op, "T", 't')->value.type = dtype;
  make_attr(op, "use_locking", 'b')->value.b = true;
  make_attr(op, "validate_shape", 'b')->value.b = building->validate_shape;
  make_class(op, &building->class);
  op->output = (operation_output){dtype_ref(dtype), *shape};
}

/* A caching device takes the place of the colocation. */
void make_read_spec(make_op *op, const variable_building *building, int32_t dtype, const sl_shape *shape,
                    sl_output variable) {
  make_spec(op, "Identity", "read", building);
  op->inputs[0] = variable;
  op->spec.input_count = 1;
  make_attr(op, "T", 't')->value.type = dtype;
  if (building->caching_device != NULL) {
    op->spec.device = building->caching_device;
  } else {
    make_class(op, &building->class);
  }
  op->output = (operation_output){dtype, *shape};
}
