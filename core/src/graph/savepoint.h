/*
 * A savepoint: several operations are made one after the other, and all of them or none stay.
 *
 * What one change cannot hold (base/change.h) is held by the graph: while a savepoint is open it notes the names and
 * texts that are entered, and its arrays keep the blocks they had before beside their new ones. Room for as many
 * operations as are announced is made when it is opened.
 */
#ifndef GRAPH_SAVEPOINT_H
#define GRAPH_SAVEPOINT_H

#include "graph/graph.h"

typedef struct graph_savepoint {
  change held; /* the arrays' new blocks, with the old ones still there */
  size_t operations, events, reasons;
  int32_t entered;
  name_log names;
  text_log texts;
} graph_savepoint;

/* At most that many operations and as many name scopes will be made. One savepoint at a time. */
sl_code graph_savepoint_open(sl_graph *graph, size_t operations, graph_savepoint *savepoint);
/* What was made since stays. Never fails. */
void graph_savepoint_keep(sl_graph *graph, graph_savepoint *savepoint);
/* What was made since goes, to the byte. The stacks must be as they were. Never fails. */
void graph_savepoint_rewind(sl_graph *graph, graph_savepoint *savepoint);

#endif
