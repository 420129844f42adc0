/* Whom an error at run time names, at both levels (SPEC 3, 3.1). */
#include "session/words.h"

static void a_placeholder_that_is_not_fed_is_named(void **state) {
  (void)state;
  build old = build_begin(SL_COMPAT_0_10), b = build_begin(SL_COMPAT_1_15);
  sl_session *old_session = session_of(&old), *session = session_of(&b);
  sl_output x = placeholder(&old, "x", SL_FLOAT32, 2, (int64_t[]){2, 3}),
            y = operation(&old, "Neg", INPUTS(x));
  refuse(&old, old_session, NULL, 0, y, SL_INVALID_ARGUMENT,
         "You must feed a value for placeholder tensor 'x' with dtype float and shape [2,3]\n\t [[Node: x = "
         "Placeholder[dtype=DT_FLOAT, shape=[2,3], _device=\"/job:localhost/replica:0/task:0/cpu:0\"]()]]");
  assert_int_equal(sl_context_error(old.context)->op, x.op);
  x = placeholder(&old, "p", SL_INT32, 2, (int64_t[]){-1, 3});
  refuse(&old, old_session, NULL, 0, operation(&old, "Neg", INPUTS(x)), SL_INVALID_ARGUMENT,
         "You must feed a value for placeholder tensor 'p' with dtype int32\n\t [[Node: p = "
         "Placeholder[dtype=DT_INT32, "
         "shape=[], _device=\"/job:localhost/replica:0/task:0/cpu:0\"]()]]");
  x = placeholder(&b, "x", SL_FLOAT64, 2, (int64_t[]){-1, 3});
  refuse(&b, session, NULL, 0, operation(&b, "Neg", INPUTS(x)), SL_INVALID_ARGUMENT,
         "You must feed a value for placeholder tensor 'x' with dtype double and shape [?,3]\n\t [[{{node "
         "x}}]]");
  x = placeholder(&b, "s", SL_BOOL, 0, NULL);
  refuse(&b, session, NULL, 0, operation(&b, "LogicalNot", INPUTS(x)), SL_INVALID_ARGUMENT,
         "You must feed a value for placeholder tensor 's' with dtype bool\n\t [[{{node s}}]]");
  sl_session_free(old_session);
  sl_session_free(session);
  build_end(&old);
  build_end(&b);
}

static void an_uninitialized_variable_is_named_by_who_reads_it(void **state) {
  (void)state;
  build old = build_begin(SL_COMPAT_0_10), b = build_begin(SL_COMPAT_1_15);
  sl_session *old_session = session_of(&old), *session = session_of(&b);
  sl_output v = variable(&old, "foo/v", 1, (int64_t[]){2});
  sl_output read = finish(&old, describe(&old, "Identity", "foo/v/read", INPUTS(v)));
  refuse(&old, old_session, NULL, 0, read, SL_FAILED_PRECONDITION,
         "Attempting to use uninitialized value foo/v\n\t [[Node: foo/v/read = Identity[T=DT_FLOAT, "
         "_device=\"/job:localhost/replica:0/task:0/cpu:0\"](foo/v)]]");
  assert_int_equal(sl_context_error(old.context)->op, read.op);
  refuse(&old, old_session, NULL, 0, v, SL_FAILED_PRECONDITION,
         "Attempting to use uninitialized value foo/v\n\t [[Node: _send_foo/v_0 = _Send[T=DT_FLOAT, "
         "client_terminated=true, recv_device=\"/job:localhost/replica:0/task:0/cpu:0\", "
         "send_device=\"/job:localhost/replica:0/task:0/cpu:0\", send_device_incarnation=1, "
         "tensor_name=\"foo/v:0\", "
         "_device=\"/job:localhost/replica:0/task:0/cpu:0\"](foo/v)]]");
  assert_int_equal(sl_context_error(old.context)->op, -1);
  v = variable(&b, "foo/v", 1, (int64_t[]){2});
  read = finish(&b, describe(&b, "Identity", "foo/v/read", INPUTS(v)));
  refuse(&b, session, NULL, 0, operation(&b, "Neg", INPUTS(read)), SL_FAILED_PRECONDITION,
         "Attempting to use uninitialized value foo/v\n\t [[{{node foo/v/read}}]]");
  refuse(&b, session, NULL, 0, v, SL_FAILED_PRECONDITION,
         "Attempting to use uninitialized value foo/v\n\t [[{{node _retval_foo/v_0_0}}]]");
  const sl_output one = constant(&b, SL_FLOAT32, DIMS(2), VALUES(1));
  const sl_output more = operation(&b, "AssignAdd", INPUTS(v, one));
  refuse(&b, session, NULL, 0, more, SL_FAILED_PRECONDITION,
         "Attempting to use uninitialized value foo/v\n\t [[{{node AssignAdd}}]]");
  sl_session_free(old_session);
  sl_session_free(session);
  build_end(&old);
  build_end(&b);
}

static void of_several_uninitialized_variables_the_first_made_is_named(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output v = variable(&b, "v", 0, NULL), read_v = operation(&b, "Identity", INPUTS(v)),
                  w = variable(&b, "w", 0, NULL), read_w = operation(&b, "Identity", INPUTS(w));
  refuse(&b, session, NULL, 0, operation(&b, "Add", INPUTS(read_w, read_v)), SL_FAILED_PRECONDITION,
         "Attempting to use uninitialized value v\n\t [[{{node Identity}}]]");
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_placeholder_that_is_not_fed_is_named),
      cmocka_unit_test(an_uninitialized_variable_is_named_by_who_reads_it),
      cmocka_unit_test(of_several_uninitialized_variables_the_first_made_is_named),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
