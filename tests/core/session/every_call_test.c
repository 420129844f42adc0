/*
 * Every public function of scopelab.h, with every allocation failing once: n = 1, 2, ... until the call succeeds, the
 * n-th alone and all from the n-th on. See support/memory.h for what is checked, every_call/ for the rows.
 *
 * The header is read, so that a function without a row fails the test: one that returns a status has rows of the sweep;
 * any other allocates nothing, which is seen by asking it while no allocation succeeds.
 */
#include "session/every_call/kernels.h"
#include "session/every_call/scene.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/context.h"

/* ---- The sweep ---- */

static void sweep_rows(call_rows calls) {
  for (size_t i = 0; i < calls.count; i++) {
    const call_row *row = &calls.rows[i];
    const size_t failures = sweep_row(row);
    if (row->allocates == ALLOCATES && failures == 0)
      fail_msg("%s, %s: it allocated nothing", row->function, row->when);
    if (row->allocates == NEVER_ALLOCATES && failures > 0)
      fail_msg("%s, %s: it allocated %zu times", row->function, row->when, failures);
  }
}

static void contexts_locations_and_tensors(void **state) {
  (void)state;
  sweep_rows(base_calls());
}

static void graphs_scopes_and_collections(void **state) {
  (void)state;
  sweep_rows(graph_calls());
}

static void descriptions(void **state) {
  (void)state;
  sweep_rows(describe_calls());
}

static void variable_scopes_and_variables(void **state) {
  (void)state;
  sweep_rows(variable_calls());
}

static void sessions(void **state) {
  (void)state;
  sweep_rows(session_calls());
}

static void each_operation_made_computed_and_run(void **state) {
  (void)state;
  sweep_operations();
}

/* ---- Functions without a status ---- */

/* Names of functions that were asked while nothing could be allocated. */
typedef struct asked_names {
  const char *names[128];
  size_t count;
} asked_names;

#define ASK(function, ...) (asked.names[asked.count++] = #function, (void)function(__VA_ARGS__))

static asked_names ask_all(checked_memory *memory) {
  asked_names asked = {.count = 0};
  sl_context *context = checked_open(memory), *other;
  sl_graph *graph, *other_graph;
  sl_session *session;
  sl_description *description;
  sl_tensor *tensor;
  sl_variable_plan plan;
  char *text;
  int64_t seed, seed2;
  size_t size;
  const char *key, *class_name, *format;
  const sl_output none = {0, 0};
  const sl_variable_request request = request_of("v", &TWO);
  assert_int_equal(sl_context_new(&context->allocator, 0, &other), SL_OK);
  assert_int_equal(sl_graph_new(context, SL_COMPAT_1_15, 1, &graph), SL_OK);
  assert_int_equal(sl_graph_new(context, SL_COMPAT_1_15, 1, &other_graph), SL_OK);
  assert_int_equal(sl_session_new(graph, &session), SL_OK);
  assert_int_equal(sl_get_variable_begin(graph, &request, &plan), SL_OK);
  assert_int_equal(sl_collection_add(graph, "key", (sl_item){SL_ITEM_OBJECT, 1, 0}), SL_OK);
  assert_int_equal(sl_describe(graph, "NoOp", NULL, &description), SL_OK);
  assert_int_equal(sl_tensor_new(context, SL_STRING, 0, NULL, &tensor), SL_OK);
  assert_int_equal(sl_tensor_text(context, tensor, true, &text), SL_OK);

  checked_arm(memory, 1, true);
  ASK(sl_context_error, context);
  ASK(sl_context_bytes, context);
  ASK(sl_context_peak, context);
  ASK(sl_context_peak_reset, context);
  ASK(sl_error_table_size);
  ASK(sl_error_table_row, 0, &key, &class_name, &format);
  ASK(sl_dtype_name, SL_FLOAT32);
  ASK(sl_dtype_find, "float32");
  ASK(sl_dtype_size, SL_FLOAT32);
  ASK(sl_tensor_retain, tensor);
  ASK(sl_tensor_dtype, tensor);
  ASK(sl_tensor_shape, tensor);
  ASK(sl_tensor_size, tensor);
  ASK(sl_tensor_bytes, tensor);
  ASK(sl_tensor_data, tensor);
  ASK(sl_tensor_set_given, tensor, 1);
  ASK(sl_tensor_string, tensor, 0, &size);
  ASK(sl_tensor_release, tensor);
  ASK(sl_text_free, context, text);
  ASK(sl_graph_compat, graph);
  ASK(sl_graph_context, graph);
  ASK(sl_graph_set_seed, graph, true, 3);
  ASK(sl_graph_seed, graph, &seed);
  ASK(sl_graph_get_seed, graph, true, 3, &seed, &seed2);
  ASK(sl_graph_set_location, graph, 0);
  ASK(sl_name_scope, graph);
  ASK(sl_device, graph);
  ASK(sl_op_attr_kind, "Conv2D", "strides");
  ASK(sl_operation_count, graph);
  ASK(sl_operation_name, graph, 0);
  ASK(sl_operation_type, graph, 0);
  ASK(sl_operation_output_count, graph, 0);
  ASK(sl_output_dtype, graph, none);
  ASK(sl_output_shape, graph, none);
  ASK(sl_journal_size, graph);
  ASK(sl_collection_size, graph, "key");
  ASK(sl_collection_item, graph, "key", 0);
  ASK(sl_collection_count, graph);
  ASK(sl_collection_key, graph, 0);
  ASK(sl_variable_scope, graph);
  ASK(sl_variable_count, graph);
  ASK(sl_variable_find, graph, "v");
  ASK(sl_variable_abandon, graph);
  ASK(sl_describe_drop, description);
  ASK(sl_graph_finalize, graph);
  ASK(sl_graph_finalized, graph);
  ASK(sl_session_free, session);
  ASK(sl_graph_free, other_graph);
  ASK(sl_context_free, other);
  assert_int_equal(memory->failures, 0);

  /* This one asks for memory, and does without: what it explains stands. */
  const sl_code before = sl_context_error(context)->code;
  ASK(sl_variable_refused, graph, "v", SL_REUSE_NONE);
  assert_int_equal(sl_context_error(context)->code, before);

  checked_arm(memory, 0, false);
  sl_tensor_release(tensor);
  sl_graph_free(graph);
  checked_close(memory, context);
  return asked;
}

/* ---- The header ---- */

/* The public header without its comments. */
static char *header_text(void) {
  FILE *file = fopen(SL_TESTS_DIR "/../core/include/scopelab.h", "rb");
  assert_non_null(file);
  char *text = calloc(1, 1 << 20);
  assert_non_null(text);
  const size_t length = fread(text, 1, (1 << 20) - 1, file);
  fclose(file);
  assert_true(length > 1000);
  for (char *comment = strstr(text, "/*"); comment != NULL; comment = strstr(comment, "/*")) {
    char *end = strstr(comment, "*/");
    assert_non_null(end);
    memset(comment, ' ', (size_t)(end + 2 - comment));
  }
  return text;
}

static bool has_row(const char *function) {
  const call_rows all[] = {base_calls(), graph_calls(), describe_calls(), variable_calls(), session_calls()};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    for (size_t k = 0; k < all[i].count; k++)
      if (strcmp(all[i].rows[k].function, function) == 0) return true;
  return false;
}

static bool was_asked(const asked_names *asked, const char *function) {
  for (size_t i = 0; i < asked->count; i++)
    if (strcmp(asked->names[i], function) == 0) return true;
  return false;
}

/* The line up to the name says what is returned. */
static bool returns_status(const char *text, const char *name) {
  const char *line = name;
  while (line > text && line[-1] != '\n') line--;
  return strncmp(line, "sl_code ", 8) == 0;
}

static void every_function_of_the_header_has_a_row(void **state) {
  (void)state;
  checked_memory memory;
  const asked_names asked = ask_all(&memory);
  char *text = header_text();
  size_t functions = 0, missing = 0;
  for (char *name = text; (name = strstr(name, "sl_")) != NULL; name += 3) {
    char function[64];
    size_t length = 0;
    while (isalnum((unsigned char)name[length]) || name[length] == '_') length++;
    const bool starts = name == text || !(isalnum((unsigned char)name[-1]) || name[-1] == '_');
    if (!starts || name[length] != '(') continue;
    snprintf(function, sizeof function, "%.*s", (int)length, name);
    functions++;
    const bool status = returns_status(text, name);
    if (status ? has_row(function) : was_asked(&asked, function)) continue;
    print_message("%s: %s\n", function, status ? "no row sweeps it" : "it was not asked");
    missing++;
  }
  free(text);
  assert_true(functions > 100); /* else the header was not understood */
  assert_int_equal(missing, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_function_of_the_header_has_a_row),
      cmocka_unit_test(contexts_locations_and_tensors),
      cmocka_unit_test(graphs_scopes_and_collections),
      cmocka_unit_test(descriptions),
      cmocka_unit_test(variable_scopes_and_variables),
      cmocka_unit_test(sessions),
      cmocka_unit_test(each_operation_made_computed_and_run),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
