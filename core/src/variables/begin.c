/*
 * Beginning a variable: the scopes in which its initial value is built.
 * Source: Variable._init_from_args of TensorFlow's ops/variables.py at r0.10 and 1.15 (SPEC 1.9, 1.11, A2).
 *
 * At 0.10 a variable whose value is called for is made before its initializer, at 1.15 after it. Both build the value
 * colocated with the variable, 1.15 by name, as the operation is not there yet. The value of a resource variable is
 * built there whatever it is made of.
 */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "variables/make.h"

typedef struct open_plan {
  variable_building building;
  name_scope_plan scope, initializer_scope;
  bool apart; /* the value is built in a scope of its own */
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
    const char *key = i < count ? list[i] : TRAINABLE_VARIABLES_KEY;
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
  building->device = sl_device(graph);
  building->caching_device = NULL;
  if (decision->caching_device == NULL) return SL_OK;
  SL_TRY(device_resolve(graph, decision->caching_device, text));
  building->caching_device = text;
  return open_intern(change, graph, &building->caching_device);
}

/* "v/", then "loc:@v" and, for what is built apart, "v/Initializer/". */
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
  plan->apart = decision->callable || decision->resource;
  if (!plan->apart) return SL_OK;
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
  if (decision->key != NULL) {
    building->key = decision->key;
    building->full_name = decision->full_name;
    SL_TRY(open_intern(change, graph, &building->key));
    SL_TRY(open_intern(change, graph, &building->full_name));
  }
  plan->makes_op = decision->callable && graph_is_0_10(graph);
  if (plan->makes_op) { /* its shape is the value's, once there is one */
    const sl_shape nothing = shape_unknown();
    make_variable_spec(graph, &plan->op, building, building->dtype, &nothing);
    SL_TRY(operation_prepare(change, graph, &plan->op.spec, &plan->op.plan));
    SL_TRY(operation_reserve(change, graph, 1, 1, plan->op.plan.reasons.count));
  }
  building->reasons = decision->reasons;
  for (int32_t i = 0; i < plan->scope.reasons.count; i++) {
    const journal_reason *reason = &plan->scope.reasons.items[i];
    bool suffix = reason->code == REASON_UNIQUE_SUFFIX;
    if (decision->key == NULL) {
      reason_add(&building->reasons, reason->code, reason->a, reason->b, reason->event);
    } else if (suffix) {
      reason_add(&building->reasons, REASON_OPERATION_SUFFIX, plan->scope.unique.name, NULL, -1);
    }
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
  if (decision->key != NULL) name_scope_apply(graph, &root, NAME_SCOPE_OF_VARIABLES, -1);
  name_scope_apply(graph, &plan->scope, NAME_SCOPE_OF_VARIABLES, -1);
  if (plan->apart) {
    name_scope_apply(graph, &plan->initializer_scope, NAME_SCOPE_OF_VARIABLES, -1);
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
  building->declared = decision->declared;
  building->dtype = decision->dtype;
  building->callable = decision->callable;
  building->trainable = decision->trainable;
  building->validate_shape = decision->validate_shape;
  building->resource = decision->resource;
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
