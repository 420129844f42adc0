/*
 * What a graph holds: operations in the order they were made, the names in use, the stacks of scopes, the collections,
 * the journal. Records only, for every file of this floor; what is done with them stands in those files.
 */
#ifndef GRAPH_STATE_H
#define GRAPH_STATE_H

#include "base/context.h"
#include "base/pool.h"
#include "graph/attr.h"
#include "graph/index.h"
#include "graph/journal.h"

enum {
  GRAPH_MAX_OPERATIONS = 1 << 24,
  GRAPH_MAX_SCOPE_DEPTH = 1000 /* of each stack */
};

/* ---- Operations ---- */

typedef struct operation_output {
  int32_t dtype; /* with SL_REF for references */
  sl_shape shape;
} operation_output;

/* One operation. Its texts are the graph's own. */
typedef struct sl_operation {
  const char *name, *type, *device; /* device "" if none */
  const void *definition;           /* what the floor above gave, or NULL */
  sl_output *inputs;
  int32_t *controls;
  sl_attr *attrs; /* sorted by name */
  operation_output *outputs;
  int32_t input_count, control_count, attr_count, output_count;
  int32_t location;
  int32_t variable;      /* of which it is the op, the Assign or the read; -1 */
  int32_t control_frame; /* the innermost control_dependencies it was made in, -1 */
  uint32_t visit;        /* the walk over the graph that came here last, and what it noted */
  int32_t note;
  size_t bytes; /* of the block that holds the record and its lists */
} sl_operation;

/* ---- Names ---- */

typedef index_table name_table; /* name (lowercased at 1.15) -> unique_name's counter */

/* What a name's number was, noted while a savepoint is open (graph/savepoint.h). */
typedef struct name_undo {
  index_node *node;
  int32_t before;
  bool fresh;
} name_undo;

typedef struct name_log {
  name_undo *items;
  size_t count, capacity; /* beyond the capacity nothing is noted */
} name_log;

/* ---- Scopes ---- */

typedef struct name_scope_frame {
  const char *prefix; /* pooled, "" or ending in "/" */
  int32_t ref;        /* how many name scopes were entered before it, or NAME_SCOPE_OF_VARIABLES */
  int32_t event;      /* the event that tells of its opening, -1: none does */
} name_scope_frame;

enum { NAME_SCOPE_OF_VARIABLES = -1 }; /* a variable scope opened it and will close it */

/*
 * One tf.control_dependencies. Frames are kept after their exit, as a tree: an operation remembers the frame
 * it was made in, and it "belongs to" that frame and the frames around it.
 */
typedef struct control_frame {
  int32_t parent; /* frame around it, -1: none, or cut off by None */
  int32_t outer;  /* frame to go back to at the exit, -1: none */
  int32_t *ops;
  int32_t count;
  bool branch; /* of tf.cond: for operations without inputs only, and only the innermost */
} control_frame;

typedef struct device_frame {
  const char *device; /* pooled, merged with those around; "" if none */
} device_frame;

typedef struct colocate_frame {
  int32_t op;
  const char *class; /* "loc:@name" of an operation that is yet to be made, pooled; else NULL */
} colocate_frame;

typedef struct scope_stacks {
  struct {
    name_scope_frame *items;
    size_t count, capacity;
  } names;
  int32_t entered; /* name scopes, ever */
  struct {
    control_frame *items;
    size_t count, capacity;
  } controls;
  int32_t control; /* the open frame, -1 */
  int32_t control_depth;
  struct {
    device_frame *items;
    size_t count, capacity;
  } devices;
  struct {
    colocate_frame *items;
    size_t count, capacity;
  } colocations;
} scope_stacks;

/* ---- Collections ---- */

typedef struct collection {
  const char *key; /* pooled */
  struct {
    sl_item *items;
    size_t count, capacity;
  } list;
} collection;

typedef struct collection_table {
  struct {
    collection *items;
    size_t count, capacity;
  } keys;
} collection_table;

/* ---- The graph ---- */

/* State of a floor above that lives and dies with the graph. */
typedef struct graph_extension {
  void *data;
  void (*free)(sl_graph *graph, void *data);
  const char *(*name)(const sl_graph *graph, int32_t index); /* of variable number index; or NULL */
} graph_extension;

struct sl_graph {
  sl_context *context;
  sl_compat compat;
  uint64_t entropy;
  int32_t max_operations; /* GRAPH_MAX_OPERATIONS; tests set it lower */
  bool finalized, has_seed;
  int64_t seed;
  int32_t location;
  struct {
    sl_operation **items;
    size_t count, capacity;
  } operations;
  text_pool texts;     /* every name and other text of the graph */
  name_table names;    /* names in use: unique_name's counters */
  name_log *name_log;  /* of the open savepoint, or NULL */
  index_table by_name; /* operation name -> index */
  scope_stacks scopes;
  collection_table collections;
  journal journal;
  graph_extension variables; /* of the variables floor */
  graph_extension ops;       /* of the ops floor */
  int32_t session_count;
  uint32_t visits;       /* walks over the graph so far */
  int32_t sessions_made; /* so that each session draws numbers of its own */
};

/* At 0.10, else 1.15. */
static inline bool graph_is_0_10(const sl_graph *graph) { return graph->compat == SL_COMPAT_0_10; }

#endif
