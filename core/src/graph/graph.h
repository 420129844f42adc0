/*
 * The graph as the floors above see it: operations in the order they were made, the names in use, the stacks
 * of scopes, the collections, the journal. Knows no operation's definition.
 */
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include "base/change.h"
#include "base/text.h"
#include "graph/attr.h"
#include "graph/collections.h"
#include "graph/journal.h"
#include "graph/names.h"
#include "graph/scopes.h"

enum {
  GRAPH_MAX_OPERATIONS = 1 << 24,
  GRAPH_MAX_SCOPE_DEPTH = 1000 /* of each stack */
};

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

/* What is to be made. Everything is copied; tensors are retained. */
typedef struct operation_spec {
  const char *type;
  const char *name;   /* as in sl_describe(): NULL the type's own, "x/" exactly x, else made unique */
  const char *prefix; /* what stands before the name, NULL: the open name scope */
  const char *device; /* NULL: that of the surrounding contexts */
  const void *definition;
  const sl_output *inputs;
  const int32_t *controls; /* given explicitly; those of control_dependencies are added by the graph */
  const sl_attr *attrs;
  const operation_output *outputs;
  int32_t input_count, control_count, attr_count, output_count;
  /* Frame arrays for context-dependent attributes: _class is added from the colocation stack, device from its
   * stack. */
} operation_spec;

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

/* Fails with graph_finalized once the graph is. */
sl_code graph_check_open(sl_graph *graph);
/* NULL if there is no such operation. */
const sl_operation *graph_operation(const sl_graph *graph, int32_t op);
/* The attribute, or NULL. */
const sl_attr *operation_attr(const sl_operation *operation, const char *name);
/* The operation of that full name, -1 if there is none. */
int32_t graph_find_operation(const sl_graph *graph, const char *name);
/* The output exists. */
bool graph_has_output(const sl_graph *graph, sl_output output);
/* The error E_no_operation or E_no_output for what is not there. */
sl_code graph_check_operation(sl_graph *graph, int32_t op);
sl_code graph_check_output(sl_graph *graph, sl_output output);

/*
 * The full name that an operation of this type and name would get now, without taking it: shape errors
 * at 1.15 name an operation that is not made yet. The text is pooled and lives as long as the graph.
 */
sl_code graph_operation_name(sl_graph *graph, const char *type, const char *name, const char **full);

/*
 * Makes the operation: resolves its name, adds the control inputs and attributes of the surrounding contexts,
 * writes the journal. Errors: graph_finalized, not_valid_node_name, name_used, operation_limit, name_limit,
 * out of memory.
 */
sl_code graph_operation_add(sl_graph *graph, const operation_spec *spec, int32_t *op);
/* Replaces the static shape of an output (shape functions that run later). */
void graph_output_shape_set(sl_graph *graph, sl_output output, const sl_shape *shape);
/* Which variable an operation belongs to. */
void graph_operation_set_variable(sl_graph *graph, int32_t op, int32_t variable);

void operation_free(sl_context *context, sl_operation *operation);

/* "name:index", as a tensor's name prints, appended to a text. */
void graph_output_text(const sl_graph *graph, sl_output output, text *out);
/* Tensor("c:0", shape=(2,), dtype=float32): as str() shows it. */
void graph_output_str(const sl_graph *graph, sl_output output, text *out);
/* The name of the variable that an operation belongs to, or NULL. */
const char *graph_variable_name(const sl_graph *graph, int32_t op);
/* One operation as JSON into a text, for sl_operation_json() and the snapshot. variable: its name or NULL. */
void graph_operation_json(const sl_graph *graph, int32_t op, const char *variable, text *out);

#endif
