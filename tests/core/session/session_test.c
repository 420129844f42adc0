/* Sessions: feeds and fetches, values of variables, errors and whom they name, control, random streams (SPEC 1.13, 3,
 * 3.1, 5). */
#include "ops/rows.h"

#define MOST 512

/* ---- Words -------------------------------------------------------------------------------------------------- */

static sl_session *session_of(build *b) {
  sl_session *session;
  assert_int_equal(sl_session_new(b->graph, &session), SL_OK);
  return session;
}

static sl_tensor *fetch(build *b, sl_session *session, sl_output output) {
  sl_tensor *result;
  if (sl_session_run(session, NULL, 0, &output, 1, NULL, 0, &result) != SL_OK)
    fail_msg("%s", sl_context_error(b->context)->message);
  return result;
}

static void expect(build *b, sl_session *session, sl_output output, const double *values, int64_t count) {
  sl_tensor *result = fetch(b, session, output);
  assert_tensor(result, values, count, 0);
  sl_tensor_release(result);
}

static void target(build *b, sl_session *session, sl_output output) {
  if (sl_session_run(session, NULL, 0, NULL, 0, &output.op, 1, NULL) != SL_OK)
    fail_msg("%s", sl_context_error(b->context)->message);
}

static void refuse(build *b, sl_session *session, const sl_feed *feeds, int32_t count, sl_output output,
                   sl_code code, const char *message) {
  sl_tensor *result = (sl_tensor *)b;
  assert_int_equal(sl_session_run(session, feeds, count, &output, 1, NULL, 0, &result), code);
  assert_string_equal(sl_context_error(b->context)->message, message);
  assert_ptr_equal(result, b);
}

static sl_output variable(build *b, const char *name, int32_t rank, const int64_t *dims) {
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank; ++i) shape.dims[i] = dims[i];
  sl_description *d = describe(b, "VariableV2", name, NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  return finish(b, d);
}

static sl_output with_attrs(build *b, const char *type, const char *name, const sl_output *inputs,
                            int32_t count, const char *attrs) {
  sl_description *d = describe(b, type, name, inputs, count);
  row_attrs(d, type, attrs);
  return finish(b, d);
}

/* An operation that runs after another. */
static sl_output after(build *b, const char *type, const sl_output *inputs, int32_t count, sl_output first) {
  sl_description *d = describe(b, type, NULL, inputs, count);
  assert_int_equal(sl_describe_control(d, first.op), SL_OK);
  return finish(b, d);
}

/* ---- Feeds and fetches ---------------------------------------------------------------------------------------- */

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

/* ---- Variables -------------------------------------------------------------------------------------------------- */

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

/* ---- Control ------------------------------------------------------------------------------------------------------ */

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
  const sl_output half = placeholder(&b, "h", SL_FLOAT16, 0, NULL);
  (void)half;
  const sl_output cast = with_attrs(&b, "Cast", NULL, INPUTS(number(&b, SL_FLOAT32, 1)), "DstT=h");
  refuse(&b, session, NULL, 0, cast, SL_UNIMPLEMENTED,
         "'Cast' is not computed here for elements of type float16.\n\t [[{{node Cast}}]]");
  sl_session_free(session);
  build_end(&b);
}

/* ---- Random streams ------------------------------------------------------------------------------------------------- */

static sl_output random_of(build *b, const char *type, int64_t seed, int64_t seed2) {
  sl_description *d = describe(b, type, NULL, INPUTS(constant(b, SL_INT32, DIMS(2), VALUES(2, 3))));
  assert_int_equal(sl_describe_int(d, "seed", seed), SL_OK);
  assert_int_equal(sl_describe_int(d, "seed2", seed2), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  return finish(b, d);
}

static void expect_near(build *b, sl_session *session, sl_output output, const double *values,
                        int64_t count) {
  sl_tensor *result = fetch(b, session, output);
  assert_tensor(result, values, count, 1e-6); /* printed with eight digits */
  sl_tensor_release(result);
}

static void a_seeded_operation_goes_on_in_its_session_and_starts_again_in_another(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *first = session_of(&b), *second = session_of(&b);
  const sl_output normal = random_of(&b, "RandomStandardNormal", 87654321, 1234),
                  uniform = random_of(&b, "RandomUniform", 87654321, 1234),
                  truncated = random_of(&b, "TruncatedNormal", 87654321, 1234);
  expect_near(&b, first, normal,
              VALUES(0.51340485, -0.25581399, 0.65199131, 1.39236379, 0.37256798, 0.20336303));
  expect_near(&b, first, normal,
              VALUES(0.96462417, 0.34291974, 0.24251089, 1.05785966, 1.65749764, 0.82108974));
  expect_near(&b, second, normal,
              VALUES(0.51340485, -0.25581399, 0.65199131, 1.39236379, 0.37256798, 0.20336303));
  expect_near(&b, first, uniform, VALUES(0.848307, 0.32357132, 0.3067001, 0.06969976, 0.9138565, 0.17047906));
  expect_near(&b, first, truncated,
              VALUES(0.51340485, -0.255814, 0.6519913, 1.3923638, 0.1662533, -0.9161797));
  sl_session_free(first);
  sl_session_free(second);
  build_end(&b);
}

static float first_number(build *b, sl_session *session, sl_output output) {
  sl_tensor *result = fetch(b, session, output);
  const float value = *(const float *)sl_tensor_data(result);
  sl_tensor_release(result);
  return value;
}

static void without_seeds_the_graphs_entropy_decides(void **state) {
  (void)state;
  float drawn[2][4];
  for (int again = 0; again < 2; ++again) {
    build b = build_begin(SL_COMPAT_1_15); /* the same entropy */
    const sl_output x = random_of(&b, "RandomUniform", 0, 0), y = random_of(&b, "RandomUniform", 0, 0);
    sl_session *first = session_of(&b), *second = session_of(&b);
    drawn[again][0] = first_number(&b, first, x);
    drawn[again][1] = first_number(&b, first, x);
    drawn[again][2] = first_number(&b, first, y);
    drawn[again][3] = first_number(&b, second, x);
    sl_session_free(first);
    sl_session_free(second);
    build_end(&b);
  }
  assert_memory_equal(drawn[0], drawn[1], sizeof drawn[0]);
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < i; ++j) assert_true(drawn[0][i] != drawn[0][j]);
}

static void whole_numbers_and_shuffled_rows(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output shape = constant(&b, SL_INT32, DIMS(1), VALUES(200)), low = number(&b, SL_INT32, -2),
                  high = number(&b, SL_INT32, 3);
  const sl_output whole =
      with_attrs(&b, "RandomUniformInt", NULL, INPUTS(shape, low, high), "seed=1 seed2=2");
  sl_tensor *result = fetch(&b, session, whole);
  int seen[5] = {0};
  for (int64_t i = 0; i < 200; ++i) ++seen[(int)number_at(result, i) + 2];
  for (int i = 0; i < 5; ++i) assert_true(seen[i] > 0);
  sl_tensor_release(result);
  refuse(&b, session, NULL, 0,
         with_attrs(&b, "RandomUniformInt", "empty", INPUTS(shape, high, low), "seed=1 seed2=2"),
         SL_INVALID_ARGUMENT, "Need minval < maxval, got 3 >= -2\n\t [[{{node empty}}]]");
  const sl_output rows = constant(&b, SL_FLOAT32, DIMS(4, 2), VALUES(0, 10, 1, 11, 2, 12, 3, 13));
  result = fetch(&b, session, with_attrs(&b, "RandomShuffle", NULL, INPUTS(rows), "seed=1 seed2=2"));
  int met = 0;
  for (int64_t i = 0; i < 4; ++i) {
    assert_true(number_at(result, 2 * i + 1) == number_at(result, 2 * i) + 10);
    met |= 1 << (int)number_at(result, 2 * i);
  }
  assert_int_equal(met, 15);
  sl_tensor_release(result);
  sl_session_free(session);
  build_end(&b);
}

/* ---- Kernels that refuse ------------------------------------------------------------------------------------------------ */

static void what_kernels_refuse(void **state) {
  (void)state;
  static const struct {
    const char *type, *inputs, *attrs, *message;
  } rows[] = {
      {"Add", "f[2]{1} f[3]{1}", "", "Incompatible shapes: [2] vs. [3]"},
      {"MatMul", "f[2]{1} f[2,1]{1}", "", "In[0] is not a matrix"},
      {"MatMul", "f[2,3]{1} f[2,3]{1}", "", "Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3]"},
      {"BatchMatMulV2", "f[2,1,2]{1} f[3,2,1]{1}", "", "Incompatible shapes: [2,1,2] vs. [3,2,1]"},
      {"FloorMod", "i[2]{1} i[2]{1,0}", "", "Integer division by zero"},
      {"Pow", "i[]{2} i[]{-1}", "", "Integers to negative integer powers are not allowed"},
      {"Mean", "i[0]{} i[]{0}", "", "Integer division by zero"},
      {"Reshape", "f[6]{1} i[1]{4}", "",
       "Input to reshape is a tensor with 6 values, but the requested shape has 4"},
      {"Reshape", "f[6]{1} i[2]{4,-1}", "",
       "Input to reshape is a tensor with 6 values, but the requested shape requires a multiple of 4"},
      {"Reshape", "f[6]{1} i[2]{-1,-1}", "", "Only one input size may be -1, not both 0 and 1"},
      {"Fill", "i[1]{-1} f[]{1}", "", "Dimension -1 must be >= 0"},
      {"ConcatV2", "( f[1,2]{1} f[1,3]{1} ) i[]{0}", "",
       "ConcatOp : Dimensions of inputs should match: shape[0] = [1,2] vs. shape[1] = [1,3]"},
      {"Pack", "( f[2]{1} f[3]{1} )", "",
       "Shapes of all inputs must match: values[0].shape = [2] != values[1].shape = [3]"},
      {"Gather", "f[3]{1} i[2,2]{0,1,2,3}", "", "indices[1,1] = 3 is not in [0, 3)"},
      {"GatherNd", "f[3]{1} i[1,1]{-1}", "", "indices[0,0] = -1 is not in [0, 3)"},
      {"StridedSlice", "f[3]{1} i[1]{5} i[1]{6} i[1]{1}", "shrink_axis_mask=1",
       "slice index 5 of dimension 0 out of bounds."},
      {"BiasAdd", "f[3]{1} f[3]{1}", "", "Input tensor must be at least 2D: [3]"},
      {"BiasAdd", "f[1,3]{1} f[1,3]{1}", "", "Biases must be 1D: [1,3]"},
      {"BiasAdd", "f[1,3]{1} f[2]{1}", "",
       "Must provide as many biases as the last dimension of the input tensor: [2] vs. [1,3]"},
      {"SoftmaxCrossEntropyWithLogits", "f[3]{1} f[3]{1}", "", "logits must be 2-dimensional"},
      {"SoftmaxCrossEntropyWithLogits", "f[1,3]{1} f[1,2]{1}", "",
       "logits and labels must be broadcastable: logits_size=[1,3] labels_size=[1,2]"},
      {"SparseSoftmaxCrossEntropyWithLogits", "f[1,3]{1} l[1]{3}", "",
       "Received a label value of 3 which is outside the valid range of [0, 3)."},
      {"ArgMax", "f[0]{} i[]{0}", "", "Reduction axis 0 is empty in shape [0]"},
      {"Unique", "f[1,1]{1}", "", "unique expects a 1D vector."},
  };
  static row_input inputs[ROW_MOST];
  for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
    build b = build_begin(SL_COMPAT_1_15);
    sl_session *session = session_of(&b);
    sl_output outputs[ROW_MOST];
    sl_feed feeds[ROW_MOST];
    char message[MOST];
    const int32_t count = row_inputs(rows[i].inputs, inputs);
    sl_description *d = row_describe(&b, rows[i].type, inputs, count, true, rows[i].attrs, outputs);
    const sl_output y = finish(&b, d);
    for (int32_t j = 0; j < count; ++j) feeds[j] = (sl_feed){outputs[j], row_tensor(b.context, &inputs[j])};
    snprintf(message, sizeof message, "%s\n\t [[{{node %s}}]]", rows[i].message, rows[i].type);
    refuse(&b, session, feeds, count, y, SL_INVALID_ARGUMENT, message);
    for (int32_t j = 0; j < count; ++j) sl_tensor_release(feeds[j].value);
    sl_session_free(session);
    build_end(&b);
  }
}

static void what_0_10_words_otherwise_and_what_no_kernel_does(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_0_10);
  sl_session *session = session_of(&b);
  const sl_output logits = placeholder(&b, "logits", SL_FLOAT32, -1, NULL),
                  labels = placeholder(&b, "labels", SL_FLOAT32, -1, NULL);
  const sl_feed feeds[] = {{logits, tensor_of(b.context, SL_FLOAT32, DIMS(1, 3), VALUES(1))},
                           {labels, tensor_of(b.context, SL_FLOAT32, DIMS(1, 2), VALUES(1))}};
  const sl_output loss = operation(&b, "SoftmaxCrossEntropyWithLogits", INPUTS(logits, labels));
  sl_tensor *result;
  assert_int_equal(sl_session_run(session, feeds, 2, &loss, 1, NULL, 0, &result), SL_INVALID_ARGUMENT);
  assert_non_null(strstr(sl_context_error(b.context)->message,
                         "logits and labels must be same size: logits_size=[1,3] labels_size=[1,2]"));
  sl_tensor_release(feeds[0].value);
  sl_tensor_release(feeds[1].value);
  const sl_output image = constant(&b, SL_FLOAT32, DIMS(1, 1, 2, 2), VALUES(1));
  const sl_output pooled = with_attrs(&b, "MaxPool", NULL, INPUTS(image),
                                      "ksize=1,1,2,2 strides=1,1,2,2 padding=SAME data_format=NCHW");
  assert_int_equal(sl_session_run(session, NULL, 0, &pooled, 1, NULL, 0, &result), SL_UNIMPLEMENTED);
  assert_non_null(
      strstr(sl_context_error(b.context)->message, "Default MaxPool only supports NHWC on device type CPU"));
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

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_example_of_the_header_gives_six),
      cmocka_unit_test(any_tensor_can_be_fed_and_what_is_before_it_does_not_run),
      cmocka_unit_test(a_result_belongs_to_the_caller_alone),
      cmocka_unit_test(feeds_must_fit),
      cmocka_unit_test(a_placeholder_that_is_not_fed_is_named),
      cmocka_unit_test(variables_are_assigned_and_keep_their_values_in_their_session),
      cmocka_unit_test(an_uninitialized_variable_is_named_by_who_reads_it),
      cmocka_unit_test(of_several_uninitialized_variables_the_first_made_is_named),
      cmocka_unit_test(assigning_another_shape_is_refused_when_it_runs),
      cmocka_unit_test(a_failed_run_keeps_what_was_assigned_and_the_session_goes_on),
      cmocka_unit_test(a_variable_counts_up_to_its_limit),
      cmocka_unit_test(control_inputs_run_first),
      cmocka_unit_test(only_the_branch_taken_runs),
      cmocka_unit_test(a_type_without_definition_can_be_built_but_not_run),
      cmocka_unit_test(a_seeded_operation_goes_on_in_its_session_and_starts_again_in_another),
      cmocka_unit_test(without_seeds_the_graphs_entropy_decides),
      cmocka_unit_test(whole_numbers_and_shuffled_rows),
      cmocka_unit_test(what_kernels_refuse),
      cmocka_unit_test(what_0_10_words_otherwise_and_what_no_kernel_does),
      cmocka_unit_test(a_variable_that_is_fed_cannot_be_assigned_in_that_run),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
