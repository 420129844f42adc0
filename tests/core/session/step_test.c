/* Values of variables and the order of steps (SPEC 1.13, 1.15). */
#include "session/words.h"

static void variables_are_assigned_and_keep_their_values_in_their_session(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *first = session_of(&b), *second = session_of(&b);
  const sl_output v = variable(&b, "v", 1, (int64_t[]){2}),
                  one = constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2));
  const sl_output set = operation(&b, "Assign", INPUTS(v, one)),
                  more = operation(&b, "AssignAdd", INPUTS(v, one)),
                  less = operation(&b, "AssignSub", INPUTS(v, one)),
                  initialized = operation(&b, "IsVariableInitialized", INPUTS(v));
  expect(&b, first, initialized, VALUES(0));
  expect(&b, first, set, VALUES(1, 2));
  expect(&b, first, initialized, VALUES(1));
  expect(&b, second, initialized, VALUES(0));
  expect(&b, first, more, VALUES(2, 4));
  expect(&b, first, more, VALUES(3, 6));
  expect(&b, first, less, VALUES(2, 4));
  expect(&b, first, v, VALUES(2, 4));
  expect(&b, first, one, VALUES(1, 2)); /* the constant that it was assigned is as it was */
  target(&b, second, set);
  expect(&b, second, v, VALUES(1, 2));
  sl_session_free(first);
  sl_session_free(second);
  build_end(&b);
}

static void assigning_another_shape_is_refused_when_it_runs(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 1, (int64_t[]){2}), x = placeholder(&b, "x", SL_FLOAT32, -1, NULL);
  const sl_output set = operation(&b, "Assign", INPUTS(v, x)),
                  more = operation(&b, "AssignAdd", INPUTS(v, x));
  const sl_output any = with_attrs(&b, "Assign", "any", INPUTS(v, x), "validate_shape=false");
  const sl_feed two = {x, tensor_of(b.context, SL_FLOAT32, DIMS(2), VALUES(1))},
                three = {x, tensor_of(b.context, SL_FLOAT32, DIMS(3), VALUES(1))};
  sl_tensor *result;
  refuse(&b, session, &three, 1, set, SL_INVALID_ARGUMENT,
         "Assign requires shapes of both tensors to match. lhs shape= [2] rhs shape= [3]\n\t [[{{node "
         "Assign}}]]");
  assert_int_equal(sl_session_run(session, &two, 1, NULL, 0, &set.op, 1, NULL), SL_OK);
  refuse(&b, session, &three, 1, more, SL_INVALID_ARGUMENT,
         "shape of ref and value must match: ref [2], value [3]\n\t [[{{node AssignAdd}}]]");
  assert_int_equal(sl_session_run(session, &three, 1, &any, 1, NULL, 0, &result), SL_OK);
  assert_int_equal(sl_tensor_size(result), 3);
  ((float *)sl_tensor_data(three.value))[0] = 77; /* the variable has a copy of what was fed */
  sl_tensor_release(result);
  expect(&b, session, v, VALUES(1, 1, 1));
  sl_tensor_release(two.value);
  sl_tensor_release(three.value);
  sl_session_free(session);
  build_end(&b);
}

static void a_variable_counts_up_to_its_limit(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_shape scalar = {.rank = 0};
  sl_description *d = describe(&b, "VariableV2", "n", NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &scalar), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_INT32), SL_OK);
  const sl_output n = finish(&b, d), zero = number(&b, SL_INT32, 0);
  const sl_output count = with_attrs(&b, "CountUpTo", NULL, INPUTS(n), "limit=2");
  target(&b, session, operation(&b, "Assign", INPUTS(n, zero)));
  expect(&b, session, count, VALUES(0));
  expect(&b, session, count, VALUES(1));
  refuse(&b, session, NULL, 0, count, SL_OUT_OF_RANGE, "Reached limit of 2\n\t [[{{node CountUpTo}}]]");
  expect(&b, session, n, VALUES(2));
  sl_session_free(session);
  build_end(&b);
}

static void a_variable_that_is_fed_cannot_be_assigned_in_that_run(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 0, NULL), one = number(&b, SL_FLOAT32, 1);
  const sl_output set = operation(&b, "Assign", INPUTS(v, one)), twice = operation(&b, "Add", INPUTS(v, v));
  const sl_feed feed = {v, tensor_of(b.context, SL_FLOAT32, SCALAR, VALUES(4))};
  sl_tensor *result;
  assert_int_equal(sl_session_run(session, &feed, 1, &twice, 1, NULL, 0, &result), SL_OK);
  assert_tensor(result, VALUES(8), 0);
  sl_tensor_release(result);
  refuse(&b, session, &feed, 1, set, SL_INVALID_ARGUMENT,
         "The variable v is fed in this run, so it cannot be assigned to.\n\t [[{{node Assign}}]]");
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void control_inputs_run_first(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 0, NULL), one = number(&b, SL_FLOAT32, 1);
  target(&b, session, operation(&b, "Assign", INPUTS(v, one)));
  const sl_output more = operation(&b, "AssignAdd", INPUTS(v, one)),
                  read = after(&b, "Identity", INPUTS(v), more);
  expect(&b, session, read, VALUES(2));
  expect(&b, session, read, VALUES(3));
  sl_description *group = describe(&b, "NoOp", "group", NULL, 0);
  assert_int_equal(sl_describe_control(group, more.op), SL_OK);
  target(&b, session, finish(&b, group));
  expect(&b, session, v, VALUES(4));
  sl_session_free(session);
  build_end(&b);
}

/* As tf.cond builds it: Switch on both sides, Merge behind. Only the branch taken runs. */
static void only_the_branch_taken_runs(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 0, NULL), ten = number(&b, SL_FLOAT32, 10);
  const sl_output initialized = operation(&b, "IsVariableInitialized", INPUTS(v));
  const sl_output through = operation(&b, "RefSwitch", INPUTS(v, initialized));
  const sl_output otherwise = operation(&b, "Switch", INPUTS(ten, initialized));
  const sl_output read = operation(&b, "Identity", INPUTS(((sl_output){through.op, 1})));
  const sl_output twice = operation(&b, "Add", INPUTS(otherwise, otherwise));
  sl_description *d = describe(&b, "Merge", NULL, NULL, 0);
  const sl_output branches[] = {twice, read};
  assert_int_equal(sl_describe_input_list(d, branches, 2), SL_OK);
  const sl_output merged = finish(&b, d), which = {merged.op, 1};
  expect(&b, session, merged, VALUES(20));
  expect(&b, session, which, VALUES(0));
  refuse(&b, session, NULL, 0, read, SL_INVALID_ARGUMENT, "Retval[0] does not have value");
  target(&b, session, operation(&b, "Assign", INPUTS(v, number(&b, SL_FLOAT32, 3))));
  expect(&b, session, merged, VALUES(3));
  expect(&b, session, which, VALUES(1));
  sl_session_free(session);
  build_end(&b);
}

static void a_type_without_definition_can_be_built_but_not_run(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  sl_description *d = describe(&b, "Mystery", "m", NULL, 0);
  assert_int_equal(sl_describe_output(d, SL_FLOAT32), SL_OK);
  assert_int_equal(sl_describe_int(d, "depth", 3), SL_OK);
  const sl_output m = finish(&b, d);
  assert_shape(&b, m, -1, NULL);
  refuse(&b, session, NULL, 0, m, SL_UNIMPLEMENTED, "'Mystery' is not computed here.\n\t [[{{node m}}]]");
  const sl_output cast = with_attrs(&b, "Cast", NULL, INPUTS(number(&b, SL_FLOAT32, 1)), "DstT=c");
  refuse(&b, session, NULL, 0, cast, SL_UNIMPLEMENTED,
         "'Cast' is not computed here for elements of type complex64.\n\t [[{{node Cast}}]]");
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(variables_are_assigned_and_keep_their_values_in_their_session),
      cmocka_unit_test(assigning_another_shape_is_refused_when_it_runs),
      cmocka_unit_test(a_variable_counts_up_to_its_limit),
      cmocka_unit_test(a_variable_that_is_fed_cannot_be_assigned_in_that_run),
      cmocka_unit_test(control_inputs_run_first),
      cmocka_unit_test(only_the_branch_taken_runs),
      cmocka_unit_test(a_type_without_definition_can_be_built_but_not_run),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
