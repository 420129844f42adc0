/*
 * Variable scopes and variables in short words. See support/variables.h.
 */
#include "support/variables.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"

sl_scope_settings given_reuse(sl_reuse reuse) {
  return (sl_scope_settings){.reuse = reuse, .use_resource = -1};
}

static int32_t entered(fixture *f, const char *name, int32_t object, const char *default_name,
                       sl_reuse reuse) {
  sl_scope_settings settings = given_reuse(reuse);
  int32_t scope = -1;
  assert_int_equal(sl_variable_scope_enter(f->graph, name, object, default_name, &settings, true, &scope),
                   SL_OK);
  assert_int_equal(sl_variable_scope(f->graph), scope);
  return scope;
}

int32_t scope_string(fixture *f, const char *name, sl_reuse reuse) {
  return entered(f, name, -1, NULL, reuse);
}

int32_t scope_object(fixture *f, int32_t object, sl_reuse reuse) {
  return entered(f, NULL, object, NULL, reuse);
}

int32_t scope_default(fixture *f, const char *default_name) {
  return entered(f, NULL, -1, default_name, SL_REUSE_NONE);
}

void scope_exit(fixture *f, int32_t scope) {
  assert_int_equal(sl_variable_scope_exit(f->graph, scope), SL_OK);
}

static sl_scope_settings scope_settings(const fixture *f, int32_t scope, const char **name,
                                        const char **original) {
  sl_scope_settings settings;
  assert_int_equal(sl_variable_scope_get(f->graph, scope, name, original, &settings), SL_OK);
  return settings;
}

const char *scope_name(const fixture *f, int32_t scope) {
  const char *name, *original;
  scope_settings(f, scope, &name, &original);
  return name;
}

const char *scope_original(const fixture *f, int32_t scope) {
  const char *name, *original;
  scope_settings(f, scope, &name, &original);
  return original;
}

sl_reuse scope_reuse(const fixture *f, int32_t scope) {
  const char *name, *original;
  return scope_settings(f, scope, &name, &original).reuse;
}

void scope_reuse_variables(fixture *f, int32_t scope) {
  const char *name, *original;
  sl_scope_settings settings = scope_settings(f, scope, &name, &original);
  settings.reuse = SL_REUSE_TRUE;
  assert_int_equal(sl_variable_scope_set(f->graph, scope, &settings), SL_OK);
}

sl_variable_request request_of(const char *name, const sl_shape *shape) {
  return (sl_variable_request){.name = name,
                               .shape = shape,
                               .initial = SL_INITIAL_CALLABLE,
                               .initializer = 7,
                               .trainable = -1,
                               .use_resource = -1,
                               .validate_shape = true,
                               .reuse = SL_REUSE_NONE};
}

static sl_code make_value(fixture *f, const sl_variable_plan *plan, sl_output *value) {
  operation_output output = {plan->dtype == SL_DTYPE_NONE ? SL_FLOAT32 : plan->dtype, plan->shape};
  if (output.shape.rank < 0) output.shape = shape_vector(1);
  const char *name = plan->initial == SL_INITIAL_VALUE ? "initial_value" : "Const";
  operation_spec spec = {.type = "Const", .name = name, .outputs = &output, .output_count = 1};
  *value = (sl_output){-1, 0};
  return graph_operation_add(f->graph, &spec, &value->op);
}

static sl_code finished(fixture *f, const sl_variable_plan *plan, const sl_variable_request *request,
                        int32_t *variable) {
  if (plan->shared) {
    *variable = plan->variable;
    return SL_OK;
  }
  sl_output value = request->initial_output;
  sl_code code = plan->initial == SL_INITIAL_TENSOR ? SL_OK : make_value(f, plan, &value);
  if (code == SL_OK) code = sl_variable_finish(f->graph, value, variable);
  if (code != SL_OK) sl_variable_abandon(f->graph);
  return code;
}

sl_code get_variable(fixture *f, const sl_variable_request *request, int32_t *variable) {
  sl_variable_plan plan;
  sl_code code = sl_get_variable_begin(f->graph, request, &plan);
  return code == SL_OK ? finished(f, &plan, request, variable) : code;
}

static const char *variable_op(fixture *f, int32_t variable) {
  sl_variable_info info;
  assert_int_equal(sl_variable_get(f->graph, variable, &info), SL_OK);
  return sl_operation_name(f->graph, info.op);
}

int32_t got_index(fixture *f, const char *name) {
  sl_shape shape = shape_vector(1);
  sl_variable_request request = request_of(name, &shape);
  int32_t variable = -1;
  assert_int_equal(get_variable(f, &request, &variable), SL_OK);
  return variable;
}

const char *got(fixture *f, const char *name) { return variable_op(f, got_index(f, name)); }

const char *made(fixture *f, const char *name) {
  sl_variable_request request = request_of(name, NULL);
  request.initial = SL_INITIAL_VALUE;
  request.initial_dtype = SL_FLOAT32;
  sl_variable_plan plan;
  int32_t variable = -1;
  assert_int_equal(sl_variable_begin(f->graph, &request, &plan), SL_OK);
  assert_int_equal(finished(f, &plan, &request, &variable), SL_OK);
  return variable_op(f, variable);
}

const char *operation_names(const fixture *f) {
  static char names[4096];
  size_t length = 0;
  names[0] = 0;
  for (int32_t i = 0; i < sl_operation_count(f->graph); i++) {
    int added = snprintf(names + length, sizeof names - length, "%s%s", i == 0 ? "" : " ",
                         sl_operation_name(f->graph, i));
    length += (size_t)added;
    assert_true(length < sizeof names);
  }
  return names;
}
