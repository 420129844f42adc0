/*
 * Constants: what the value of an output will be, as far as that is known when the graph is built.
 */
#ifndef OPS_FOLD_H
#define OPS_FOLD_H

#include "graph/graph.h"

/* The value of an output that is a list of sizes; unknown parts where it is not constant. A list of -1 counts
 * as unknown there. */
sl_code fold_as_shape(sl_graph *graph, sl_output output, sl_shape *shape);

/* Element i of an integer (or bool) tensor, of any numeric tensor. */
int64_t tensor_integer(const sl_tensor *tensor, int64_t i);
double tensor_real(const sl_tensor *tensor, int64_t i);
/* Element i as C++ prints it: 1, 0.5. */
void tensor_element_text(const sl_tensor *tensor, int64_t i, text *out);

#endif
