/*
 * Sessions: plans that are new or kept, values, errors.
 */
#include "session/every_call/scene.h"

#include "graph/state.h"

static void with_session(scene *s) { must(s, sl_session_new(s->graph, &s->session)); }

static sl_code session_new(scene *s) { return sl_session_new(s->graph, &s->got.session); }

/* Fetches outputs 0 to count - 1, or has output 0's operation as target where there is nothing to fetch. */
static sl_code run(scene *s) {
  int32_t feeds = 0;
  while (feeds < SCENE_TENSORS && s->feeds[feeds].value != NULL) feeds++;
  const int32_t targets = s->count == 0;
  return sl_session_run(s->session, s->feeds, feeds, s->outputs, s->count, &s->outputs[0].op, targets,
                        s->got.tensors);
}

static void run_before(scene *s) {
  must(s, run(s));
  for (int32_t i = 0; i < s->count; i++) sl_tensor_release(s->got.tensors[i]);
}

static void feed(scene *s, int32_t at, sl_output output, int32_t rank, const int64_t *dims, double value) {
  s->values[at] = scene_tensor(s, SL_FLOAT32, rank, dims, value);
  s->feeds[at] = (sl_feed){output, s->values[at]};
}

/* ---- The image filter ---- */

static sl_output filter_variable(scene *s, const char *name, int32_t rank, const int64_t *dims) {
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank; i++) shape.dims[i] = dims[i];
  const sl_variable_request request = request_of(name, &shape);
  sl_variable_plan plan;
  sl_variable_info info;
  int32_t variable;
  must(s, sl_get_variable_begin(s->graph, &request, &plan));
  must(s, sl_variable_finish(s->graph, scene_constant(s, SL_FLOAT32, rank, dims, 0.01), &variable));
  must(s, sl_variable_get(s->graph, variable, &info));
  must(s, sl_session_run(s->session, NULL, 0, NULL, 0, &info.initializer, 1, NULL));
  return (sl_output){info.snapshot, 0};
}

static sl_output filter_layer(scene *s, sl_output x, int64_t depth, const char *weights, const char *biases) {
  build b = {.context = s->context, .graph = s->graph};
  const sl_output w = filter_variable(s, weights, 4, (int64_t[]){5, 5, depth, 8}),
                  bias = filter_variable(s, biases, 1, (int64_t[]){8});
  sl_description *d = describe(&b, "Conv2D", NULL, INPUTS(x, w));
  must(s, sl_describe_ints(d, "strides", (int64_t[]){1, 1, 1, 1}, 4));
  must(s, sl_describe_string(d, "padding", "SAME"));
  return scene_op(s, "Relu", NULL, INPUTS(scene_op(s, "Add", NULL, INPUTS(finish(&b, d), bias))));
}

static const int64_t IMAGE[] = {1, 12, 12, 3}, LARGER_IMAGE[] = {1, 30, 30, 3};

static void filter(scene *s) {
  with_session(s);
  const sl_output image = scene_placeholder(s, SL_FLOAT32, -1, NULL);
  s->outputs[0] = filter_layer(s, filter_layer(s, image, 3, "w1", "b1"), 8, "w2", "b2");
  s->count = 1;
  feed(s, 0, image, 4, IMAGE, 1);
}

static void filter_run_before(scene *s) {
  filter(s);
  run_before(s);
}

/* Kept plan and packed filters, but every buffer is of another size. */
static void filter_of_other_size(scene *s) {
  filter_run_before(s);
  sl_tensor_release(s->values[0]);
  feed(s, 0, s->feeds[0].output, 4, LARGER_IMAGE, 1);
}

/* ---- Other plans ---- */

static const int64_t MATRIX[] = {2, 2};

static void constants_only(scene *s) {
  with_session(s);
  const sl_output c = scene_constant(s, SL_FLOAT32, 2, MATRIX, 2);
  s->outputs[0] = scene_op(s, "Mul", NULL, INPUTS(c, c));
  s->outputs[1] = c;
  s->outputs[2] = s->outputs[0];
  s->count = 3;
}

static void constants_run_before(scene *s) {
  constants_only(s);
  run_before(s);
}

/* What is fed is fetched, and a product with a bias is fetched with what it was made of. */
static void product(scene *s) {
  with_session(s);
  const sl_output x = scene_placeholder(s, SL_FLOAT32, -1, NULL),
                  w = scene_constant(s, SL_FLOAT32, 2, MATRIX, 2),
                  b = scene_constant(s, SL_FLOAT32, 1, MATRIX, 1);
  const sl_output xw = scene_op(s, "MatMul", NULL, INPUTS(x, w));
  s->outputs[0] = scene_op(s, "BiasAdd", NULL, INPUTS(xw, b));
  s->outputs[1] = x;
  s->outputs[2] = xw;
  s->count = 3;
  feed(s, 0, x, 2, MATRIX, 1);
}

static void texts(scene *s) {
  sl_description *d;
  with_session(s);
  s->values[0] = scene_strings(s, 3);
  must(s, sl_describe(s->graph, "Const", NULL, &d));
  must(s, sl_describe_type(d, "dtype", SL_STRING));
  must(s, sl_describe_tensor(d, "value", s->values[0]));
  must(s, sl_describe_finish(d, &s->outputs[0].op));
  s->outputs[1] = scene_op(s, "Identity", NULL, s->outputs, 1);
  s->count = 2;
}

static void random_numbers(scene *s) {
  sl_description *d;
  with_session(s);
  const sl_output shape = scene_constant(s, SL_INT32, 1, (int64_t[]){2}, 3);
  must(s, sl_describe(s->graph, "TruncatedNormal", NULL, &d));
  must(s, sl_describe_input(d, shape));
  must(s, sl_describe_type(d, "dtype", SL_FLOAT32));
  must(s, sl_describe_finish(d, &s->outputs[1].op));
  s->outputs[0] = scene_op(s, "Exp", NULL, &s->outputs[1], 1);
  s->count = 2;
}

/* As tf.cond builds it. */
static void branches(scene *s) {
  sl_description *d;
  with_session(s);
  const sl_output predicate = scene_placeholder(s, SL_BOOL, 0, NULL),
                  x = scene_constant(s, SL_FLOAT32, 2, MATRIX, 2);
  const sl_output through = scene_op(s, "Switch", NULL, INPUTS(x, predicate));
  const sl_output ends[] = {scene_op(s, "Neg", NULL, INPUTS(through)),
                            scene_op(s, "Exp", NULL, INPUTS(((sl_output){through.op, 1})))};
  must(s, sl_describe(s->graph, "Merge", NULL, &d));
  must(s, sl_describe_input_list(d, ends, 2));
  must(s, sl_describe_finish(d, &s->outputs[0].op));
  s->outputs[1] = (sl_output){s->outputs[0].op, 1};
  s->count = 2;
  s->values[0] = scene_tensor(s, SL_BOOL, 0, NULL, 1);
  s->feeds[0] = (sl_feed){predicate, s->values[0]};
}

static void dead_branch(scene *s) {
  branches(s);
  const sl_output switched = {s->outputs[0].op - 3, 0};
  assert_string_equal(sl_operation_type(s->graph, switched.op), "Switch");
  s->outputs[0] = switched;
  s->count = 1;
}

/* The plan that was used longest ago will have to go, but only for one that works. Texts leave no idle buffers. */
static void most_plans(scene *s) {
  texts(s);
  const sl_output c = s->outputs[0];
  s->count = 1;
  for (int i = 0; i < 64; i++) {
    s->outputs[0] = scene_op(s, "Identity", NULL, INPUTS(c));
    run_before(s);
  }
  s->outputs[0] = scene_op(s, "Identity", NULL, INPUTS(c));
}

/* The run's own event is one too many for the journal's room, which is made before anything is assigned. */
static void assignment(scene *s) {
  sl_variable_info info;
  with_session(s);
  must(s, sl_variable_get(s->graph, scene_variable(s, "v"), &info));
  s->outputs[0] = (sl_output){info.initializer, 0};
  s->count = 0;
}

static void assignment_fills_journal(scene *s) {
  const journal *journal = &s->graph->journal;
  assignment(s);
  while (journal->events.count < journal->events.capacity) (void)scene_op(s, "NoOp", NULL, NULL, 0);
}

static void addition(scene *s) {
  sl_variable_info info;
  assignment(s);
  must(s, run(s));
  must(s, sl_variable_get(s->graph, 0, &info));
  s->outputs[0] = scene_op(s, "AssignAdd", NULL, INPUTS(((sl_output){info.op, 0}), info.initial_value));
}

static void resource_assignment(scene *s) {
  sl_variable_request request = request_of("r", &TWO);
  sl_variable_plan plan;
  sl_variable_info info;
  int32_t variable;
  request.use_resource = 1;
  with_session(s);
  must(s, sl_get_variable_begin(s->graph, &request, &plan));
  must(s, sl_variable_finish(s->graph, scene_constant(s, SL_FLOAT32, 1, MATRIX, 4), &variable));
  must(s, sl_variable_get(s->graph, variable, &info));
  s->outputs[0] = (sl_output){info.initializer, 0};
}

static void resource_reading(scene *s) {
  sl_variable_info info;
  resource_assignment(s);
  must(s, run(s));
  must(s, sl_variable_get(s->graph, 0, &info));
  s->outputs[0] = (sl_output){info.snapshot, 0};
  s->count = 1;
}

static void resource_unread(scene *s) {
  sl_variable_info info;
  resource_assignment(s);
  must(s, sl_variable_get(s->graph, 0, &info));
  s->outputs[0] = (sl_output){info.snapshot, 0};
  s->count = 1;
}

/* ---- Runs that are refused ---- */

static void not_fed(scene *s) {
  with_session(s);
  const sl_output x = scene_placeholder(s, SL_FLOAT32, 2, MATRIX);
  s->outputs[0] = scene_op(s, "Neg", NULL, INPUTS(x));
  s->count = 1;
}

static void fed_wrong_shape(scene *s) {
  with_session(s);
  s->outputs[0] = scene_placeholder(s, SL_FLOAT32, 2, MATRIX);
  s->count = 1;
  feed(s, 0, s->outputs[0], 1, MATRIX, 1);
}

static void uninitialized(scene *s) {
  sl_variable_info info;
  with_session(s);
  must(s, sl_variable_get(s->graph, scene_variable(s, "v"), &info));
  s->outputs[0] = scene_op(s, "Neg", NULL, INPUTS(((sl_output){info.snapshot, 0})));
  s->count = 1;
}

static void uninitialized_fetch(scene *s) {
  uninitialized(s);
  sl_variable_info info;
  must(s, sl_variable_get(s->graph, 0, &info));
  s->outputs[0] = (sl_output){info.op, 0};
}

/* It fails behind steps whose buffers go round by then. */
static void division_by_zero(scene *s) {
  with_session(s);
  const sl_output x = scene_placeholder(s, SL_INT32, -1, NULL), y = scene_op(s, "Neg", NULL, INPUTS(x)),
                  z = scene_op(s, "Sub", NULL, INPUTS(x, x));
  s->outputs[0] = scene_op(s, "Div", NULL, INPUTS(y, z));
  s->count = 1;
  s->values[0] = scene_tensor(s, SL_INT32, 2, MATRIX, 3);
  s->feeds[0] = (sl_feed){x, s->values[0]};
}

/* ---- Values ---- */

static void loadable(scene *s) {
  with_session(s);
  (void)scene_variable(s, "v");
  s->values[0] = scene_tensor(s, SL_FLOAT32, 1, MATRIX, 7);
}

static sl_code load(scene *s) { return sl_session_load(s->session, 0, s->values[0]); }

static void loaded(scene *s) {
  loadable(s);
  must(s, load(s));
}

static sl_code session_value(scene *s) { return sl_session_value(s->session, 0, &s->got.tensors[0]); }

call_rows session_calls(void) {
  static const call_row rows[] = {
      CALL(sl_session_new, "a second one", with_session, session_new),
      CALL(sl_session_run, "the image filter, by a new plan", filter, run),
      CALL(sl_session_run, "the image filter, by a kept plan", filter_run_before, run, NEVER_ALLOCATES),
      CALL(sl_session_run, "the image filter, by a kept plan, of another size", filter_of_other_size, run,
           .gives_up = true),
      CALL(sl_session_run, "constants", constants_only, run),
      CALL(sl_session_run, "constants that are kept", constants_run_before, run, NEVER_ALLOCATES),
      CALL(sl_session_run, "a product, and what it is made of", product, run),
      CALL(sl_session_run, "texts", texts, run),
      CALL(sl_session_run, "random numbers", random_numbers, run),
      CALL(sl_session_run, "a branch", branches, run),
      CALL(sl_session_run, "one plan too many", most_plans, run),
      CALL(sl_session_run, "an assignment", assignment, run),
      CALL(sl_session_run, "an assignment, when the journal is full", assignment_fills_journal, run),
      CALL(sl_session_run, "an addition to a variable", addition, run, .gives_up = true),
      CALL(sl_session_run, "an assignment to a resource", resource_assignment, run, .only = SL_COMPAT_1_15),
      CALL(sl_session_run, "a resource that is read", resource_reading, run, .only = SL_COMPAT_1_15,
           .gives_up = true),
      CALL(sl_session_run, "a resource without a value", resource_unread, run, ALLOCATES,
           SL_FAILED_PRECONDITION, SL_COMPAT_1_15),
      CALL(sl_session_run, "a placeholder that is not fed", not_fed, run, ALLOCATES, SL_INVALID_ARGUMENT),
      CALL(sl_session_run, "a feed of another shape", fed_wrong_shape, run, ALLOCATES, SL_VALUE_ERROR),
      CALL(sl_session_run, "a variable without a value", uninitialized, run, ALLOCATES,
           SL_FAILED_PRECONDITION),
      CALL(sl_session_run, "a variable without a value, fetched itself", uninitialized_fetch, run, ALLOCATES,
           SL_FAILED_PRECONDITION),
      CALL(sl_session_run, "a branch that is dead", dead_branch, run, ALLOCATES, SL_INVALID_ARGUMENT),
      CALL(sl_session_run, "a division by zero", division_by_zero, run, ALLOCATES, SL_INVALID_ARGUMENT),
      CALL(sl_session_value, "loaded", loaded, session_value, NEVER_ALLOCATES),
      CALL(sl_session_load, "the first", loadable, load),
      CALL(sl_session_load, "in place of another", loaded, load),
  };
  return (call_rows){rows, sizeof rows / sizeof *rows};
}
