/*
 * What an operation is: its definition, what its shape rule sees, what its kernel gets.
 *
 * Each operation is defined once, in the file of its family: name, inputs, outputs, attributes, shape rule,
 * kernel. All else (checks and their messages, sl_op_definitions, constant folding, sessions, arrays) is
 * drawn from the definition.
 *
 *   {.type = "MatMul",
 *    .inputs = ARGUMENTS(ARG("a", "T"), ARG("b", "T")),
 *    .outputs = ARGUMENTS(ARG("product", "T")),
 *    .attrs = ATTRS(ATTR_TYPE("T", &TYPES_MATMUL), ATTR_BOOL("transpose_a", false), ATTR_BOOL("transpose_b",
 * false)), .shape = matmul_shape_rule, .kernel = matmul_kernel},
 *
 * A shape rule runs twice in an operation's life: when it is made, with what is known then, and before each
 * run of its kernel, with the shapes and values at hand (`running`). So it is the one place that knows the
 * sizes of the outputs and refuses what does not fit, and kernels get outputs that are ready to be filled.
 *
 * Source: the registrations of TensorFlow r0.10 and 1.15 (REGISTER_OP), reduced to what this core computes.
 */
#ifndef OPS_OP_H
#define OPS_OP_H

#include "graph/graph.h"
#include "tensor/philox.h"

/* ---- Definitions --------------------------------------------------------------------------------------- */

/* The types an attribute allows, in the order in which TensorFlow's message lists them. */
typedef struct op_types {
  const char *names;      /* "float16, float32, float64" */
  const char *names_0_10; /* NULL: the same without bfloat16 */
} op_types;

/* An input or an output: its type is that of an attribute, or fixed. */
typedef struct op_argument {
  const char *name;
  const char *type;   /* name of the type attribute, or NULL */
  int32_t dtype;      /* else this */
  const char *number; /* a list of as many as this int attribute says, or NULL: one */
  bool ref;           /* a reference: a variable's place, not its value */
} op_argument;

typedef struct op_attr {
  const char *name;
  char kind;     /* as sl_op_attr_kind() */
  uint8_t level; /* 0: both, else only at SL_COMPAT_0_10 or SL_COMPAT_1_15 */
  bool has_default;
  int64_t number;            /* default of i, b, t; of I with text NULL: the empty list */
  double real;               /* default of f */
  const char *text;          /* default of s; of I: digits separated by blanks */
  const op_types *types;     /* t: what is allowed, NULL: any */
  const char *const *choice; /* s: what is allowed, ends with NULL */
  bool has_minimum;
  int64_t minimum; /* of i, of the length of I */
} op_attr;

#define ARG(argument, type_attr)                                                                             \
  { .name = (argument), .type = (type_attr) }
#define ARG_OF(argument, fixed)                                                                              \
  { .name = (argument), .dtype = (fixed) }
#define ARG_LIST(argument, type_attr, length_attr)                                                           \
  { .name = (argument), .type = (type_attr), .number = (length_attr) }
#define ARG_REF(argument, type_attr)                                                                         \
  { .name = (argument), .type = (type_attr), .ref = true }
#define ARGUMENTS(...)                                                                                       \
  (const op_argument[]) {                                                                                    \
    __VA_ARGS__, { 0 }                                                                                       \
  }
#define ATTRS(...)                                                                                           \
  (const op_attr[]) {                                                                                        \
    __VA_ARGS__, { 0 }                                                                                       \
  }
#define CHOICE(...)                                                                                          \
  (const char *const[]) { __VA_ARGS__, NULL }

#define ATTR_TYPE(attr, allowed)                                                                             \
  { .name = (attr), .kind = 't', .types = (allowed) }
#define ATTR_TYPE_OR(attr, allowed, otherwise)                                                               \
  { .name = (attr), .kind = 't', .types = (allowed), .has_default = true, .number = (otherwise) }
#define ATTR_BOOL(attr, otherwise)                                                                           \
  { .name = (attr), .kind = 'b', .has_default = true, .number = (otherwise) }
#define ATTR_INT(attr, otherwise)                                                                            \
  { .name = (attr), .kind = 'i', .has_default = true, .number = (otherwise) }
#define ATTR_COUNT(attr, least)                                                                              \
  { .name = (attr), .kind = 'i', .has_minimum = true, .minimum = (least) }
#define ATTR_TEXT(attr, otherwise)                                                                           \
  { .name = (attr), .kind = 's', .has_default = true, .text = (otherwise) }
#define ATTR_CHOICE(attr, ...)                                                                               \
  { .name = (attr), .kind = 's', .choice = CHOICE(__VA_ARGS__) }
#define ATTR_CHOICE_OR(attr, otherwise, ...)                                                                 \
  { .name = (attr), .kind = 's', .has_default = true, .text = (otherwise), .choice = CHOICE(__VA_ARGS__) }

/* Types that several families name. */
extern const op_types TYPES_NUMBER, TYPES_REAL, TYPES_FLOAT, TYPES_FLOAT_COMPLEX, TYPES_INDEX;

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
  const op_argument *inputs, *outputs; /* end with a NULL name; NULL: none */
  const op_attr *attrs;                /* likewise */
  sl_code (*shape)(op_shapes *shapes); /* NULL: outputs of unknown shape; they stay unallocated */
  sl_code (*kernel)(op_run *run);
  uint32_t flags;
  int32_t variant; /* which of its family, for rules and kernels that serve several */
} op_definition;

enum { OP_MAX_ATTRS = 16 };

/* The definition of a type, or NULL. */
const op_definition *op_find(const char *type);
/* All definitions, by number; NULL behind the last. */
const op_definition *op_at(size_t index);
/* Whether the attribute is there at that level. */
bool op_attr_at_level(const op_attr *attr, sl_compat compat);
/* Whether the type stands in the list. */
bool op_types_allow(const op_types *types, sl_compat compat, int32_t dtype);
/* The list as the message shows it, appended to a text. */
void op_types_text(const op_types *types, sl_compat compat, text *out);

/* The default of a list of integers, "1 1 1 1"; returns their number, at most SL_MAX_RANK. */
int32_t op_attr_digits(const char *digits, int64_t values[SL_MAX_RANK]);

/* The families, each a list that ends with a NULL type. */
extern const op_definition ARRAY_OPS[], AXIS_OPS[], BINARY_OPS[], COMPARE_OPS[], CONSTANT_OPS[],
    CONTROL_OPS[], CONV_OPS[], GATHER_OPS[], JOIN_OPS[], MATRIX_OPS[], NN_OPS[], POOL_OPS[], RANDOM_OPS[],
    REDUCE_OPS[], SHAPE_OPS[], SLICE_OPS[], SOFTMAX_OPS[], STATE_OPS[], UNARY_OPS[];

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
  bool *asked, *partial;    /* which values a rule has read, as values or as shapes */
  sl_shape *partials;       /* what it read as shapes */
};

/* The value of an input if it is constant, else NULL; borrowed. */
sl_code shapes_value(op_shapes *shapes, int32_t input, const sl_tensor **value);
/* The same as integers (int32 or int64, at most `most`); count -1 if it is not constant. */
sl_code shapes_integers(op_shapes *shapes, int32_t input, int64_t *values, int32_t most, int32_t *count);
/* The value of an input that is a list of sizes, as far as it is known. */
sl_code shapes_as_shape(op_shapes *shapes, int32_t input, sl_shape *shape);

/* Ranks and sizes that must fit; the messages of the level (SPEC 3). rank: exactly. */
sl_code shapes_rank(op_shapes *shapes, const sl_shape *shape, int32_t rank, sl_shape *ranked);
sl_code shapes_rank_at_least(op_shapes *shapes, const sl_shape *shape, int32_t rank);
sl_code shapes_rank_at_most(op_shapes *shapes, const sl_shape *shape, int32_t rank);
sl_code shapes_merge(op_shapes *shapes, const sl_shape *left, const sl_shape *right, sl_shape *merged);
sl_code shapes_dimension(op_shapes *shapes, int64_t left, int64_t right, int64_t *merged);
/* An axis counted from the end if negative; fails outside [-rank, rank). */
sl_code shapes_axis(op_shapes *shapes, int64_t axis, int32_t rank, int32_t *normal);

/* Fails with a message of the level, as the last step of a rule. At 1.15, while an operation is made, the
 * message gets TensorFlow's end: " for 'name' (op: 'type') with input shapes: ..." */
#define shapes_fail(shapes, message, ...) shapes_end(shapes, sl_fail((shapes)->context, message, __VA_ARGS__))
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
  sl_tensor **place;   /* of a reference input 0: where the variable's value is kept */
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
/* Makes one output, for operations whose sizes only the kernel knows (OP_MAKES_OUTPUTS). */
sl_code op_run_output(op_run *run, int32_t index, const sl_shape *shape);

/* bytes of scratch, valid until the kernel returns. */
sl_code op_run_scratch(op_run *run, size_t bytes, void *block);
/* bytes made from a source that stays: *fresh says that they are still to be filled. Only where there is a cache. */
sl_code op_run_kept(op_run *run, sl_tensor *source, int32_t tag, size_t bytes, void *block, bool *fresh);
/* Fails with E_no_kernel: the operation has no kernel for this type here. */
sl_code op_run_no_kernel(op_run *run, int32_t dtype);

#endif
