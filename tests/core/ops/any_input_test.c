/* Every operation of the table on whatever it may be given: small tensors of any type and shape, empty ones among them,
 * and attributes of any value. It answers with tensors or with an error, and never reads or writes where it must not
 * (which the sanitizers watch). The numbers are the same in each run. */
#include "ops/dice.h"

/* Builds the operation in a graph; -1 if it is refused. */
static int32_t built(dice *d, build *b, const char *type, const signature *signature, const inputs *given,
                     uint64_t attrs) {
  sl_description *description;
  int32_t op = -1;
  dice same = {.state = attrs};
  assert_int_equal(sl_describe(b->graph, type, NULL, &description), SL_OK);
  give_outputs(d, b, given, description);
  give_attrs(&same, signature, description);
  (void)sl_describe_finish(description, &op);
  return op;
}

static void compare(build *b, const char *type, int32_t op, sl_tensor *const *results, int32_t count) {
  assert_int_equal(sl_operation_output_count(b->graph, op), count);
  for (int32_t i = 0; i < count; ++i) {
    const sl_shape *said = sl_output_shape(b->graph, (sl_output){op, i}), *is = sl_tensor_shape(results[i]);
    assert_int_equal(sl_output_dtype(b->graph, (sl_output){op, i}), sl_tensor_dtype(results[i]));
    bool holds = said->rank < 0 || said->rank == is->rank;
    for (int32_t axis = 0; holds && axis < said->rank; ++axis)
      holds = said->dims[axis] < 0 || said->dims[axis] == is->dims[axis];
    if (!holds) fail_msg("%s has another shape than was said", type);
  }
}

/* Whether it was computed. What the graph said of the shapes before must hold, and what it refused must not compute. */
static bool throw_once(dice *d, build *b, const op_definition *definition, const signature *signature) {
  sl_description *description;
  sl_tensor *results[8];
  int32_t count = 0;
  inputs given = any_inputs(d, b, signature);
  const uint64_t attrs = d->state;
  dice same = {.state = attrs};
  assert_int_equal(sl_describe(b->graph, definition->type, NULL, &description), SL_OK);
  give_values(&given, description);
  give_attrs(&same, signature, description);
  d->state = same.state;
  const sl_code code = sl_describe_compute(description, results, 8, &count);
  if (code != SL_OK) {
    assert_int_equal(sl_context_error(b->context)->code, code);
    assert_true(sl_context_error(b->context)->message[0] != 0);
    assert_int_not_equal(code, SL_OUT_OF_MEMORY);
  }
  const int32_t op = built(d, b, definition->type, signature, &given, attrs);
  /* A kernel lets a window pass that only just does not fit, and has no outputs then. */
  if (code == SL_OK && op < 0 && sl_tensor_size(results[0]) > 0)
    fail_msg("%s computes what it refuses to be built of: %s", definition->type,
             sl_context_error(b->context)->message);
  if (code == SL_OK && op >= 0) compare(b, definition->type, op, results, count);
  for (int32_t i = 0; i < count; ++i) sl_tensor_release(results[i]);
  drop_inputs(&given);
  return code == SL_OK;
}

static void every_operation_answers_whatever_it_is_given(void **state) {
  (void)state;
  enum { THROWS = 1200 };
  const op_definition *definition;
  dice d = {.state = 7};
  size_t silent = 0;
  for (size_t i = 0; (definition = op_at(i)); ++i) {
    signature signature;
    if (definition->flags & (OP_STATEFUL | OP_FLOW) || strcmp(definition->type, "Const") == 0) continue;
    build b = build_begin(SL_COMPAT_1_15);
    assert_true(signature_read(definition->signature, &signature));
    int done = 0;
    for (int n = 0; n < THROWS; ++n) done += throw_once(&d, &b, definition, &signature);
    if (done == 0) {
      ++silent;
      print_message("%s was never computed\n", definition->type);
    }
    build_end(&b);
  }
  assert_int_equal(silent, 0); /* else the dice are loaded */
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_operation_answers_whatever_it_is_given)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
