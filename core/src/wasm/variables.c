/*
 * Entry points for variable scopes, variables and sessions.
 *
 * Source: core/include/scopelab.h; the conventions are in export.h. Settings, requests and plans travel as
 * records of int32_t whose fields are named below; web/src/core/variables.js holds the same names in the same
 * order.
 */
#include "wasm/export.h"

/* ---- Variable scopes ----------------------------------------------------------------------------------- */

/** sl_scope_settings as a record. */
enum {
  SETTING_REUSE,
  SETTING_INITIALIZER,
  SETTING_REGULARIZER,
  SETTING_PARTITIONER,
  SETTING_CUSTOM_GETTER,
  SETTING_CONSTRAINT,
  SETTING_CACHING_DEVICE, /* the address of a text, or 0 */
  SETTING_DTYPE,
  SETTING_USE_RESOURCE
};

static sl_scope_settings settings_read(const int32_t *record) {
  return (sl_scope_settings){
      .reuse = (sl_reuse)record[SETTING_REUSE],
      .initializer = record[SETTING_INITIALIZER],
      .regularizer = record[SETTING_REGULARIZER],
      .partitioner = record[SETTING_PARTITIONER],
      .custom_getter = record[SETTING_CUSTOM_GETTER],
      .constraint = record[SETTING_CONSTRAINT],
      .caching_device = (const char *)(intptr_t)record[SETTING_CACHING_DEVICE],
      .dtype = record[SETTING_DTYPE],
      .use_resource = record[SETTING_USE_RESOURCE],
  };
}

WASM_EXPORT(sl_code, variable_scope_enter, sl_graph *graph, const char *name, int32_t captured,
            const char *default_name, const int32_t *record, int32_t auxiliary_name_scope, int32_t *scope) {
  const sl_scope_settings settings = settings_read(record);
  return sl_variable_scope_enter(graph, name, captured, default_name, &settings, auxiliary_name_scope != 0,
                                 scope);
}

WASM_EXPORT(sl_code, variable_scope_new, sl_graph *graph, const char *name, const char *original_name_scope,
            const int32_t *record, int32_t *scope) {
  const sl_scope_settings settings = settings_read(record);
  return sl_variable_scope_new(graph, name, original_name_scope, &settings, scope);
}

WASM_EXPORT(sl_code, variable_scope_exit, sl_graph *graph, int32_t scope) {
  return sl_variable_scope_exit(graph, scope);
}

WASM_EXPORT(int32_t, variable_scope, const sl_graph *graph) { return sl_variable_scope(graph); }

/** names: the scope's name and its original name scope, as addresses. */
WASM_EXPORT(sl_code, variable_scope_get, const sl_graph *graph, int32_t scope, const char **names,
            int32_t *record) {
  sl_scope_settings settings;
  const sl_code code = sl_variable_scope_get(graph, scope, &names[0], &names[1], &settings);
  if (code != SL_OK) return code;
  record[SETTING_REUSE] = settings.reuse;
  record[SETTING_INITIALIZER] = settings.initializer;
  record[SETTING_REGULARIZER] = settings.regularizer;
  record[SETTING_PARTITIONER] = settings.partitioner;
  record[SETTING_CUSTOM_GETTER] = settings.custom_getter;
  record[SETTING_CONSTRAINT] = settings.constraint;
  record[SETTING_CACHING_DEVICE] = (int32_t)(intptr_t)settings.caching_device;
  record[SETTING_DTYPE] = settings.dtype;
  record[SETTING_USE_RESOURCE] = settings.use_resource;
  return SL_OK;
}

WASM_EXPORT(sl_code, variable_scope_set, sl_graph *graph, int32_t scope, const int32_t *record) {
  const sl_scope_settings settings = settings_read(record);
  return sl_variable_scope_set(graph, scope, &settings);
}

/* ---- Variables ----------------------------------------------------------------------------------------- */

/** sl_variable_request as a record; texts and lists are addresses, 0 where not given. */
enum {
  REQUEST_NAME,
  REQUEST_RANK, /* -2: no shape given */
  REQUEST_DIMS,
  REQUEST_DTYPE,
  REQUEST_INITIAL,
  REQUEST_INITIALIZER,
  REQUEST_INITIAL_OP,
  REQUEST_INITIAL_INDEX,
  REQUEST_INITIAL_DTYPE,
  REQUEST_REGULARIZER,
  REQUEST_TRAINABLE,
  REQUEST_COLLECTIONS,
  REQUEST_COLLECTION_COUNT,
  REQUEST_CACHING_DEVICE,
  REQUEST_USE_RESOURCE,
  REQUEST_VALIDATE_SHAPE,
  REQUEST_FULL_NAME,
  REQUEST_REUSE,
  REQUEST_STORE,
  REQUEST_CALLABLE_ALONE
};

static sl_variable_request request_read(const int32_t *record, sl_shape *shape) {
  const bool shaped = record[REQUEST_RANK] > -2;
  if (shaped) *shape = wasm_shape(record[REQUEST_RANK], (const double *)(intptr_t)record[REQUEST_DIMS]);
  return (sl_variable_request){
      .name = (const char *)(intptr_t)record[REQUEST_NAME],
      .shape = shaped ? shape : NULL,
      .dtype = record[REQUEST_DTYPE],
      .initial = (sl_initial)record[REQUEST_INITIAL],
      .initializer = record[REQUEST_INITIALIZER],
      .initial_output = {record[REQUEST_INITIAL_OP], record[REQUEST_INITIAL_INDEX]},
      .initial_dtype = record[REQUEST_INITIAL_DTYPE],
      .regularizer = record[REQUEST_REGULARIZER],
      .trainable = record[REQUEST_TRAINABLE],
      .collections = (const char *const *)(intptr_t)record[REQUEST_COLLECTIONS],
      .collection_count = record[REQUEST_COLLECTION_COUNT],
      .caching_device = (const char *)(intptr_t)record[REQUEST_CACHING_DEVICE],
      .use_resource = record[REQUEST_USE_RESOURCE],
      .validate_shape = record[REQUEST_VALIDATE_SHAPE] != 0,
      .full_name = record[REQUEST_FULL_NAME] != 0,
      .reuse = (sl_reuse)record[REQUEST_REUSE],
      .store = record[REQUEST_STORE],
      .callable_alone = record[REQUEST_CALLABLE_ALONE] != 0,
  };
}

/** sl_variable_plan as a record; the dimensions of the shape come after it, as doubles of their own. */
enum {
  PLAN_SHARED,
  PLAN_VARIABLE,
  PLAN_NAME,
  PLAN_RANK,
  PLAN_DTYPE,
  PLAN_INITIAL,
  PLAN_INITIALIZER,
  PLAN_DEFAULT_INITIALIZER,
  PLAN_REGULARIZER
};

static void plan_write(const sl_variable_plan *plan, int32_t *record, double *dims) {
  record[PLAN_SHARED] = plan->shared;
  record[PLAN_VARIABLE] = plan->variable;
  record[PLAN_NAME] = (int32_t)(intptr_t)plan->name;
  record[PLAN_RANK] = wasm_dims(&plan->shape, dims);
  record[PLAN_DTYPE] = plan->dtype;
  record[PLAN_INITIAL] = (int32_t)plan->initial;
  record[PLAN_INITIALIZER] = plan->initializer;
  record[PLAN_DEFAULT_INITIALIZER] = (int32_t)(intptr_t)plan->default_initializer;
  record[PLAN_REGULARIZER] = plan->regularizer;
}

WASM_EXPORT(void, variable_refused, sl_graph *graph, const char *name, int32_t reuse) {
  sl_variable_refused(graph, name, (sl_reuse)reuse);
}

WASM_EXPORT(sl_code, get_variable_begin, sl_graph *graph, const int32_t *request, int32_t *plan,
            double *dims) {
  sl_shape shape;
  sl_variable_plan made;
  const sl_variable_request asked = request_read(request, &shape);
  const sl_code code = sl_get_variable_begin(graph, &asked, &made);
  if (code == SL_OK) plan_write(&made, plan, dims);
  return code;
}

WASM_EXPORT(sl_code, get_variable_check, sl_graph *graph, const int32_t *request) {
  sl_shape shape;
  const sl_variable_request asked = request_read(request, &shape);
  return sl_get_variable_check(graph, &asked);
}

WASM_EXPORT(sl_code, variable_begin, sl_graph *graph, const int32_t *request, int32_t *plan, double *dims) {
  sl_shape shape;
  sl_variable_plan made;
  const sl_variable_request asked = request_read(request, &shape);
  const sl_code code = sl_variable_begin(graph, &asked, &made);
  if (code == SL_OK) plan_write(&made, plan, dims);
  return code;
}

WASM_EXPORT(sl_code, variable_finish, sl_graph *graph, int32_t op, int32_t index, int32_t *variable) {
  return sl_variable_finish(graph, (sl_output){op, index}, variable);
}

WASM_EXPORT(void, variable_abandon, sl_graph *graph) { sl_variable_abandon(graph); }

WASM_EXPORT(int32_t, variable_count, const sl_graph *graph) { return sl_variable_count(graph); }

WASM_EXPORT(int32_t, variable_find, const sl_graph *graph, const char *full_name) {
  return sl_variable_find(graph, full_name);
}

/** sl_variable_info as a record. */
enum {
  INFO_NAME,
  INFO_OP,
  INFO_INITIALIZER,
  INFO_SNAPSHOT,
  INFO_INITIAL_OP,
  INFO_INITIAL_INDEX,
  INFO_DTYPE,
  INFO_TRAINABLE,
  INFO_FROM_GET_VARIABLE,
  INFO_RESOURCE,
  INFO_CACHED
};

WASM_EXPORT(sl_code, variable_get, const sl_graph *graph, int32_t variable, int32_t *record) {
  sl_variable_info info;
  const sl_code code = sl_variable_get(graph, variable, &info);
  if (code != SL_OK) return code;
  record[INFO_NAME] = (int32_t)(intptr_t)info.name;
  record[INFO_OP] = info.op;
  record[INFO_INITIALIZER] = info.initializer;
  record[INFO_SNAPSHOT] = info.snapshot;
  record[INFO_INITIAL_OP] = info.initial_value.op;
  record[INFO_INITIAL_INDEX] = info.initial_value.index;
  record[INFO_DTYPE] = info.dtype;
  record[INFO_TRAINABLE] = info.trainable;
  record[INFO_FROM_GET_VARIABLE] = info.from_get_variable;
  record[INFO_RESOURCE] = info.resource;
  record[INFO_CACHED] = info.cached;
  return SL_OK;
}

/* ---- Sessions ------------------------------------------------------------------------------------------ */

WASM_EXPORT(sl_code, session_new, sl_graph *graph, sl_session **session) {
  return sl_session_new(graph, session);
}

WASM_EXPORT(void, session_free, sl_session *session) { sl_session_free(session); }

/** An sl_feed is three words in wasm32: operation, index, address of the tensor. */
_Static_assert(sizeof(void *) != 4 || sizeof(sl_feed) == 12, "an sl_feed is three words in wasm32");

WASM_EXPORT(sl_code, session_run, sl_session *session, const sl_feed *feeds, int32_t feed_count,
            const sl_output *fetches, int32_t fetch_count, const int32_t *targets, int32_t target_count,
            sl_tensor **results) {
  return sl_session_run(session, feeds, feed_count, fetches, fetch_count, targets, target_count, results);
}

WASM_EXPORT(sl_code, session_value, sl_session *session, int32_t variable, sl_tensor **value) {
  return sl_session_value(session, variable, value);
}

WASM_EXPORT(sl_code, session_load, sl_session *session, int32_t variable, sl_tensor *value) {
  return sl_session_load(session, variable, value);
}
