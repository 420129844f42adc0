/*
 * Contexts, locations, tensors.
 */
#include "session/every_call/scene.h"

#include "base/context.h"

/* ---- Contexts and locations ---- */

static sl_code context_new(scene *s) { return sl_context_new(&s->context->allocator, 0, &s->got.context); }

static sl_code context_fail(scene *s) {
  const char *const name = "graph";
  return sl_context_fail(s->context, "null_argument", &name, 1);
}

static const sl_frame FRAMES[] = {{"cell", 1, "f", "x = 1"}, {"cell", 2, "<module>", "f()"}};

static sl_code location_new(scene *s) { return sl_location_new(s->context, FRAMES, 2, &s->got.number); }

static void located(scene *s) { must(s, sl_location_new(s->context, FRAMES, 2, &s->scope)); }

/* The next one wants wider buckets and a longer list. */
static void many_located(scene *s) {
  for (int32_t line = 1; line <= 64; line++)
    must(s, sl_location_new(s->context, &(sl_frame){"other", line, "f", ""}, 1, &s->scope));
}

/* ---- Tensors ---- */

static const int64_t MATRIX[] = {2, 3}, SQUARE[] = {40, 40}, FOUR[] = {4};

static sl_code tensor_new(scene *s) {
  return sl_tensor_new(s->context, SL_FLOAT32, 2, MATRIX, &s->got.tensors[0]);
}

static sl_code tensor_new_empty(scene *s) {
  return sl_tensor_new(s->context, SL_FLOAT32, 1, (int64_t[]){0}, &s->got.tensors[0]);
}

static sl_code tensor_new_strings(scene *s) {
  return sl_tensor_new(s->context, SL_STRING, 1, FOUR, &s->got.tensors[0]);
}

static void strings(scene *s) { s->values[0] = scene_strings(s, 4); }

static sl_code string_set(scene *s) { return sl_tensor_string_set(s->values[0], 1, "other text", 10); }

static void matrix(scene *s) { s->values[0] = scene_tensor(s, SL_FLOAT32, 2, MATRIX, 0.1); }

static void large_matrix(scene *s) { s->values[0] = scene_tensor(s, SL_FLOAT64, 2, SQUARE, 1e-9); }

static sl_code tensor_str(scene *s) { return sl_tensor_text(s->context, s->values[0], false, &s->got.text); }

static sl_code tensor_repr(scene *s) { return sl_tensor_text(s->context, s->values[0], true, &s->got.text); }

static sl_code tensor_json(scene *s) { return sl_tensor_json(s->context, s->values[0], &s->got.text); }

call_rows base_calls(void) {
  static const call_row rows[] = {
      CALL(sl_context_new, "a second one", NULL, context_new, .unrecorded = true),
      CALL(sl_context_fail, "with an argument", NULL, context_fail, NEVER_ALLOCATES, SL_INTERNAL),
      CALL(sl_location_new, "the first", NULL, location_new),
      CALL(sl_location_new, "known", located, location_new, NEVER_ALLOCATES),
      CALL(sl_location_new, "one too many for the buckets", many_located, location_new),
      CALL(sl_tensor_new, "numbers", NULL, tensor_new),
      CALL(sl_tensor_new, "no elements", NULL, tensor_new_empty),
      CALL(sl_tensor_new, "strings", NULL, tensor_new_strings),
      CALL(sl_tensor_string_set, "in place of another", strings, string_set),
      CALL(sl_tensor_text, "str of a matrix", matrix, tensor_str),
      CALL(sl_tensor_text, "str of more than is shown", large_matrix, tensor_str),
      CALL(sl_tensor_text, "repr of a matrix", matrix, tensor_repr),
      CALL(sl_tensor_text, "repr of strings", strings, tensor_repr),
      CALL(sl_tensor_json, "a matrix", matrix, tensor_json),
      CALL(sl_tensor_json, "more than one block of text", large_matrix, tensor_json),
      CALL(sl_tensor_json, "strings", strings, tensor_json),
  };
  return (call_rows){rows, sizeof rows / sizeof *rows};
}
