/* Resource variables in a session: their values, what reads and changes them, what is refused. */
#include "session/words.h"

static sl_output shared_handle(build *b, const char *name, const char *shared, int32_t dtype,
                               const int64_t *dims, int32_t rank) {
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank; ++i) shape.dims[i] = dims[i];
  sl_description *d = describe(b, "VarHandleOp", name, NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", dtype), SL_OK);
  assert_int_equal(sl_describe_string(d, "shared_name", shared), SL_OK);
  return finish(b, d);
}

static sl_output handle(build *b, const char *name, int32_t dtype, const int64_t *dims, int32_t rank) {
  return shared_handle(b, name, name, dtype, dims, rank);
}

static sl_output read_of(build *b, sl_output variable) {
  sl_description *d = describe(b, "ReadVariableOp", NULL, &variable, 1);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  return finish(b, d);
}

static void values_are_assigned_added_and_read(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b), *other = session_of(&b);
  const sl_output v = handle(&b, "v", SL_FLOAT32, DIMS(2)),
                  two = constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2)),
                  assign = operation(&b, "AssignVariableOp", INPUTS(v, two)),
                  add = operation(&b, "AssignAddVariableOp", INPUTS(v, two)),
                  sub = operation(&b, "AssignSubVariableOp", INPUTS(v, two)),
                  there = operation(&b, "VarIsInitializedOp", INPUTS(v)), read = read_of(&b, v);
  assert_shape(&b, read, 1, (int64_t[]){2});
  expect(&b, session, there, VALUES(0));
  target(&b, session, assign);
  expect(&b, session, there, VALUES(1));
  expect(&b, other, there, VALUES(0));
  target(&b, session, add);
  target(&b, session, add);
  expect(&b, session, read, VALUES(3, 6));
  target(&b, session, sub);
  expect(&b, session, read, VALUES(2, 4));
  sl_session_free(session);
  sl_session_free(other);
  build_end(&b);
}

static void a_read_sees_what_runs_before_it_and_nothing_else(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = handle(&b, "v", SL_FLOAT32, DIMS(1)),
                  one = constant(&b, SL_FLOAT32, DIMS(1), VALUES(1)),
                  assign = operation(&b, "AssignVariableOp", INPUTS(v, one)), early = read_of(&b, v),
                  add = after(&b, "AssignAddVariableOp", INPUTS(v, one), early);
  sl_description *d = describe(&b, "ReadVariableOp", NULL, &v, 1);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  assert_int_equal(sl_describe_control(d, add.op), SL_OK);
  const sl_output late = finish(&b, d), both[] = {early, late};
  sl_tensor *results[2];
  target(&b, session, assign);
  assert_int_equal(sl_session_run(session, NULL, 0, both, 2, NULL, 0, results), SL_OK);
  assert_tensor(results[0], VALUES(1), 0);
  assert_tensor(results[1], VALUES(2), 0);
  sl_tensor_release(results[0]);
  sl_tensor_release(results[1]);
  sl_session_free(session);
  build_end(&b);
}

static void what_has_no_value_is_told_with_its_container(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = handle(&b, "s/v", SL_FLOAT32, DIMS(1)), w = handle(&b, "w", SL_FLOAT32, DIMS(1)),
                  one = constant(&b, SL_FLOAT32, DIMS(1), VALUES(1)), read = read_of(&b, v),
                  add = operation(&b, "AssignAddVariableOp", INPUTS(v, one)),
                  assign = operation(&b, "AssignVariableOp", INPUTS(w, one));
  refuse(&b, session, NULL, 0, read, SL_FAILED_PRECONDITION,
         "Error while reading resource variable s/v from Container: localhost. This could mean that the "
         "variable was "
         "uninitialized. Not found: Container localhost does not exist. (Could not find resource: "
         "localhost/s/v)\n\t "
         "[[{{node ReadVariableOp}}]]");
  assert_int_equal(sl_session_run(session, NULL, 0, NULL, 0, &add.op, 1, NULL), SL_NOT_FOUND);
  target(&b, session, assign);
  refuse(&b, session, NULL, 0, read, SL_FAILED_PRECONDITION,
         "Error while reading resource variable s/v from Container: localhost. This could mean that the "
         "variable was "
         "uninitialized. Not found: Resource localhost/s/v/N10tensorflow3VarE does not exist.\n\t "
         "[[{{node ReadVariableOp}}]]");
  assert_int_equal(sl_session_run(session, NULL, 0, NULL, 0, &add.op, 1, NULL), SL_NOT_FOUND);
  assert_string_equal(
      sl_context_error(b.context)->message,
      "Resource localhost/s/v/N10tensorflow3VarE does not exist.\n\t [[{{node AssignAddVariableOp}}]]");
  sl_session_free(session);
  build_end(&b);
}

static void shapes_are_compared_when_it_is_made_and_when_it_is_updated(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = handle(&b, "v", SL_FLOAT32, DIMS(2)),
                  two = constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2)),
                  three = constant(&b, SL_FLOAT32, DIMS(3), VALUES(1)),
                  x = placeholder(&b, "x", SL_FLOAT32, -1, NULL),
                  assign = operation(&b, "AssignVariableOp", INPUTS(v, two)),
                  assign_any = operation(&b, "AssignVariableOp", INPUTS(v, x)),
                  add_any = operation(&b, "AssignAddVariableOp", INPUTS(v, x)), read = read_of(&b, v);
  const sl_output pair[] = {v, three};
  assert_refused(&b, describe(&b, "AssignVariableOp", NULL, pair, 2), SL_VALUE_ERROR,
                 "Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3]. for "
                 "'AssignVariableOp_2' (op: 'AssignVariableOp') with input shapes: [], [3].");
  const sl_feed feed = {x, tensor_of(b.context, SL_FLOAT32, DIMS(3), VALUES(5))};
  target(&b, session, assign);
  assert_int_equal(sl_session_run(session, &feed, 1, NULL, 0, &add_any.op, 1, NULL), SL_INVALID_ARGUMENT);
  assert_string_equal(
      sl_context_error(b.context)->message,
      "Cannot update variable with shape [2] using a Tensor with shape [3], shapes must be equal.\n\t "
      "[[{{node AssignAddVariableOp}}]]");
  assert_int_equal(sl_session_run(session, &feed, 1, NULL, 0, &assign_any.op, 1, NULL), SL_OK);
  sl_tensor *value = fetch(&b, session, read);
  assert_int_equal(sl_tensor_size(value), 3);
  ((float *)sl_tensor_data(feed.value))[0] = 99; /* the variable has its own */
  expect(&b, session, read, VALUES(5, 5, 5));
  sl_tensor_release(value);
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void a_handle_is_passed_on(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = handle(&b, "v", SL_FLOAT32, DIMS(1)),
                  one = constant(&b, SL_FLOAT32, DIMS(1), VALUES(7)), yes = number(&b, SL_BOOL, 1),
                  assign = operation(&b, "AssignVariableOp", INPUTS(v, one)),
                  same = operation(&b, "Identity", INPUTS(v)),
                  taken = operation(&b, "Switch", INPUTS(same, yes)),
                  read = read_of(&b, (sl_output){taken.op, 1});
  assert_shape(&b, read, 1, (int64_t[]){1});
  target(&b, session, assign);
  expect(&b, session, read, VALUES(7));
  sl_session_free(session);
  build_end(&b);
}

static void a_fetched_handle_is_the_name_of_its_variable(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = shared_handle(&b, "v", "foo/v", SL_FLOAT32, DIMS(1)),
                  same = operation(&b, "Identity", INPUTS(v));
  expect(&b, session, same, VALUES('f', 'o', 'o', '/', 'v'));
  sl_session_free(session);
  build_end(&b);
}

static void handles_of_one_shared_name_share_a_value(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = handle(&b, "v", SL_FLOAT32, DIMS(1)),
                  again = shared_handle(&b, "again", "v", SL_FLOAT32, DIMS(1)),
                  a = shared_handle(&b, "a", "both", SL_FLOAT32, DIMS(1)),
                  c = shared_handle(&b, "c", "both", SL_FLOAT32, DIMS(1)),
                  seven = constant(&b, SL_FLOAT32, DIMS(1), VALUES(7)),
                  nine = constant(&b, SL_FLOAT32, DIMS(1), VALUES(9)),
                  assign = operation(&b, "AssignVariableOp", INPUTS(again, seven)),
                  assign_c = operation(&b, "AssignVariableOp", INPUTS(c, nine));
  target(&b, session, assign);
  target(&b, session, assign_c);
  expect(&b, session, read_of(&b, v), VALUES(7));
  expect(&b, session, read_of(&b, a), VALUES(9));
  expect(&b, session, read_of(&b, c), VALUES(9));
  const sl_output whole = shared_handle(&b, "whole", "v", SL_INT32, DIMS(1)),
                  one = constant(&b, SL_INT32, DIMS(1), VALUES(1)),
                  wrong = operation(&b, "AssignVariableOp", INPUTS(whole, one));
  assert_int_equal(sl_session_run(session, NULL, 0, NULL, 0, &wrong.op, 1, NULL), SL_INVALID_ARGUMENT);
  assert_string_equal(sl_context_error(b.context)->message,
                      "Trying to assign variable with wrong dtype. Expected float got int32\n\t "
                      "[[{{node AssignVariableOp_2}}]]");
  sl_description *d = describe(&b, "ReadVariableOp", NULL, &whole, 1);
  assert_int_equal(sl_describe_type(d, "dtype", SL_INT32), SL_OK);
  refuse(
      &b, session, NULL, 0, finish(&b, d), SL_INVALID_ARGUMENT,
      "Trying to read variable with wrong dtype. Expected int32 got float\n\t [[{{node ReadVariableOp_3}}]]");
  sl_session_free(session);
  build_end(&b);
}

static void some_of_it_is_gathered(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = handle(&b, "v", SL_FLOAT32, DIMS(3, 2)),
                  value = constant(&b, SL_FLOAT32, DIMS(3, 2), VALUES(1, 2, 3, 4, 5, 6)),
                  ids = constant(&b, SL_INT32, DIMS(2), VALUES(2, 0)),
                  x = placeholder(&b, "x", SL_INT32, -1, NULL),
                  assign = operation(&b, "AssignVariableOp", INPUTS(v, value));
  const sl_output of_ids[] = {v, ids}, of_x[] = {v, x};
  sl_output gathered[2];
  for (int i = 0; i < 2; ++i) {
    sl_description *d = describe(&b, "ResourceGather", NULL, i == 0 ? of_ids : of_x, 2);
    assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
    gathered[i] = finish(&b, d);
  }
  assert_shape(&b, gathered[0], 2, (int64_t[]){2, 2});
  assert_int_equal(sl_session_run(session, NULL, 0, NULL, 0, &gathered[0].op, 1, NULL), SL_NOT_FOUND);
  target(&b, session, assign);
  expect(&b, session, gathered[0], VALUES(5, 6, 1, 2));
  const sl_feed feed = {x, tensor_of(b.context, SL_INT32, DIMS(1), VALUES(3))};
  refuse(&b, session, &feed, 1, gathered[1], SL_INVALID_ARGUMENT,
         "indices[0] = 3 is not in [0, 3)\n\t [[{{node ResourceGather_1}}]]");
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void it_counts_up_to_a_limit(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = handle(&b, "v", SL_INT32, SCALAR), zero = number(&b, SL_INT32, 0),
                  assign = operation(&b, "AssignVariableOp", INPUTS(v, zero));
  sl_description *d = describe(&b, "ResourceCountUpTo", NULL, &v, 1);
  assert_int_equal(sl_describe_int(d, "limit", 1), SL_OK);
  assert_int_equal(sl_describe_type(d, "T", SL_INT32), SL_OK);
  const sl_output count = finish(&b, d);
  target(&b, session, assign);
  expect(&b, session, count, VALUES(0));
  refuse(&b, session, NULL, 0, count, SL_OUT_OF_RANGE,
         "Reached limit of 1\n\t [[{{node ResourceCountUpTo}}]]");
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(values_are_assigned_added_and_read),
      cmocka_unit_test(a_read_sees_what_runs_before_it_and_nothing_else),
      cmocka_unit_test(what_has_no_value_is_told_with_its_container),
      cmocka_unit_test(shapes_are_compared_when_it_is_made_and_when_it_is_updated),
      cmocka_unit_test(a_handle_is_passed_on),
      cmocka_unit_test(a_fetched_handle_is_the_name_of_its_variable),
      cmocka_unit_test(handles_of_one_shared_name_share_a_value),
      cmocka_unit_test(some_of_it_is_gathered),
      cmocka_unit_test(it_counts_up_to_a_limit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
