/*
 * Descriptions: what is given to them, and their end, in a graph and at once. Each operation of the table is made and
 * computed in kernels.c.
 */
#include "session/every_call/scene.h"

static const int64_t MATRIX[] = {2, 3};

/* ---- Given ---- */

/* A type without definition takes whatever it is given. */
static void described(scene *s) {
  s->outputs[0] = scene_constant(s, SL_FLOAT32, 2, MATRIX, 1);
  s->outputs[1] = scene_constant(s, SL_FLOAT32, 2, MATRIX, 2);
  s->values[0] = scene_tensor(s, SL_FLOAT32, 2, MATRIX, 3);
  must(s, sl_describe(s->graph, "Custom", "c", &s->description));
}

/* Inputs, controls and attributes fill their first room; the next one wants more. */
static void described_full(scene *s) {
  described(s);
  for (char name[] = "a"; name[0] <= 'h'; name[0]++) {
    must(s, sl_describe_input(s->description, s->outputs[0]));
    must(s, sl_describe_control(s->description, s->outputs[1].op));
    must(s, sl_describe_int(s->description, name, name[0]));
    must(s, sl_describe_output(s->description, SL_INT32));
  }
}

static void given_before(scene *s) {
  described(s);
  must(s, sl_describe_ints(s->description, "_attr", MATRIX, 2));
}

static sl_code describe_named(scene *s) { return sl_describe(s->graph, "Custom", "c", &s->got.description); }

static sl_code describe_unnamed(scene *s) { return sl_describe(s->graph, "NoOp", NULL, &s->got.description); }

static sl_code input(scene *s) { return sl_describe_input(s->description, s->outputs[0]); }

static sl_code input_list(scene *s) { return sl_describe_input_list(s->description, s->outputs, 2); }

static sl_code control(scene *s) { return sl_describe_control(s->description, s->outputs[1].op); }

static sl_code attr_int(scene *s) { return sl_describe_int(s->description, "_attr", 5); }

static sl_code attr_float(scene *s) { return sl_describe_float(s->description, "_attr", 0.5); }

static sl_code attr_bool(scene *s) { return sl_describe_bool(s->description, "_attr", true); }

static sl_code attr_string(scene *s) { return sl_describe_string(s->description, "_attr", "some text"); }

static sl_code attr_type(scene *s) { return sl_describe_type(s->description, "_attr", SL_INT64); }

static sl_code attr_shape(scene *s) { return sl_describe_shape(s->description, "_attr", &TWO); }

static sl_code attr_tensor(scene *s) { return sl_describe_tensor(s->description, "_attr", s->values[0]); }

static sl_code attr_ints(scene *s) { return sl_describe_ints(s->description, "_attr", MATRIX, 2); }

static sl_code attr_strings(scene *s) {
  const char *const texts[] = {"one", "two", "three"};
  return sl_describe_strings(s->description, "_attr", texts, 3);
}

static sl_code output(scene *s) { return sl_describe_output(s->description, SL_INT32); }

/* ---- Finished ---- */

static void finishable(scene *s) {
  s->outputs[0] = scene_constant(s, SL_FLOAT32, 2, MATRIX, 1);
  s->outputs[1] = scene_constant(s, SL_INT32, 1, (int64_t[]){1}, 6);
  s->outputs[2] = scene_op(s, "Mul", NULL, INPUTS(s->outputs[1], s->outputs[1]));
  s->outputs[3] = scene_placeholder(s, SL_FLOAT32, 2, (int64_t[]){-1, 3});
  s->values[0] = scene_tensor(s, SL_FLOAT32, 2, MATRIX, 3);
}

static void describe_of(scene *s, const char *type, const sl_output *inputs, int32_t count) {
  must(s, sl_describe(s->graph, type, NULL, &s->description));
  for (int32_t i = 0; i < count; i++) must(s, sl_describe_input(s->description, inputs[i]));
}

static sl_code finish_it(scene *s) {
  sl_description *description = s->description;
  s->description = NULL;
  return sl_describe_finish(description, &s->got.number);
}

/* The size is folded through Mul and Pack-like lists; control inputs and a list attribute stand beside it. */
static void ready_reshape(scene *s) {
  describe_of(s, "Reshape", INPUTS(s->outputs[0], s->outputs[1]));
  must(s, sl_describe_control(s->description, s->outputs[2].op));
  must(s, attr_strings(s));
  must(s, sl_describe_ints(s->description, "_sizes", MATRIX, 2));
  must(s, sl_describe_shape(s->description, "_shape", &TWO));
  must(s, sl_describe_string(s->description, "_text", "text"));
  must(s, sl_describe_tensor(s->description, "_value", s->values[0]));
}

static void ready_reshape_folded(scene *s) {
  describe_of(s, "Reshape", INPUTS(s->outputs[3], s->outputs[2]));
}

/* Made inside scopes of every kind. */
static void scoped(scene *s) {
  const char *prefix;
  finishable(s);
  must(s, sl_control_dependencies_enter(s->graph, &s->outputs[0].op, 1));
  must(s, sl_name_scope_enter(s->graph, "scope", &prefix));
  must(s, sl_device_enter(s->graph, "/gpu:0"));
  must(s, sl_colocate_enter(s->graph, s->outputs[1].op));
}

/* What changes a variable is kept beside it: a colocation is opened for the time of making it. */
static void with_variable(scene *s) {
  sl_variable_info info;
  finishable(s);
  must(s, sl_variable_get(s->graph, scene_variable(s, "v"), &info));
  s->outputs[4] = (sl_output){info.op, 0};
  s->outputs[5] = info.initial_value;
}

/* The first thing that is kept beside another, in a graph without variables. */
static void with_raw_variable(scene *s) {
  sl_description *d;
  finishable(s);
  must(s, sl_describe(s->graph, "Variable", "v", &d));
  must(s, sl_describe_type(d, "dtype", SL_FLOAT32));
  must(s, sl_describe_shape(d, "shape", sl_output_shape(s->graph, s->outputs[0])));
  must(s, sl_describe_finish(d, &s->outputs[4].op));
  s->outputs[5] = s->outputs[0];
}

static void ready_assign(scene *s) { describe_of(s, "Assign", INPUTS(s->outputs[4], s->outputs[5])); }

static void ready_mismatch(scene *s) { describe_of(s, "MatMul", INPUTS(s->outputs[0], s->outputs[0])); }

static void ready_of_wrong_type(scene *s) { describe_of(s, "Add", INPUTS(s->outputs[0], s->outputs[1])); }

static void ready_unknown_attr(scene *s) { describe_of(s, "MatMul", INPUTS(s->outputs[0])); }

/* A thousand names: the tables of names are about to widen. */
static void many_operations(scene *s) {
  finishable(s);
  for (int i = 0; i < 59; i++) (void)scene_op(s, "NoOp", NULL, NULL, 0);
}

static void ready_no_op(scene *s) { describe_of(s, "NoOp", NULL, 0); }

/* ---- Computed ---- */

static void computable(scene *s) {
  s->values[0] = scene_tensor(s, SL_FLOAT32, 2, MATRIX, 3);
  s->values[1] = scene_tensor(s, SL_INT32, 1, (int64_t[]){1}, 1);
}

static void value_described(scene *s) {
  computable(s);
  must(s, sl_describe(s->graph, "Neg", NULL, &s->description));
  s->computes = true;
}

static void list_described(scene *s) {
  s->values[0] = scene_tensor(s, SL_FLOAT32, 2, MATRIX, 3);
  s->values[1] = scene_tensor(s, SL_FLOAT32, 2, MATRIX, 4);
  must(s, sl_describe(s->graph, "AddN", NULL, &s->description));
  s->computes = true;
}

static sl_code value(scene *s) { return sl_describe_value(s->description, s->values[0]); }

static sl_code value_list(scene *s) { return sl_describe_value_list(s->description, s->values, 2); }

static void ready_product(scene *s) {
  must(s, sl_describe(s->graph, "MatMul", NULL, &s->description));
  must(s, value(s));
  must(s, value(s));
  must(s, sl_describe_bool(s->description, "transpose_b", true));
}

static void ready_wrong_product(scene *s) {
  must(s, sl_describe(s->graph, "MatMul", NULL, &s->description));
  must(s, value(s));
  must(s, value(s));
}

static sl_code compute_it(scene *s) {
  sl_description *description = s->description;
  s->description = NULL;
  return sl_describe_compute(description, s->got.tensors, SCENE_TENSORS, &s->got.number);
}

static sl_code op_definitions(scene *s) { return sl_op_definitions(s->context, &s->got.text); }

call_rows describe_calls(void) {
  static const call_row rows[] = {
      CALL(sl_describe, "with a name", NULL, describe_named),
      CALL(sl_describe, "without a name", NULL, describe_unnamed),
      CALL(sl_describe_input, "the first", described, input),
      CALL(sl_describe_input, "one too many", described_full, input),
      CALL(sl_describe_input_list, "the first", described, input_list),
      CALL(sl_describe_input_list, "one too many", described_full, input_list),
      CALL(sl_describe_control, "the first", described, control),
      CALL(sl_describe_control, "one too many", described_full, control),
      CALL(sl_describe_int, "the first", described, attr_int),
      CALL(sl_describe_int, "one too many", described_full, attr_int),
      CALL(sl_describe_int, "in place of a list", given_before, attr_int, NEVER_ALLOCATES),
      CALL(sl_describe_float, "the first", described, attr_float),
      CALL(sl_describe_bool, "the first", described, attr_bool),
      CALL(sl_describe_string, "the first", described, attr_string),
      CALL(sl_describe_string, "one too many", described_full, attr_string),
      CALL(sl_describe_type, "the first", described, attr_type),
      CALL(sl_describe_shape, "the first", described, attr_shape),
      CALL(sl_describe_tensor, "the first", described, attr_tensor),
      CALL(sl_describe_ints, "the first", described, attr_ints),
      CALL(sl_describe_ints, "in place of another", given_before, attr_ints),
      CALL(sl_describe_strings, "the first", described, attr_strings),
      CALL(sl_describe_output, "the first", described, output),
      CALL(sl_describe_output, "one too many", described_full, output),
      CALL(sl_describe_finish, "with attributes of each kind", finishable, finish_it, .ready = ready_reshape),
      CALL(sl_describe_finish, "with a shape that is folded", finishable, finish_it,
           .ready = ready_reshape_folded),
      CALL(sl_describe_finish, "inside scopes of every kind", scoped, finish_it, .ready = ready_reshape),
      CALL(sl_describe_finish, "beside its variable", with_variable, finish_it, .ready = ready_assign),
      CALL(sl_describe_finish, "beside the first variable", with_raw_variable, finish_it,
           .ready = ready_assign),
      CALL(sl_describe_finish, "when tables widen", many_operations, finish_it, .ready = ready_no_op),
      CALL(sl_describe_finish, "of shapes that do not fit", finishable, finish_it, MAY_ALLOCATE,
           SL_VALUE_ERROR, .ready = ready_mismatch),
      CALL(sl_describe_finish, "of types that do not fit", finishable, finish_it, MAY_ALLOCATE, SL_TYPE_ERROR,
           .ready = ready_of_wrong_type),
      CALL(sl_describe_finish, "without an input", finishable, finish_it, MAY_ALLOCATE, SL_TYPE_ERROR,
           .ready = ready_unknown_attr),
      CALL(sl_describe_value, "the first", value_described, value),
      CALL(sl_describe_value_list, "the first", list_described, value_list),
      CALL(sl_describe_compute, "a product", computable, compute_it, .ready = ready_product),
      CALL(sl_describe_compute, "sizes that do not fit", computable, compute_it, MAY_ALLOCATE,
           SL_INVALID_ARGUMENT, .ready = ready_wrong_product),
      CALL(sl_op_definitions, "all of them", NULL, op_definitions),
  };
  return (call_rows){rows, sizeof rows / sizeof *rows};
}
