/*
 * Rows of the sweep over every public function: what a call needs, the call, and what is seen of it.
 */
#ifndef TESTS_CORE_SESSION_EVERY_CALL_SCENE_H
#define TESTS_CORE_SESSION_EVERY_CALL_SCENE_H

#include "ops/build.h"

#include "support/memory.h"
#include "support/variables.h"

enum { SCENE_TENSORS = 8 };

/* What a call delivers. Every byte is marked before it; what is still marked afterwards was not touched. */
typedef struct delivery {
  const char *name, *other_name; /* belong to the graph */
  char *text;
  int32_t number;
  sl_output output;
  sl_tensor *tensors[SCENE_TENSORS];
  sl_context *context;
  sl_graph *graph;
  sl_session *session;
  sl_description *description;
  sl_scope_settings settings;
  sl_variable_plan plan;
  sl_variable_info info;
} delivery;

/* What a row's functions share. */
typedef struct scene {
  const struct call_row *row;
  sl_context *context;
  sl_graph *graph;
  sl_session *session;
  sl_description *description; /* finished by what comes later, or computed: */
  bool computes;
  sl_output outputs[8];
  int32_t scope, count;
  sl_tensor *values[SCENE_TENSORS];
  sl_feed feeds[SCENE_TENSORS];
  delivery got;
} scene;

/* How many of its allocations a call sees failing. */
typedef enum row_allocates { ALLOCATES, NEVER_ALLOCATES, MAY_ALLOCATE } row_allocates;

typedef struct call_row {
  const char *function; /* of scopelab.h */
  const char *when;
  void (*set_up)(scene *s); /* may be NULL */
  sl_code (*call)(scene *s);
  row_allocates allocates;
  sl_code expected;
  sl_compat only;          /* 0: at both levels */
  void (*ready)(scene *s); /* see support/memory.h; may be NULL */
  bool unrecorded, gives_up;
  const void *given;
} call_row;

#define CALL(name, ...)                                                                                      \
  { .function = #name, .when = __VA_ARGS__ }

typedef struct call_rows {
  const call_row *rows;
  size_t count;
} call_rows;

call_rows base_calls(void), graph_calls(void), describe_calls(void), variable_calls(void),
    session_calls(void);

/* Runs the row at its levels; the number of allocations it saw failing. */
size_t sweep_row(const call_row *row);

/* Short words for set-ups; a failure ends the test. */
void must(scene *s, sl_code code);
sl_output scene_op(scene *s, const char *type, const char *name, const sl_output *inputs, int32_t count);
sl_output scene_constant(scene *s, int32_t dtype, int32_t rank, const int64_t *dims, double value);
sl_output scene_placeholder(scene *s, int32_t dtype, int32_t rank, const int64_t *dims);
sl_tensor *scene_tensor(scene *s, int32_t dtype, int32_t rank, const int64_t *dims, double value);
sl_tensor *scene_strings(scene *s, int64_t count);
/* tf.get_variable(name, [2]) with an initial value of ones; the variable. */
int32_t scene_variable(scene *s, const char *name);
extern const sl_shape TWO;

#endif
