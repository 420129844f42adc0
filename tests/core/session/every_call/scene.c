/*
 * A row's life: its context is set up, its call is made, looked at, used later and taken down.
 */
#include "session/every_call/scene.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/pool.h"

const sl_shape TWO = {.rank = 1, .dims = {2}};

enum { MARK = 0xA5, NAME_SIZE = 200 };

void must(scene *s, sl_code code) {
  if (code != SL_OK)
    fail_msg("%s, %s: %s", s->row->function, s->row->when, sl_context_error(s->context)->message);
}

/* ---- What is seen ---- */

typedef struct seen {
  char *text;
  size_t length, capacity;
} seen;

static void see_text(seen *out, const char *label, const char *text) {
  const size_t label_length = strlen(label), length = text == NULL ? 0 : strlen(text);
  const size_t needed = out->length + label_length + length + 3;
  if (needed > out->capacity) {
    out->capacity = 2 * needed;
    out->text = realloc(out->text, out->capacity);
    assert_non_null(out->text);
  }
  memcpy(out->text + out->length, label, label_length);
  out->text[out->length + label_length] = '=';
  if (length > 0) memcpy(out->text + out->length + label_length + 1, text, length);
  out->length = needed - 1;
  out->text[out->length - 1] = '\n';
  out->text[out->length] = 0;
}

static void see_int(seen *out, const char *label, int64_t number) {
  char text[24];
  snprintf(text, sizeof text, "%lld", (long long)number);
  see_text(out, label, text);
}

static void see_json(seen *out, scene *s, const char *label, char *json) {
  see_text(out, label, json);
  sl_text_free(s->context, json);
}

static void see_shape(seen *out, const char *label, const sl_shape *shape) {
  see_int(out, label, shape->rank);
  for (int32_t i = 0; i < shape->rank; i++) see_int(out, label, shape->dims[i]);
}

/* Numbers by a hash of their bytes, of which there may be many. */
static void see_tensor(seen *out, const char *label, const sl_tensor *tensor) {
  if (tensor == NULL) return see_text(out, label, "none");
  see_shape(out, label, sl_tensor_shape(tensor));
  see_int(out, label, sl_tensor_dtype(tensor));
  if (sl_tensor_dtype(tensor) == SL_STRING)
    for (int64_t i = 0; i < sl_tensor_size(tensor); i++)
      see_text(out, label, sl_tensor_string(tensor, i, NULL));
  else
    see_int(out, label,
            (int64_t)hash_bytes(sl_tensor_data((sl_tensor *)(uintptr_t)tensor), sl_tensor_bytes(tensor)));
}

static void see_graph(seen *out, scene *s) {
  char *json;
  must(s, sl_graph_snapshot(s->graph, s->session, 0, &json));
  see_json(out, s, "snapshot", json);
  see_text(out, "name scope", sl_name_scope(s->graph));
  see_int(out, "variable scope", sl_variable_scope(s->graph));
  see_int(out, "journal", sl_journal_size(s->graph));
}

static void see_values(seen *out, scene *s) {
  for (int32_t i = 0; i < sl_variable_count(s->graph); i++) {
    sl_tensor *value;
    must(s, sl_session_value(s->session, i, &value));
    see_tensor(out, "value", value);
    sl_tensor_release(value);
  }
}

static bool marked(const void *bytes, size_t size) {
  const unsigned char *byte = bytes;
  for (size_t i = 0; i < size; i++)
    if (byte[i] != MARK) return false;
  return true;
}
#define DELIVERED(field) (!marked(&s->got.field, sizeof s->got.field))

static void see_settings(seen *out, const sl_scope_settings *settings) {
  const int32_t numbers[] = {(int32_t)settings->reuse, settings->initializer,   settings->regularizer,
                             settings->partitioner,    settings->custom_getter, settings->constraint,
                             settings->dtype,          settings->use_resource};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) see_int(out, "setting", numbers[i]);
  see_text(out, "caching_device", settings->caching_device);
}

static void see_plan(seen *out, const sl_variable_plan *plan) {
  see_text(out, "plan", plan->name);
  see_int(out, "shared", plan->shared);
  see_int(out, "variable", plan->variable);
  see_shape(out, "shape", &plan->shape);
  see_int(out, "dtype", plan->dtype);
  see_int(out, "initial", (int)plan->initial);
  see_int(out, "initializer", plan->initializer);
  see_text(out, "default", plan->default_initializer);
  see_int(out, "regularizer", plan->regularizer);
}

static void see_info(seen *out, const sl_variable_info *info) {
  see_text(out, "info", info->name);
  see_int(out, "op", info->op);
  see_int(out, "initializer", info->initializer);
  see_int(out, "snapshot", info->snapshot);
  see_int(out, "initial value", info->initial_value.op);
  see_int(out, "dtype", info->dtype);
}

/* A graph, a session or a context is only there or not; what later use makes of it tells the rest. */
static void see_delivered(seen *out, scene *s) {
  if (DELIVERED(name)) see_text(out, "name", s->got.name);
  if (DELIVERED(other_name)) see_text(out, "other name", s->got.other_name);
  if (DELIVERED(text)) see_text(out, "text", s->got.text);
  if (DELIVERED(number)) see_int(out, "number", s->got.number);
  if (DELIVERED(output)) see_int(out, "output", s->got.output.op);
  if (DELIVERED(output)) see_int(out, "output", s->got.output.index);
  for (int i = 0; i < SCENE_TENSORS; i++)
    if (DELIVERED(tensors[i])) see_tensor(out, "tensor", s->got.tensors[i]);
  if (DELIVERED(context)) see_text(out, "made", "a context");
  if (DELIVERED(graph)) see_text(out, "made", "a graph");
  if (DELIVERED(session)) see_text(out, "made", "a session");
  if (DELIVERED(description)) see_text(out, "made", "a description");
  if (DELIVERED(settings)) see_settings(out, &s->got.settings);
  if (DELIVERED(plan)) see_plan(out, &s->got.plan);
  if (DELIVERED(info)) see_info(out, &s->got.info);
}

static char *scene_look(sl_context *context, void *state) {
  scene *s = state;
  seen out = {0};
  (void)context;
  see_text(&out, "seen", "");
  if (s->graph != NULL) see_graph(&out, s);
  if (s->session != NULL) see_values(&out, s);
  for (int i = 0; i < SCENE_TENSORS; i++)
    if (s->values[i] != NULL) see_tensor(&out, "given", s->values[i]);
  see_delivered(&out, s);
  return out.text;
}

/* ---- Making things ---- */

sl_output scene_op(scene *s, const char *type, const char *name, const sl_output *inputs, int32_t count) {
  sl_description *d;
  sl_output made = {0, 0};
  must(s, sl_describe(s->graph, type, name, &d));
  for (int32_t i = 0; i < count; i++) must(s, sl_describe_input(d, inputs[i]));
  must(s, sl_describe_finish(d, &made.op));
  return made;
}

sl_tensor *scene_tensor(scene *s, int32_t dtype, int32_t rank, const int64_t *dims, double value) {
  return tensor_of(s->context, dtype, dims, rank, &value, 1);
}

sl_tensor *scene_strings(scene *s, int64_t count) {
  sl_tensor *tensor;
  must(s, sl_tensor_new(s->context, SL_STRING, 1, &count, &tensor));
  for (int64_t i = 0; i < count; i++) must(s, sl_tensor_string_set(tensor, i, "some text", 9));
  return tensor;
}

sl_output scene_constant(scene *s, int32_t dtype, int32_t rank, const int64_t *dims, double value) {
  build b = {.context = s->context, .graph = s->graph};
  return constant(&b, dtype, dims, rank, &value, 1);
}

sl_output scene_placeholder(scene *s, int32_t dtype, int32_t rank, const int64_t *dims) {
  build b = {.context = s->context, .graph = s->graph};
  return placeholder(&b, NULL, dtype, rank, dims);
}

int32_t scene_variable(scene *s, const char *name) {
  const sl_variable_request request = request_of(name, &TWO);
  sl_variable_plan plan;
  int32_t variable = -1;
  must(s, sl_get_variable_begin(s->graph, &request, &plan));
  if (plan.shared) return plan.variable;
  must(s, sl_variable_finish(s->graph, scene_constant(s, SL_FLOAT32, 1, (int64_t[]){2}, 1), &variable));
  return variable;
}

/* ---- Later use ---- */

/* Every kind of thing a program does with a graph; it shows the stacks, and which names are taken. */
static void use_graph(scene *s) {
  const char *prefix;
  int32_t scope, op, variable;
  sl_description *d;
  const sl_variable_request request = request_of("v", &TWO);
  sl_variable_plan plan;
  must(s, sl_name_scope_enter(s->graph, "inner", &prefix));
  must(s, sl_describe(s->graph, "NoOp", "x", &d));
  must(s, sl_describe_finish(d, &op));
  must(s, sl_describe(s->graph, "Unknown", NULL, &d));
  must(s, sl_describe_finish(d, &op));
  must(s, sl_name_scope_exit(s->graph));
  must(s, sl_variable_scope_enter(s->graph, NULL, -1, "foo", NULL, true, &scope));
  if (sl_get_variable_begin(s->graph, &request, &plan) == SL_OK) { /* else the scopes around reuse */
    const sl_output value = scene_constant(s, SL_FLOAT32, 1, (int64_t[]){2}, 1);
    must(s, sl_variable_finish(s->graph, value, &variable));
  }
  must(s, sl_variable_scope_exit(s->graph, scope));
  must(s, sl_collection_add(s->graph, "key", (sl_item){SL_ITEM_OPERATION, op, 0}));
}

static void use_session(sl_session *session, scene *s, const char *name) {
  sl_output v;
  sl_variable_info info;
  sl_tensor *value;
  const int32_t variable = scene_variable(s, name);
  must(s, sl_variable_get(s->graph, variable, &info));
  must(s, sl_session_run(session, NULL, 0, NULL, 0, &info.initializer, 1, NULL));
  v = (sl_output){info.snapshot, 0};
  must(s, sl_session_run(session, NULL, 0, &v, 1, NULL, 0, &value));
  assert_true(number_at(value, 1) == 1);
  sl_tensor_release(value);
}

static void scene_use(sl_context *context, void *state) {
  scene *s = state;
  int32_t op;
  (void)context;
  if (s->description != NULL) {
    sl_description *description = s->description;
    s->description = NULL;
    must(s, s->computes ? sl_describe_compute(description, s->got.tensors, SCENE_TENSORS, &op)
                        : sl_describe_finish(description, &op));
  }
  if (DELIVERED(description)) {
    must(s, sl_describe_finish(s->got.description, &op));
    memset(&s->got.description, MARK, sizeof s->got.description);
  }
  if (DELIVERED(graph)) {
    scene other = {.row = s->row, .context = s->context, .graph = s->got.graph};
    use_graph(&other);
  }
  if (s->graph == NULL || sl_graph_finalized(s->graph)) return;
  use_graph(s);
  if (s->session != NULL) use_session(s->session, s, "w");
  if (DELIVERED(session)) use_session(s->got.session, s, "other");
  sl_variable_abandon(s->graph);
}

/* ---- Its life ---- */

typedef struct scene_level {
  const call_row *row;
  sl_compat compat;
} scene_level;

static void *scene_set_up(sl_context *context, const void *given) {
  const scene_level *level = given;
  scene *s = calloc(1, sizeof *s);
  assert_non_null(s);
  s->row = level->row;
  s->context = context;
  must(s, sl_graph_new(context, level->compat, 42, &s->graph));
  if (s->row->set_up != NULL) s->row->set_up(s);
  memset(&s->got, MARK, sizeof s->got);
  return s;
}

static void scene_ready(sl_context *context, void *state) {
  scene *s = state;
  (void)context;
  if (s->row->ready != NULL) s->row->ready(s);
}

static sl_code scene_call(sl_context *context, void *state) {
  scene *s = state;
  (void)context;
  return s->row->call(s);
}

static void scene_tear_down(sl_context *context, void *state) {
  scene *s = state;
  if (DELIVERED(text)) sl_text_free(context, s->got.text);
  for (int i = 0; i < SCENE_TENSORS; i++)
    if (DELIVERED(tensors[i])) sl_tensor_release(s->got.tensors[i]);
  if (DELIVERED(context)) sl_context_free(s->got.context);
  if (DELIVERED(description)) sl_describe_drop(s->got.description);
  if (DELIVERED(session)) sl_session_free(s->got.session);
  if (DELIVERED(graph)) sl_graph_free(s->got.graph);
  sl_describe_drop(s->description);
  sl_session_free(s->session);
  sl_graph_free(s->graph);
  for (int i = 0; i < SCENE_TENSORS; i++) sl_tensor_release(s->values[i]);
  free(s);
}

size_t sweep_row(const call_row *row) {
  static const sl_compat levels[] = {SL_COMPAT_0_10, SL_COMPAT_1_15};
  size_t most = 0;
  for (int i = 0; i < 2; i++) {
    if (row->only != 0 && row->only != levels[i]) continue;
    char name[NAME_SIZE];
    const scene_level level = {row, levels[i]};
    snprintf(name, sizeof name, "%s, %s, at %s", row->function, row->when, i == 0 ? "0.10" : "1.15");
    const size_t failures = every_allocation_fails(&(sweep){.name = name,
                                                            .set_up = scene_set_up,
                                                            .ready = row->ready == NULL ? NULL : scene_ready,
                                                            .call = scene_call,
                                                            .look = scene_look,
                                                            .use = scene_use,
                                                            .tear_down = scene_tear_down,
                                                            .given = &level,
                                                            .expected = row->expected,
                                                            .unrecorded = row->unrecorded,
                                                            .gives_up = row->gives_up});
    if (failures > most) most = failures;
  }
  return most;
}
