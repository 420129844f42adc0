/*
 * Raising errors. All messages stand in the error table (base/error_table.h): a key, a class, a format and
 * the names of its arguments, which become the facts of the error.
 *
 *   return sl_fail(context, E_variable_absent, name);
 *   sl_fail(context, E_rank_limit, TEXT_INT(rank), TEXT_INT(SL_MAX_RANK));
 *   error_fact_text(context, "scope", scope_name);    further facts, after the call that set the error
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "base/chars.h"
#include "base/context.h"
#include "base/error_table.h"

/* Sets the context's error and returns its code. At least one argument, each a const char * filling one %s.
 */
#define sl_fail(context, message, ...)                                                                       \
  error_set(context, message, (const char *const[]){__VA_ARGS__},                                            \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))
/* The same for a message without arguments. */
#define sl_fail_plain(context, message) error_set(context, message, NULL, 0)

sl_code error_set(sl_context *context, error_message message, const char *const *arguments, size_t count);

/* Adds to the facts of the error that was just set. */
void error_fact_text(sl_context *context, const char *name, const char *value);
void error_fact_json(sl_context *context, const char *name, const char *json);
/* The operation a run-time error belongs to. */
void error_operation(sl_context *context, int32_t op);
/* Appends to the message that was just set (" for 'add' (op: 'AddV2') with input shapes: ...", a node
 * suffix). */
void error_append(sl_context *context, const char *tail);

/* Back to SL_OK and empty texts, as before the first error. */
void error_clear(sl_context *context);

/* "ValueError" for SL_VALUE_ERROR, ... */
const char *error_class_name(sl_code code);

#endif
