/*
 * The graph as the floors above see it: all that this floor offers, by one name. Knows no operation's definition.
 */
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include "base/change.h"
#include "base/text.h"
#include "graph/check.h"
#include "graph/collections.h"
#include "graph/journal.h"
#include "graph/names.h"
#include "graph/operation.h"
#include "graph/scopes.h"
#include "graph/state.h"

/* Replaces the static shape of an output (shape functions that run later). */
void graph_output_shape_set(sl_graph *graph, sl_output output, const sl_shape *shape);
/* Which variable an operation belongs to. */
void graph_operation_set_variable(sl_graph *graph, int32_t op, int32_t variable);

/* An event that may be lost when memory is short: errors and runs. */
void graph_note(sl_graph *graph, journal_kind kind, const char *name, int32_t ref);

/* "name:index", as a tensor's name prints, appended to a text. */
void graph_output_text(const sl_graph *graph, sl_output output, text *out);
/* Tensor("c:0", shape=(2,), dtype=float32): as str() shows it. */
void graph_output_str(const sl_graph *graph, sl_output output, text *out);
/* The name of the variable that an operation belongs to, or NULL. */
const char *graph_variable_name(const sl_graph *graph, int32_t op);
/* One operation as JSON into a text, for sl_operation_json() and the snapshot. variable: its name or NULL. */
void graph_operation_json(const sl_graph *graph, int32_t op, const char *variable, text *out);

#endif
