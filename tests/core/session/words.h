/* Sessions in tests, a word for each thing done with them. Failures end the test. */
#ifndef TESTS_CORE_SESSION_WORDS_H
#define TESTS_CORE_SESSION_WORDS_H

#include "ops/rows.h"

static inline sl_session *session_of(build *b) {
  sl_session *session;
  assert_int_equal(sl_session_new(b->graph, &session), SL_OK);
  return session;
}

static inline sl_tensor *fetch(build *b, sl_session *session, sl_output output) {
  sl_tensor *result;
  if (sl_session_run(session, NULL, 0, &output, 1, NULL, 0, &result) != SL_OK)
    fail_msg("%s", sl_context_error(b->context)->message);
  return result;
}

static inline void expect(build *b, sl_session *session, sl_output output, const double *values,
                          int64_t count) {
  sl_tensor *result = fetch(b, session, output);
  assert_tensor(result, values, count, 0);
  sl_tensor_release(result);
}

static inline void target(build *b, sl_session *session, sl_output output) {
  if (sl_session_run(session, NULL, 0, NULL, 0, &output.op, 1, NULL) != SL_OK)
    fail_msg("%s", sl_context_error(b->context)->message);
}

static inline void refuse(build *b, sl_session *session, const sl_feed *feeds, int32_t count,
                          sl_output output, sl_code code, const char *message) {
  sl_tensor *result = (sl_tensor *)b;
  assert_int_equal(sl_session_run(session, feeds, count, &output, 1, NULL, 0, &result), code);
  assert_string_equal(sl_context_error(b->context)->message, message);
  assert_ptr_equal(result, b);
}

static inline sl_output variable(build *b, const char *name, int32_t rank, const int64_t *dims) {
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank; ++i) shape.dims[i] = dims[i];
  sl_description *d = describe(b, "VariableV2", name, NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  return finish(b, d);
}

static inline sl_output with_attrs(build *b, const char *type, const char *name, const sl_output *inputs,
                                   int32_t count, const char *attrs) {
  sl_description *d = describe(b, type, name, inputs, count);
  row_attrs(d, type, attrs);
  return finish(b, d);
}

/* An operation that runs after another. */
static inline sl_output after(build *b, const char *type, const sl_output *inputs, int32_t count,
                              sl_output first) {
  sl_description *d = describe(b, type, NULL, inputs, count);
  assert_int_equal(sl_describe_control(d, first.op), SL_OK);
  return finish(b, d);
}

#endif
