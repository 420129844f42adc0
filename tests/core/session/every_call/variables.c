/*
 * Variable scopes and variables.
 */
#include "session/every_call/scene.h"

/* ---- Scopes ---- */

static sl_code enter_named(scene *s) {
  sl_scope_settings settings = given_reuse(SL_REUSE_TRUE);
  settings.caching_device = "/gpu:0";
  return sl_variable_scope_enter(s->graph, "a", -1, NULL, &settings, true, &s->got.number);
}

static sl_code enter_default(scene *s) {
  return sl_variable_scope_enter(s->graph, NULL, -1, "a", NULL, true, &s->got.number);
}

static sl_code enter_captured(scene *s) {
  return sl_variable_scope_enter(s->graph, NULL, s->scope, NULL, NULL, true, &s->got.number);
}

static sl_code enter_without_name_scope(scene *s) {
  return sl_variable_scope_enter(s->graph, "a", -1, NULL, NULL, false, &s->got.number);
}

static sl_code enter_nameless(scene *s) {
  return sl_variable_scope_enter(s->graph, NULL, -1, NULL, NULL, true, &s->got.number);
}

static void inside(scene *s) {
  sl_scope_settings settings = given_reuse(SL_REUSE_NONE);
  settings.initializer = 5;
  must(s, sl_variable_scope_enter(s->graph, "outer/a", -1, NULL, &settings, true, &s->scope));
}

static void visited(scene *s) {
  inside(s);
  must(s, sl_variable_scope_exit(s->graph, s->scope));
  must(s, sl_variable_scope_enter(s->graph, "a", -1, NULL, NULL, true, &s->scope));
  must(s, sl_variable_scope_exit(s->graph, s->scope));
}

/* The room for scope objects is used up. */
static void many_scopes(scene *s) {
  for (int i = 0; i < 15; i++)
    must(s, sl_variable_scope_enter(s->graph, "a", -1, NULL, NULL, true, &s->scope));
}

static sl_code scope_new(scene *s) {
  sl_scope_settings settings = given_reuse(SL_REUSE_TRUE);
  settings.caching_device = "/cpu:0";
  settings.initializer = 9;
  return sl_variable_scope_new(s->graph, "by/hand", "scope/", &settings, &s->got.number);
}

static void by_hand(scene *s) {
  must(s, scope_new(s));
  s->scope = s->got.number;
}

static sl_code exit_scope(scene *s) { return sl_variable_scope_exit(s->graph, s->scope); }

static sl_code scope_get(scene *s) {
  return sl_variable_scope_get(s->graph, s->scope, &s->got.name, &s->got.other_name, &s->got.settings);
}

static sl_code scope_set(scene *s) {
  sl_scope_settings settings = given_reuse(SL_REUSE_TRUE);
  settings.caching_device = "/job:a/gpu:3";
  settings.initializer = 9;
  return sl_variable_scope_set(s->graph, s->scope, &settings);
}

static sl_code root_set(scene *s) {
  const sl_scope_settings settings = given_reuse(SL_REUSE_FALSE);
  return sl_variable_scope_set(s->graph, 0, &settings);
}

/* ---- tf.get_variable ---- */

static sl_code begin_new(scene *s) {
  const sl_variable_request request = request_of("v", &TWO);
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static sl_code begin_with_all(scene *s) {
  static const char *const collections[] = {"one", "two", "variables"};
  sl_variable_request request = request_of("deep/v", &TWO);
  request.collections = collections;
  request.collection_count = 3;
  request.caching_device = "/cpu:1";
  request.regularizer = 4;
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static sl_code begin_by_default(scene *s) {
  sl_variable_request request = request_of("v", &TWO);
  request.initial = SL_INITIAL_NONE;
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static sl_code begin_in_a_store(scene *s) {
  sl_variable_request request = request_of("v", &TWO);
  request.store = 1;
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static sl_code begin_of_value(scene *s) {
  sl_variable_request request = request_of("v", NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_FLOAT32;
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static sl_code begin_of_other_shape(scene *s) {
  const sl_shape three = {.rank = 1, .dims = {3}};
  const sl_variable_request request = request_of("v", &three);
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static sl_code begin_without_shape(scene *s) {
  const sl_variable_request request = request_of("v", NULL);
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static void reusing(scene *s) {
  const sl_scope_settings settings = given_reuse(SL_REUSE_TRUE);
  must(s, sl_variable_scope_set(s->graph, 0, &settings));
}

/* v stands in the graph, made at a place of the learner's program. */
static void with_v(scene *s) {
  const sl_frame frame = {"cell", 3, "<module>", "v = tf.get_variable(\"v\", [2])"};
  int32_t location;
  must(s, sl_location_new(s->context, &frame, 1, &location));
  sl_graph_set_location(s->graph, location);
  s->count = scene_variable(s, "v");
}

static void sharing(scene *s) {
  with_v(s);
  reusing(s);
}

static void in_parts(scene *s) { (void)scene_variable(s, "v/part_0"); }

static void begun_once(scene *s) {
  const sl_variable_request request = request_of("outer", &TWO);
  sl_variable_plan plan;
  must(s, sl_get_variable_begin(s->graph, &request, &plan));
}

static sl_code check(scene *s) {
  sl_variable_request request = request_of("v", NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = request.dtype = SL_INT32;
  return sl_get_variable_check(s->graph, &request);
}

static sl_code check_other_dtype(scene *s) {
  sl_variable_request request = request_of("v", NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_INT64;
  request.dtype = SL_INT32;
  return sl_get_variable_check(s->graph, &request);
}

/* ---- tf.Variable ---- */

static sl_code variable_begin(scene *s) {
  sl_variable_request request = request_of("v", NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_FLOAT32;
  return sl_variable_begin(s->graph, &request, &s->got.plan);
}

static sl_code variable_begin_unnamed(scene *s) {
  sl_variable_request request = request_of(NULL, NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_FLOAT32;
  return sl_variable_begin(s->graph, &request, &s->got.plan);
}

/* ---- Both: finish ---- */

static sl_code finish_variable(scene *s) {
  return sl_variable_finish(s->graph, s->outputs[0], &s->got.number);
}

static void make_value(scene *s) { s->outputs[0] = scene_constant(s, SL_FLOAT32, 1, (int64_t[]){2}, 1); }

static void begun_new(scene *s) {
  const sl_variable_request request = request_of("v", &TWO);
  sl_variable_plan plan;
  must(s, sl_get_variable_begin(s->graph, &request, &plan));
  make_value(s);
}

static void begun_with_all(scene *s) {
  with_v(s);
  must(s, begin_with_all(s));
  make_value(s);
}

static void begun_of_other_dtype(scene *s) {
  begun_new(s);
  s->outputs[0] = scene_constant(s, SL_INT32, 1, (int64_t[]){2}, 1);
}

static void begun_variable(scene *s) {
  must(s, variable_begin(s));
  make_value(s);
}

/* tf.Variable(-a), where a is a variable: guarded at 1.15. */
static void begun_dependent(scene *s) {
  sl_variable_info a;
  sl_variable_plan plan;
  sl_variable_request request = request_of("b", NULL);
  must(s, sl_variable_get(s->graph, scene_variable(s, "a"), &a));
  s->outputs[0] = scene_op(s, "Neg", NULL, INPUTS(((sl_output){a.snapshot, 0})));
  request.initial = SL_INITIAL_TENSOR;
  request.initial_output = s->outputs[0];
  must(s, sl_variable_begin(s->graph, &request, &plan));
}

static void begun_of_unknown_shape(scene *s) {
  must(s, variable_begin(s));
  s->outputs[0] = scene_placeholder(s, SL_FLOAT32, -1, NULL);
}

/* A resource variable has other operations than one of references. */
static sl_code begin_resource(scene *s) {
  sl_variable_request request = request_of("v", &TWO);
  request.use_resource = 1;
  request.caching_device = "/cpu:1";
  return sl_get_variable_begin(s->graph, &request, &s->got.plan);
}

static void begun_resource(scene *s) {
  must(s, begin_resource(s));
  make_value(s);
}

static void begun_dependent_resource(scene *s) {
  sl_variable_info a;
  must(s, sl_variable_get(s->graph, scene_variable(s, "a"), &a));
  must(s, begin_resource(s));
  s->outputs[0] = (sl_output){a.snapshot, 0};
}

static sl_code variable_get(scene *s) { return sl_variable_get(s->graph, s->count, &s->got.info); }

call_rows variable_calls(void) {
  static const call_row rows[] = {
      CALL(sl_variable_scope_enter, "the first", NULL, enter_named),
      CALL(sl_variable_scope_enter, "a name that was opened before", visited, enter_named),
      CALL(sl_variable_scope_enter, "a default name", NULL, enter_default),
      CALL(sl_variable_scope_enter, "a default name that is taken", visited, enter_default),
      CALL(sl_variable_scope_enter, "a captured one", visited, enter_captured),
      CALL(sl_variable_scope_enter, "without its name scope", inside, enter_without_name_scope),
      CALL(sl_variable_scope_enter, "one too many for the room", many_scopes, enter_named),
      CALL(sl_variable_scope_enter, "without a name", NULL, enter_nameless, MAY_ALLOCATE, SL_TYPE_ERROR),
      CALL(sl_variable_scope_enter, "one made by hand", by_hand, enter_captured),
      CALL(sl_variable_scope_new, "the first of all", NULL, scope_new),
      CALL(sl_variable_scope_new, "one too many for the room", many_scopes, scope_new),
      CALL(sl_variable_scope_exit, "of the only one", inside, exit_scope, NEVER_ALLOCATES),
      CALL(sl_variable_scope_get, "the open one", inside, scope_get, NEVER_ALLOCATES),
      CALL(sl_variable_scope_set, "with a device", inside, scope_set),
      CALL(sl_variable_scope_set, "the root, the first of all", NULL, root_set),
      CALL(sl_get_variable_begin, "new", NULL, begin_new),
      CALL(sl_get_variable_begin, "new, in a scope that gives the initializer", inside, begin_by_default),
      CALL(sl_get_variable_begin, "new, by the default initializer", NULL, begin_by_default),
      CALL(sl_get_variable_begin, "new, with all there is", with_v, begin_with_all),
      CALL(sl_get_variable_begin, "new, of a value", NULL, begin_of_value),
      CALL(sl_get_variable_begin, "new, inside another", begun_once, begin_new),
      CALL(sl_get_variable_begin, "new, in another store", with_v, begin_in_a_store),
      CALL(sl_get_variable_begin, "shared", sharing, begin_new, MAY_ALLOCATE),
      CALL(sl_get_variable_begin, "not there to be shared", reusing, begin_new, MAY_ALLOCATE, SL_VALUE_ERROR),
      CALL(sl_get_variable_begin, "there already", with_v, begin_new, MAY_ALLOCATE, SL_VALUE_ERROR),
      CALL(sl_get_variable_begin, "shared, of another shape", sharing, begin_of_other_shape, MAY_ALLOCATE,
           SL_VALUE_ERROR),
      CALL(sl_get_variable_begin, "there in parts", in_parts, begin_new, MAY_ALLOCATE, SL_VALUE_ERROR),
      CALL(sl_get_variable_begin, "without a shape", NULL, begin_without_shape, MAY_ALLOCATE, SL_VALUE_ERROR),
      CALL(sl_get_variable_begin, "a resource", NULL, begin_resource, .only = SL_COMPAT_1_15),
      CALL(sl_get_variable_check, "the dtype asked for", NULL, check, NEVER_ALLOCATES),
      CALL(sl_get_variable_check, "another dtype", NULL, check_other_dtype, NEVER_ALLOCATES, SL_VALUE_ERROR,
           SL_COMPAT_1_15),
      CALL(sl_variable_begin, "with a name", NULL, variable_begin),
      CALL(sl_variable_begin, "a name that is taken", with_v, variable_begin),
      CALL(sl_variable_begin, "without a name", inside, variable_begin_unnamed),
      CALL(sl_variable_finish, "of get_variable", begun_new, finish_variable),
      CALL(sl_variable_finish, "of get_variable, with all there is", begun_with_all, finish_variable),
      CALL(sl_variable_finish, "of tf.Variable", begun_variable, finish_variable),
      CALL(sl_variable_finish, "of a value that depends on a variable", begun_dependent, finish_variable),
      CALL(sl_variable_finish, "of a resource", begun_resource, finish_variable, .only = SL_COMPAT_1_15),
      CALL(sl_variable_finish, "of a resource that depends on a variable", begun_dependent_resource,
           finish_variable, .only = SL_COMPAT_1_15),
      CALL(sl_variable_finish, "of another dtype", begun_of_other_dtype, finish_variable, NEVER_ALLOCATES,
           SL_TYPE_ERROR),
      CALL(sl_variable_finish, "of a value without a shape", begun_of_unknown_shape, finish_variable,
           MAY_ALLOCATE, SL_VALUE_ERROR),
      CALL(sl_variable_get, "the only one", with_v, variable_get, NEVER_ALLOCATES),
  };
  return (call_rows){rows, sizeof rows / sizeof *rows};
}
