/*
 * Variable scopes and variables in short words, for tests. The initial value of a new variable is one operation of type
 * Const with the name that TensorFlow gives it, made by the graph floor alone.
 */
#ifndef SUPPORT_VARIABLES_H
#define SUPPORT_VARIABLES_H

#include "support/graph.h"

/* Settings where nothing is given but reuse. */
sl_scope_settings given_reuse(sl_reuse reuse);

/* Enters a scope by its name, an object or a default name; fails the test if that is an error. */
int32_t scope_string(fixture *f, const char *name, sl_reuse reuse);
int32_t scope_object(fixture *f, int32_t object, sl_reuse reuse);
int32_t scope_default(fixture *f, const char *default_name);
void scope_exit(fixture *f, int32_t scope);
const char *scope_name(const fixture *f, int32_t scope);
const char *scope_original(const fixture *f, int32_t scope);
sl_reuse scope_reuse(const fixture *f, int32_t scope);
void scope_reuse_variables(fixture *f, int32_t scope);

/* What get_variable(name, [size]) asks with an initializer that is called; NULL shape: not given. */
sl_variable_request request_of(const char *name, const sl_shape *shape);
/* Both steps; the code of the one that failed. */
sl_code get_variable(fixture *f, const sl_variable_request *request, int32_t *variable);
/* get_variable(name, [1]); the name of the variable's operation. */
const char *got(fixture *f, const char *name);
int32_t got_index(fixture *f, const char *name);
/* tf.Variable(0.0, name); the name of its operation. */
const char *made(fixture *f, const char *name);
/* The names of all operations, separated by blanks; lives until the next call. */
const char *operation_names(const fixture *f);

#endif
