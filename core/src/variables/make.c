/*
 * Making a variable: the scopes in which its initial value is built, then its operations, in the order of the level.
 * Source: Variable._init_from_args of TensorFlow's ops/variables.py at r0.10 and 1.15 (SPEC 1.9, A2).
 *
 * At 0.10 a variable whose value is called for is made before its initializer, at 1.15 after it. Both build the value
 * colocated with the variable, 1.15 by name, as the operation is not there yet.
 */
#include "variables/make.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "ops/op.h"

enum { MAKE_ATTRS = 4 };

static const char VARIABLES_KEY[] = "variables";
static const char LOCAL_KEY[] = "local_variables";
static const char TRAINABLE_KEY[] = "trainable_variables";

/* ---- Specifications of its operations ---- */

typedef struct make_op {
  operation_spec spec;
  operation_output output;
  sl_shape shape; /* of the attribute */
  sl_attr attrs[MAKE_ATTRS + 1];
  const char *class; /* of _class, NULL: none of its own */
  sl_output inputs[2];
  operation_plan plan;
} make_op;

static sl_attr *make_attr(make_op *op, const char *name, char kind) {
  sl_attr *attr = &op->attrs[op->spec.attr_count++];
  *attr = (sl_attr){.name = name, .kind = kind};
  return attr;
}

static void make_spec(make_op *op, const char *type, const char *name, const variable_building *building) {
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

static void make_class(make_op *op, const char *const *class) {
  sl_attr *attr = make_attr(op, "_class", 'S');
  attr->value.strings.values = class;
  attr->value.strings.count = 1;
}

static void make_variable_spec(const sl_graph *graph, make_op *op, const variable_building *building,
                               int32_t dtype, const sl_shape *shape) {
  make_spec(op, graph_is_0_10(graph) ? "Variable" : "VariableV2", building->name_scope, building);
  make_attr(op, "container", 's')->value.s = "";
  make_attr(op, "dtype", 't')->value.type = dtype;
  op->shape = *shape;
  make_attr(op, "shape", 'h')->value.shape = &op->shape;
  make_attr(op, "shared_name", 's')->value.s = "";
  op->output = (operation_output){dtype_ref(dtype), *shape};
}

static void make_assign_spec(make_op *op, const variable_building *building, int32_t dtype,
                             const sl_shape *shape, sl_output variable, sl_output value) {
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
static void make_read_spec(make_op *op, const variable_building *building, int32_t dtype,
                           const sl_shape *shape, sl_output variable) {
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

/* ---- Begin: the scopes ---- */

typedef struct open_plan {
  variable_building building;
  name_scope_plan scope, initializer_scope;
  bool makes_op;
  make_op op;
} open_plan;

static sl_code open_intern(change *change, sl_graph *graph, const char **text) {
  return change_intern(change, &graph->texts, *text, strlen(*text), text);
}

static sl_code open_intern_reasons(change *change, sl_graph *graph, reason_list *reasons) {
  for (int32_t i = 0; i < reasons->count; i++) {
    if (reasons->items[i].a != NULL) SL_TRY(open_intern(change, graph, &reasons->items[i].a));
    if (reasons->items[i].b != NULL) SL_TRY(open_intern(change, graph, &reasons->items[i].b));
  }
  return SL_OK;
}

/* VARIABLES if no list is given; TRAINABLE_VARIABLES behind it; each once. */
static sl_code open_collections(change *change, sl_graph *graph, const variable_decision *decision,
                                variable_building *building) {
  static const char *const usual[] = {VARIABLES_KEY};
  const char *const *list = decision->collections == NULL ? usual : decision->collections;
  int32_t count = decision->collections == NULL ? 1 : decision->collection_count;
  for (int32_t i = 0; i < count + (decision->trainable ? 1 : 0); i++) {
    const char *key = i < count ? list[i] : TRAINABLE_KEY;
    if (key == NULL) return sl_fail(graph->context, E_null_argument, "collections");
    SL_TRY(open_intern(change, graph, &key));
    bool there = false;
    for (int32_t k = 0; k < building->collection_count; k++) there = there || building->collections[k] == key;
    if (!there) building->collections[building->collection_count++] = key;
  }
  return SL_OK;
}

static sl_code open_devices(change *change, sl_graph *graph, const variable_decision *decision,
                            variable_building *building) {
  char text[DEVICE_TEXT];
  building->device = device_current(graph);
  building->caching_device = NULL;
  if (decision->caching_device == NULL) return SL_OK;
  SL_TRY(device_resolve(graph, decision->caching_device, text));
  building->caching_device = text;
  return open_intern(change, graph, &building->caching_device);
}

/* "v/", then "loc:@v" and, for what is called, "v/Initializer/". */
static sl_code open_scopes(change *change, sl_graph *graph, const variable_decision *decision,
                           open_plan *plan) {
  char class[NAME_BUFFER];
  variable_building *building = &plan->building;
  SL_TRY(name_scope_prepare_in(change, graph, decision->prefix, decision->name, &plan->scope));
  building->name_scope = plan->scope.prefix;
  SL_TRY(name_join(graph, "loc:@", building->name_scope, class));
  if (building->name_scope[0] != 0) class[strlen(class) - 1] = 0;
  building->class = class;
  SL_TRY(open_intern(change, graph, &building->class));
  if (!decision->callable) return SL_OK;
  return name_scope_prepare_in(change, graph, building->name_scope, "Initializer", &plan->initializer_scope);
}

static void open_keep_depths(const sl_graph *graph, variable_building *building) {
  building->name_depth = graph->scopes.names.count;
  building->device_depth = graph->scopes.devices.count;
  building->colocate_depth = graph->scopes.colocations.count;
  building->control = graph->scopes.control;
  building->control_depth = graph->scopes.control_depth;
}

static sl_code open_prepare(change *change, sl_graph *graph, variable_store *store,
                            const variable_decision *decision, open_plan *plan) {
  scope_stacks *scopes = &graph->scopes;
  variable_building *building = &plan->building;
  SL_TRY(open_scopes(change, graph, decision, plan));
  SL_TRY(open_devices(change, graph, decision, building));
  SL_TRY(open_collections(change, graph, decision, building));
  if (decision->from_get_variable) {
    building->key = decision->name;
    SL_TRY(open_intern(change, graph, &building->key));
  }
  plan->makes_op = decision->callable && graph_is_0_10(graph);
  if (plan->makes_op) {
    make_variable_spec(graph, &plan->op, building, building->dtype, &building->shape);
    SL_TRY(operation_prepare(change, graph, &plan->op.spec, &plan->op.plan));
    SL_TRY(operation_reserve(change, graph, 1, 1, plan->op.plan.reasons.count));
  }
  building->reasons = decision->reasons;
  for (int32_t i = 0; i < plan->scope.reasons.count; i++) {
    const journal_reason *reason = &plan->scope.reasons.items[i];
    bool suffix = reason->code == REASON_UNIQUE_SUFFIX || reason->code == REASON_CASE;
    bool told = decision->from_get_variable && !suffix;
    if (!told) reason_add(&building->reasons, reason->code, reason->a, reason->b, reason->ref);
  }
  SL_TRY(open_intern_reasons(change, graph, &building->reasons));
  SL_TRY(name_scope_reserve(change, graph, 3));
  SL_TRY(control_clear_reserve(change, graph));
  SL_TRY(CHANGE_RESERVE(change, scopes->colocations, scopes->colocations.count + 1));
  SL_TRY(CHANGE_RESERVE(change, scopes->devices, scopes->devices.count + 1));
  return CHANGE_RESERVE(change, store->building, store->building.count + 1);
}

static void open_apply(sl_graph *graph, variable_store *store, const variable_decision *decision,
                       open_plan *plan) {
  scope_stacks *scopes = &graph->scopes;
  variable_building *building = &plan->building;
  name_scope_plan root = {.prefix = text_pool_find(&graph->texts, "", 0)};
  open_keep_depths(graph, building);
  control_clear_apply(graph);
  building->op = plan->makes_op ? operation_apply(graph, &plan->op.plan) : -1;
  if (decision->from_get_variable) name_scope_apply(graph, &root, NAME_SCOPE_OF_VARIABLES);
  name_scope_apply(graph, &plan->scope, NAME_SCOPE_OF_VARIABLES);
  if (decision->callable) {
    name_scope_apply(graph, &plan->initializer_scope, NAME_SCOPE_OF_VARIABLES);
    const char *device = graph_is_0_10(graph) ? building->device : root.prefix;
    scopes->colocations.items[scopes->colocations.count++] = (colocate_frame){building->op, building->class};
    scopes->devices.items[scopes->devices.count++] = (device_frame){device};
  }
  store->building.items[store->building.count++] = *building;
}

sl_code variable_open(sl_graph *graph, variable_store *store, const variable_decision *decision) {
  if (store->building.count >= VARIABLES_MAX_BUILDING) {
    return sl_fail(graph->context, E_building_limit, TEXT_INT(VARIABLES_MAX_BUILDING));
  }
  SL_TRY(graph_check_open(graph));
  open_plan plan = {.makes_op = false};
  variable_building *building = &plan.building;
  building->shape = decision->shape;
  building->dtype = decision->dtype;
  building->callable = decision->callable;
  building->trainable = decision->trainable;
  building->validate_shape = decision->validate_shape;
  change change = change_begin(graph->context);
  sl_code code = open_prepare(&change, graph, store, decision, &plan);
  if (code == SL_OK) {
    change_commit(&change);
    open_apply(graph, store, decision, &plan);
  } else {
    change_abandon(&change, code);
  }
  operation_plan_free(graph, &plan.op.plan);
  return code;
}

/* ---- Finish: the operations ---- */

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
  if (!building->validate_shape || shape_is_known(shape)) return SL_OK;
  text tensor = text_begin(graph->context);
  graph_output_str(graph, value, &tensor);
  sl_code code = tensor.code;
  if (code == SL_OK) code = sl_fail(graph->context, E_initial_value_shape_unknown, text_string(&tensor));
  text_drop(&tensor);
  return code;
}

typedef struct finish_plan {
  make_op ops[3]; /* variable (unless it is there), Assign, read */
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
  SL_TRY(finish_prepare_ops(change, graph, building, plan));
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

static int32_t finish_apply(sl_graph *graph, variable_store *store, const variable_building *building,
                            finish_plan *plan) {
  int32_t variable = (int32_t)store->variables.count;
  if (plan->makes_variable) {
    operation_apply(graph, &plan->ops[0].plan);
  } else {
    finish_set_shape(graph, plan);
  }
  int32_t assign = operation_apply(graph, &plan->ops[1].plan);
  int32_t read = operation_apply(graph, &plan->ops[2].plan);
  variable_record *record = &store->variables.items[store->variables.count++];
  record->info = (sl_variable_info){.name = plan->name,
                                    .op = plan->op,
                                    .initializer = assign,
                                    .snapshot = read,
                                    .initial_value = plan->value,
                                    .dtype = plan->dtype,
                                    .trainable = building->trainable,
                                    .from_get_variable = building->key != NULL};
  record->location = graph->operations.items[plan->op]->location;
  record->scope = store->current;
  record->findable = false;
  const int32_t own[] = {plan->op, assign, read};
  for (int i = 0; i < 3; i++) graph_operation_set_variable(graph, own[i], variable);
  for (int32_t i = 0; i < building->collection_count; i++) {
    const char *key = building->collections[i];
    collection_apply(graph, &plan->collections[i], (sl_item){SL_ITEM_VARIABLE, variable, 0});
    if (strcmp(key, VARIABLES_KEY) == 0 || strcmp(key, LOCAL_KEY) == 0) record->findable = true;
  }
  if (building->key != NULL) {
    index_table_insert(graph->context, &store->by_key, plan->entry, building->key, variable);
  }
  const char *told = building->key != NULL ? building->key : plan->name;
  journal_write(&graph->journal, JOURNAL_VARIABLE_MADE, told, graph->location, variable, &building->reasons);
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

static sl_code finish_guarded(sl_graph *graph, const variable_building *building, finish_plan *plan,
                              int32_t *variable) {
  bool depends = false;
  plan->assigned = plan->value;
  if (!graph_is_0_10(graph)) SL_TRY(variable_depends(graph, plan->value, &depends));
  if (depends) {
    SL_TRY(finish_make_op(graph, building, plan));
    SL_TRY(variable_guard(graph, building, plan->value, &plan->assigned));
  }
  return finish_make(graph, building, plan, variable);
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
  plan.shape = building.validate_shape ? *sl_output_shape(graph, initial_value) : shape_unknown();
  size_t colocations = graph->scopes.colocations.count;
  if (colocations > building.colocate_depth) graph->scopes.colocations.count = building.colocate_depth;
  sl_code code = finish_guarded(graph, &building, &plan, variable);
  graph->scopes.colocations.count = colocations;
  if (code == SL_OK) make_close(graph, &building);
  return code;
}
