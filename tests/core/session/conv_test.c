/* Convolutions against literals of TensorFlow's own tests, and conv + bias + ReLU computed as one against one by one.
 *
 * The literals are whole numbers that float32 holds, so they must come out exactly. Fused and unfused give the same
 * bits: the bias is added after the sum in both. */
#include "ops/rows.h"

typedef struct golden_row {
  const char *input, *filter, *strides, *padding;
  int64_t shape[4];
  double expected[18];
  int64_t count;
} golden_row;

/* A tensor of 1, 2, 3, ... */
static sl_output ramp(build *b, const char *dims) {
  sl_shape shape;
  char text[64];
  const char *at = text;
  double values[256];
  snprintf(text, sizeof text, "[%s]", dims);
  row_shape(&at, &shape);
  for (int i = 0; i < 256; ++i) values[i] = i + 1;
  return constant(b, SL_FLOAT32, shape.dims, shape.rank, values, 256);
}

static sl_output convolve(build *b, sl_output x, sl_output w, const char *strides, const char *padding) {
  char attrs[128];
  snprintf(attrs, sizeof attrs, "strides=%s padding=%s", strides, padding);
  sl_description *d = describe(b, "Conv2D", NULL, INPUTS(x, w));
  row_attrs(d, "Conv2D", attrs);
  return finish(b, d);
}

static sl_tensor *run(build *b, sl_session *session, const sl_feed *feeds, int32_t count, sl_output fetch) {
  sl_tensor *result;
  if (sl_session_run(session, feeds, count, &fetch, 1, NULL, 0, &result) != SL_OK)
    fail_msg("%s", sl_context_error(b->context)->message);
  return result;
}

static void ramps_give_the_numbers_of_tensorflows_tests(void **state) {
  (void)state;
  static const golden_row rows[] = {
      {"1,2,3,3",
       "1,1,3,3",
       "1,1,1,1",
       "VALID",
       {1, 2, 3, 3},
       {30, 36, 42, 66, 81, 96, 102, 126, 150, 138, 171, 204, 174, 216, 258, 210, 261, 312},
       18},
      {"1,2,3,3", "2,2,3,3", "1,1,1,1", "VALID", {1, 1, 2, 3}, {2271, 2367, 2463, 2901, 3033, 3165}, 6},
      {"1,2,3,3",
       "1,2,3,3",
       "1,1,1,1",
       "VALID",
       {1, 2, 2, 3},
       {231, 252, 273, 384, 423, 462, 690, 765, 840, 843, 936, 1029},
       12},
      {"1,2,3,3", "2,2,3,3", "1,2,2,1", "VALID", {1, 1, 1, 3}, {2271, 2367, 2463}, 3},
      {"1,2,3,3", "2,2,3,3", "1,2,2,1", "SAME", {1, 1, 2, 3}, {2271, 2367, 2463, 1230, 1305, 1380}, 6},
      {"1,3,6,1", "2,2,1,1", "1,1,2,1", "VALID", {1, 2, 3, 1}, {58, 78, 98, 118, 138, 158}, 6},
      {"1,7,7,1", "2,2,1,1", "1,3,3,1", "VALID", {1, 2, 2, 1}, {65, 95, 275, 305}, 4},
      {"1,3,3,1", "1,1,1,1", "1,2,2,1", "SAME", {1, 2, 2, 1}, {1, 3, 7, 9}, 4},
      {"1,4,4,1", "1,1,1,1", "1,2,2,1", "SAME", {1, 2, 2, 1}, {1, 3, 9, 11}, 4},
      {"1,4,4,1", "2,2,1,1", "1,3,3,1", "SAME", {1, 2, 2, 1}, {44, 28, 41, 16}, 4},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
    const golden_row *row = &rows[i];
    build b = build_begin(SL_COMPAT_0_10);
    sl_session *session;
    const sl_output y = convolve(&b, ramp(&b, row->input), ramp(&b, row->filter), row->strides, row->padding);
    assert_shape(&b, y, 4, row->shape);
    assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
    sl_tensor *result = run(&b, session, NULL, 0, y);
    assert_tensor(result, row->expected, row->count, 0);
    sl_tensor_release(result);
    sl_session_free(session);
    build_end(&b);
  }
}

/* ---- Convolution, bias and ReLU --------------------------------------------------------------------------- */

enum { SIZE = 12, CHANNELS = 5, FEATURES = 7 };

static sl_tensor *pseudo_random(build *b, const int64_t *dims, int32_t rank, uint32_t seed) {
  const double zero = 0;
  sl_tensor *tensor = tensor_of(b->context, SL_FLOAT32, dims, rank, &zero, 1);
  float *data = sl_tensor_data(tensor);
  for (int64_t i = 0; i < sl_tensor_size(tensor); ++i) {
    seed = seed * 1664525u + 1013904223u;
    data[i] = (float)(seed >> 8) / 8388608.0f - 1.0f;
  }
  return tensor;
}

/* relu(conv(x, w) + bias) with the addition written in one of four ways. fetch_middle: what is between is delivered
 * too, so that the steps cannot be joined. */
static sl_tensor *filtered(const char *addition, bool fetch_middle, sl_session **kept, build *b) {
  sl_tensor *results[3];
  *b = build_begin(SL_COMPAT_1_15);
  const sl_output x = placeholder(b, "x", SL_FLOAT32, -1, NULL),
                  w = placeholder(b, "w", SL_FLOAT32, -1, NULL),
                  bias = placeholder(b, "b", SL_FLOAT32, -1, NULL);
  const sl_output conv = convolve(b, x, w, "1,1,1,1", "SAME");
  const bool swapped = strcmp(addition, "swapped") == 0;
  const sl_output sum =
      swapped ? operation(b, "AddV2", INPUTS(bias, conv)) : operation(b, addition, INPUTS(conv, bias));
  const sl_output y = operation(b, "Relu", INPUTS(sum));
  const sl_feed feeds[] = {{x, pseudo_random(b, DIMS(2, SIZE, SIZE, CHANNELS), 1)},
                           {w, pseudo_random(b, DIMS(3, 3, CHANNELS, FEATURES), 2)},
                           {bias, pseudo_random(b, DIMS(FEATURES), 3)}};
  const sl_output fetches[] = {y, conv, sum};
  assert_int_equal(sl_session_new(b->graph, kept), SL_OK);
  const int32_t count = fetch_middle ? 3 : 1;
  if (sl_session_run(*kept, feeds, 3, fetches, count, NULL, 0, results) != SL_OK)
    fail_msg("%s", sl_context_error(b->context)->message);
  for (int32_t i = 1; i < count; ++i) sl_tensor_release(results[i]);
  for (int i = 0; i < 3; ++i) sl_tensor_release(feeds[i].value);
  return results[0];
}

static void bias_and_relu_joined_with_the_convolution_give_the_same_bits(void **state) {
  (void)state;
  static const char *const additions[] = {"BiasAdd", "Add", "AddV2", "swapped"};
  for (size_t i = 0; i < sizeof additions / sizeof *additions; ++i) {
    build joined_build, plain_build;
    sl_session *joined_session, *plain_session;
    sl_tensor *joined = filtered(additions[i], false, &joined_session, &joined_build);
    sl_tensor *plain = filtered(additions[i], true, &plain_session, &plain_build);
    assert_int_equal(sl_tensor_bytes(joined), sl_tensor_bytes(plain));
    assert_memory_equal(sl_tensor_data(joined), sl_tensor_data(plain), sl_tensor_bytes(plain));
    sl_tensor_release(joined);
    sl_tensor_release(plain);
    sl_session_free(joined_session);
    sl_session_free(plain_session);
    build_end(&joined_build);
    build_end(&plain_build);
  }
}

static void an_addition_that_is_no_bias_is_computed_step_by_step(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session;
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, -1, NULL),
                  other = placeholder(&b, "y", SL_FLOAT32, -1, NULL);
  const sl_output conv =
      convolve(&b, x, constant(&b, SL_FLOAT32, DIMS(1, 1, 1, 2), VALUES(1, 2)), "1,1,1,1", "SAME");
  const sl_output y = operation(&b, "Relu", INPUTS(operation(&b, "AddV2", INPUTS(conv, other))));
  const sl_feed feeds[] = {{x, tensor_of(b.context, SL_FLOAT32, DIMS(1, 1, 2, 1), VALUES(1, 2))},
                           {other, tensor_of(b.context, SL_FLOAT32, DIMS(1, 1, 2, 1), VALUES(-1, 100))}};
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  sl_tensor *result = run(&b, session, feeds, 2, y);
  assert_tensor(result, VALUES(0, 1, 102, 104), 0);
  sl_tensor_release(result);
  sl_tensor_release(feeds[0].value);
  sl_tensor_release(feeds[1].value);
  sl_session_free(session);
  build_end(&b);
}

static void a_product_of_matrices_takes_its_bias_along(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session;
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, -1, NULL);
  const sl_output w = constant(&b, SL_FLOAT32, DIMS(3, 2), VALUES(1, 2, 3, 4, 5, 6));
  const sl_output bias = constant(&b, SL_FLOAT32, DIMS(3), VALUES(10, -100, 30));
  sl_description *d = describe(&b, "MatMul", NULL, INPUTS(x, w));
  row_attrs(d, "MatMul", "transpose_b=true");
  const sl_output y = operation(&b, "Relu", INPUTS(operation(&b, "Add", INPUTS(finish(&b, d), bias))));
  const sl_feed feed = {x, tensor_of(b.context, SL_FLOAT32, DIMS(1, 2), VALUES(1, 2))};
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  sl_tensor *result = run(&b, session, &feed, 1, y);
  assert_tensor(result, VALUES(15, 0, 47), 0);
  sl_tensor_release(result);
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void packed_weights_follow_their_variable(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session;
  const sl_shape shape = {.rank = 4, .dims = {1, 1, 1, 1}};
  sl_description *d = describe(&b, "VariableV2", "w", NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  const sl_output w = finish(&b, d), read = operation(&b, "Identity", INPUTS(w));
  const sl_output two = constant(&b, SL_FLOAT32, shape.dims, 4, VALUES(2));
  const sl_output set = operation(&b, "Assign", INPUTS(w, two)),
                  grow = operation(&b, "AssignAdd", INPUTS(w, two));
  const sl_output y =
      convolve(&b, constant(&b, SL_FLOAT32, DIMS(1, 1, 3, 1), VALUES(1, 2, 3)), read, "1,1,1,1", "SAME");
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  assert_int_equal(sl_session_run(session, NULL, 0, NULL, 0, &set.op, 1, NULL), SL_OK);
  for (int step = 1; step <= 3; ++step) {
    for (int again = 0; again < 2; ++again) {
      sl_tensor *result = run(&b, session, NULL, 0, y);
      assert_tensor(result, VALUES(2.0 * step, 4.0 * step, 6.0 * step), 0);
      sl_tensor_release(result);
    }
    assert_int_equal(sl_session_run(session, NULL, 0, NULL, 0, &grow.op, 1, NULL), SL_OK);
  }
  sl_session_free(session);
  build_end(&b);
}

/* ---- What kernels refuse ------------------------------------------------------------------------------------ */

typedef struct refused_row {
  sl_compat compat;
  const char *inputs, *attrs;
  sl_code code;
  const char *message; /* its first line */
} refused_row;

static void refused(const refused_row *row) {
  static row_input inputs[ROW_MOST];
  build b = build_begin(row->compat);
  sl_session *session;
  sl_output outputs[2], y;
  sl_tensor *result = NULL;
  assert_int_equal(row_inputs(row->inputs, inputs), 2);
  y = finish(&b, row_describe(&b, "Conv2D", inputs, 2, true, row->attrs, outputs));
  const sl_feed feeds[] = {{outputs[0], row_tensor(b.context, &inputs[0])},
                           {outputs[1], row_tensor(b.context, &inputs[1])}};
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  assert_int_equal(sl_session_run(session, feeds, 2, &y, 1, NULL, 0, &result), row->code);
  const char *message = sl_context_error(b.context)->message;
  const size_t length = strcspn(message, "\n");
  if (length != strlen(row->message) || memcmp(message, row->message, length) != 0)
    fail_msg("\"%s\", expected \"%s\"", message, row->message);
  assert_int_equal(sl_context_error(b.context)->op, y.op);
  assert_null(result);
  sl_session_free(session);
  sl_tensor_release(feeds[0].value);
  sl_tensor_release(feeds[1].value);
  build_end(&b);
}

static void shapes_that_do_not_fit_at_run_time(void **state) {
  (void)state;
  enum { V10 = SL_COMPAT_0_10, V15 = SL_COMPAT_1_15 };
  static const refused_row rows[] = {
      {V10, "f[1,3]{1} f[2,2,1,1]{1}", "strides=1,1,1,1 padding=SAME", SL_INVALID_ARGUMENT,
       "input must be 4-dimensional[1,3]"},
      {V15, "f[1,3]{1} f[2,2,1,1]{1}", "strides=1,1,1,1 padding=SAME", SL_INVALID_ARGUMENT,
       "input must be 4-dimensional[1,3]"},
      {V10, "f[1,3,3,1]{1} f[2,2]{1}", "strides=1,1,1,1 padding=SAME", SL_INVALID_ARGUMENT,
       "filter must be 4-dimensional: [2,2]"},
      {V10, "f[1,3,3,3]{1} f[2,2,2,1]{1}", "strides=1,1,1,1 padding=SAME", SL_INVALID_ARGUMENT,
       "input and filter must have the same depth: 3 vs 2"},
      {V15, "f[1,3,3,3]{1} f[2,2,2,1]{1}", "strides=1,1,1,1 padding=SAME", SL_INVALID_ARGUMENT,
       "input depth must be evenly divisible by filter depth: 3 vs 2"},
      {V15, "f[1,3,3,4]{1} f[2,2,2,1]{1}", "strides=1,1,1,1 padding=SAME", SL_UNIMPLEMENTED,
       "The Conv2D op currently does not support grouped convolutions on the CPU. A grouped convolution was "
       "attempted to be "
       "run because the input depth of 4 does not match the filter input depth of 2"},
      {V10, "f[1,3,3,1]{1} f[6,2,1,1]{1}", "strides=1,1,1,1 padding=VALID", SL_INVALID_ARGUMENT,
       "computed output size would be negative"},
      {V15, "f[1,3,3,1]{1} f[6,2,1,1]{1}", "strides=1,1,1,1 padding=VALID", SL_INVALID_ARGUMENT,
       "Computed output size would be negative: -2 [input_size: 3, effective_filter_size: 6, stride: 1]"},
      {V15, "f[1,3,3,1]{1} f[2,2,1,1]{1}", "strides=2,1,1,1 padding=SAME", SL_INVALID_ARGUMENT,
       "Current implementation does not yet support strides in the batch and depth dimensions."},
      {V15, "f[1,3,3,1]{1} f[2,2,1,1]{1}", "strides=1,1,1,1 dilations=2,1,1,1 padding=SAME",
       SL_INVALID_ARGUMENT,
       "Current implementation does not yet support dilations in the batch and depth dimensions."},
      {V10, "f[1,3,3,1]{1} f[2,2,1,1]{1}", "strides=1,0,1,1 padding=SAME", SL_INVALID_ARGUMENT,
       "Row and column strides should be larger than 0."},
      {V15, "f[1,1,3,3]{1} f[2,2,1,1]{1}", "strides=1,1,1,1 padding=SAME data_format=NCHW", SL_UNIMPLEMENTED,
       "The Conv2D op currently only supports the NHWC tensor format on the CPU. The op was given the "
       "format: NCHW"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) refused(&rows[i]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ramps_give_the_numbers_of_tensorflows_tests),
      cmocka_unit_test(bias_and_relu_joined_with_the_convolution_give_the_same_bits),
      cmocka_unit_test(an_addition_that_is_no_bias_is_computed_step_by_step),
      cmocka_unit_test(a_product_of_matrices_takes_its_bias_along),
      cmocka_unit_test(packed_weights_follow_their_variable),
      cmocka_unit_test(shapes_that_do_not_fit_at_run_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
