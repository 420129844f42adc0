/*
 * tf.get_variable and tf.Variable, first step: is there something to share, or what is to be made?
 * Source: VariableScope.get_variable and _VariableStore of TensorFlow's ops/variable_scope.py, Variable.__init__ of
 * ops/variables.py at r0.10 and 1.15 (SPEC 1.8, 1.9, A1, A13 to A17).
 */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "variables/make.h"

/* A request with everything that the scope gives filled in. */
typedef struct variable_resolved {
  const sl_variable_request *request;
  char name[NAME_BUFFER]; /* full */
  char key[NAME_BUFFER];  /* under which it is found */
  const variable_scope *scope;
  sl_reuse reuse;
  sl_initial initial;
  int32_t initializer, regularizer, dtype;
  const char *caching_device;
  bool initializer_of_scope, resource;
  sl_shape shape; /* unknown where not given */
} variable_resolved;

/* ---- What the scope gives ---- */

static sl_code request_check(sl_graph *graph, const sl_variable_request *request, const void *plan) {
  if (request == NULL) return sl_fail(graph->context, E_null_argument, "request");
  if (plan == NULL) return sl_fail(graph->context, E_null_argument, "plan");
  if (request->initial == SL_INITIAL_TENSOR) SL_TRY(graph_check_output(graph, request->initial_output));
  if (request->collection_count < 0 || request->collection_count > VARIABLES_MAX_COLLECTIONS) {
    return sl_fail(graph->context, E_collections_limit, TEXT_INT(VARIABLES_MAX_COLLECTIONS),
                   TEXT_INT(request->collection_count));
  }
  return SL_OK;
}

static sl_code request_resolve_name(sl_graph *graph, variable_resolved *resolved) {
  const char *name = resolved->request->name == NULL ? "None" : resolved->request->name;
  const char *scope = resolved->request->full_name ? "" : resolved->scope->name;
  char prefix[NAME_BUFFER];
  SL_TRY(name_join(graph, scope, scope[0] == 0 ? "" : "/", prefix));
  return name_join(graph, prefix, name, resolved->name);
}

/* Where name is found in the store of the request: by itself in the graph's own, behind a number in any other. */
static sl_code request_key(sl_graph *graph, const sl_variable_request *request, const char *name,
                           char key[NAME_BUFFER]) {
  char store[NAME_BUFFER] = "";
  if (request->store != 0) SL_TRY(name_join(graph, TEXT_INT(request->store), "\x01", store)); /* in no name */
  return name_join(graph, store, name, key);
}

/* Of the call, else of the scope, else of tf.enable_resource_variables(). 0.10 has only the other kind. */
static bool request_is_resource(const sl_graph *graph, const sl_variable_request *request) {
  int32_t use = request->use_resource;
  if (use < 0) {
    const int32_t of_scope = variable_scope_at(graph, sl_variable_scope(graph))->settings.use_resource;
    use = of_scope >= 0 ? of_scope : use == SL_RESOURCE_BY_DEFAULT;
  }
  return use == 1 && !graph_is_0_10(graph);
}

static sl_code request_resolve(sl_graph *graph, const sl_variable_request *request,
                               variable_resolved *resolved) {
  const variable_scope *scope = variable_scope_at(graph, sl_variable_scope(graph));
  const sl_scope_settings *settings = &scope->settings;
  resolved->request = request;
  resolved->scope = scope;
  resolved->reuse = settings->reuse;
  resolved->initial = request->initial;
  resolved->initializer = request->initializer;
  resolved->regularizer = request->regularizer;
  resolved->dtype = request->dtype;
  resolved->caching_device = request->caching_device;
  resolved->initializer_of_scope = false;
  resolved->resource = request_is_resource(graph, request);
  resolved->shape = shape_unknown();
  SL_TRY(request_resolve_name(graph, resolved));
  SL_TRY(request_key(graph, request, resolved->name, resolved->key));
  if (request->shape != NULL) {
    SL_TRY(shape_make(graph->context, request->shape->rank, request->shape->dims, &resolved->shape));
  }
  if (request->full_name) {
    if (request->reuse != SL_REUSE_NONE) resolved->reuse = request->reuse;
  } else {
    if (resolved->initial == SL_INITIAL_NONE && settings->initializer != 0) {
      resolved->initial = SL_INITIAL_CALLABLE;
      resolved->initializer = settings->initializer;
      resolved->initializer_of_scope = true;
    }
    if (resolved->regularizer == 0) resolved->regularizer = settings->regularizer;
    if (resolved->dtype == SL_DTYPE_NONE) resolved->dtype = settings->dtype;
    if (resolved->caching_device == NULL) resolved->caching_device = settings->caching_device;
  }
  if (resolved->dtype == SL_DTYPE_NONE) resolved->dtype = SL_FLOAT32;
  return SL_OK;
}

static bool request_has_value(sl_initial initial) {
  return initial == SL_INITIAL_VALUE || initial == SL_INITIAL_TENSOR;
}

enum { DTYPE_TEXT = 48 };

/* <dtype: 'float32'>, as str(dtype) prints. */
static const char *request_dtype_text(char text[DTYPE_TEXT], int32_t dtype) {
  const char *name = sl_dtype_name(dtype);
  size_t length = strlen(name);
  memcpy(text, "<dtype: '", 9);
  memcpy(text + 9, name, length);
  memcpy(text + 9 + length, "'>", 3);
  return text;
}

sl_code sl_get_variable_check(sl_graph *graph, const sl_variable_request *request) {
  SL_TRY(request_check(graph, request, request));
  if (graph_is_0_10(graph) || request->dtype == SL_DTYPE_NONE || !request_has_value(request->initial))
    return SL_OK;
  int32_t found = request->initial == SL_INITIAL_VALUE
                      ? request->initial_dtype
                      : dtype_base(sl_output_dtype(graph, request->initial_output));
  if (found == request->dtype || !dtype_exists(found) || !dtype_exists(request->dtype)) return SL_OK;
  char found_text[DTYPE_TEXT], wanted_text[DTYPE_TEXT];
  return sl_fail(graph->context, E_initializer_dtype_mismatch, request_dtype_text(found_text, found),
                 request_dtype_text(wanted_text, request->dtype));
}

/* ---- Sharing ---- */

static sl_code request_fail_exists(sl_graph *graph, const variable_resolved *resolved, int32_t variable) {
  text traceback = text_begin(graph->context);
  variable_traceback(graph, variable_store_peek(graph)->variables.items[variable].location, &traceback);
  sl_code code = traceback.code;
  if (code == SL_OK) {
    code = sl_fail(graph->context, graph_is_0_10(graph) ? E_variable_exists_0_10 : E_variable_exists,
                   resolved->name, text_string(&traceback));
  }
  text_drop(&traceback);
  return code;
}

static sl_code request_check_shared(sl_graph *graph, const variable_resolved *resolved, int32_t variable) {
  const sl_variable_info *info = &variable_store_peek(graph)->variables.items[variable].info;
  const sl_shape *found = variable_shape(graph, info);
  int32_t found_dtype = info->resource ? info->dtype : dtype_ref(info->dtype);
  if (resolved->reuse == SL_REUSE_FALSE) return request_fail_exists(graph, resolved, variable);
  if (!shape_compatible(&resolved->shape, found)) {
    return sl_fail(graph->context, E_variable_shape_mismatch, resolved->name, SHAPE_TEXT(&resolved->shape),
                   SHAPE_TEXT(found));
  }
  if (resolved->dtype == found_dtype || resolved->dtype == dtype_base(found_dtype)) return SL_OK;
  return sl_fail(graph->context, E_variable_dtype_mismatch, resolved->name, sl_dtype_name(resolved->dtype),
                 sl_dtype_name(found_dtype));
}

static void request_scope_reasons(const sl_graph *graph, const variable_resolved *resolved,
                                  const char *prefix, reason_list *reasons) {
  if (prefix[0] != 0) reason_add(reasons, REASON_VARIABLE_SCOPE, prefix, NULL, resolved->scope->event);
  const char *name_scope = sl_name_scope(graph);
  if (name_scope[0] != 0 && strcmp(name_scope, prefix) != 0) {
    reason_add(reasons, REASON_NAME_SCOPE_IGNORED, name_scope, NULL, name_scope_event(graph, name_scope));
  }
}

/* What the flag did, and whose it was. */
static void request_flag_reasons(const sl_graph *graph, const variable_resolved *resolved, reason_code what,
                                 reason_list *reasons) {
  reason_add(reasons, what, NULL, NULL, -1);
  variable_flag_reasons(graph, resolved->reuse, reasons);
}

/* "foo/": what the variable scope puts in front, pooled. */
static sl_code request_prefix(change *change, sl_graph *graph, const variable_resolved *resolved,
                              const char **prefix) {
  char text[NAME_BUFFER];
  const char *scope = resolved->scope->name;
  SL_TRY(name_join(graph, scope, scope[0] == 0 ? "" : "/", text));
  return change_intern(change, &graph->texts, text, strlen(text), prefix);
}

static sl_code request_share(sl_graph *graph, const variable_resolved *resolved, int32_t variable,
                             sl_variable_plan *plan) {
  const variable_record *record = &variable_store_peek(graph)->variables.items[variable];
  const char *prefix, *name;
  reason_list reasons = {.count = 0};
  change change = change_begin(graph->context);
  sl_code code = request_prefix(&change, graph, resolved, &prefix);
  SL_THEN(code, change_intern(&change, &graph->texts, resolved->name, strlen(resolved->name), &name));
  if (code == SL_OK) {
    request_scope_reasons(graph, resolved, prefix, &reasons);
    request_flag_reasons(graph, resolved, REASON_SHARED, &reasons);
  }
  SL_THEN(code, journal_prepare(&change, &graph->journal, reasons.count));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  journal_write(&graph->journal, JOURNAL_VARIABLE_SHARED, name, graph->location, variable, &reasons)->also =
      record->info.name;
  *plan = (sl_variable_plan){.shared = true, .variable = variable, .name = name, .dtype = record->info.dtype};
  plan->shape = *variable_shape(graph, &record->info);
  return SL_OK;
}

/* ---- Making ---- */

/* The default initializer of the level and the dtype (SPEC 1.8, A16); NULL where 1.15 has none. */
static const char *request_default_initializer(const sl_graph *graph, int32_t dtype) {
  if (graph_is_0_10(graph)) return "uniform_unit_scaling_initializer";
  if (dtype_is_floating(dtype)) return "glorot_uniform_initializer";
  bool zeros = dtype_is_integer(dtype) || dtype_base(dtype) == SL_BOOL || dtype_base(dtype) == SL_STRING;
  return zeros ? "zeros_initializer" : NULL;
}

/* At 0.10 the shape must be known for whatever is called; at 1.15 a callable may do without (A13). */
static sl_code request_check_initial(sl_graph *graph, const variable_resolved *resolved) {
  if (request_has_value(resolved->initial)) return SL_OK;
  bool known = shape_is_known(&resolved->shape);
  if (graph_is_0_10(graph)) {
    if (known) return SL_OK;
    return sl_fail(graph->context, E_variable_shape_not_defined, resolved->name,
                   SHAPE_TEXT(&resolved->shape));
  }
  if (resolved->initial == SL_INITIAL_NONE && request_default_initializer(graph, resolved->dtype) == NULL) {
    char text[DTYPE_TEXT];
    return sl_fail(graph->context, E_initializer_required, resolved->name,
                   request_dtype_text(text, resolved->dtype));
  }
  bool alone = resolved->initial == SL_INITIAL_CALLABLE && resolved->request->callable_alone;
  if (known || alone) return SL_OK;
  return sl_fail_plain(graph->context, E_initializer_not_valid);
}

static void request_initializer_reason(const sl_graph *graph, const variable_resolved *resolved,
                                       reason_list *reasons) {
  const char *by_default = request_default_initializer(graph, resolved->dtype);
  if (resolved->initializer_of_scope) {
    const variable_scope *from = variable_scope_at(graph, resolved->scope->initializer_from);
    reason_add(reasons, REASON_INITIALIZER_SCOPE, NULL, NULL, from->event);
  } else if (resolved->initial == SL_INITIAL_NONE && by_default != NULL) {
    reason_add(reasons, REASON_INITIALIZER_DEFAULT, by_default, NULL, -1);
  } else {
    reason_add(reasons, REASON_INITIALIZER_CALL, NULL, NULL, -1);
  }
}

/* The texts need not be pooled yet; prefix is "foo/" or "". */
static void request_reasons_of_new(const sl_graph *graph, const variable_resolved *resolved,
                                   const char *prefix, reason_list *reasons) {
  request_scope_reasons(graph, resolved, prefix, reasons);
  if (resolved->reuse == SL_REUSE_AUTO) request_flag_reasons(graph, resolved, REASON_AUTO_MADE, reasons);
  request_initializer_reason(graph, resolved, reasons);
}

static sl_code request_make(sl_graph *graph, variable_store *store, const variable_resolved *resolved,
                            sl_variable_plan *plan) {
  const sl_variable_request *request = resolved->request;
  bool called = !request_has_value(resolved->initial);
  bool shaped = called && shape_is_known(&resolved->shape);
  variable_decision decision = {.name = request->name == NULL ? "Variable" : resolved->name,
                                .full_name = resolved->name,
                                .prefix = "",
                                .key = resolved->key,
                                .callable = called,
                                .trainable = request->trainable != 0,
                                .validate_shape = request->validate_shape,
                                .resource = resolved->resource,
                                .collections = request->collections,
                                .collection_count = request->collection_count,
                                .caching_device = resolved->caching_device,
                                .shape = shaped ? resolved->shape : shape_unknown(),
                                .dtype = shaped ? dtype_base(resolved->dtype) : SL_DTYPE_NONE};
  char prefix[NAME_BUFFER];
  const char *scope = resolved->scope->name;
  SL_TRY(name_join(graph, scope, scope[0] == 0 ? "" : "/", prefix));
  request_reasons_of_new(graph, resolved, prefix, &decision.reasons);
  SL_TRY(variable_open(graph, store, &decision));
  *plan = (sl_variable_plan){.variable = -1,
                             .name = store->building.items[store->building.count - 1].full_name,
                             .shape = decision.shape,
                             .dtype = decision.dtype,
                             .initial = resolved->initial,
                             .initializer = resolved->initializer,
                             .regularizer = resolved->regularizer};
  if (resolved->initial == SL_INITIAL_NONE) {
    plan->default_initializer = request_default_initializer(graph, resolved->dtype);
  }
  return SL_OK;
}

/* A variable made in parts stands in the store under the names of its parts. */
static sl_code request_check_parts(sl_graph *graph, const variable_resolved *resolved) {
  char part[NAME_BUFFER];
  SL_TRY(name_join(graph, resolved->key, "/part_0", part));
  if (sl_variable_find(graph, part) < 0) return SL_OK;
  return sl_fail(graph->context, E_whole_but_partitioned, resolved->name);
}

/* All that may be wrong with asking for this variable, which is there (or -1), in this scope. */
static sl_code request_judge(sl_graph *graph, const variable_resolved *resolved, int32_t variable,
                             reason_list *reasons) {
  const sl_variable_request *request = resolved->request;
  if (!request->full_name) SL_TRY(sl_get_variable_check(graph, request));
  SL_TRY(request_check_parts(graph, resolved));
  if (request->shape != NULL && request_has_value(resolved->initial)) {
    return sl_fail_plain(graph->context, E_constant_initializer_with_shape);
  }
  if (variable >= 0) return request_check_shared(graph, resolved, variable);
  if (resolved->reuse != SL_REUSE_TRUE) {
    sl_code code = request_check_initial(graph, resolved);
    if (code != SL_OK && request_default_initializer(graph, resolved->dtype) != NULL)
      request_initializer_reason(graph, resolved, reasons);
    return code;
  }
  return sl_fail(graph->context, graph_is_0_10(graph) ? E_variable_absent_0_10 : E_variable_absent,
                 resolved->name);
}

static sl_code get_variable_begin(sl_graph *graph, variable_store *store, const sl_variable_request *request,
                                  sl_variable_plan *plan) {
  variable_resolved resolved;
  SL_TRY(request_check(graph, request, plan));
  SL_TRY(request_resolve(graph, request, &resolved));
  int32_t variable = sl_variable_find(graph, resolved.key);
  reason_list reasons = {.count = 0};
  sl_code code = request_judge(graph, &resolved, variable, &reasons);
  if (code == SL_VALUE_ERROR) variable_refused(graph, resolved.name, resolved.reuse, reasons);
  if (code != SL_OK) return code;
  if (variable >= 0) return request_share(graph, &resolved, variable, plan);
  return request_make(graph, store, &resolved, plan);
}

sl_code sl_get_variable_begin(sl_graph *graph, const sl_variable_request *request, sl_variable_plan *plan) {
  variable_store *store;
  bool made;
  SL_TRY(variable_store_of(graph, &store, &made));
  return variable_store_settle(graph, made, get_variable_begin(graph, store, request, plan));
}

/* ---- tf.Variable ---- */

static sl_code variable_begin(sl_graph *graph, variable_store *store, const sl_variable_request *request,
                              sl_variable_plan *plan) {
  SL_TRY(request_check(graph, request, plan));
  if (request->initial == SL_INITIAL_NONE) return sl_fail_plain(graph->context, E_initial_value_missing);
  bool called = request->initial == SL_INITIAL_CALLABLE;
  if (called && request->dtype == SL_DTYPE_NONE && graph_is_0_10(graph)) {
    return sl_fail_plain(graph->context, E_initial_value_dtype);
  }
  variable_decision decision = {.name = request->name == NULL ? "Variable" : request->name,
                                .prefix = name_scope_stack_prefix(graph),
                                .callable = called,
                                .trainable = request->trainable != 0,
                                .validate_shape = request->validate_shape,
                                .resource = request_is_resource(graph, request),
                                .collections = request->collections,
                                .collection_count = request->collection_count,
                                .caching_device = request->caching_device,
                                .shape = shape_unknown(),
                                .dtype = dtype_base(request->dtype)};
  if (request->shape != NULL && !graph_is_0_10(graph)) {
    decision.declared = true;
    SL_TRY(shape_make(graph->context, request->shape->rank, request->shape->dims, &decision.shape));
  }
  if (request->name == NULL) reason_add(&decision.reasons, REASON_DEFAULT_NAME, "Variable", NULL, -1);
  if (variable_scope_reuses(variable_scope_at(graph, store->current))) {
    reason_add(&decision.reasons, REASON_VARIABLE_NEVER_SHARES, NULL, NULL, -1);
  }
  SL_TRY(variable_open(graph, store, &decision));
  *plan = (sl_variable_plan){.variable = -1,
                             .name = store->building.items[store->building.count - 1].name_scope,
                             .shape = shape_unknown(),
                             .dtype = decision.dtype,
                             .initial = request->initial,
                             .initializer = request->initializer};
  return SL_OK;
}

sl_code sl_variable_begin(sl_graph *graph, const sl_variable_request *request, sl_variable_plan *plan) {
  variable_store *store;
  bool made;
  SL_TRY(variable_store_of(graph, &store, &made));
  return variable_store_settle(graph, made, variable_begin(graph, store, request, plan));
}
