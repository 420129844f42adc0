/* How sessions use memory: plans are kept, buffers go round, what is dead is given up early, want of memory is an error
 * after which everything goes on. */
#include "ops/rows.h"

#include "support/memory.h"

/* ---- The tutorial's filter -------------------------------------------------------------------------------------- */

enum { FILTER_SIZE = 32, FILTER_FEATURES = 8 };

/* relu(conv + bias) twice, with variables: what my_image_filter builds. */
typedef struct filter {
  sl_graph *graph;
  sl_session *session;
  sl_output image, result, initialize[4], grow;
  sl_tensor *picture;
} filter;

static sl_output made(sl_description *d) {
  sl_output output = {0, 0};
  assert_int_equal(sl_describe_finish(d, &output.op), SL_OK);
  return output;
}

static sl_output of(sl_graph *graph, const char *type, const sl_output *inputs, int32_t count) {
  build b = {.graph = graph};
  return made(describe(&b, type, NULL, inputs, count));
}

static sl_output filled(sl_graph *graph, int32_t rank, const int64_t *dims, double value) {
  build b = {.context = sl_graph_context(graph), .graph = graph};
  return constant(&b, SL_FLOAT32, dims, rank, &value, 1);
}

static sl_output new_variable(filter *f, int32_t rank, const int64_t *dims, double value,
                              sl_output *initialize) {
  build b = {.graph = f->graph};
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank; ++i) shape.dims[i] = dims[i];
  sl_description *d = describe(&b, "VariableV2", "v", NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  const sl_output v = made(d), first = filled(f->graph, rank, dims, value);
  *initialize = of(f->graph, "Assign", INPUTS(v, first));
  f->grow = of(f->graph, "AssignAdd", INPUTS(v, first));
  return of(f->graph, "Identity", INPUTS(v));
}

static sl_output layer(filter *f, sl_output x, int64_t depth, int at) {
  build b = {.graph = f->graph};
  const sl_output w = new_variable(f, 4, (int64_t[]){5, 5, depth, FILTER_FEATURES}, 0.01, &f->initialize[at]);
  const sl_output bias = new_variable(f, 1, (int64_t[]){FILTER_FEATURES}, 0.5, &f->initialize[at + 1]);
  sl_description *d = describe(&b, "Conv2D", NULL, INPUTS(x, w));
  row_attrs(d, "Conv2D", "strides=1,1,1,1 padding=SAME");
  const sl_output conv = made(d), sum = of(f->graph, "AddV2", INPUTS(conv, bias));
  return of(f->graph, "Relu", INPUTS(sum));
}

static void *filter_set_up(sl_context *context) {
  filter *f = calloc(1, sizeof *f);
  assert_non_null(f);
  assert_int_equal(sl_graph_new(context, SL_COMPAT_1_15, 42, &f->graph), SL_OK);
  build b = {.graph = f->graph};
  f->image = placeholder(&b, "image", SL_FLOAT32, -1, NULL);
  f->result = layer(f, layer(f, f->image, 3, 0), FILTER_FEATURES, 2);
  f->picture =
      tensor_of(context, SL_FLOAT32, (int64_t[]){1, FILTER_SIZE, FILTER_SIZE, 3}, 4, &(double){1}, 1);
  assert_int_equal(sl_session_new(f->graph, &f->session), SL_OK);
  return f;
}

static void filter_tear_down(sl_context *context, void *state) {
  (void)context;
  filter *f = state;
  sl_tensor_release(f->picture);
  sl_session_free(f->session);
  sl_graph_free(f->graph);
  free(f);
}

static sl_code filter_initialize(filter *f) {
  int32_t targets[4];
  for (int i = 0; i < 4; ++i) targets[i] = f->initialize[i].op;
  return sl_session_run(f->session, NULL, 0, NULL, 0, targets, 4, NULL);
}

static sl_code filter_run(sl_context *context, void *state) {
  (void)context;
  filter *f = state;
  sl_tensor *result = NULL;
  const sl_feed feed = {f->image, f->picture};
  const sl_code code = sl_session_run(f->session, &feed, 1, &f->result, 1, NULL, 0, &result);
  sl_tensor_release(result);
  return code;
}

static void later_runs_allocate_nothing_at_all(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  filter *f = filter_set_up(context);
  assert_int_equal(filter_initialize(f), SL_OK);
  assert_int_equal(filter_run(context, f), SL_OK);
  checked_arm(&memory, 0, false);
  for (int i = 0; i < 300; ++i) assert_int_equal(filter_run(context, f), SL_OK);
  assert_int_equal(memory.allocations, 0);
  filter_tear_down(context, f);
  checked_close(&memory, context);
}

static void a_run_holds_no_more_than_what_is_alive(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  enum { ELEMENTS = 1 << 18, STEPS = 40 };
  const size_t bytes = ELEMENTS * sizeof(float);
  sl_session *session;
  sl_output x = placeholder(&b, "x", SL_FLOAT32, -1, NULL), y = x;
  for (int i = 0; i < STEPS; ++i)
    y = operation(&b, i % 2 ? "Tanh" : "Add", i % 2 ? &y : (sl_output[]){y, x}, i % 2 ? 1 : 2);
  const sl_feed feed = {x, tensor_of(b.context, SL_FLOAT32, DIMS(ELEMENTS), VALUES(0.5))};
  sl_tensor *result;
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  sl_context_peak_reset(b.context);
  const size_t before = sl_context_bytes(b.context);
  assert_int_equal(sl_session_run(session, &feed, 1, &y, 1, NULL, 0, &result), SL_OK);
  /* A chain of forty steps needs one buffer: each step overwrites what the one before has made. */
  assert_true(sl_context_peak(b.context) - before < bytes + bytes / 2);
  sl_tensor_release(result);
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void what_is_fed_is_never_overwritten(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session;
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, -1, NULL),
                  c = constant(&b, SL_FLOAT32, DIMS(2), VALUES(5, 6));
  const sl_output flat = operation(&b, "Reshape", INPUTS(x, constant(&b, SL_INT32, DIMS(1), VALUES(-1))));
  const sl_output y = operation(&b, "Neg", INPUTS(flat)), z = operation(&b, "Neg", INPUTS(c));
  const sl_feed feed = {x, tensor_of(b.context, SL_FLOAT32, DIMS(1, 2), VALUES(1, 2))};
  const sl_output fetches[] = {y, z};
  sl_tensor *results[2];
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  for (int again = 0; again < 3; ++again) {
    assert_int_equal(sl_session_run(session, &feed, 1, fetches, 2, NULL, 0, results), SL_OK);
    assert_tensor(results[0], VALUES(-1, -2), 0);
    assert_tensor(results[1], VALUES(-5, -6), 0);
    assert_tensor(feed.value, VALUES(1, 2), 0);
    assert_int_equal(sl_tensor_shape(feed.value)->rank, 2);
    sl_tensor_release(results[0]);
    sl_tensor_release(results[1]);
  }
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

static void a_result_that_is_kept_is_not_overwritten_by_later_runs(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session;
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, -1, NULL), y = operation(&b, "Neg", INPUTS(x));
  sl_tensor *kept[4];
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  for (int i = 0; i < 4; ++i) {
    const sl_feed feed = {x, tensor_of(b.context, SL_FLOAT32, DIMS(1), VALUES(i))};
    assert_int_equal(sl_session_run(session, &feed, 1, &y, 1, NULL, 0, &kept[i]), SL_OK);
    sl_tensor_release(feed.value);
  }
  for (int i = 0; i < 4; ++i) assert_true(number_at(kept[i], 0) == -i);
  sl_session_free(session); /* results live longer than their session */
  for (int i = 0; i < 4; ++i) sl_tensor_release(kept[i]);
  build_end(&b);
}

static void a_tensor_too_large_is_an_error_and_everything_goes_on(void **state) {
  (void)state;
  sl_context *context;
  sl_graph *graph;
  sl_session *session;
  assert_int_equal(sl_context_new(NULL, 16 << 20, &context), SL_OK);
  const size_t before = sl_context_bytes(context);
  assert_int_equal(sl_graph_new(context, SL_COMPAT_1_15, 42, &graph), SL_OK);
  build b = {context, graph, before};
  const sl_output small = constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2)),
                  sum = operation(&b, "Neg", INPUTS(small));
  const sl_output fill = operation(
      &b, "Fill", INPUTS(constant(&b, SL_INT32, DIMS(2), VALUES(65536, 65536)), number(&b, SL_FLOAT32, 0)));
  sl_tensor *result = NULL;
  assert_int_equal(sl_session_new(graph, &session), SL_OK);
  for (int again = 0; again < 2; ++again) {
    assert_int_equal(sl_session_run(session, NULL, 0, &fill, 1, NULL, 0, &result), SL_RESOURCE_EXHAUSTED);
    assert_string_equal(
        sl_context_error(context)->message,
        "OOM when allocating tensor with shape[65536,65536] and type float\n\t [[{{node Fill}}]]");
    assert_int_equal(sl_context_error(context)->op, fill.op);
    assert_int_equal(sl_session_run(session, NULL, 0, &sum, 1, NULL, 0, &result), SL_OK);
    assert_tensor(result, VALUES(-1, -2), 0);
    sl_tensor_release(result);
  }
  sl_session_free(session);
  build_end(&b);
}

static void idle_buffers_give_way_to_what_is_needed(void **state) {
  (void)state;
  sl_context *context;
  sl_graph *graph;
  sl_session *session;
  assert_int_equal(sl_context_new(NULL, 10 << 20, &context), SL_OK);
  const size_t before = sl_context_bytes(context);
  assert_int_equal(sl_graph_new(context, SL_COMPAT_1_15, 42, &graph), SL_OK);
  build b = {context, graph, before};
  sl_output fills[2];
  for (int i = 0; i < 2; ++i) /* 6 MiB each: only one fits at a time */
    fills[i] =
        operation(&b, "Fill",
                  INPUTS(constant(&b, SL_INT32, DIMS(2), VALUES(1536 + i, 1024)), number(&b, SL_FLOAT32, i)));
  assert_int_equal(sl_session_new(graph, &session), SL_OK);
  for (int i = 0; i < 6; ++i) {
    sl_tensor *result;
    assert_int_equal(sl_session_run(session, NULL, 0, &fills[i % 2], 1, NULL, 0, &result), SL_OK);
    assert_true(number_at(result, 7) == i % 2);
    sl_tensor_release(result);
  }
  sl_session_free(session);
  build_end(&b);
}

static void many_sets_of_fetches_do_not_pile_up(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session;
  sl_output outputs[200];
  for (int i = 0; i < 200; ++i) outputs[i] = operation(&b, "Neg", INPUTS(number(&b, SL_FLOAT32, i)));
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  size_t after_hundred = 0;
  for (int i = 0; i < 200; ++i) {
    sl_tensor *result;
    assert_int_equal(sl_session_run(session, NULL, 0, &outputs[i], 1, NULL, 0, &result), SL_OK);
    assert_true(number_at(result, 0) == -i);
    sl_tensor_release(result);
    if (i == 100) after_hundred = sl_context_bytes(b.context);
  }
  assert_true(sl_context_bytes(b.context) <
              after_hundred + 65536); /* the journal grows; 100 plans more were twice that */
  sl_session_free(session);
  build_end(&b);
}

/* A graph of a hundred thousand operations behind one another: no recursion. */
static void depth_is_no_matter(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session;
  sl_tensor *result;
  sl_output y = placeholder(&b, "x", SL_FLOAT32, 0, NULL);
  const sl_feed feed = {y, tensor_of(b.context, SL_FLOAT32, SCALAR, VALUES(1))};
  for (int i = 0; i < 100000; ++i) y = finish(&b, describe(&b, "Neg", NULL, &y, 1));
  assert_int_equal(sl_session_new(b.graph, &session), SL_OK);
  assert_int_equal(sl_session_run(session, &feed, 1, &y, 1, NULL, 0, &result), SL_OK);
  assert_tensor(result, VALUES(1), 0);
  sl_tensor_release(result);
  sl_tensor_release(feed.value);
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(later_runs_allocate_nothing_at_all),
      cmocka_unit_test(a_run_holds_no_more_than_what_is_alive),
      cmocka_unit_test(what_is_fed_is_never_overwritten),
      cmocka_unit_test(a_result_that_is_kept_is_not_overwritten_by_later_runs),
      cmocka_unit_test(a_tensor_too_large_is_an_error_and_everything_goes_on),
      cmocka_unit_test(idle_buffers_give_way_to_what_is_needed),
      cmocka_unit_test(many_sets_of_fetches_do_not_pile_up),
      cmocka_unit_test(depth_is_no_matter),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
