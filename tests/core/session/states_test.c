/* The values of variables, asked for and set from outside a run (Variable.load, the lab's panel). */
#include "session/words.h"

#include "support/memory.h"

/* tf.Variable of a constant. */
static int32_t new_variable(sl_graph *graph, sl_output initial) {
  const sl_variable_request request = {.name = "v",
                                       .initial = SL_INITIAL_TENSOR,
                                       .initial_output = initial,
                                       .trainable = -1,
                                       .validate_shape = true};
  sl_variable_plan plan;
  int32_t variable;
  assert_int_equal(sl_variable_begin(graph, &request, &plan), SL_OK);
  assert_int_equal(sl_variable_finish(graph, initial, &variable), SL_OK);
  return variable;
}

static void a_variable_has_a_value_once_it_is_initialized_or_loaded(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *first = session_of(&b), *second = session_of(&b);
  const int32_t v = new_variable(b.graph, constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2)));
  sl_variable_info info;
  sl_tensor *value;
  assert_int_equal(sl_variable_get(b.graph, v, &info), SL_OK);
  assert_int_equal(sl_session_value(first, v, &value), SL_OK);
  assert_null(value);
  target(&b, first, (sl_output){info.initializer, 0});
  assert_int_equal(sl_session_value(first, v, &value), SL_OK);
  assert_tensor(value, VALUES(1, 2), 0);
  sl_tensor_release(value);
  sl_tensor *loaded = tensor_of(b.context, SL_FLOAT32, DIMS(2), VALUES(7, 8));
  assert_int_equal(sl_session_load(second, v, loaded), SL_OK);
  ((float *)sl_tensor_data(loaded))[0] = 99; /* the session has a copy */
  sl_tensor_release(loaded);
  expect(&b, second, (sl_output){info.snapshot, 0}, VALUES(7, 8));
  expect(&b, first, (sl_output){info.snapshot, 0}, VALUES(1, 2));
  sl_session_free(first);
  sl_session_free(second);
  sl_session_free(NULL);
  build_end(&b);
}

static void what_does_not_fit_is_not_loaded(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const int32_t v = new_variable(b.graph, constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2)));
  sl_tensor *longer = tensor_of(b.context, SL_FLOAT32, DIMS(3), VALUES(1)),
            *whole = tensor_of(b.context, SL_INT32, DIMS(2), VALUES(1)), *value;
  assert_int_equal(sl_session_load(session, v, longer), SL_INVALID_ARGUMENT);
  assert_string_equal(sl_context_error(b.context)->message,
                      "Assign requires shapes of both tensors to match. lhs shape= [2] rhs shape= [3]");
  assert_int_equal(sl_session_load(session, v, whole), SL_INVALID_ARGUMENT);
  assert_string_equal(sl_context_error(b.context)->message,
                      "The tensor v holds float32 and cannot be fed with int32.");
  assert_int_equal(sl_session_load(session, v, NULL), SL_INTERNAL);
  assert_int_not_equal(sl_session_load(session, v + 1, longer), SL_OK);
  assert_int_not_equal(sl_session_value(session, -1, &value), SL_OK);
  assert_int_equal(sl_session_value(session, v, &value), SL_OK);
  assert_null(value);
  sl_tensor_release(longer);
  sl_tensor_release(whole);
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_variable_has_a_value_once_it_is_initialized_or_loaded),
      cmocka_unit_test(what_does_not_fit_is_not_loaded),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
