/* What is fed and what is fetched (SPEC 1.13, 3). */
#include "session/words.h"

static void the_example_of_the_header_gives_six(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, 0, NULL);
  const sl_output y = operation(&b, "Mul", INPUTS(x, number(&b, SL_FLOAT32, 3)));
  const sl_feed feed = {x, tensor_of(b.context, SL_FLOAT32, SCALAR, VALUES(2))};
  sl_tensor *result;
  assert_int_equal(sl_session_run(session, &feed, 1, &y, 1, NULL, 0, &result), SL_OK);
  assert_tensor(result, VALUES(6), 0);
  sl_tensor_release(result);
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void any_tensor_can_be_fed_and_what_is_before_it_does_not_run(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, 1, (int64_t[]){2});
  const sl_output middle = operation(&b, "Neg", INPUTS(x)), y = operation(&b, "Square", INPUTS(middle));
  const sl_feed feed = {middle, tensor_of(b.context, SL_FLOAT32, DIMS(2), VALUES(3, 4))};
  sl_tensor *results[2];
  const sl_output fetches[] = {y, middle};
  assert_int_equal(sl_session_run(session, &feed, 1, fetches, 2, NULL, 0, results), SL_OK);
  assert_tensor(results[0], VALUES(9, 16), 0);
  assert_ptr_equal(results[1], feed.value); /* what was fed comes back as it is */
  sl_tensor_release(results[0]);
  sl_tensor_release(results[1]);
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void a_result_belongs_to_the_caller_alone(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output c = constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2)),
                  v = variable(&b, "v", 1, (int64_t[]){2});
  const sl_output same = operation(&b, "Identity", INPUTS(c)), read = operation(&b, "Identity", INPUTS(v));
  target(&b, session, operation(&b, "Assign", INPUTS(v, c)));
  const sl_output fetches[] = {c, same, v, read, c};
  sl_tensor *results[5];
  assert_int_equal(sl_session_run(session, NULL, 0, fetches, 5, NULL, 0, results), SL_OK);
  assert_ptr_equal(results[0], results[4]); /* the same fetch twice is the same tensor twice */
  for (int i = 0; i < 4; ++i) ((float *)sl_tensor_data(results[i]))[0] = (float)(100 + i);
  for (int i = 0; i < 4; ++i) assert_tensor(results[i], VALUES(100 + i, 2), 0);
  for (int i = 0; i < 5; ++i) sl_tensor_release(results[i]);
  for (int i = 0; i < 4; ++i) expect(&b, session, fetches[i], VALUES(1, 2));
  sl_session_free(session);
  build_end(&b);
}

static void feeds_must_fit(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, 1, (int64_t[]){3}),
                  y = operation(&b, "Neg", INPUTS(x));
  const sl_output part = placeholder(&b, "part", SL_FLOAT32, 2, (int64_t[]){-1, 3}),
                  z = operation(&b, "Neg", INPUTS(part));
  sl_feed feed = {x, tensor_of(b.context, SL_FLOAT32, DIMS(2), VALUES(1))};
  refuse(&b, session, &feed, 1, y, SL_VALUE_ERROR,
         "Cannot feed value of shape (2,) for Tensor 'x:0', which has shape '(3,)'");
  feed.output = part;
  refuse(&b, session, &feed, 1, z, SL_VALUE_ERROR,
         "Cannot feed value of shape (2,) for Tensor 'part:0', which has shape '(?, 3)'");
  sl_tensor_release(feed.value);
  feed = (sl_feed){x, tensor_of(b.context, SL_INT32, DIMS(3), VALUES(1))};
  refuse(&b, session, &feed, 1, y, SL_INVALID_ARGUMENT,
         "The tensor x holds float32 and cannot be fed with int32.");
  sl_tensor_release(feed.value);
  feed.value = NULL;
  refuse(&b, session, &feed, 1, y, SL_INTERNAL, "value must not be NULL.");
  refuse(&b, session, NULL, 0, (sl_output){99, 0}, SL_INTERNAL,
         "There is no operation number 99 in this graph.");
  refuse(&b, session, NULL, 0, (sl_output){x.op, 1}, SL_INTERNAL,
         "There is no output 1 of operation number 0 in this graph.");
  sl_session_free(session);
  build_end(&b);
}

static void a_failed_run_keeps_what_was_assigned_and_the_session_goes_on(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 0, NULL),
                  set = operation(&b, "Assign", INPUTS(v, number(&b, SL_FLOAT32, 5)));
  const sl_output zero = number(&b, SL_INT32, 0);
  sl_description *d = describe(&b, "Div", NULL, INPUTS(operation(&b, "Neg", INPUTS(zero)), zero));
  assert_int_equal(sl_describe_control(d, set.op), SL_OK);
  const sl_output broken = finish(&b, d);
  for (int again = 0; again < 2; ++again)
    refuse(&b, session, NULL, 0, broken, SL_INVALID_ARGUMENT,
           "Integer division by zero\n\t [[{{node Div}}]]");
  expect(&b, session, v, VALUES(5));
  sl_session_free(session);
  build_end(&b);
}

/* A training loop of ten thousand turns is one line of the program. */
static void a_run_that_is_repeated_at_its_place_is_told_once(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output x = number(&b, SL_FLOAT32, 1), y = operation(&b, "Neg", INPUTS(x));
  const int32_t before = sl_journal_size(b.graph);
  for (int turn = 0; turn < 3; ++turn) {
    sl_graph_set_location(b.graph, 1);
    target(&b, session, y);
    sl_graph_set_location(b.graph, 2);
    target(&b, session, x);
    target(&b, session, y);
    assert_int_equal(sl_journal_size(b.graph), before + 3);
  }
  (void)operation(&b, "Neg", INPUTS(y)); /* something else happens */
  target(&b, session, y);
  assert_int_equal(sl_journal_size(b.graph), before + 5);
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_example_of_the_header_gives_six),
      cmocka_unit_test(any_tensor_can_be_fed_and_what_is_before_it_does_not_run),
      cmocka_unit_test(a_result_belongs_to_the_caller_alone),
      cmocka_unit_test(feeds_must_fit),
      cmocka_unit_test(a_failed_run_keeps_what_was_assigned_and_the_session_goes_on),
      cmocka_unit_test(a_run_that_is_repeated_at_its_place_is_told_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
