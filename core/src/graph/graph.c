/*
 * The graph's life and the questions it answers, on top of this floor: a graph frees all that the files below keep in
 * it. See graph/graph.h.
 */
#include "graph/graph.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"

static sl_code graph_open_tables(sl_graph *graph) {
  const char *empty;
  SL_TRY(index_table_open(graph->context, &graph->names));
  SL_TRY(index_table_open(graph->context, &graph->by_name));
  return name_keep(graph, "", &empty);
}

static void graph_free_scopes(sl_context *context, scope_stacks *scopes) {
  control_free(context, scopes);
  memory_free(context, scopes->names.items, scopes->names.capacity, sizeof *scopes->names.items);
  memory_free(context, scopes->devices.items, scopes->devices.capacity, sizeof *scopes->devices.items);
  memory_free(context, scopes->colocations.items, scopes->colocations.capacity,
              sizeof *scopes->colocations.items);
}

static void graph_free_tables(sl_graph *graph) {
  sl_context *context = graph->context;
  for (size_t i = 0; i < graph->operations.count; i++) operation_free(context, graph->operations.items[i]);
  memory_free(context, graph->operations.items, graph->operations.capacity, sizeof *graph->operations.items);
  graph_free_scopes(context, &graph->scopes);
  collection_table_free(context, &graph->collections);
  journal_free(context, &graph->journal);
  index_table_free(context, &graph->names);
  index_table_free(context, &graph->by_name);
  text_pool_free(context, &graph->texts);
  memory_free(context, graph, 1, sizeof *graph);
}

sl_code sl_graph_new(sl_context *context, sl_compat compat, uint64_t entropy, sl_graph **graph) {
  sl_graph *made;
  if (context == NULL) return SL_INTERNAL;
  if (graph == NULL) return sl_fail(context, E_null_argument, "graph");
  if (compat != SL_COMPAT_0_10 && compat != SL_COMPAT_1_15) {
    return sl_fail(context, E_compat_unknown, TEXT_INT(compat));
  }
  SL_TRY(memory_new(context, 1, sizeof *made, &made));
  made->context = context;
  made->compat = compat;
  made->entropy = entropy;
  made->max_operations = GRAPH_MAX_OPERATIONS;
  made->scopes.control = -1;
  sl_code code = graph_open_tables(made);
  if (code != SL_OK) {
    graph_free_tables(made);
    return code;
  }
  *graph = made;
  return SL_OK;
}

void sl_graph_free(sl_graph *graph) {
  if (graph == NULL) return;
  if (graph->variables.free != NULL) graph->variables.free(graph, graph->variables.data);
  if (graph->ops.free != NULL) graph->ops.free(graph, graph->ops.data);
  graph_free_tables(graph);
}

sl_compat sl_graph_compat(const sl_graph *graph) { return graph->compat; }

sl_context *sl_graph_context(const sl_graph *graph) { return graph->context; }

void sl_graph_finalize(sl_graph *graph) { graph->finalized = true; }

bool sl_graph_finalized(const sl_graph *graph) { return graph->finalized; }

void sl_graph_set_location(sl_graph *graph, int32_t location) { graph->location = location; }

/* ---- The journal ---- */

/* The error that is being reported must survive, whatever happens here. */
void graph_note(sl_graph *graph, journal_kind kind, const char *name, int32_t ref) {
  const char *kept;
  change change = change_begin(graph->context);
  graph->context->quiet = true;
  sl_code code = change_intern(&change, &graph->texts, name, strlen(name), &kept);
  SL_THEN(code, journal_prepare(&change, &graph->journal, 0));
  graph->context->quiet = false;
  if (code == SL_OK) {
    change_commit(&change);
    journal_write(&graph->journal, kind, kept, graph->location, ref, NULL);
  } else {
    change_abandon(&change, code);
  }
}

int32_t sl_journal_size(const sl_graph *graph) { return (int32_t)graph->journal.events.count; }

/* ---- Seeds (SPEC 5) ---- */

void sl_graph_set_seed(sl_graph *graph, bool given, int64_t seed) {
  graph->has_seed = given;
  graph->seed = given ? seed : 0;
}

bool sl_graph_seed(const sl_graph *graph, int64_t *seed) {
  if (graph->has_seed) *seed = graph->seed;
  return graph->has_seed;
}

enum { GRAPH_DEFAULT_SEED = 87654321, GRAPH_SEED_MODULUS = 2147483647 };

/* Python's remainder: never negative. */
static int64_t graph_seed_truncate(int64_t seed) {
  int64_t rest = seed % GRAPH_SEED_MODULUS;
  return rest < 0 ? rest + GRAPH_SEED_MODULUS : rest;
}

bool sl_graph_get_seed(const sl_graph *graph, bool given, int64_t op_seed, int64_t *seed, int64_t *seed2) {
  if (!graph->has_seed && !given) return false;
  *seed = graph_seed_truncate(graph->has_seed ? graph->seed : GRAPH_DEFAULT_SEED);
  *seed2 = graph_seed_truncate(given ? op_seed : (int64_t)graph->operations.count);
  /* Two zeros ask for a random start, which 1.15 keeps for those who gave none. */
  if (!graph_is_0_10(graph) && *seed == 0 && *seed2 == 0) *seed2 = GRAPH_SEED_MODULUS;
  return true;
}

/* ---- Operations and outputs ---- */

void graph_operation_set_variable(sl_graph *graph, int32_t op, int32_t variable) {
  graph->operations.items[op]->variable = variable;
}

void graph_output_shape_set(sl_graph *graph, sl_output output, const sl_shape *shape) {
  graph->operations.items[output.op]->outputs[output.index].shape = *shape;
}

int32_t sl_operation_count(const sl_graph *graph) { return (int32_t)graph->operations.count; }

const char *sl_operation_name(const sl_graph *graph, int32_t op) {
  const sl_operation *operation = graph_operation(graph, op);
  return operation == NULL ? NULL : operation->name;
}

const char *sl_operation_type(const sl_graph *graph, int32_t op) {
  const sl_operation *operation = graph_operation(graph, op);
  return operation == NULL ? NULL : operation->type;
}

int32_t sl_operation_output_count(const sl_graph *graph, int32_t op) {
  const sl_operation *operation = graph_operation(graph, op);
  return operation == NULL ? -1 : operation->output_count;
}

int32_t sl_output_dtype(const sl_graph *graph, sl_output output) {
  const operation_output *found = graph_output(graph, output);
  return found == NULL ? SL_DTYPE_NONE : found->dtype;
}

const sl_shape *sl_output_shape(const sl_graph *graph, sl_output output) {
  const operation_output *found = graph_output(graph, output);
  return found == NULL ? NULL : &found->shape;
}

/* 1.15 merges in C++, whose words for a conflict are others (SPEC 3). */
static sl_code graph_shapes_conflict(sl_graph *graph, const sl_shape *own, const sl_shape *given) {
  if (graph_is_0_10(graph)) {
    return sl_fail(graph->context, E_shapes_incompatible, SHAPE_TEXT(own), SHAPE_TEXT(given));
  }
  if (own->rank != given->rank) {
    return sl_fail(graph->context, E_set_shape_rank, TEXT_INT(own->rank), TEXT_INT(given->rank),
                   SHAPE_BRACKETS(own), SHAPE_BRACKETS(given));
  }
  int32_t at = 0;
  while (at < own->rank - 1 && (own->dims[at] < 0 || given->dims[at] < 0 || own->dims[at] == given->dims[at]))
    at++;
  return sl_fail(graph->context, E_set_shape_dimension, TEXT_INT(at), TEXT_INT(own->dims[at]),
                 TEXT_INT(given->dims[at]), SHAPE_BRACKETS(own), SHAPE_BRACKETS(given));
}

sl_code sl_output_set_shape(sl_graph *graph, sl_output output, const sl_shape *shape) {
  sl_shape merged;
  SL_TRY(graph_check_output(graph, output));
  if (shape == NULL) return sl_fail(graph->context, E_null_argument, "shape");
  sl_shape given;
  SL_TRY(shape_make(graph->context, shape->rank, shape->dims, &given));
  const sl_shape *own = sl_output_shape(graph, output);
  if (!shape_merge(own, &given, &merged)) return graph_shapes_conflict(graph, own, &given);
  graph_output_shape_set(graph, output, &merged);
  return SL_OK;
}

void graph_output_text(const sl_graph *graph, sl_output output, text *out) {
  text_add(out, sl_operation_name(graph, output.op));
  text_add_char(out, ':');
  text_add_int(out, output.index);
}

/* An unknown rank is left out; so is the device of an operation that has none. */
void graph_output_str(const sl_graph *graph, sl_output output, text *out) {
  const operation_output *found = graph_output(graph, output);
  const char *device = graph->operations.items[output.op]->device;
  text_add(out, "Tensor(\"");
  graph_output_text(graph, output, out);
  text_add_char(out, '"');
  if (found->shape.rank >= 0) text_add_format(out, ", shape=%s", SHAPE_TEXT(&found->shape));
  text_add_format(out, ", dtype=%s", sl_dtype_name(found->dtype));
  if (device[0] != 0) text_add_format(out, ", device=%s", device);
  text_add_char(out, ')');
}

sl_code sl_output_text(sl_graph *graph, sl_output output, bool repr, char **text) {
  SL_TRY(graph_check_output(graph, output));
  struct text out = text_begin(graph->context);
  if (repr) {
    const operation_output *found = graph_output(graph, output);
    text_add(&out, "<tf.Tensor '");
    graph_output_text(graph, output, &out);
    text_add_format(&out, "' shape=%s dtype=%s>", SHAPE_TEXT(&found->shape), sl_dtype_name(found->dtype));
  } else {
    graph_output_str(graph, output, &out);
  }
  return text_take(&out, text);
}
