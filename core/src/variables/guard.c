/*
 * The guard of 1.15 for a variable whose initial value depends on other variables (SPEC 1.9, A3): where the value reads
 * a variable, the copy reads cond(is initialized, its value, its initial value), so that variables can be initialized
 * in any order. Source: _try_guard_against_uninitialized_dependencies of TensorFlow's ops/variables.py.
 *
 * The value's operations are visited depth first, inputs in their order; an operation is copied when one of its inputs
 * was. What a copy or a guard became is noted on the operation.
 */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "ops/op.h"
#include "variables/make.h"

enum {
  GUARD_ATTRS = 3,
  GUARD_OPERATIONS = 9 /* that guard one variable */
};

typedef struct guard_step {
  int32_t op, next_input;
} guard_step;

typedef struct guard_walk {
  sl_graph *graph;
  const variable_building *building; /* NULL: only look what there is */
  size_t variables, visited;
  struct {
    guard_step *items;
    size_t count, capacity;
  } stack;
} guard_walk;

/* ---- Guards ---- */

static sl_code guard_add(guard_walk *walk, operation_spec *spec, sl_output *output) {
  spec->definition = op_find(spec->type);
  *output = (sl_output){-1, 0};
  return graph_operation_add(walk->graph, spec, &output->op);
}

/* An operation with one type attribute and at most two inputs; class NULL: not colocated. */
typedef struct guard_op {
  const char *type, *name, *attr;
  sl_output inputs[2];
  int32_t input_count, dtype;
  const char *class, *device;
  operation_output outputs[2];
  int32_t output_count;
  int32_t number; /* attribute N, 0: none */
} guard_op;

static sl_code guard_make(guard_walk *walk, const guard_op *op, sl_output *output) {
  sl_attr attrs[GUARD_ATTRS] = {{.name = op->attr, .kind = 't'}};
  operation_spec spec = {.type = op->type,
                         .name = op->name,
                         .device = op->device,
                         .inputs = op->inputs,
                         .input_count = op->input_count,
                         .attrs = attrs,
                         .attr_count = 1,
                         .outputs = op->outputs,
                         .output_count = op->output_count};
  attrs[0].value.type = op->dtype;
  if (op->class != NULL) {
    sl_attr *class = &attrs[spec.attr_count++];
    *class = (sl_attr){.name = "_class", .kind = 'S'};
    class->value.strings.values = &op->class;
    class->value.strings.count = 1;
  }
  if (op->number > 0) {
    sl_attr *number = &attrs[spec.attr_count++];
    *number = (sl_attr){.name = "N", .kind = 'i'};
    number->value.i = op->number;
  }
  return guard_add(walk, &spec, output);
}

/* "loc:@name", or the group that the operation itself is in. */
static sl_code guard_class(guard_walk *walk, int32_t op, const char **class) {
  const sl_operation *operation = walk->graph->operations.items[op];
  const sl_attr *attr = operation_attr(operation, "_class");
  char text[NAME_BUFFER];
  if (attr != NULL && attr->kind == 'S' && attr->value.strings.count > 0) {
    return name_keep(walk->graph, attr->value.strings.values[0], class);
  }
  SL_TRY(name_join(walk->graph, "loc:@", operation->name, text));
  return name_keep(walk->graph, text, class);
}

/* The predicate's Switch, its two sides by name, and the predicate itself. */
static sl_code guard_make_predicate(guard_walk *walk, sl_output initialized, sl_output *predicate) {
  const operation_output flag = {SL_BOOL, shape_scalar()};
  const char *device = walk->building->device;
  sl_output sides, unused;
  guard_op op = {.type = "Switch",
                 .name = "Switch",
                 .attr = "T",
                 .inputs = {initialized, initialized},
                 .input_count = 2,
                 .dtype = SL_BOOL,
                 .device = device,
                 .outputs = {flag, flag},
                 .output_count = 2};
  SL_TRY(guard_make(walk, &op, &sides));
  op = (guard_op){.type = "Identity",
                  .name = "switch_t",
                  .attr = "T",
                  .inputs = {{sides.op, 1}},
                  .input_count = 1,
                  .dtype = SL_BOOL,
                  .device = device,
                  .outputs = {flag},
                  .output_count = 1};
  SL_TRY(guard_make(walk, &op, &unused));
  op.name = "switch_f";
  op.inputs[0].index = 0;
  SL_TRY(guard_make(walk, &op, &unused));
  op.name = "pred_id";
  op.inputs[0] = initialized;
  return guard_make(walk, &op, predicate);
}

/* One side of the choice: data, let through by the predicate. */
static sl_code guard_make_switch(guard_walk *walk, const char *type, const char *name, sl_output data,
                                 sl_output predicate, sl_output *passed) {
  const sl_graph *graph = walk->graph;
  const operation_output side = {sl_output_dtype(graph, data), *sl_output_shape(graph, data)};
  guard_op op = {.type = type,
                 .name = name,
                 .attr = "T",
                 .inputs = {data, predicate},
                 .input_count = 2,
                 .dtype = dtype_base(side.dtype),
                 .device = graph->operations.items[data.op]->device,
                 .outputs = {side, side},
                 .output_count = 2};
  SL_TRY(guard_class(walk, data.op, &op.class));
  return guard_make(walk, &op, passed);
}

/* cond(initialized, read, initial value), inside the scope "cond". */
static sl_code guard_make_cond(guard_walk *walk, const sl_variable_info *info, sl_output initialized,
                               sl_output *merged) {
  const sl_graph *graph = walk->graph;
  const sl_shape shape = *sl_output_shape(graph, (sl_output){info->op, 0});
  const operation_output value = {info->dtype, shape}, index = {SL_INT32, shape_scalar()};
  sl_output predicate, place, read, first;
  const char *prefix;
  SL_TRY(guard_make_predicate(walk, initialized, &predicate));
  SL_TRY(sl_name_scope_enter(walk->graph, "read", &prefix));
  sl_code code = guard_make_switch(walk, "RefSwitch", "Switch", (sl_output){info->op, 0}, predicate, &place);
  guard_op op = {.type = "Identity",
                 .name = prefix,
                 .attr = "T",
                 .inputs = {{place.op, 1}},
                 .input_count = 1,
                 .dtype = info->dtype,
                 .device = walk->building->device,
                 .outputs = {value},
                 .output_count = 1};
  SL_THEN(code, guard_make(walk, &op, &read));
  sl_name_scope_exit(walk->graph);
  if (code != SL_OK) return code;
  SL_TRY(guard_make_switch(walk, "Switch", "Switch", info->initial_value, predicate, &first));
  op = (guard_op){.type = "Merge",
                  .name = "Merge",
                  .attr = "T",
                  .inputs = {{first.op, 0}, read},
                  .input_count = 2,
                  .dtype = info->dtype,
                  .device = walk->building->device,
                  .outputs = {value, index},
                  .output_count = 2,
                  .number = 2};
  return guard_make(walk, &op, merged);
}

/* initialized_value() of a variable, in the scope of the variable that is being made. */
static sl_code guard_variable(guard_walk *walk, int32_t variable, int32_t *replacement) {
  sl_graph *graph = walk->graph;
  sl_variable_info info;
  sl_output initialized, merged;
  const char *prefix;
  SL_TRY(sl_variable_get(graph, variable, &info));
  guard_op op = {.type = "IsVariableInitialized",
                 .name = "IsVariableInitialized",
                 .attr = "dtype",
                 .inputs = {{info.op, 0}},
                 .input_count = 1,
                 .dtype = info.dtype,
                 .device = graph->operations.items[info.op]->device,
                 .outputs = {{SL_BOOL, shape_scalar()}},
                 .output_count = 1};
  SL_TRY(guard_class(walk, info.op, &op.class));
  SL_TRY(guard_make(walk, &op, &initialized));
  SL_TRY(sl_name_scope_enter(graph, "cond", &prefix));
  sl_code code = guard_make_cond(walk, &info, initialized, &merged);
  sl_name_scope_exit(graph);
  if (code == SL_OK) *replacement = merged.op;
  return code;
}

/* ---- Copies ---- */

static int32_t guard_replacement(const guard_walk *walk, int32_t op) {
  return walk->graph->operations.items[op]->note;
}

static bool guard_input_replaced(const guard_walk *walk, const sl_operation *operation) {
  for (int32_t i = 0; i < operation->input_count; i++) {
    if (guard_replacement(walk, operation->inputs[i].op) != operation->inputs[i].op) return true;
  }
  return false;
}

/* "<name>_<scope>/": the slash of the scope makes it an exact name. */
static sl_code guard_copy_name(guard_walk *walk, const sl_operation *operation, char name[NAME_BUFFER]) {
  char stem[NAME_BUFFER];
  SL_TRY(name_join(walk->graph, operation->name, "_", stem));
  SL_TRY(name_join(walk->graph, stem, walk->building->name_scope, name));
  for (char *c = name; *c != 0; c++) {
    if (*c == ':') *c = '_';
  }
  return SL_OK;
}

/* A RefSwitch becomes a Switch: what it passes on is a guarded value, no variable. */
static sl_code guard_copy(guard_walk *walk, const sl_operation *operation, int32_t *replacement) {
  char name[NAME_BUFFER];
  const bool by_reference = strcmp(operation->type, "RefSwitch") == 0;
  operation_output sides[2];
  sl_output *inputs, copy;
  sl_context *context = walk->graph->context;
  size_t count = (size_t)operation->input_count;
  SL_TRY(guard_copy_name(walk, operation, name));
  SL_TRY(memory_new(context, count, sizeof *inputs, &inputs));
  for (size_t i = 0; i < count; i++) {
    inputs[i] = (sl_output){guard_replacement(walk, operation->inputs[i].op), operation->inputs[i].index};
  }
  for (int32_t i = 0; by_reference && i < 2; i++) {
    sides[i] = operation->outputs[i];
    sides[i].dtype = dtype_base(sides[i].dtype);
  }
  operation_spec spec = {.type = by_reference ? "Switch" : operation->type,
                         .name = name,
                         .device = walk->building->device,
                         .inputs = inputs,
                         .input_count = operation->input_count,
                         .attrs = operation->attrs,
                         .attr_count = operation->attr_count,
                         .outputs = by_reference ? sides : operation->outputs,
                         .output_count = operation->output_count};
  sl_code code = guard_add(walk, &spec, &copy);
  memory_free(context, inputs, count, sizeof *inputs);
  if (code == SL_OK) *replacement = copy.op;
  return code;
}

/* ---- The walk ---- */

/* These are left as they are, and what they read, too. */
static bool guard_stops(const char *type) {
  static const char *const types[] = {"IsVariableInitialized", "VarIsInitializedOp", "ReadVariableOp", "If"};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    if (strcmp(type, types[i]) == 0) return true;
  }
  return false;
}

/* The operation holds a variable whose initial value TensorFlow finds: one of the global or local ones. */
static bool guard_is_variable(const sl_graph *graph, const sl_operation *operation) {
  if (strncmp(operation->type, "Variable", 8) != 0 || operation->variable < 0) return false;
  return variable_store_peek(graph)->variables.items[operation->variable].findable;
}

static sl_code guard_enter(guard_walk *walk, int32_t op) {
  sl_operation *operation = walk->graph->operations.items[op];
  if (operation->visit == walk->graph->visits) return SL_OK;
  operation->visit = walk->graph->visits;
  operation->note = op;
  walk->visited++;
  if (guard_stops(operation->type)) return SL_OK;
  if (guard_is_variable(walk->graph, operation)) {
    walk->variables++;
    return walk->building == NULL ? SL_OK : guard_variable(walk, operation->variable, &operation->note);
  }
  if (operation->input_count == 0) return SL_OK;
  SL_TRY(MEMORY_RESERVE(walk->graph->context, walk->stack, walk->stack.count + 1));
  walk->stack.items[walk->stack.count++] = (guard_step){op, 0};
  return SL_OK;
}

static sl_code guard_leave(guard_walk *walk, int32_t op) {
  sl_operation *operation = walk->graph->operations.items[op];
  if (walk->building == NULL || !guard_input_replaced(walk, operation)) return SL_OK;
  int32_t replacement;
  SL_TRY(guard_copy(walk, operation, &replacement));
  operation->note = replacement;
  return SL_OK;
}

static sl_code guard_walk_from(guard_walk *walk, int32_t op) {
  walk->graph->visits++;
  SL_TRY(guard_enter(walk, op));
  while (walk->stack.count > 0) {
    guard_step *top = &walk->stack.items[walk->stack.count - 1];
    const sl_operation *operation = walk->graph->operations.items[top->op];
    if (top->next_input < operation->input_count) {
      SL_TRY(guard_enter(walk, operation->inputs[top->next_input++].op));
    } else {
      int32_t done = top->op;
      walk->stack.count--;
      SL_TRY(guard_leave(walk, done));
    }
  }
  return SL_OK;
}

static sl_code guard_run(guard_walk *walk, int32_t op) {
  sl_code code = guard_walk_from(walk, op);
  memory_free(walk->graph->context, walk->stack.items, walk->stack.capacity, sizeof *walk->stack.items);
  return code;
}

sl_code variable_depends(sl_graph *graph, sl_output value, size_t *operations) {
  guard_walk walk = {.graph = graph};
  SL_TRY(guard_run(&walk, value.op));
  *operations = walk.variables == 0 ? 0 : walk.variables * GUARD_OPERATIONS + walk.visited;
  return SL_OK;
}

sl_code variable_guard(sl_graph *graph, const variable_building *building, const char *scope, sl_output value,
                       sl_output *guarded) {
  guard_walk walk = {.graph = graph, .building = building};
  const char *prefix;
  SL_TRY(sl_name_scope_enter(graph, scope, &prefix));
  sl_code code = guard_run(&walk, value.op);
  sl_name_scope_exit(graph);
  if (code == SL_OK) *guarded = (sl_output){guard_replacement(&walk, value.op), value.index};
  return code;
}
