/*
 * How long one get_variable and one operation take, at 100 and at 100,000 variables: it should be the same.
 *
 *   build/release/graph_bench
 *
 * Prints one line a row: what, how many there are already, microseconds for one more, bytes in use for each.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"
#include "graph/graph.h"

enum { SMALL = 100, LARGE = 100000, SAMPLE = 1000 };

static double now_us(void) {
  struct timespec time;
  timespec_get(&time, TIME_UTC);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec * 1e-3;
}

static void must(sl_context *context, sl_code code) {
  if (code == SL_OK) return;
  fprintf(stderr, "%s\n", sl_context_error(context)->message);
  exit(1);
}

static void numbered(char name[32], const char *stem, int number) {
  snprintf(name, 32, "%s%d", stem, number);
}

static void make_variable(sl_graph *graph, const char *name) {
  sl_context *context = sl_graph_context(graph);
  sl_shape shape = shape_vector(1);
  sl_variable_request request = {.name = name,
                                 .shape = &shape,
                                 .initial = SL_INITIAL_CALLABLE,
                                 .trainable = -1,
                                 .use_resource = -1,
                                 .validate_shape = true,
                                 .reuse = SL_REUSE_NONE};
  sl_variable_plan plan;
  must(context, sl_get_variable_begin(graph, &request, &plan));
  if (plan.shared) return;
  operation_output output = {SL_FLOAT32, shape};
  operation_spec spec = {.type = "Const", .outputs = &output, .output_count = 1};
  sl_output value = {0, 0};
  int32_t variable;
  must(context, graph_operation_add(graph, &spec, &value.op));
  must(context, sl_variable_finish(graph, value, &variable));
}

static void make_operation(sl_graph *graph, const char *name) {
  operation_output output = {SL_FLOAT32, shape_scalar()};
  operation_spec spec = {.type = "Add", .name = name, .outputs = &output, .output_count = 1};
  int32_t op;
  must(sl_graph_context(graph), graph_operation_add(graph, &spec, &op));
}

static void report(const char *what, int there, double us, size_t bytes) {
  printf("%-44s %7d there  %7.3f us  %5zu bytes\n", what, there, us, bytes);
}

static void bench_variables(sl_compat compat, int there) {
  sl_context *context;
  sl_graph *graph;
  char name[32];
  int32_t scope;
  must(NULL, sl_context_new(NULL, 0, &context));
  must(context, sl_graph_new(context, compat, 1, &graph));
  for (int i = 0; i < there; i++) {
    numbered(name, "v", i);
    make_variable(graph, name);
  }
  size_t bytes = sl_context_bytes(context);
  double start = now_us();
  for (int i = 0; i < SAMPLE; i++) {
    numbered(name, "new", i);
    make_variable(graph, name);
  }
  const char *level = compat == SL_COMPAT_0_10 ? "0.10" : "1.15";
  char what[64];
  snprintf(what, sizeof what, "get_variable, new, %s", level);
  report(what, there, (now_us() - start) / SAMPLE, (sl_context_bytes(context) - bytes) / SAMPLE);

  const sl_scope_settings settings = {.reuse = SL_REUSE_TRUE, .use_resource = -1};
  must(context, sl_variable_scope_enter(graph, NULL, 0, NULL, &settings, true, &scope));
  bytes = sl_context_bytes(context);
  start = now_us();
  for (int i = 0; i < SAMPLE; i++) {
    numbered(name, "v", i % there);
    make_variable(graph, name);
  }
  snprintf(what, sizeof what, "get_variable, shared, %s", level);
  report(what, there, (now_us() - start) / SAMPLE, (sl_context_bytes(context) - bytes) / SAMPLE);

  start = now_us();
  for (int i = 0; i < SAMPLE; i++) make_operation(graph, "add");
  snprintf(what, sizeof what, "an operation of the same name, %s", level);
  report(what, there, (now_us() - start) / SAMPLE, 0);

  start = now_us();
  for (int i = 0; i < SAMPLE; i++) {
    must(context, sl_variable_scope_enter(graph, NULL, -1, "layer", NULL, true, &scope));
    must(context, sl_variable_scope_exit(graph, scope));
  }
  snprintf(what, sizeof what, "variable_scope by default name, %s", level);
  report(what, there, (now_us() - start) / SAMPLE, 0);
  sl_graph_free(graph);
  sl_context_free(context);
}

int main(void) {
  static const sl_compat levels[] = {SL_COMPAT_0_10, SL_COMPAT_1_15};
  for (int i = 0; i < 2; i++) {
    bench_variables(levels[i], SMALL);
    bench_variables(levels[i], LARGE);
  }
  return 0;
}
