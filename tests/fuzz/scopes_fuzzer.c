/*
 * API sequences: bytes become calls of the core (name scopes, operations, variable scopes, get_variable, tf.Variable,
 * in any order, at either level), each of which may meet a failing allocation, and a model of the naming rules is led
 * along. After every call the two must agree; a call that failed for want of memory must have changed nothing and must
 * succeed when tried again.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "naming_model.h"
#include "scopelab.h"

/* ---- Memory that runs out on demand ---- */

typedef struct meter {
  int32_t until_failure; /* allocations that still succeed; negative: all do */
  bool failed;
} meter;

static void *meter_resize(void *user, void *block, size_t old_size, size_t new_size) {
  meter *m = user;
  (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  if (m->until_failure == 0) {
    m->until_failure = -1;
    m->failed = true;
    return NULL;
  }
  if (m->until_failure > 0) m->until_failure--;
  return realloc(block, new_size);
}

/* ---- The run ---- */

typedef struct run {
  const uint8_t *data;
  size_t size;
  meter meter;
  sl_context *context;
  sl_graph *graph;
  int32_t
      opened[MODEL_DEPTH]; /* kinds of what is open: 'n' name scope, 'v' variable scope, with its number */
  int32_t scopes[MODEL_DEPTH];
  int32_t depth;
} run;

#define CHECK(condition) ((condition) ? (void)0 : failed(#condition, __LINE__))

static run *running; /* for the report of a disagreement */
static model expected;
static void failed(const char *condition, int line);

static void failed(const char *condition, int line) {
  char prefix[MODEL_TEXT];
  model_prefix(&expected, prefix);
  fprintf(stderr, "scopes_fuzzer.c:%d: the core and the model disagree: %s\n", line, condition);
  fprintf(stderr, "  level %s\n  core's scope  '%s'\n  model's scope '%s'\n  core's error %s\n",
          expected.old ? "0.10" : "1.15", sl_name_scope(running->graph), prefix,
          sl_context_error(running->context)->message);
  const char *name = "", *original = "";
  sl_scope_settings settings;
  sl_variable_scope_get(running->graph, sl_variable_scope(running->graph), &name, &original, &settings);
  fprintf(stderr, "  core's variable scope '%s' of '%s', model's '%s' of '%s'\n", name, original,
          expected.scopes[expected.current].name, expected.scopes[expected.current].original);
  int32_t count = sl_operation_count(running->graph);
  for (int32_t i = 0; i < count || i < expected.operation_count; i++)
    fprintf(stderr, "  %d core %s, model %s\n", i, i < count ? sl_operation_name(running->graph, i) : "-",
            i < expected.operation_count ? expected.operations[i] : "-");
  abort();
}

static uint8_t next(run *r) {
  if (r->size == 0) return 0;
  r->size--;
  return *r->data++;
}

static const char *const NAMES[] = {"a",  "b", "A", "a_1", "lay", "layer", "a/b",
                                    "a/", "v", "",  "_x",  "x y", "B",     "layer_1"};
static const char *pick_name(run *r) { return NAMES[next(r) % (sizeof NAMES / sizeof *NAMES)]; }
static const char *pick_plain_name(run *r) { return NAMES[next(r) % 7]; }

typedef struct before {
  int32_t operations, variables, scope, journal;
  char prefix[MODEL_TEXT];
} before;

static before look(const run *r) {
  before b = {sl_operation_count(r->graph), sl_variable_count(r->graph), sl_variable_scope(r->graph),
              sl_journal_size(r->graph), ""};
  snprintf(b.prefix, sizeof b.prefix, "%s", sl_name_scope(r->graph));
  return b;
}

static void check_unchanged(const run *r, const before *b) {
  before now = look(r);
  CHECK(now.operations == b->operations);
  CHECK(now.variables == b->variables);
  CHECK(now.scope == b->scope);
  CHECK(strcmp(now.prefix, b->prefix) == 0);
}

/* Makes the call, with an allocation failing somewhere if the data says so; a call that ran out of memory is checked
 * to have done nothing and made again. */
#define CALL(r, code, call)                                                                                  \
  do {                                                                                                       \
    uint8_t fault = next(r);                                                                                 \
    before seen = look(r);                                                                                   \
    (r)->meter.until_failure = fault < 40 ? fault : -1;                                                      \
    (r)->meter.failed = false;                                                                               \
    (code) = (call);                                                                                         \
    (r)->meter.until_failure = -1;                                                                           \
    if ((code) == SL_OUT_OF_MEMORY) {                                                                        \
      CHECK((r)->meter.failed);                                                                              \
      check_unchanged(r, &seen);                                                                             \
      (code) = (call);                                                                                       \
    }                                                                                                        \
    CHECK((code) != SL_OUT_OF_MEMORY && (code) != SL_INTERNAL);                                              \
    if ((code) != SL_OK) check_unchanged(r, &seen);                                                          \
  } while (0)

static void check_agreement(const run *r) {
  char prefix[MODEL_TEXT];
  model_prefix(&expected, prefix);
  CHECK(strcmp(sl_name_scope(r->graph), prefix) == 0);
  CHECK(sl_operation_count(r->graph) == expected.operation_count);
  if (expected.operation_count > 0) {
    int32_t last = expected.operation_count - 1;
    CHECK(strcmp(sl_operation_name(r->graph, last), expected.operations[last]) == 0);
  }
  const char *name, *original;
  sl_scope_settings settings;
  CHECK(sl_variable_scope_get(r->graph, sl_variable_scope(r->graph), &name, &original, &settings) == SL_OK);
  const model_scope *scope = &expected.scopes[expected.current];
  CHECK(strcmp(name, scope->name) == 0);
  CHECK(strcmp(original, scope->original) == 0);
  CHECK(settings.reuse == (sl_reuse)scope->reuse);
}

/* ---- Calls ---- */

static void enter_name_scope(run *r) {
  char captured[MODEL_TEXT];
  const char *name = pick_name(r), *prefix;
  model_prefix(&expected, captured);
  if (next(r) % 4 == 0 && captured[0] != 0) name = captured; /* the scope's own name again: absolute */
  sl_code code;
  CALL(r, code, sl_name_scope_enter(r->graph, name, &prefix));
  CHECK((code == SL_OK) == model_name_scope_enter(&expected, name));
  if (code == SL_OK) r->opened[r->depth++] = 'n';
}

static sl_code describe(run *r, const char *type, const char *name, int32_t *op) {
  sl_description *description;
  sl_code code = sl_describe(r->graph, type, name, &description);
  if (code != SL_OK) return code;
  static const sl_shape shape = {1, {1}};
  code = sl_describe_type(description, "dtype", SL_FLOAT32);
  if (code == SL_OK) code = sl_describe_shape(description, "shape", &shape);
  if (code == SL_OK) return sl_describe_finish(description, op);
  sl_describe_drop(description);
  return code;
}

static bool make_operation(run *r, const char *name, int32_t *op) {
  sl_code code;
  CALL(r, code, describe(r, "Placeholder", name, op));
  CHECK((code == SL_OK) == model_operation(&expected, "Placeholder", name));
  return code == SL_OK;
}

static void enter_variable_scope(run *r) {
  uint8_t form = next(r) % 4;
  int32_t reuse = (int32_t)(next(r) % (expected.old ? 3 : 4)) - 1, scope, captured = -1;
  const char *name = NULL, *default_name = NULL;
  if (form == 0)
    captured = next(r) % expected.scope_count;
  else if (form == 1)
    default_name = pick_plain_name(r);
  else
    name = pick_name(r);
  sl_scope_settings settings = {.reuse = (sl_reuse)reuse, .use_resource = -1};
  sl_code code;
  CALL(r, code, sl_variable_scope_enter(r->graph, name, captured, default_name, &settings, true, &scope));
  CHECK((code == SL_OK) == model_scope_enter(&expected, name, captured, default_name, reuse));
  if (code != SL_OK) return;
  CHECK(scope == expected.current);
  r->scopes[r->depth] = scope;
  r->opened[r->depth++] = 'v';
}

static void leave(run *r) {
  if (r->depth == 0) return;
  r->depth--;
  sl_code code;
  if (r->opened[r->depth] == 'n') {
    CALL(r, code, sl_name_scope_exit(r->graph));
    model_name_scope_exit(&expected);
  } else {
    CALL(r, code, sl_variable_scope_exit(r->graph, r->scopes[r->depth]));
    model_scope_exit(&expected);
  }
  CHECK(code == SL_OK);
}

/* The rest of a new variable: begin has been called, the core stands in the scope of the initial value. */
static void finish_variable(run *r, const char *own, bool initializer_scope, bool give_up, const char *key) {
  char exact[MODEL_TEXT], prefix[MODEL_TEXT];
  int32_t initial, variable;
  model_prefix(&expected, exact); /* "v/" */
  bool variable_first = initializer_scope && expected.old;
  if (variable_first) CHECK(model_operation(&expected, own, exact));
  if (initializer_scope) model_name_scope_enter(&expected, "Initializer");
  model_prefix(&expected, prefix);
  CHECK(strcmp(sl_name_scope(r->graph), prefix) == 0);
  if (make_operation(r, "init", &initial) && !give_up) {
    sl_code code;
    CALL(r, code, sl_variable_finish(r->graph, (sl_output){initial, 0}, &variable));
    if (initializer_scope) model_name_scope_exit(&expected);
    char name[MODEL_TEXT];
    snprintf(name, sizeof name, "%s", exact);
    name[strlen(name) - 1] = 0;
    bool made = variable_first || model_operation(&expected, own, exact);
    CHECK((code == SL_OK) == made);
    if (made) {
      CHECK(model_operation(&expected, "Assign", "Assign"));
      CHECK(model_operation(&expected, "read", "read"));
      snprintf(expected.variable_names[expected.variables], MODEL_TEXT, "%s", name);
      if (key != NULL) {
        snprintf(expected.store[expected.stored].key, MODEL_TEXT, "%s", key);
        expected.store[expected.stored++].count = expected.variables;
      }
      CHECK(variable == expected.variables);
      expected.variables++;
      sl_variable_info info;
      CHECK(sl_variable_get(r->graph, variable, &info) == SL_OK);
      CHECK(strcmp(info.name, name) == 0);
    } else {
      sl_variable_abandon(r->graph);
    }
  } else {
    sl_variable_abandon(r->graph);
    if (initializer_scope) model_name_scope_exit(&expected);
  }
}

static void get_variable(run *r) {
  const char *name = pick_plain_name(r);
  bool give_up = next(r) % 8 == 0;
  static const sl_shape shape = {1, {1}};
  sl_variable_request request = {.name = name,
                                 .shape = &shape,
                                 .dtype = SL_FLOAT32,
                                 .initial = SL_INITIAL_CALLABLE,
                                 .initializer = 1,
                                 .trainable = -1,
                                 .use_resource = -1,
                                 .validate_shape = true};
  sl_variable_plan plan;
  char full[MODEL_TEXT];
  int32_t shared;
  model_answer answer = model_lookup(&expected, name, full, &shared);
  sl_code code;
  if (answer == MODEL_NEW) {
    /* 0.10 makes the variable's operation at once: a name that is taken is refused by begin already. */
    char own[MODEL_TEXT];
    model_name_scope_enter(&expected, "");
    model_unique(&expected, full, false, own);
    if (full[strlen(full) - 1] == '/') snprintf(own, strlen(full), "%s", full);
    bool taken = expected.old && model_exists(&expected, own);
    if (taken || !model_name_scope_enter(&expected, full)) {
      model_name_scope_exit(&expected);
      answer = MODEL_REFUSED;
    }
  }
  CALL(r, code, sl_get_variable_begin(r->graph, &request, &plan));
  CHECK((code == SL_OK) == (answer != MODEL_REFUSED));
  if (answer == MODEL_SHARED) CHECK(plan.shared && plan.variable == shared);
  if (answer != MODEL_NEW) return;
  CHECK(!plan.shared && strcmp(plan.name, full) == 0);
  finish_variable(r, expected.old ? "Variable" : "VariableV2", true, give_up, full);
  model_name_scope_exit(&expected);
  model_name_scope_exit(&expected);
}

static void make_variable(run *r) {
  const char *name = next(r) % 3 == 0 ? NULL : pick_plain_name(r);
  bool give_up = next(r) % 8 == 0;
  sl_variable_request request = {.name = name,
                                 .initial = SL_INITIAL_VALUE,
                                 .initializer = 1,
                                 .initial_dtype = SL_FLOAT32,
                                 .trainable = -1,
                                 .use_resource = -1,
                                 .validate_shape = true};
  sl_variable_plan plan;
  bool allowed = model_name_scope_enter(&expected, name == NULL ? "Variable" : name);
  sl_code code;
  CALL(r, code, sl_variable_begin(r->graph, &request, &plan));
  CHECK((code == SL_OK) == allowed);
  if (!allowed) return;
  finish_variable(r, expected.old ? "Variable" : "VariableV2", false, give_up, NULL);
  model_name_scope_exit(&expected);
}

static void unique_name(run *r) {
  const char *name = pick_plain_name(r), *unique;
  bool mark = next(r) % 2 == 0;
  char wanted[MODEL_TEXT];
  sl_code code;
  CALL(r, code, sl_unique_name(r->graph, name, mark, &unique));
  model_unique(&expected, name, mark, wanted);
  CHECK(code == SL_OK && strcmp(unique, wanted) == 0);
}

static void reuse_variables(run *r) {
  const char *name, *original;
  sl_scope_settings settings;
  int32_t scope = sl_variable_scope(r->graph);
  CHECK(sl_variable_scope_get(r->graph, scope, &name, &original, &settings) == SL_OK);
  settings.reuse = SL_REUSE_TRUE;
  sl_code code;
  CALL(r, code, sl_variable_scope_set(r->graph, scope, &settings));
  CHECK(code == SL_OK);
  expected.scopes[expected.current].reuse = 1;
}

static void step(run *r) {
  uint8_t what = next(r) % 9;
  bool room = r->depth < 8 && strlen(sl_name_scope(r->graph)) < 100;
  int32_t op;
  switch (what) {
  case 0:
    if (room) enter_name_scope(r);
    break;
  case 1:
  case 2:
    if (room) enter_variable_scope(r);
    break;
  case 3: leave(r); break;
  case 4: get_variable(r); break;
  case 5: make_variable(r); break;
  case 6: make_operation(r, next(r) % 3 == 0 ? NULL : pick_name(r), &op); break;
  case 7: unique_name(r); break;
  default:
    if (next(r) % 4 == 0) reuse_variables(r);
    break;
  }
  check_agreement(r);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  run r = {.data = data, .size = size, .meter = {-1, false}};
  running = &r;
  sl_allocator allocator = {&r.meter, meter_resize};
  CHECK(sl_context_new(&allocator, 0, &r.context) == SL_OK);
  bool old = next(&r) % 2 == 0;
  CHECK(sl_graph_new(r.context, old ? SL_COMPAT_0_10 : SL_COMPAT_1_15, 1, &r.graph) == SL_OK);
  model_start(&expected, old);
  for (int32_t steps = 0; r.size > 0 && steps < 100; steps++) step(&r);
  while (r.depth > 0) leave(&r);
  check_agreement(&r);
  sl_graph_free(r.graph);
  sl_context_free(r.context);
  return 0;
}
