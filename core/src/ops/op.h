/*
 * What an operation is: its definition, what its shape rule sees, what its kernel gets.
 *
 * Each operation is defined once, in the file of its family: name, inputs, outputs, attributes, shape rule,
 * kernel. All else (checks and their messages, sl_op_definitions, constant folding, sessions, arrays) is
 * drawn from the definition.
 *
 *   {"MatMul", "a:T b:T -> product:T | transpose_a:bool=false transpose_b:bool=false T:{matmul}",
 *    matmul_shape_rule, matmul_kernel, flags, variant}
 *
 * A shape rule runs twice in an operation's life: when it is made, with what is known then, and before each
 * run of its kernel, with the shapes and values at hand (`running`). So it is the one place that knows the
 * sizes of the outputs and refuses what does not fit, and kernels get outputs that are ready to be filled.
 *
 * Source: the registrations of TensorFlow r0.10 and 1.15 (REGISTER_OP), reduced to what this core computes.
 */
#ifndef OPS_OP_H
#define OPS_OP_H

#include <string.h>

#include "graph/graph.h"
#include "ops/signature.h"
#include "tensor/philox.h"

/* ---- Definitions --------------------------------------------------------------------------------------- */

/* ---- Failing --------------------------------------------------------------------------------------------- */

/* An argument of a message, turned into text when the message is: 1, [2,3], a name. */
typedef struct op_fact {
  char kind; /* i, h, s */
  union {
    int64_t number;
    const sl_shape *shape;
    const char *text;
  } value;
} op_fact;
typedef struct op_facts {
  const op_fact *items;
  size_t count;
} op_facts;
#define FACT_INT(fact)                                                                                       \
  { .kind = 'i', .value.number = (fact) }
#define FACT_SHAPE(fact)                                                                                     \
  { .kind = 'h', .value.shape = (fact) }
#define FACT_TEXT(fact)                                                                                      \
  { .kind = 's', .value.text = (fact) }
#define OP_FACTS(...)                                                                                        \
  (op_facts) { (const op_fact[]){__VA_ARGS__}, sizeof((const op_fact[]){__VA_ARGS__}) / sizeof(op_fact) }
enum { OP_MAX_FACTS = 5 };

/* As sl_fail(); shapes as C++ prints them. */
#define op_fail(context, message, ...) op_fail_with(context, message, OP_FACTS(__VA_ARGS__), false)
/* in_python: shapes as Python prints them. */
sl_code op_fail_with(sl_context *context, error_message message, op_facts facts, bool in_python);

/* ---- What rules and kernels see -------------------------------------------------------------------------- */

typedef struct op_shapes op_shapes;
typedef struct op_run op_run;

enum {
  OP_STATEFUL = 1,       /* runs once for each time it is asked, never folded */
  OP_IN_PLACE = 2,       /* output 0 may take the place of an input of the same dtype and shape */
  OP_PASS = 4,           /* output 0 is input 0, elements and dtype, under the shape of the rule */
  OP_FLOW = 8,           /* control flow: the session itself executes it */
  OP_MAKES_OUTPUTS = 16, /* the kernel makes its outputs */
  OP_OF_SHAPE = 32,      /* what it gives depends on the shape of input 0 alone */
  OP_INITIALIZES = 64,   /* takes a reference to a variable without a value */
  OP_RANDOM = 128,       /* has a stream of random numbers */
  OP_KEEPS = 256         /* may keep something made from input 1 */
};

typedef struct op_definition {
  const char *type;
  const char *signature;               /* inputs, outputs, attributes: ops/signature.h */
  sl_code (*shape)(op_shapes *shapes); /* NULL: outputs of unknown shape; they stay unallocated */
  sl_code (*kernel)(op_run *run);
  uint32_t flags;
  int32_t variant; /* which of its family, for rules and kernels that serve several */
} op_definition;

#define OP(op, line, rule, compute, op_flags, which)                                                         \
  {                                                                                                          \
    .type = (op), .signature = line, .shape = (rule), .kernel = (compute), .flags = (op_flags),              \
    .variant = (which)                                                                                       \
  }

/* Whether the operation takes its first input as a reference; others are values. */
static inline bool op_takes_reference(const op_definition *definition) {
  return definition->signature[0] == '&';
}
/* The same for the handle of a resource variable: kernels find the value's place behind both. */
static inline bool op_takes_place(const op_definition *definition) {
  const char *signature = definition->signature;
  return signature[0] == '&' ||
         (signature[0] != '-' && strncmp(strchr(signature, ':'), ":resource ", 10) == 0);
}

/* The definition of a type, or NULL. */
const op_definition *op_find(const char *type);
/* All definitions, by number; NULL behind the last. */
const op_definition *op_at(size_t index);
/* The families, each a list that ends with a NULL type. */
extern const op_definition ARRAY_OPS[], AXIS_OPS[], BINARY_OPS[], COMPARE_OPS[], CONSTANT_OPS[],
    CONTROL_OPS[], CONV_OPS[], GATHER_OPS[], JOIN_OPS[], LINEAR_OPS[], MATRIX_OPS[], NN_OPS[], POOL_OPS[],
    RANDOM_OPS[], REDUCE_OPS[], SCATTER_OPS[], SEGMENT_OPS[], SHAPE_OPS[], SLICE_OPS[], SOFTMAX_OPS[],
    STATE_OPS[], UNARY_OPS[], UNIQUE_OPS[];

/* ---- Attributes of an operation ------------------------------------------------------------------------ */

typedef struct op_attrs {
  sl_attr *items;
  int32_t count;
} op_attrs;

/* An attribute that the definition promises: its value is there. */
const sl_attr *op_attr_get(const op_attrs *attrs, const char *name);
int64_t op_attr_int(const op_attrs *attrs, const char *name);
bool op_attr_bool(const op_attrs *attrs, const char *name);
double op_attr_float(const op_attrs *attrs, const char *name);
int32_t op_attr_type(const op_attrs *attrs, const char *name);
const char *op_attr_text(const op_attrs *attrs, const char *name);
const int64_t *op_attr_ints(const op_attrs *attrs, const char *name, int32_t *count);

/* ---- Shape rules (shapes.c) ---------------------------------------------------------------------------- */

struct op_shapes {
  sl_context *context;
  sl_compat compat;
  bool running; /* every shape is known, every value is there, errors are those of kernels */
  const op_definition *definition;
  op_attrs attrs;
  int32_t input_count, output_count;
  const sl_shape *const *inputs;
  sl_shape *outputs;          /* unknown to begin with */
  sl_tensor **values;         /* running: the inputs; else constants found so far, NULL if not (yet) */
  const int32_t *input_types; /* dtypes of the inputs */

  /* When the operation is made: */
  sl_graph *graph;
  const sl_output *sources; /* of the inputs */
  const char *type, *name;  /* for the end of 1.15's messages; name as in sl_describe() */
  int32_t merging;          /* 1 + the input that is being merged with those behind it: 1.15 says which */
  bool *asked, *partial;    /* which values a rule has read, as values or as shapes */
  sl_shape *partials;       /* what it read as shapes */
};

/* Building at 0.10: Python's rules and words. Building at 1.15: C++'s. Neither: running, where kernels speak. */
bool shapes_in_python(const op_shapes *shapes);
bool shapes_in_cpp(const op_shapes *shapes);
/* The value of an input if it is constant, else NULL; borrowed. */
sl_code shapes_value(op_shapes *shapes, int32_t input, const sl_tensor **value);
/* The same as integers (int32 or int64, at most `most`); count -1 if it is not constant. */
sl_code shapes_integers(op_shapes *shapes, int32_t input, int64_t *values, int32_t most, int32_t *count);
/* The value of an input that is a list of sizes, as far as it is known. */
sl_code shapes_as_shape(op_shapes *shapes, int32_t input, sl_shape *shape);

/* While it is made: what the variable behind handle input 0 was declared as. */
sl_shape shapes_of_handle(const op_shapes *shapes);
/* The shape of what is gathered from params, and of what is scattered to it: the indices' instead of the axis. */
sl_code shapes_gathered(op_shapes *shapes, const sl_shape *params, const sl_shape *indices, int32_t axis,
                        sl_shape *result);

/* Ranks and sizes that must fit; the messages of the level (SPEC 3). rank: exactly. */
sl_code shapes_rank(op_shapes *shapes, const sl_shape *shape, int32_t rank, sl_shape *ranked);
sl_code shapes_rank_at_least(op_shapes *shapes, const sl_shape *shape, int32_t rank);
/* Input is one number. */
sl_code shapes_scalar(op_shapes *shapes, int32_t input);
sl_code shapes_merge(op_shapes *shapes, const sl_shape *left, const sl_shape *right, sl_shape *merged);
sl_code shapes_dimension(op_shapes *shapes, int64_t left, int64_t right, int64_t *merged);
/* A size that something else prescribes. */
sl_code shapes_size(op_shapes *shapes, int64_t size, int64_t wanted);
/* An axis counted from the end if negative; outside [low, rank) fails with a message of low, rank and axis. */
sl_code shapes_axis(op_shapes *shapes, int64_t axis, int64_t low, int32_t rank, error_message message,
                    int32_t *normal);
/* The same of a shape whose rank is known, from -rank on; at 1.15 the message is that its rank is too low. */
sl_code shapes_axis_of(op_shapes *shapes, int64_t axis, const sl_shape *shape, error_message message,
                       int32_t *normal);

/* Fails with a message of the level, as the last step of a rule. At 1.15, while an operation is made, the
 * message gets TensorFlow's end: " for 'name' (op: 'type') with input shapes: ..." */
#define shapes_fail(shapes, message, ...) shapes_fail_with(shapes, message, OP_FACTS(__VA_ARGS__))
sl_code shapes_fail_with(op_shapes *shapes, error_message message, op_facts facts);
sl_code shapes_fail_plain(op_shapes *shapes, error_message message);
/* The same where all facts are numbers: less code at every place that can fail. */
#define shapes_fail_ints(shapes, message, ...)                                                               \
  shapes_fail_numbers(shapes, message, (const int64_t[]){__VA_ARGS__},                                       \
                      sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t))
sl_code shapes_fail_numbers(op_shapes *shapes, error_message message, const int64_t *numbers, size_t count);
/* The same with a number and the integers of a tensor: "1,2". */
sl_code shapes_fail_list(op_shapes *shapes, error_message message, int64_t number, const sl_tensor *list);
sl_code shapes_end(op_shapes *shapes, sl_code code);

/* Rules that many operations share. */
sl_code shape_rule_scalar(op_shapes *shapes);     /* [] */
sl_code shape_rule_same(op_shapes *shapes);       /* as input 0 */
sl_code shape_rule_broadcast(op_shapes *shapes);  /* inputs 0 and 1, as NumPy */
sl_code shape_rule_same_all(op_shapes *shapes);   /* all inputs merged */
sl_code shape_rule_from_input(op_shapes *shapes); /* input 0 is the shape */
sl_code shape_rule_none(op_shapes *shapes);       /* no outputs */

/* ---- Kernels ------------------------------------------------------------------------------------------- */

/* Something a kernel prepares from an input that stays, and keeps from run to run (packed weights). */
typedef struct op_cache {
  sl_tensor
      *key; /* retained: what it was made from. So it is not overwritten, and a new value is another tensor */
  void *block;
  size_t bytes;
  int32_t tag; /* how it was made */
} op_cache;
void op_cache_free(sl_context *context, op_cache *cache);

/* What follows a convolution or a matrix product and is computed with it. */
typedef struct op_epilogue {
  const sl_tensor *bias; /* one number for each channel, or NULL */
  bool relu;
} op_epilogue;

/* Where outputs come from: tensors whose elements may hold anything. */
typedef struct op_host {
  void *user;
  sl_code (*allocate)(void *user, int32_t dtype, const sl_shape *shape, sl_tensor **tensor);
} op_host;

/* Lists for the shape rule of one execution, long enough for the operation. */
typedef struct op_room {
  const sl_shape **input_shapes;
  int32_t *input_types;
  sl_shape *output_shapes;
  int32_t inputs, outputs; /* their lengths */
} op_room;
sl_code op_room_new(sl_context *context, int32_t inputs, int32_t outputs, op_room *room);
void op_room_free(sl_context *context, op_room *room);

/* A block that grows to what the hungriest kernel asked for. */
typedef struct op_scratch {
  void *block;
  size_t bytes;
} op_scratch;

struct op_run {
  sl_context *context;
  sl_compat compat;
  const op_definition *definition;
  op_attrs attrs;
  int32_t input_count, output_count;
  sl_tensor **inputs;          /* values; of a reference its value, borrowed, or NULL */
  const int32_t *output_types; /* with SL_REF for references */
  sl_tensor **outputs; /* allocated; their elements are not set. NULL where the output is a reference */
  sl_tensor **place;   /* of a reference or handle as input 0: where the variable's value is kept */
  const sl_shape *place_shape; /* what the variable was declared as */
  philox *random;              /* the operation's stream; moves on */
  op_scratch *scratch;
  op_cache *cache; /* NULL where input 1 may change behind the kernel's back */
  op_epilogue epilogue;
  const op_host *host; /* NULL: the context */
  op_room *room;
};

/* Runs the operation: shape rule, outputs, kernel. After a failure there are no outputs. An input of which
 * the run holds the only reference may be used up: its elements and shape mean nothing afterwards. */
sl_code op_execute(op_run *run);
/* Before a kernel writes into the variable's value: makes it the variable's alone. */
sl_code op_run_own_place(op_run *run);
/* "indices[0,2] = 5 is not in [0, 3)": element `at` of the indices is outside. */
sl_code op_run_index_range(op_run *run, const sl_tensor *indices, int64_t at, int64_t index, int64_t size);
/* Makes one output, for operations whose sizes only the kernel knows (OP_MAKES_OUTPUTS). */
sl_code op_run_output(op_run *run, int32_t index, const sl_shape *shape);

/* bytes of scratch, valid until the kernel returns. */
sl_code op_run_scratch(op_run *run, size_t bytes, void *block);
/* bytes made from a source that stays: *fresh says that they are still to be filled. Only where there is a cache. */
sl_code op_run_kept(op_run *run, sl_tensor *source, int32_t tag, size_t bytes, void *block, bool *fresh);
/* Fails with E_no_kernel: the operation has no kernel for this type here. */
sl_code op_run_no_kernel(op_run *run, int32_t dtype);

#endif
