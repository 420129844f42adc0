/*
 * Making a variable: what begin hands to finish.
 */
#ifndef VARIABLES_MAKE_H
#define VARIABLES_MAKE_H

#include "variables/store.h"

/* What begin decided; texts may be the caller's. */
typedef struct variable_decision {
  const char *name;   /* get_variable: full; tf.Variable: inside the open name scope, or exact ("v/") */
  const char *prefix; /* what stands before the name: "" for get_variable */
  bool from_get_variable;
  bool callable, trainable, validate_shape;
  const char *const *collections; /* NULL: the usual one */
  int32_t collection_count;
  const char *caching_device; /* NULL: none */
  sl_shape shape;
  int32_t dtype;       /* SL_DTYPE_NONE: the value's */
  reason_list reasons; /* texts not pooled yet */
} variable_decision;

/* Opens the scopes in which the initial value is built; at 0.10 a callable's variable gets its operation first. */
sl_code variable_open(sl_graph *graph, variable_store *store, const variable_decision *decision);

/* The value reads a variable, near or far. */
sl_code variable_depends(sl_graph *graph, sl_output value, bool *depends);
/* 1.15: makes a value like it that takes the initial values of variables that are not initialized yet (A3). */
sl_code variable_guard(sl_graph *graph, const variable_building *building, sl_output value,
                       sl_output *guarded);

#endif
