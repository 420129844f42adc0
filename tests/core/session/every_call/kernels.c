/*
 * Each operation of the table, on the first throw of the dice that it can do something with.
 */
#include "session/every_call/kernels.h"

#include <stdio.h>

#include "ops/dice.h"
#include "session/every_call/scene.h"

/* An operation and the dice that gave its inputs and attributes. */
typedef struct throw {
  const op_definition *definition;
  signature signature;
  uint64_t inputs;
}
throw;

static sl_description *describe_throw(sl_graph *graph, const throw *throw) {
  sl_description *d;
  assert_int_equal(sl_describe(graph, throw->definition->type, NULL, &d), SL_OK);
  return d;
}

/* The inputs as values; the dice stand at the attributes afterwards. */
static inputs thrown_inputs(sl_context *context, sl_graph *graph, const throw *throw, dice *d) {
  build b = {.context = context, .graph = graph};
  *d = (dice){.state = throw->inputs};
  return any_inputs(d, &b, &throw->signature);
}

static sl_description *described_with_values(sl_context *context, sl_graph *graph, const throw *throw) {
  dice d;
  inputs given = thrown_inputs(context, graph, throw, &d);
  sl_description *description = describe_throw(graph, throw);
  give_values(&given, description);
  give_attrs(&d, &throw->signature, description);
  drop_inputs(&given);
  return description;
}

/* ---- The dice ---- */

static bool computes_something(const throw *throw) {
  build b = build_begin(SL_COMPAT_1_15);
  sl_tensor *results[SCENE_TENSORS];
  int32_t count = 0;
  sl_description *description = described_with_values(b.context, b.graph, throw);
  const sl_code code = sl_describe_compute(description, results, SCENE_TENSORS, &count);
  const bool something = code == SL_OK && count > 0 && sl_tensor_size(results[0]) > 0;
  for (int32_t i = 0; i < count; i++) sl_tensor_release(results[i]);
  build_end(&b);
  return something;
}

static bool throw_for(const op_definition *definition, throw *found) {
  enum { THROWS = 4000 };
  *found = (throw){.definition = definition};
  assert_true(signature_read(definition->signature, &found->signature));
  for (uint64_t seed = 1; seed < THROWS; seed++) {
    found->inputs = seed * 977;
    if (computes_something(found)) return true;
  }
  return false;
}

/* What sessions alone execute, and what has no inputs to throw, has rows of its own. */
static bool is_thrown(const op_definition *definition) {
  return !(definition->flags & (OP_STATEFUL | OP_FLOW)) && strcmp(definition->type, "Const") != 0;
}

/* ---- Made ---- */

/* Constants and placeholders for the inputs stand in the graph before. */
static void set_up_made(scene *s) {
  const throw *throw = s->row->given;
  build b = {.context = s->context, .graph = s->graph};
  dice d, outputs = {.state = 5};
  inputs given = thrown_inputs(s->context, s->graph, throw, &d);
  for (int32_t i = 0; i < given.total; i++) {
    const sl_output output = any_output(&outputs, &b, given.values[i]);
    if (i == 0) s->outputs[0] = output;
  }
  drop_inputs(&given);
}

static void ready_made(scene *s) {
  const throw *throw = s->row->given;
  dice d;
  inputs given = thrown_inputs(s->context, s->graph, throw, &d);
  s->description = describe_throw(s->graph, throw);
  for (int32_t i = 0, at = 0; i < given.arguments; at += given.counts[i++]) {
    sl_output list[3];
    for (int32_t j = 0; j < given.counts[i]; j++) list[j] = (sl_output){s->outputs[0].op + at + j, 0};
    must(s, given.lists[i] ? sl_describe_input_list(s->description, list, given.counts[i])
                           : sl_describe_input(s->description, list[0]));
  }
  give_attrs(&d, &throw->signature, s->description);
  drop_inputs(&given);
}

static sl_code finish_made(scene *s) {
  sl_description *description = s->description;
  s->description = NULL;
  return sl_describe_finish(description, &s->got.number);
}

/* ---- Computed ---- */

static void ready_computed(scene *s) {
  s->description = described_with_values(s->context, s->graph, s->row->given);
}

static sl_code compute(scene *s) {
  sl_description *description = s->description;
  s->description = NULL;
  return sl_describe_compute(description, s->got.tensors, SCENE_TENSORS, &s->got.number);
}

/* ---- Run ---- */

/* Every input is fed. */
static void set_up_run(scene *s) {
  const throw *throw = s->row->given;
  dice d;
  inputs given = thrown_inputs(s->context, s->graph, throw, &d);
  assert_true(given.total <= SCENE_TENSORS);
  for (int32_t i = 0; i < given.total; i++) {
    s->values[i] = given.values[i];
    s->feeds[i] =
        (sl_feed){scene_placeholder(s, sl_tensor_dtype(given.values[i]), -1, NULL), given.values[i]};
  }
  s->description = describe_throw(s->graph, throw);
  for (int32_t i = 0, at = 0; i < given.arguments; at += given.counts[i++]) {
    sl_output list[3];
    for (int32_t j = 0; j < given.counts[i]; j++) list[j] = s->feeds[at + j].output;
    must(s, given.lists[i] ? sl_describe_input_list(s->description, list, given.counts[i])
                           : sl_describe_input(s->description, list[0]));
  }
  give_attrs(&d, &throw->signature, s->description);
  int32_t op;
  must(s, sl_describe_finish(s->description, &op));
  s->description = NULL;
  s->count = given.total;
  for (int32_t i = 0; i < SCENE_TENSORS; i++) s->outputs[i] = (sl_output){op, i};
  must(s, sl_session_new(s->graph, &s->session));
}

static sl_code run(scene *s) {
  return sl_session_run(s->session, s->feeds, s->count, s->outputs,
                        sl_operation_output_count(s->graph, s->outputs[0].op), NULL, 0, s->got.tensors);
}

/* ---- All of them ---- */

void sweep_operations(void) {
  static const call_row ways[] = {
      CALL(sl_describe_finish, "", set_up_made, finish_made, .ready = ready_made),
      CALL(sl_describe_compute, "", NULL, compute, .ready = ready_computed),
      CALL(sl_session_run, "", set_up_run, run),
  };
  const op_definition *definition;
  for (size_t i = 0; (definition = op_at(i)); i++) {
    throw found;
    if (!is_thrown(definition)) continue;
    if (!throw_for(definition, &found)) fail_msg("%s was never computed", definition->type);
    for (size_t way = 0; way < sizeof ways / sizeof *ways; way++) {
      call_row row = ways[way];
      row.when = definition->type;
      row.only = SL_COMPAT_1_15;
      row.given = &found;
      assert_true(sweep_row(&row) > 0);
    }
  }
}
