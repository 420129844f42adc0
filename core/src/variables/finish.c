/*
 * Finishing a variable: its operations from its initial value, its place in collections and store.
 * Source: Variable._init_from_args of TensorFlow's ops/variables.py at r0.10 and 1.15 (SPEC 1.9, 1.11, A2).
 */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "graph/savepoint.h"
#include "variables/make.h"

static variable_building *make_top(const sl_graph *graph) {
  variable_store *store = graph->variables.data;
  if (store == NULL || store->building.count == 0) return NULL;
  return &store->building.items[store->building.count - 1];
}

/* Back to what was open when it was begun. */
static void make_close(sl_graph *graph, const variable_building *building) {
  scope_stacks *scopes = &graph->scopes;
  variable_store *store = graph->variables.data;
  name_scope_truncate(graph, building->name_depth);
  if (scopes->devices.count > building->device_depth) scopes->devices.count = building->device_depth;
  if (scopes->colocations.count > building->colocate_depth)
    scopes->colocations.count = building->colocate_depth;
  scopes->control = building->control;
  scopes->control_depth = building->control_depth;
  store->building.count--;
}

void sl_variable_abandon(sl_graph *graph) {
  const variable_building *building = make_top(graph);
  if (building != NULL) make_close(graph, building);
}

static sl_code make_check(sl_graph *graph, const variable_building *building, sl_output value) {
  SL_TRY(graph_check_output(graph, value));
  const sl_shape *shape = sl_output_shape(graph, value);
  int32_t dtype = dtype_base(sl_output_dtype(graph, value));
  if (building->dtype != SL_DTYPE_NONE && dtype != building->dtype) {
    return sl_fail(graph->context, E_initial_value_dtype_mismatch, sl_dtype_name(dtype),
                   sl_dtype_name(building->dtype));
  }
  if (!building->validate_shape || building->resource || shape_is_known(shape)) return SL_OK;
  text tensor = text_begin(graph->context);
  graph_output_str(graph, value, &tensor);
  sl_code code = tensor.code;
  if (code == SL_OK) code = sl_fail(graph->context, E_initial_value_shape_unknown, text_string(&tensor));
  text_drop(&tensor);
  return code;
}

typedef struct finish_plan {
  make_op ops[3];               /* variable (unless it is there), Assign, read */
  resource_operations resource; /* instead of them, made already */
  bool makes_variable;
  sl_output value, assigned; /* the latter guarded where it depends on other variables */
  int32_t dtype, op;
  sl_shape shape;
  const char *name; /* of the variable's operation */
  collection_plan collections[VARIABLES_MAX_COLLECTIONS + 1];
  index_node *entry;
} finish_plan;

static sl_code finish_prepare_ops(change *change, sl_graph *graph, const variable_building *building,
                                  finish_plan *plan) {
  sl_output variable = {plan->op, 0};
  make_op *ops = plan->ops;
  int32_t reasons = 0;
  if (plan->makes_variable) {
    make_variable_spec(graph, &ops[0], building, plan->dtype, &plan->shape);
    if (building->callable) make_class(&ops[0], &building->class);
    SL_TRY(operation_prepare(change, graph, &ops[0].spec, &ops[0].plan));
    plan->name = ops[0].plan.name;
  } else {
    plan->name = graph->operations.items[plan->op]->name;
  }
  const sl_shape *assigned = sl_output_shape(graph, plan->value);
  make_assign_spec(&ops[1], building, plan->dtype, assigned, variable, plan->assigned);
  SL_TRY(operation_prepare(change, graph, &ops[1].spec, &ops[1].plan));
  make_read_spec(&ops[2], building, plan->dtype, &plan->shape, variable);
  SL_TRY(operation_prepare(change, graph, &ops[2].spec, &ops[2].plan));
  for (int i = 0; i < 3; i++) reasons += ops[i].plan.reasons.count;
  return operation_reserve(change, graph, 3, 4, reasons + building->reasons.count);
}

static sl_code finish_prepare(change *change, sl_graph *graph, variable_store *store,
                              const variable_building *building, finish_plan *plan) {
  if (building->resource) {
    plan->name = graph->operations.items[plan->op]->name;
    SL_TRY(operation_reserve(change, graph, 0, 1, building->reasons.count));
  } else {
    SL_TRY(finish_prepare_ops(change, graph, building, plan));
  }
  for (int32_t i = 0; i < building->collection_count; i++) {
    SL_TRY(collection_prepare(change, graph, building->collections[i], &plan->collections[i]));
  }
  size_t keys = graph->collections.keys.count + (size_t)building->collection_count;
  SL_TRY(CHANGE_RESERVE(change, graph->collections.keys, keys));
  if (building->key != NULL) SL_TRY(change_new(change, 1, sizeof *plan->entry, &plan->entry));
  return CHANGE_RESERVE(change, store->variables, store->variables.count + 1);
}

/* The operation that 0.10 made before the value was there gets the shape that is known now. */
static void finish_set_shape(sl_graph *graph, const finish_plan *plan) {
  sl_operation *operation = graph->operations.items[plan->op];
  operation->outputs[0].shape = plan->shape;
  for (int32_t i = 0; i < operation->attr_count; i++) {
    if (operation->attrs[i].kind == 'h') *operation->attrs[i].value.shape = plan->shape;
  }
}

/* Those of a resource variable are there. */
static resource_operations finish_apply_ops(sl_graph *graph, const variable_building *building,
                                            finish_plan *plan) {
  if (building->resource) return plan->resource;
  resource_operations made = {plan->op, -1, -1, -1, -1};
  if (plan->makes_variable) {
    operation_apply(graph, &plan->ops[0].plan);
  } else {
    finish_set_shape(graph, plan);
  }
  made.assign = operation_apply(graph, &plan->ops[1].plan);
  made.read = operation_apply(graph, &plan->ops[2].plan);
  return made;
}

static int32_t finish_apply(sl_graph *graph, variable_store *store, const variable_building *building,
                            finish_plan *plan) {
  int32_t variable = (int32_t)store->variables.count;
  const resource_operations made = finish_apply_ops(graph, building, plan);
  variable_record *record = &store->variables.items[store->variables.count++];
  record->info = (sl_variable_info){.name = plan->name,
                                    .op = plan->op,
                                    .initializer = made.assign,
                                    .snapshot = made.read,
                                    .cached = made.cached,
                                    .initial_value = plan->value,
                                    .dtype = plan->dtype,
                                    .trainable = building->trainable,
                                    .from_get_variable = building->key != NULL,
                                    .resource = building->resource};
  record->key = building->full_name;
  record->location = graph->operations.items[plan->op]->location;
  record->scope = store->current;
  record->findable = false;
  const int32_t own[] = {made.handle, made.is_initialized, made.assign, made.read, made.cached};
  for (int i = 0; i < RESOURCE_OPERATIONS; i++) {
    if (own[i] >= 0) graph_operation_set_variable(graph, own[i], variable);
  }
  for (int32_t i = 0; i < building->collection_count; i++) {
    const char *key = building->collections[i];
    collection_apply(graph, &plan->collections[i], (sl_item){SL_ITEM_VARIABLE, variable, 0});
    if (strcmp(key, VARIABLES_KEY) == 0 || strcmp(key, LOCAL_VARIABLES_KEY) == 0) record->findable = true;
  }
  if (building->key != NULL) {
    index_table_insert(graph->context, &store->by_key, plan->entry, building->key, variable);
  }
  const char *told = building->full_name != NULL ? building->full_name : plan->name;
  record->event = journal_next(&graph->journal);
  journal_write(&graph->journal, JOURNAL_VARIABLE_MADE, told, graph->location, variable, &building->reasons)
      ->also = plan->name;
  return variable;
}

/* Only the initial value is colocated by where it stands; what is made of it says itself what it goes with. */
static sl_code finish_make(sl_graph *graph, const variable_building *building, finish_plan *plan,
                           int32_t *variable) {
  variable_store *store = graph->variables.data;
  change change = change_begin(graph->context);
  sl_code code = finish_prepare(&change, graph, store, building, plan);
  if (code == SL_OK) {
    change_commit(&change);
    *variable = finish_apply(graph, store, building, plan);
  } else {
    change_abandon(&change, code);
  }
  for (int i = 0; i < 3; i++) operation_plan_free(graph, &plan->ops[i].plan);
  return code;
}

/* The variable's operation alone, ahead of the operations that guard its value. */
static sl_code finish_make_op(sl_graph *graph, const variable_building *building, finish_plan *plan) {
  make_op op;
  make_variable_spec(graph, &op, building, plan->dtype, &plan->shape);
  if (building->callable) make_class(&op, &building->class);
  plan->makes_variable = false;
  return graph_operation_add(graph, &op.spec, &plan->op);
}

/* A variable's operations, and one for the scope and the event of the whole. */
enum { FINISH_OPERATIONS = RESOURCE_OPERATIONS + 1 };

static sl_code finish_guarded(sl_graph *graph, const variable_building *building, finish_plan *plan,
                              int32_t *variable) {
  size_t guards = 0;
  graph_savepoint savepoint;
  plan->assigned = plan->value;
  if (!graph_is_0_10(graph)) SL_TRY(variable_depends(graph, plan->value, &guards));
  if (guards == 0 && !building->resource) return finish_make(graph, building, plan, variable);
  SL_TRY(graph_savepoint_open(graph, guards + FINISH_OPERATIONS, &savepoint));
  sl_code code;
  if (building->resource) {
    code = resource_make(graph, building, plan->value, guards > 0, &plan->resource);
    plan->op = plan->resource.handle;
  } else {
    code = finish_make_op(graph, building, plan);
    SL_THEN(code, variable_guard(graph, building, building->name_scope, plan->value, &plan->assigned));
  }
  SL_THEN(code, finish_make(graph, building, plan, variable));
  if (code == SL_OK) {
    graph_savepoint_keep(graph, &savepoint);
  } else {
    graph_savepoint_rewind(graph, &savepoint);
  }
  return code;
}

sl_code sl_variable_finish(sl_graph *graph, sl_output initial_value, int32_t *variable) {
  variable_building *top = make_top(graph);
  if (top == NULL) return sl_fail_plain(graph->context, E_nothing_building);
  SL_TRY(graph_check_open(graph));
  SL_TRY(make_check(graph, top, initial_value));
  const variable_building building = *top;
  finish_plan plan = {.value = initial_value, .op = building.op};
  plan.makes_variable = building.op < 0;
  if (plan.makes_variable) plan.op = (int32_t)graph->operations.count;
  plan.dtype = dtype_base(sl_output_dtype(graph, initial_value));
  plan.shape = building.declared         ? building.shape
               : building.validate_shape ? *sl_output_shape(graph, initial_value)
                                         : shape_unknown();
  size_t colocations = graph->scopes.colocations.count;
  if (colocations > building.colocate_depth) graph->scopes.colocations.count = building.colocate_depth;
  sl_code code = finish_guarded(graph, &building, &plan, variable);
  graph->scopes.colocations.count = colocations;
  if (code == SL_OK) make_close(graph, &building);
  return code;
}
