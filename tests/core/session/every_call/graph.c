/*
 * Graphs: names, scopes, collections, and what is told of them.
 */
#include "session/every_call/scene.h"

static sl_code graph_new(scene *s) {
  return sl_graph_new(s->context, sl_graph_compat(s->graph), 7, &s->got.graph);
}

/* ---- Name scopes ---- */

static sl_code enter_inner(scene *s) { return sl_name_scope_enter(s->graph, "inner", &s->got.name); }

static sl_code enter_by_default(scene *s) {
  return sl_name_scope_enter_default(s->graph, "inner", &s->got.name);
}

static sl_code enter_root(scene *s) { return sl_name_scope_enter(s->graph, NULL, &s->got.name); }

static sl_code enter_exact(scene *s) { return sl_name_scope_enter(s->graph, "inner/deep/", &s->got.name); }

static sl_code enter_invalid(scene *s) { return sl_name_scope_enter(s->graph, "in side", &s->got.name); }

static void entered(scene *s) {
  const char *prefix;
  must(s, sl_name_scope_enter(s->graph, "inner", &prefix));
}

static void left(scene *s) {
  entered(s);
  must(s, sl_name_scope_exit(s->graph));
}

/* Every array is about to grow, and every table to widen, in one scope or another. */
static void crowded(scene *s) {
  for (int i = 0; i < 64; i++) {
    entered(s);
    (void)scene_op(s, "NoOp", "x", NULL, 0);
  }
}

static sl_code name_scope_exit(scene *s) { return sl_name_scope_exit(s->graph); }

static sl_code unique_marked(scene *s) { return sl_unique_name(s->graph, "Inner", true, &s->got.name); }

static sl_code unique_looked_at(scene *s) { return sl_unique_name(s->graph, "Inner", false, &s->got.name); }

/* ---- Control dependencies, devices, colocation ---- */

static void one_op(scene *s) { s->outputs[0] = scene_op(s, "NoOp", "first", NULL, 0); }

static sl_code control_enter(scene *s) {
  return sl_control_dependencies_enter(s->graph, &s->outputs[0].op, 1);
}

static sl_code branch_enter(scene *s) { return sl_branch_enter(s->graph, s->outputs[0].op); }

static sl_code control_clear(scene *s) { return sl_control_dependencies_enter(s->graph, NULL, -1); }

static void control_entered(scene *s) {
  one_op(s);
  must(s, control_enter(s));
}

static sl_code control_exit(scene *s) { return sl_control_dependencies_exit(s->graph); }

static sl_code set_device(scene *s) {
  return sl_operation_set_device(s->graph, s->outputs[0].op, "/gpu:1", "/job:a");
}

static sl_code set_no_device(scene *s) {
  return sl_operation_set_device(s->graph, s->outputs[0].op, NULL, NULL);
}

static sl_code device_enter(scene *s) { return sl_device_enter(s->graph, "/job:a/cpu:1"); }

static sl_code device_clear(scene *s) { return sl_device_enter(s->graph, NULL); }

static void device_entered(scene *s) { must(s, device_enter(s)); }

static sl_code device_exit(scene *s) { return sl_device_exit(s->graph); }

static sl_code colocate_enter(scene *s) { return sl_colocate_enter(s->graph, s->outputs[0].op); }

static sl_code colocate_clear(scene *s) { return sl_colocate_enter(s->graph, -1); }

static void colocate_entered(scene *s) {
  one_op(s);
  must(s, colocate_enter(s));
}

static sl_code colocate_exit(scene *s) { return sl_colocate_exit(s->graph); }

/* ---- Collections ---- */

static sl_code collection_add(scene *s) {
  return sl_collection_add(s->graph, "key", (sl_item){SL_ITEM_OBJECT, 5, 0});
}

static void full_collection(scene *s) {
  for (int i = 0; i < 8; i++) must(s, collection_add(s));
}

static void eight_collections(scene *s) {
  for (char key[] = "a"; key[0] <= 'h'; key[0]++)
    must(s, sl_collection_add(s->graph, key, (sl_item){SL_ITEM_OBJECT, key[0], 0}));
}

static sl_code collection_set(scene *s) {
  const sl_item items[] = {{SL_ITEM_OBJECT, 1, 0}, {SL_ITEM_OBJECT, 2, 0}};
  return sl_collection_set(s->graph, "key", items, 2);
}

/* ---- What is told ---- */

static const int64_t MATRIX[] = {2, 3};

/* Something of each kind: locations, scopes, a device, a variable made and shared, a large constant. */
static void furnished(scene *s) {
  const sl_frame frame = {"cell", 3, "<module>", "v = tf.get_variable(\"v\", [2])"};
  sl_scope_settings reuse = given_reuse(SL_REUSE_AUTO);
  int32_t location;
  must(s, sl_location_new(s->context, &frame, 1, &location));
  sl_graph_set_location(s->graph, location);
  entered(s);
  must(s, sl_device_enter(s->graph, "/gpu:0"));
  must(s, sl_variable_scope_enter(s->graph, "foo", -1, NULL, &reuse, true, &s->scope));
  (void)scene_variable(s, "v");
  (void)scene_variable(s, "v");
  s->outputs[0] = scene_constant(s, SL_FLOAT32, 2, MATRIX, 0.5);
  s->outputs[1] = scene_op(s, "Neg", NULL, s->outputs, 1);
  s->outputs[2] = scene_placeholder(s, SL_FLOAT32, 2, (int64_t[]){-1, 3});
  must(s, sl_session_new(s->graph, &s->session));
}

static sl_code output_str(scene *s) { return sl_output_text(s->graph, s->outputs[0], false, &s->got.text); }

static sl_code output_repr(scene *s) { return sl_output_text(s->graph, s->outputs[0], true, &s->got.text); }

static sl_code set_shape(scene *s) {
  return sl_output_set_shape(s->graph, s->outputs[2], &(sl_shape){.rank = 2, .dims = {7, -1}});
}

static sl_code set_shape_that_conflicts(scene *s) {
  return sl_output_set_shape(s->graph, s->outputs[2], &TWO);
}

static sl_code constant_given(scene *s) {
  return sl_output_constant(s->graph, s->outputs[0], &s->got.tensors[0]);
}

static sl_code constant_folded(scene *s) {
  return sl_output_constant(s->graph, s->outputs[1], &s->got.tensors[0]);
}

static sl_code constant_of_none(scene *s) {
  return sl_output_constant(s->graph, s->outputs[2], &s->got.tensors[0]);
}

static sl_code element(scene *s) {
  return sl_graph_element(s->graph, "inner/foo/Const:0", true, true, &s->got.output);
}

static sl_code element_unknown(scene *s) {
  return sl_graph_element(s->graph, "none:0", true, true, &s->got.output);
}

static sl_code operation_json(scene *s) {
  return sl_operation_json(s->graph, s->outputs[0].op, &s->got.text);
}

static sl_code def_of_graph(scene *s) { return sl_graph_def_text(s->graph, -1, &s->got.text); }

static sl_code def_of_operation(scene *s) {
  return sl_graph_def_text(s->graph, s->outputs[0].op, &s->got.text);
}

static sl_code snapshot(scene *s) { return sl_graph_snapshot(s->graph, NULL, 0, &s->got.text); }

static sl_code snapshot_with_session(scene *s) {
  return sl_graph_snapshot(s->graph, s->session, 3, &s->got.text);
}

call_rows graph_calls(void) {
  static const call_row rows[] = {
      CALL(sl_graph_new, "a second one", NULL, graph_new),
      CALL(sl_name_scope_enter_default, "a new name", NULL, enter_by_default),
      CALL(sl_name_scope_enter, "the first", NULL, enter_inner),
      CALL(sl_name_scope_enter, "inside one of the name", entered, enter_inner),
      CALL(sl_name_scope_enter, "a name that is taken", left, enter_inner),
      CALL(sl_name_scope_enter, "when much is full", crowded, enter_inner),
      CALL(sl_name_scope_enter, "the root", entered, enter_root, MAY_ALLOCATE),
      CALL(sl_name_scope_enter, "a captured one", NULL, enter_exact),
      CALL(sl_name_scope_enter, "a name that is not valid", NULL, enter_invalid, MAY_ALLOCATE,
           SL_VALUE_ERROR),
      CALL(sl_name_scope_exit, "of the only one", entered, name_scope_exit, NEVER_ALLOCATES),
      CALL(sl_unique_name, "new", NULL, unique_marked),
      CALL(sl_unique_name, "taken", left, unique_marked),
      CALL(sl_unique_name, "only looked at", left, unique_looked_at),
      CALL(sl_control_dependencies_enter, "the first", one_op, control_enter),
      CALL(sl_control_dependencies_enter, "inside one", control_entered, control_enter, MAY_ALLOCATE),
      CALL(sl_control_dependencies_enter, "None", NULL, control_clear),
      CALL(sl_branch_enter, "the first", one_op, branch_enter),
      CALL(sl_control_dependencies_exit, "of the only one", control_entered, control_exit, NEVER_ALLOCATES),
      CALL(sl_operation_set_device, "a new one", one_op, set_device),
      CALL(sl_operation_set_device, "none", one_op, set_no_device, NEVER_ALLOCATES),
      CALL(sl_device_enter, "the first", NULL, device_enter),
      CALL(sl_device_enter, "None", NULL, device_clear),
      CALL(sl_device_exit, "of the only one", device_entered, device_exit, NEVER_ALLOCATES),
      CALL(sl_colocate_enter, "the first", one_op, colocate_enter),
      CALL(sl_colocate_enter, "None, inside one", colocate_entered, colocate_clear, MAY_ALLOCATE),
      CALL(sl_colocate_exit, "of the only one", colocate_entered, colocate_exit, NEVER_ALLOCATES),
      CALL(sl_collection_add, "the first", NULL, collection_add),
      CALL(sl_collection_add, "to a full one", full_collection, collection_add),
      CALL(sl_collection_add, "one too many for the keys", eight_collections, collection_add),
      CALL(sl_collection_set, "a new one", NULL, collection_set),
      CALL(sl_collection_set, "in place of another", full_collection, collection_set),
      CALL(sl_output_text, "str", furnished, output_str),
      CALL(sl_output_text, "repr", furnished, output_repr),
      CALL(sl_output_set_shape, "merged", furnished, set_shape, NEVER_ALLOCATES),
      CALL(sl_output_set_shape, "in conflict", furnished, set_shape_that_conflicts, NEVER_ALLOCATES,
           SL_VALUE_ERROR),
      CALL(sl_output_constant, "a Const", furnished, constant_given, NEVER_ALLOCATES),
      CALL(sl_output_constant, "folded", furnished, constant_folded),
      CALL(sl_output_constant, "not constant", furnished, constant_of_none, NEVER_ALLOCATES),
      CALL(sl_graph_element, "there", furnished, element, MAY_ALLOCATE),
      CALL(sl_graph_element, "not there", furnished, element_unknown, MAY_ALLOCATE, SL_KEY_ERROR),
      CALL(sl_operation_json, "a constant", furnished, operation_json),
      CALL(sl_graph_def_text, "of the graph", furnished, def_of_graph),
      CALL(sl_graph_def_text, "of an operation", furnished, def_of_operation),
      CALL(sl_graph_snapshot, "without a session", furnished, snapshot),
      CALL(sl_graph_snapshot, "with a session, from an event on", furnished, snapshot_with_session),
  };
  return (call_rows){rows, sizeof rows / sizeof *rows};
}
