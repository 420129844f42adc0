/* Parts of variables that are changed: by the numbers of their rows, or by slices. */
#include "session/words.h"

static sl_output assigned(build *b, sl_output variable, const int64_t *dims, int32_t rank,
                          const double *values, int64_t count) {
  return operation(b, "Assign", INPUTS(variable, constant(b, SL_FLOAT32, dims, rank, values, count)));
}

static void rows_are_set_added_to_and_taken_from(void **state) {
  (void)state;
  static const struct {
    const char *type;
    double values[4];
  } rows[] = {{"ScatterUpdate", {7, 2, 9, 4}}, {"ScatterAdd", {8, 2, 12, 4}}, {"ScatterSub", {-6, 2, -6, 4}}};
  for (size_t i = 0; i < 3; ++i) {
    build b = build_begin(SL_COMPAT_0_10);
    sl_session *session = session_of(&b);
    const sl_output v = variable(&b, "v", 1, (int64_t[]){4}),
                    init = assigned(&b, v, DIMS(4), VALUES(1, 2, 3, 4)),
                    ids = constant(&b, SL_INT64, DIMS(2), VALUES(2, 0)),
                    updates = constant(&b, SL_FLOAT32, DIMS(2), VALUES(9, 7)),
                    changed = operation(&b, rows[i].type, INPUTS(v, ids, updates));
    assert_int_equal(sl_output_dtype(b.graph, changed), SL_FLOAT32 + SL_REF);
    assert_shape(&b, changed, 1, (int64_t[]){4});
    target(&b, session, init);
    expect(&b, session, changed, rows[i].values, 4);
    expect(&b, session, v, rows[i].values, 4);
    sl_session_free(session);
    build_end(&b);
  }
}

/* The constant that was assigned, and what was fetched before, keep their values. */
static void nobody_else_sees_the_change(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 2, (int64_t[]){2, 300}),
                  first = constant(&b, SL_FLOAT32, DIMS(2, 300), VALUES(1)),
                  init = operation(&b, "Assign", INPUTS(v, first)),
                  row = constant(&b, SL_INT32, DIMS(2), VALUES(1, 1)),
                  updates = constant(&b, SL_FLOAT32, DIMS(2, 300), VALUES(5)),
                  add = operation(&b, "ScatterAdd", INPUTS(v, row, updates));
  target(&b, session, init);
  sl_tensor *before = fetch(&b, session, v);
  target(&b, session, add);
  sl_tensor *after_it = fetch(&b, session, v);
  assert_true(number_at(before, 599) == 1 && number_at(after_it, 599) == 11);
  assert_true(number_at(after_it, 0) == 1);
  sl_tensor_release(before);
  sl_tensor_release(after_it);
  target(&b, session, init);
  after_it = fetch(&b, session, v);
  assert_true(number_at(after_it, 599) == 1);
  sl_tensor_release(after_it);
  sl_session_free(session);
  build_end(&b);
}

static void rows_of_a_resource_and_one_number_for_all(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = with_attrs(&b, "VarHandleOp", "v", NULL, 0, "dtype=i shape=[2,2] shared_name=v"),
                  init = operation(&b, "AssignVariableOp",
                                   INPUTS(v, constant(&b, SL_INT32, DIMS(2, 2), VALUES(1, 2, 3, 4)))),
                  id = number(&b, SL_INT32, 1), ten = number(&b, SL_INT32, 10),
                  read = with_attrs(&b, "ReadVariableOp", NULL, INPUTS(v), "dtype=i"),
                  sub = operation(&b, "ResourceScatterSub", INPUTS(v, id, ten)),
                  set = operation(&b, "ResourceScatterUpdate", INPUTS(v, id, ten));
  target(&b, session, init);
  target(&b, session, sub);
  expect(&b, session, read, VALUES(1, 2, -7, -6));
  target(&b, session, set);
  expect(&b, session, read, VALUES(1, 2, 10, 10));
  sl_session_free(session);
  build_end(&b);
}

static void what_does_not_fit_is_refused(void **state) {
  (void)state;
  build old = build_begin(SL_COMPAT_0_10), new = build_begin(SL_COMPAT_1_15);
  build *const builds[] = {&old, &new};
  for (int level = 0; level < 2; ++level) {
    build *b = builds[level];
    sl_session *session = session_of(b);
    const sl_output v = variable(b, "v", 2, (int64_t[]){2, 3}), init = assigned(b, v, DIMS(2, 3), VALUES(1)),
                    two = constant(b, SL_INT32, DIMS(2), VALUES(0, 2)),
                    six = constant(b, SL_FLOAT32, DIMS(2, 3), VALUES(1)),
                    three = constant(b, SL_FLOAT32, DIMS(3), VALUES(1)),
                    x = placeholder(b, "x", SL_FLOAT32, -1, NULL),
                    outside = operation(b, "ScatterAdd", INPUTS(v, two, six)),
                    any = operation(b, "ScatterAdd", INPUTS(v, two, x));
    assert_refused(
        b, describe(b, "ScatterAdd", "s", INPUTS(v, two, three)), SL_VALUE_ERROR,
        level ? "Shapes must be equal rank, but are 1 and 2 for 's' (op: 'ScatterAdd') with input shapes: "
                "[2,3], [2], [3]."
              : "Shapes (3,) and (2, 3) are not compatible");
    refuse(b, session, NULL, 0, outside, SL_FAILED_PRECONDITION,
           level ? "Attempting to use uninitialized value v\n\t [[{{node ScatterAdd}}]]"
                 : "Attempting to use uninitialized value v\n\t [[Node: ScatterAdd = ScatterAdd[T=DT_FLOAT, "
                   "Tindices=DT_INT32, _class=[\"loc:@v\"], use_locking=false, "
                   "_device=\"/job:localhost/replica:0/task:0/cpu:0\"](v, Const_1, Const_2)]]");
    target(b, session, init);
    sl_tensor *result;
    assert_int_equal(sl_session_run(session, NULL, 0, &outside, 1, NULL, 0, &result), SL_INVALID_ARGUMENT);
    assert_memory_equal(sl_context_error(b->context)->message, "indices[1] = 2 is not in [0, 2)", 31);
    const sl_feed feed = {x, tensor_of(b->context, SL_FLOAT32, DIMS(3), VALUES(1))};
    assert_int_equal(sl_session_run(session, &feed, 1, &any, 1, NULL, 0, &result), SL_INVALID_ARGUMENT);
    const char *expected = level ? "Must have updates.shape = indices.shape + params.shape[1:] or "
                                   "updates.shape = [], got updates.shape "
                                   "[3], indices.shape [2], params.shape [2,3]"
                                 : "Must have updates.shape = indices.shape + params.shape[1:], got "
                                   "updates.shape [3], indices.shape [2], "
                                   "params.shape [2,3]";
    assert_memory_equal(sl_context_error(b->context)->message, expected, strlen(expected));
    sl_tensor_release(feed.value);
    sl_session_free(session);
    build_end(b);
  }
}

static void slices_are_assigned(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 2, (int64_t[]){2, 3}),
                  init = assigned(&b, v, DIMS(2, 3), VALUES(1, 2, 3, 4, 5, 6)),
                  zero = constant(&b, SL_INT32, DIMS(2), VALUES(0, 2)),
                  end = constant(&b, SL_INT32, DIMS(2), VALUES(2, 3)),
                  steps = constant(&b, SL_INT32, DIMS(2), VALUES(1, 1)),
                  back = constant(&b, SL_INT32, DIMS(2), VALUES(1, -2)),
                  pair = constant(&b, SL_FLOAT32, DIMS(2), VALUES(8, 9)),
                  four = constant(&b, SL_FLOAT32, DIMS(2, 2), VALUES(10, 20, 30, 40)),
                  column = with_attrs(&b, "StridedSliceAssign", NULL, INPUTS(v, zero, end, steps, pair),
                                      "shrink_axis_mask=2"),
                  backwards = with_attrs(&b, "StridedSliceAssign", NULL, INPUTS(v, zero, end, back, four),
                                         "begin_mask=3 end_mask=3"),
                  wrong = operation(&b, "StridedSliceAssign", INPUTS(v, zero, end, steps, four));
  target(&b, session, init);
  expect(&b, session, column, VALUES(1, 2, 8, 4, 5, 9));
  expect(&b, session, backwards, VALUES(20, 2, 10, 40, 5, 30));
  refuse(&b, session, NULL, 0, wrong, SL_UNIMPLEMENTED,
         "sliced l-value shape [2,1] does not match r-value shape [2,2]. Automatic broadcasting not yet "
         "implemented.\n\t [[{{node StridedSliceAssign_2}}]]");
  sl_session_free(session);
  build_end(&b);
}

static void a_slice_of_a_resource_is_assigned(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = with_attrs(&b, "VarHandleOp", "v", NULL, 0, "dtype=f shape=[3] shared_name=v"),
                  first = constant(&b, SL_FLOAT32, DIMS(3), VALUES(1, 2, 3)),
                  init = operation(&b, "AssignVariableOp", INPUTS(v, first)),
                  one = constant(&b, SL_INT32, DIMS(1), VALUES(1)),
                  end = constant(&b, SL_INT32, DIMS(1), VALUES(3)),
                  pair = constant(&b, SL_FLOAT32, DIMS(2), VALUES(8, 9)),
                  assign = operation(&b, "ResourceStridedSliceAssign", INPUTS(v, one, end, one, pair)),
                  read = with_attrs(&b, "ReadVariableOp", NULL, INPUTS(v), "dtype=f");
  assert_int_equal(sl_session_run(session, NULL, 0, NULL, 0, &assign.op, 1, NULL), SL_NOT_FOUND);
  target(&b, session, init);
  target(&b, session, assign);
  expect(&b, session, read, VALUES(1, 8, 9));
  expect(&b, session, first, VALUES(1, 2, 3));
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(rows_are_set_added_to_and_taken_from),
      cmocka_unit_test(nobody_else_sees_the_change),
      cmocka_unit_test(rows_of_a_resource_and_one_number_for_all),
      cmocka_unit_test(what_does_not_fit_is_refused),
      cmocka_unit_test(slices_are_assigned),
      cmocka_unit_test(a_slice_of_a_resource_is_assigned),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
