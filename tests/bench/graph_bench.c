/*
 * How long one get_variable and one operation take, at 100 and at 100,000 variables: it should be the same.
 *
 *   build/release/graph_bench
 *
 * Prints one line a row: what, how many variables there are already, microseconds for one more (the median, and the
 * mean with the growing of arrays in it), bytes in use for each.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"
#include "graph/graph.h"

enum { SMALL = 100, LARGE = 100000, SAMPLE = 5000 };

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

static int by_size(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

typedef void (*action)(sl_graph *graph, int number);

static void make_new(sl_graph *graph, int number) {
  char name[32];
  numbered(name, "new", number);
  make_variable(graph, name);
}

static void share(sl_graph *graph, int number) {
  char name[32];
  numbered(name, "v", number % SMALL);
  make_variable(graph, name);
}

static void add(sl_graph *graph, int number) {
  (void)number;
  make_operation(graph, "add");
}

static void open_scope(sl_graph *graph, int number) {
  (void)number;
  int32_t scope;
  must(sl_graph_context(graph), sl_variable_scope_enter(graph, "layer", -1, NULL, NULL, true, &scope));
  must(sl_graph_context(graph), sl_variable_scope_exit(graph, scope));
}

static void measure(sl_graph *graph, int there, const char *what, action action) {
  static double times[SAMPLE];
  double sum = 0;
  size_t bytes = sl_context_bytes(sl_graph_context(graph));
  for (int i = 0; i < SAMPLE; i++) {
    double start = now_us();
    action(graph, i);
    times[i] = now_us() - start;
    sum += times[i];
  }
  bytes = sl_context_bytes(sl_graph_context(graph)) - bytes;
  qsort(times, SAMPLE, sizeof *times, by_size);
  printf("%s  %-40s %7d there  %7.2f us  %7.2f us  %5zu bytes\n",
         sl_graph_compat(graph) == SL_COMPAT_0_10 ? "0.10" : "1.15", what, there, times[SAMPLE / 2],
         sum / SAMPLE, bytes / SAMPLE);
}

static void bench(sl_compat compat, int there) {
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
  measure(graph, there, "get_variable, new", make_new);
  measure(graph, there, "an operation of a name that is taken", add);
  measure(graph, there, "variable_scope of a name that is taken", open_scope);
  const sl_scope_settings settings = {.reuse = SL_REUSE_TRUE, .use_resource = -1};
  must(context, sl_variable_scope_enter(graph, NULL, 0, NULL, &settings, true, &scope));
  measure(graph, there, "get_variable, shared", share);
  sl_graph_free(graph);
  sl_context_free(context);
}

int main(void) {
  static const sl_compat levels[] = {SL_COMPAT_0_10, SL_COMPAT_1_15};
  for (int i = 0; i < 2; i++) {
    bench(levels[i], SMALL);
    bench(levels[i], LARGE);
  }
  return 0;
}
