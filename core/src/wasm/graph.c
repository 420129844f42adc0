/*
 * Entry points for graphs, names, descriptions of operations, queries and collections.
 *
 * Source: core/include/scopelab.h; the conventions are in export.h. A list of outputs is a list of pairs of
 * int32_t: operation, index.
 */
#include "wasm/export.h"

_Static_assert(sizeof(sl_output) == 2 * sizeof(int32_t), "a list of outputs is a list of pairs of int32_t");
_Static_assert(sizeof(sl_item) == 3 * sizeof(int32_t), "a list of items is a list of triples of int32_t");

/* ---- Graphs -------------------------------------------------------------------------------------------- */

WASM_EXPORT(sl_code, graph_new, sl_context *context, int32_t compat, int64_t entropy, sl_graph **graph) {
  return sl_graph_new(context, (sl_compat)compat, (uint64_t)entropy, graph);
}

WASM_EXPORT(void, graph_free, sl_graph *graph) { sl_graph_free(graph); }

WASM_EXPORT(void, graph_set_seed, sl_graph *graph, int32_t given, int64_t seed) {
  sl_graph_set_seed(graph, given != 0, seed);
}

WASM_EXPORT(int32_t, graph_seed, const sl_graph *graph, int64_t *seed) { return sl_graph_seed(graph, seed); }

WASM_EXPORT(int32_t, graph_get_seed, const sl_graph *graph, int32_t given, int64_t op_seed, int64_t *seeds) {
  return sl_graph_get_seed(graph, given != 0, op_seed, &seeds[0], &seeds[1]);
}

WASM_EXPORT(void, graph_finalize, sl_graph *graph) { sl_graph_finalize(graph); }

WASM_EXPORT(int32_t, graph_finalized, const sl_graph *graph) { return sl_graph_finalized(graph); }

WASM_EXPORT(void, graph_set_location, sl_graph *graph, int32_t location) {
  sl_graph_set_location(graph, location);
}

/* ---- Names and what surrounds an operation ------------------------------------------------------------- */

WASM_EXPORT(sl_code, name_scope_enter, sl_graph *graph, const char *name, int32_t by_default,
            const char **prefix) {
  return by_default != 0 ? sl_name_scope_enter_default(graph, name, prefix)
                         : sl_name_scope_enter(graph, name, prefix);
}

WASM_EXPORT(sl_code, name_scope_exit, sl_graph *graph) { return sl_name_scope_exit(graph); }

WASM_EXPORT(const char *, name_scope, const sl_graph *graph) { return sl_name_scope(graph); }

WASM_EXPORT(sl_code, unique_name, sl_graph *graph, const char *name, int32_t mark, const char **unique) {
  return sl_unique_name(graph, name, mark != 0, unique);
}

/** count -2: a branch of tf.cond, whose pivot is the only one of ops. */
WASM_EXPORT(sl_code, control_dependencies_enter, sl_graph *graph, const int32_t *ops, int32_t count) {
  return count == -2 ? sl_branch_enter(graph, ops[0]) : sl_control_dependencies_enter(graph, ops, count);
}

WASM_EXPORT(sl_code, control_dependencies_exit, sl_graph *graph) {
  return sl_control_dependencies_exit(graph);
}

WASM_EXPORT(sl_code, device_enter, sl_graph *graph, const char *device) {
  return sl_device_enter(graph, device);
}

WASM_EXPORT(sl_code, device_exit, sl_graph *graph) { return sl_device_exit(graph); }

WASM_EXPORT(sl_code, operation_set_device, sl_graph *graph, int32_t op, const char *device,
            const char *outer) {
  return sl_operation_set_device(graph, op, device, outer);
}

WASM_EXPORT(const char *, device, const sl_graph *graph) { return sl_device(graph); }

WASM_EXPORT(sl_code, colocate_enter, sl_graph *graph, int32_t op) { return sl_colocate_enter(graph, op); }

WASM_EXPORT(sl_code, colocate_exit, sl_graph *graph) { return sl_colocate_exit(graph); }

/* ---- Descriptions -------------------------------------------------------------------------------------- */

WASM_EXPORT(sl_code, describe, sl_graph *graph, const char *type, const char *name,
            sl_description **description) {
  return sl_describe(graph, type, name, description);
}

WASM_EXPORT(sl_code, describe_input, sl_description *description, int32_t op, int32_t index) {
  return sl_describe_input(description, (sl_output){op, index});
}

WASM_EXPORT(sl_code, describe_input_list, sl_description *description, const sl_output *inputs,
            int32_t count) {
  return sl_describe_input_list(description, inputs, count);
}

WASM_EXPORT(sl_code, describe_value, sl_description *description, sl_tensor *value) {
  return sl_describe_value(description, value);
}

WASM_EXPORT(sl_code, describe_value_list, sl_description *description, sl_tensor *const *values,
            int32_t count) {
  return sl_describe_value_list(description, values, count);
}

WASM_EXPORT(sl_code, describe_control, sl_description *description, int32_t op) {
  return sl_describe_control(description, op);
}

WASM_EXPORT(sl_code, describe_int, sl_description *description, const char *attr, int64_t value) {
  return sl_describe_int(description, attr, value);
}

WASM_EXPORT(sl_code, describe_float, sl_description *description, const char *attr, double value) {
  return sl_describe_float(description, attr, value);
}

WASM_EXPORT(sl_code, describe_bool, sl_description *description, const char *attr, int32_t value) {
  return sl_describe_bool(description, attr, value != 0);
}

WASM_EXPORT(sl_code, describe_string, sl_description *description, const char *attr, const char *value) {
  return sl_describe_string(description, attr, value);
}

WASM_EXPORT(sl_code, describe_type, sl_description *description, const char *attr, int32_t dtype) {
  return sl_describe_type(description, attr, dtype);
}

WASM_EXPORT(sl_code, describe_shape, sl_description *description, const char *attr, int32_t rank,
            const double *dims) {
  const sl_shape shape = wasm_shape(rank, dims);
  return sl_describe_shape(description, attr, &shape);
}

WASM_EXPORT(sl_code, describe_tensor, sl_description *description, const char *attr, sl_tensor *value) {
  return sl_describe_tensor(description, attr, value);
}

WASM_EXPORT(sl_code, describe_ints, sl_description *description, const char *attr, const int64_t *values,
            int32_t count) {
  return sl_describe_ints(description, attr, values, count);
}

WASM_EXPORT(sl_code, describe_strings, sl_description *description, const char *attr,
            const char *const *values, int32_t count) {
  return sl_describe_strings(description, attr, values, count);
}

WASM_EXPORT(sl_code, describe_output, sl_description *description, int32_t dtype) {
  return sl_describe_output(description, dtype);
}

WASM_EXPORT(sl_code, describe_finish, sl_description *description, int32_t *op) {
  return sl_describe_finish(description, op);
}

WASM_EXPORT(sl_code, describe_compute, sl_description *description, sl_tensor **results, int32_t capacity,
            int32_t *count) {
  return sl_describe_compute(description, results, capacity, count);
}

WASM_EXPORT(void, describe_drop, sl_description *description) { sl_describe_drop(description); }

WASM_EXPORT(sl_code, op_definitions, sl_context *context, char **json) {
  return sl_op_definitions(context, json);
}

WASM_EXPORT(int32_t, op_attr_kind, const char *type, const char *attr) { return sl_op_attr_kind(type, attr); }

/* ---- Queries ------------------------------------------------------------------------------------------- */

WASM_EXPORT(int32_t, operation_count, const sl_graph *graph) { return sl_operation_count(graph); }

WASM_EXPORT(const char *, operation_name, const sl_graph *graph, int32_t op) {
  return sl_operation_name(graph, op);
}

WASM_EXPORT(const char *, operation_type, const sl_graph *graph, int32_t op) {
  return sl_operation_type(graph, op);
}

WASM_EXPORT(int32_t, operation_output_count, const sl_graph *graph, int32_t op) {
  return sl_operation_output_count(graph, op);
}

WASM_EXPORT(int32_t, output_dtype, const sl_graph *graph, int32_t op, int32_t index) {
  return sl_output_dtype(graph, (sl_output){op, index});
}

/** dims: room for SL_MAX_RANK. Returns the rank, -1 for an unknown one, -2 where there is no such output. */
WASM_EXPORT(int32_t, output_shape, const sl_graph *graph, int32_t op, int32_t index, double *dims) {
  const sl_shape *shape = sl_output_shape(graph, (sl_output){op, index});
  return shape ? wasm_dims(shape, dims) : -2;
}

WASM_EXPORT(sl_code, output_text, sl_graph *graph, int32_t op, int32_t index, int32_t repr, char **text) {
  return sl_output_text(graph, (sl_output){op, index}, repr != 0, text);
}

WASM_EXPORT(sl_code, output_set_shape, sl_graph *graph, int32_t op, int32_t index, int32_t rank,
            const double *dims) {
  const sl_shape shape = wasm_shape(rank, dims);
  return sl_output_set_shape(graph, (sl_output){op, index}, &shape);
}

WASM_EXPORT(sl_code, output_constant, sl_graph *graph, int32_t op, int32_t index, sl_tensor **value) {
  return sl_output_constant(graph, (sl_output){op, index}, value);
}

WASM_EXPORT(sl_code, graph_element, sl_graph *graph, const char *text, int32_t allow_tensor,
            int32_t allow_operation, sl_output *element) {
  return sl_graph_element(graph, text, allow_tensor != 0, allow_operation != 0, element);
}

WASM_EXPORT(sl_code, operation_json, sl_graph *graph, int32_t op, char **json) {
  return sl_operation_json(graph, op, json);
}

WASM_EXPORT(sl_code, graph_def_text, sl_graph *graph, int32_t op, char **text) {
  return sl_graph_def_text(graph, op, text);
}

WASM_EXPORT(sl_code, graph_snapshot, sl_graph *graph, sl_session *session, int32_t from, char **json) {
  return sl_graph_snapshot(graph, session, from, json);
}

WASM_EXPORT(int32_t, journal_size, const sl_graph *graph) { return sl_journal_size(graph); }

/* ---- Collections --------------------------------------------------------------------------------------- */

WASM_EXPORT(sl_code, collection_add, sl_graph *graph, const char *key, int32_t kind, int32_t ref,
            int32_t index) {
  return sl_collection_add(graph, key, (sl_item){(sl_item_kind)kind, ref, index});
}

WASM_EXPORT(sl_code, collection_set, sl_graph *graph, const char *key, const sl_item *items, int32_t count) {
  return sl_collection_set(graph, key, items, count);
}

WASM_EXPORT(int32_t, collection_size, const sl_graph *graph, const char *key) {
  return sl_collection_size(graph, key);
}

WASM_EXPORT(void, collection_item, const sl_graph *graph, const char *key, int32_t index, sl_item *item) {
  *item = sl_collection_item(graph, key, index);
}

WASM_EXPORT(int32_t, collection_count, const sl_graph *graph) { return sl_collection_count(graph); }

WASM_EXPORT(const char *, collection_key, const sl_graph *graph, int32_t index) {
  return sl_collection_key(graph, index);
}
