/*
 * Making a variable: what begin hands to finish.
 */
#ifndef VARIABLES_MAKE_H
#define VARIABLES_MAKE_H

#include "variables/store.h"

enum { MAKE_ATTRS = 5 };

/* The collections that TensorFlow itself puts variables in. */
#define VARIABLES_KEY "variables"
#define LOCAL_VARIABLES_KEY "local_variables"
#define TRAINABLE_VARIABLES_KEY "trainable_variables"

/* One of a variable's operations, ready to be prepared; points into itself, so it must not move. */
typedef struct make_op {
  operation_spec spec;
  operation_output output;
  sl_shape shape; /* of the attribute */
  sl_attr attrs[MAKE_ATTRS];
  const char *class; /* of _class, NULL: none of its own */
  sl_output inputs[2];
  operation_plan plan;
} make_op;

void make_variable_spec(const sl_graph *graph, make_op *op, const variable_building *building, int32_t dtype,
                        const sl_shape *shape);
void make_assign_spec(make_op *op, const variable_building *building, int32_t dtype, const sl_shape *shape,
                      sl_output variable, sl_output value);
void make_read_spec(make_op *op, const variable_building *building, int32_t dtype, const sl_shape *shape,
                    sl_output variable);
/* Adds _class with that one group. */
void make_class(make_op *op, const char *const *class);
/* An operation of that type and name in the variable's scope, without inputs and attributes yet; one output. */
void make_spec(make_op *op, const char *type, const char *name, const variable_building *building);
sl_attr *make_attr(make_op *op, const char *name, char kind);

/* What begin decided; texts may be the caller's. */
typedef struct variable_decision {
  const char *name;      /* get_variable: full; tf.Variable: inside the open name scope, or exact ("v/") */
  const char *full_name; /* of get_variable, as it is told: tf.get_variable(None) makes a "Variable" */
  const char *prefix;    /* what stands before the name: "" for get_variable */
  const char *key;       /* under which the store finds it, NULL for tf.Variable */
  bool callable, trainable, validate_shape, resource;
  const char *const *collections; /* NULL: the usual one */
  int32_t collection_count;
  const char *caching_device; /* NULL: none */
  sl_shape shape;
  bool declared;       /* the shape is the variable's, whatever its value has */
  int32_t dtype;       /* SL_DTYPE_NONE: the value's */
  reason_list reasons; /* texts not pooled yet */
} variable_decision;

/* Opens the scopes in which the initial value is built; at 0.10 a callable's variable gets its operation first. */
sl_code variable_open(sl_graph *graph, variable_store *store, const variable_decision *decision);

/* How many operations variable_guard() would make at most; 0: the value reads no variable, near or far. */
sl_code variable_depends(sl_graph *graph, sl_output value, size_t *operations);
/* 1.15: makes a value like it that takes the initial values of variables that are not initialized yet (A3), what is new
 * in that name scope. */
sl_code variable_guard(sl_graph *graph, const variable_building *building, const char *scope, sl_output value,
                       sl_output *guarded);

/* The operations of a resource variable; cached -1: there is none. */
typedef struct resource_operations {
  int32_t handle, is_initialized, assign, read, cached;
} resource_operations;
/* Their number at most, without what guards the value. */
enum { RESOURCE_OPERATIONS = 5 };
/* Makes them one after the other, inside a savepoint; guards: the value reads variables. */
sl_code resource_make(sl_graph *graph, const variable_building *building, sl_output value, bool guards,
                      resource_operations *made);

#endif
