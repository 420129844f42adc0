/*
 * ScopeLab: TensorFlow's graph mode in C.
 *
 * A context owns memory, limits and the last error. In it live graphs, tensors and sessions:
 *
 *   sl_context   the allocator, what is in use, the last error, the table of source locations
 *   sl_tensor    a value: dtype, shape, elements (row-major), counted references
 *   sl_graph     operations in the order they were made, unique names, name and variable scopes, collections, journal
 *   sl_output    one output of one operation, "name:index" in TensorFlow's words; symbolic, it has no value
 *   sl_session   runs parts of a graph and holds the values of its variables
 *
 * Operations, variables and variable scopes are named by their index in their graph (0, 1, 2, ... in creation order),
 * so that a stale or foreign one is an error and never a crash.
 *
 * Every function that can fail returns an sl_code and delivers through its last parameters. After a failure
 * sl_context_error() tells the error class, the exact message of TensorFlow and the facts behind it, the results are
 * untouched and the graph is as it was. Nothing prints, nothing aborts. Strings are UTF-8 and end with a zero byte.
 *
 * A worked example: y = x * 3 with x fed as 2.
 *
 *   sl_context *context; sl_graph *graph; sl_session *session; sl_description *d;
 *   sl_tensor *three, *two, *result;
 *   int32_t x, c, y;
 *   sl_context_new(NULL, 0, &context);
 *   sl_graph_new(context, SL_COMPAT_1_15, 42, &graph);
 *
 *   sl_describe(graph, "Placeholder", "x", &d);
 *   sl_describe_type(d, "dtype", SL_FLOAT32);
 *   sl_describe_finish(d, &x);
 *
 *   sl_tensor_new(context, SL_FLOAT32, 0, NULL, &three);
 *   *(float *)sl_tensor_data(three) = 3;
 *   sl_describe(graph, "Const", "three", &d);
 *   sl_describe_tensor(d, "value", three);
 *   sl_describe_finish(d, &c);
 *
 *   sl_describe(graph, "Mul", "y", &d);
 *   sl_describe_input(d, (sl_output){x, 0});
 *   sl_describe_input(d, (sl_output){c, 0});
 *   sl_describe_finish(d, &y);
 *
 *   sl_tensor_new(context, SL_FLOAT32, 0, NULL, &two);
 *   *(float *)sl_tensor_data(two) = 2;
 *   sl_session_new(graph, &session);
 *   sl_session_run(session, &(sl_feed){{x, 0}, two}, 1, &(sl_output){y, 0}, 1, NULL, 0, &result);
 *   float six = *(const float *)sl_tensor_data(result);
 *
 * (Each call returns SL_OK or says what is wrong; the example leaves the checks and the releases out.)
 */
#ifndef SCOPELAB_H
#define SCOPELAB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- Status --------------------------------------------------------------------------------------------------- */

/** The class of an error: Python's built-in ones, then those of tf.errors (their codes plus 100). */
typedef enum sl_code {
  SL_OK = 0,
  SL_VALUE_ERROR,
  SL_TYPE_ERROR,
  SL_KEY_ERROR,
  SL_INDEX_ERROR,
  SL_ATTRIBUTE_ERROR,
  SL_RUNTIME_ERROR,
  SL_ASSERTION_ERROR,
  SL_NOT_IMPLEMENTED_ERROR,
  SL_ZERO_DIVISION_ERROR,
  SL_OPERATOR_NOT_ALLOWED_ERROR, /* tf.errors.OperatorNotAllowedInGraphError, a TypeError */
  SL_INACCESSIBLE_TENSOR_ERROR,  /* tf.errors.InaccessibleTensorError, a ValueError */
  SL_OUT_OF_MEMORY,              /* an allocation failed; Python sees ResourceExhaustedError */
  SL_CANCELLED = 101,
  SL_UNKNOWN = 102,
  SL_INVALID_ARGUMENT = 103,
  SL_DEADLINE_EXCEEDED = 104,
  SL_NOT_FOUND = 105,
  SL_ALREADY_EXISTS = 106,
  SL_PERMISSION_DENIED = 107,
  SL_RESOURCE_EXHAUSTED = 108,
  SL_FAILED_PRECONDITION = 109,
  SL_ABORTED = 110,
  SL_OUT_OF_RANGE = 111,
  SL_UNIMPLEMENTED = 112,
  SL_INTERNAL = 113,
  SL_UNAVAILABLE = 114,
  SL_DATA_LOSS = 115
} sl_code;

typedef struct sl_context sl_context;
typedef struct sl_tensor sl_tensor;
typedef struct sl_graph sl_graph;
typedef struct sl_description sl_description;
typedef struct sl_session sl_session;

/**
 * Where memory comes from. resize(user, NULL, 0, n) allocates n bytes, resize(user, block, old, 0) frees, anything else
 * moves; sizes are those given before. Returns NULL when it cannot (the old block then stays as it was). Blocks are
 * aligned to 16 bytes.
 */
typedef struct sl_allocator {
  void *user;
  void *(*resize)(void *user, void *block, size_t old_size, size_t new_size);
} sl_allocator;

/** allocator: NULL for the C library's. limit: most bytes in use at once, 0 for none. */
sl_code sl_context_new(const sl_allocator *allocator, size_t limit, sl_context **context);

/** Frees the context. Every graph, session and tensor made in it must have been freed before. NULL is allowed. */
void sl_context_free(sl_context *context);

/**
 * The last error of the context, as long as no other call fails. All strings are "" and code is SL_OK before the first.
 *
 * The facts are the arguments of its explanation. Where it is known what would make the call succeed, "fixes" has the
 * keys of that, separated by blanks. A variable that was asked for and refused has, besides, "scope" and "reuse", the
 * current scope and the flag that counted, and "reasons", in the journal's form: whose flag it is, where the variable
 * of that name was made, or which variables have the name in other scopes.
 */
typedef struct sl_error {
  sl_code code;
  const char *class_name; /* as Python knows it: "ValueError", "FailedPreconditionError", ... */
  const char *key;        /* the message's name in the error table, the key of its explanation */
  const char *message;    /* exact, as TensorFlow prints it */
  const char *facts;      /* a JSON object, see below */
  int32_t op;             /* the operation a run-time error belongs to, or -1 */
} sl_error;
const sl_error *sl_context_error(const sl_context *context);

/** Sets the error named key, as the core does itself, with count arguments for its format; returns its code.
 * An unknown key or a wrong count is SL_INTERNAL. For front ends, so that every message stands in one table. */
sl_code sl_context_fail(sl_context *context, const char *key, const char *const *arguments, size_t count);

/** Number of messages in the error table, and one of them: key, class name and format. For tests and translations. */
size_t sl_error_table_size(void);
void sl_error_table_row(size_t index, const char **key, const char **class_name, const char **format);

size_t sl_context_bytes(const sl_context *context); /* in use now */
size_t sl_context_peak(const sl_context *context);  /* most in use since the last sl_context_peak_reset() */
void sl_context_peak_reset(sl_context *context);

/** One line of the learner's program: file, line (from 1), function ("<module>" outside one), the text of the line. */
typedef struct sl_frame {
  const char *file;
  int32_t line;
  const char *function, *source;
} sl_frame;

/** Keeps a list of frames, innermost first, under a number. Equal lists get equal numbers. 0 is "nowhere". */
sl_code sl_location_new(sl_context *context, const sl_frame *frames, size_t count, int32_t *location);

/* ---- Element types and tensors ---------------------------------------------------------------------------------- */

/** TensorFlow's own numbers. A reference type is its base plus SL_REF. */
typedef enum sl_dtype {
  SL_DTYPE_NONE = 0,
  SL_FLOAT32 = 1,
  SL_FLOAT64 = 2,
  SL_INT32 = 3,
  SL_UINT8 = 4,
  SL_INT16 = 5,
  SL_INT8 = 6,
  SL_STRING = 7,
  SL_COMPLEX64 = 8,
  SL_INT64 = 9,
  SL_BOOL = 10,
  SL_BFLOAT16 = 14,
  SL_UINT16 = 17,
  SL_COMPLEX128 = 18,
  SL_FLOAT16 = 19,
  SL_RESOURCE = 20, /* the handle of a resource variable; no tensor has it */
  SL_REF = 100
} sl_dtype;

/** "float32", "float32_ref", ...; NULL for no dtype. */
const char *sl_dtype_name(int32_t dtype);
/** The dtype of that name ("float32_ref" too), SL_DTYPE_NONE if there is none. */
int32_t sl_dtype_find(const char *name);
/** Bytes of one element; for strings the size of their record; 0 for no dtype. Reference types as their base. */
size_t sl_dtype_size(int32_t dtype);

enum { SL_MAX_RANK = 8 };

/** A shape that may be partly or wholly unknown: rank -1 is unknown, a dimension -1 is unknown. */
typedef struct sl_shape {
  int32_t rank;
  int64_t dims[SL_MAX_RANK];
} sl_shape;

/** A tensor of zeros (empty strings). dims: rank sizes >= 0. RESOURCE_EXHAUSTED when it does not fit in memory. */
sl_code sl_tensor_new(sl_context *context, int32_t dtype, int32_t rank, const int64_t *dims,
                      sl_tensor **tensor);
/** One reference more; returns tensor. */
sl_tensor *sl_tensor_retain(sl_tensor *tensor);
/** One reference less; the last one frees. NULL is allowed. */
void sl_tensor_release(sl_tensor *tensor);
int32_t sl_tensor_dtype(const sl_tensor *tensor);
const sl_shape *sl_tensor_shape(const sl_tensor *tensor);
int64_t sl_tensor_size(const sl_tensor *tensor); /* elements */
size_t sl_tensor_bytes(const sl_tensor *tensor); /* bytes of its elements, without the texts of strings */
void *sl_tensor_data(const sl_tensor *tensor);   /* aligned to 16 bytes; bool is one byte of 0 or 1 */
/** Only the first `given` elements were written, the last of them fills the rest (tf.zeros): a GraphDef prints so. */
void sl_tensor_set_given(sl_tensor *tensor, int64_t given);
/** Copies length bytes into string element index. */
sl_code sl_tensor_string_set(sl_tensor *tensor, int64_t index, const char *bytes, size_t length);
const char *sl_tensor_string(const sl_tensor *tensor, int64_t index, size_t *length);
/** The tensor as NumPy prints an array: str() or repr(). The text is freed with sl_text_free(). */
sl_code sl_tensor_text(sl_context *context, const sl_tensor *tensor, bool repr, char **text);
/** The elements as a JSON array in row-major order; NaN and infinities as "nan", "inf", "-inf", strings as text. */
sl_code sl_tensor_json(sl_context *context, const sl_tensor *tensor, char **text);
void sl_text_free(sl_context *context, char *text);

/* ---- Graphs, operations, names ----------------------------------------------------------------------------------- */

/** Whose behaviour a graph has. A property of the graph, for good. */
typedef enum sl_compat { SL_COMPAT_0_10 = 10, SL_COMPAT_1_15 = 115 } sl_compat;

/** entropy: the one number that random operations without a seed start from. */
sl_code sl_graph_new(sl_context *context, sl_compat compat, uint64_t entropy, sl_graph **graph);
/** Sessions of the graph must have been freed before. NULL is allowed. */
void sl_graph_free(sl_graph *graph);
sl_compat sl_graph_compat(const sl_graph *graph);
sl_context *sl_graph_context(const sl_graph *graph);
/** tf.set_random_seed; given=false takes it back. */
void sl_graph_set_seed(sl_graph *graph, bool given, int64_t seed);
bool sl_graph_seed(const sl_graph *graph, int64_t *seed);
/** tf.get_seed(op_seed) for the next operation: the attributes seed and seed2 (SPEC 5); false stands for None, None. */
bool sl_graph_get_seed(const sl_graph *graph, bool given, int64_t op_seed, int64_t *seed, int64_t *seed2);
void sl_graph_finalize(sl_graph *graph);
bool sl_graph_finalized(const sl_graph *graph);
/** The place in the learner's program that what happens next belongs to (from sl_location_new). */
void sl_graph_set_location(sl_graph *graph, int32_t location);

/** An output of an operation: the operation's index in its graph, and the output's among its own. */
typedef struct sl_output {
  int32_t op, index;
} sl_output;

/**
 * Opens a name scope: operations made until the matching exit carry it as a prefix (SPEC 1.4).
 * name NULL or "": the root. Ending in "/": as it stands, not made unique. Else made unique inside the current one.
 * prefix: the new prefix with its "/" ("" at the root); lives as long as the graph.
 * ValueError: "'%s' is not a valid scope name".
 */
sl_code sl_name_scope_enter(sl_graph *graph, const char *name, const char **prefix);
/** The same with a name that was taken as the learner gave none, which the journal tells. */
sl_code sl_name_scope_enter_default(sl_graph *graph, const char *name, const char **prefix);
sl_code sl_name_scope_exit(sl_graph *graph);
/** The current prefix, with its "/" ("" at the root). */
const char *sl_name_scope(const sl_graph *graph);
/** The name that name would get now (SPEC 1.3); mark=false only looks. The text lives as long as the graph. */
sl_code sl_unique_name(sl_graph *graph, const char *name, bool mark, const char **unique);

/** Operations made until the exit run after these (and those of the scopes around); count -1 clears (None). */
sl_code sl_control_dependencies_enter(sl_graph *graph, const int32_t *ops, int32_t count);
sl_code sl_control_dependencies_exit(sl_graph *graph);
/** A branch of tf.cond, left by sl_control_dependencies_exit: what is made without inputs runs after its pivot. */
sl_code sl_branch_enter(sl_graph *graph, int32_t pivot);
/** op.device set later: what a function given to tf.device answers. outer (or NULL) says what device leaves open. */
sl_code sl_operation_set_device(sl_graph *graph, int32_t op, const char *device, const char *outer);
/** The device of what is made now, "" if none. */
const char *sl_device(const sl_graph *graph);
/** tf.device: kept as a string on the operations made until the exit; NULL: none. */
sl_code sl_device_enter(sl_graph *graph, const char *device);
sl_code sl_device_exit(sl_graph *graph);
/** tf.colocate_with: operations until the exit carry _class ["loc:@<op's name>"]; op -1: neither device nor _class. */
sl_code sl_colocate_enter(sl_graph *graph, int32_t op);
sl_code sl_colocate_exit(sl_graph *graph);

/**
 * Describes an operation: sl_describe, then inputs in order, control inputs and attributes, then finish (or drop).
 * name NULL: the type's own default name; ending in "/": exactly that name without the slash; else made unique.
 * finish checks inputs and attributes against the operation's definition, infers shapes, makes the operation and frees
 * the description, also when it fails. A type that has no definition is allowed (create_op): give its outputs.
 * Errors: those of the definition, "'%s' is not a valid node name", "Graph is finalized and cannot be modified.", ...
 */
sl_code sl_describe(sl_graph *graph, const char *type, const char *name, sl_description **description);
sl_code sl_describe_input(sl_description *description, sl_output input);
/** One list-valued input ("values" of Pack, "inputs" of AddN): count outputs that belong together. */
sl_code sl_describe_input_list(sl_description *description, const sl_output *inputs, int32_t count);
sl_code sl_describe_control(sl_description *description, int32_t op);
sl_code sl_describe_int(sl_description *description, const char *attr, int64_t value);
sl_code sl_describe_float(sl_description *description, const char *attr, double value);
sl_code sl_describe_bool(sl_description *description, const char *attr, bool value);
sl_code sl_describe_string(sl_description *description, const char *attr, const char *value);
sl_code sl_describe_type(sl_description *description, const char *attr, int32_t dtype);
sl_code sl_describe_shape(sl_description *description, const char *attr, const sl_shape *shape);
sl_code sl_describe_tensor(sl_description *description, const char *attr, sl_tensor *value); /* retained */
sl_code sl_describe_ints(sl_description *description, const char *attr, const int64_t *values, int32_t count);
sl_code sl_describe_strings(sl_description *description, const char *attr, const char *const *values,
                            int32_t count);
/** An output of a type without definition (create_op): its dtype, of unknown shape. */
sl_code sl_describe_output(sl_description *description, int32_t dtype);
sl_code sl_describe_finish(sl_description *description, int32_t *op);
void sl_describe_drop(sl_description *description);

/** Operation definitions as JSON: {"Conv2D":{"inputs":[{"name":"input","type_attr":"T",...}],"attrs":[...],...}}. */
sl_code sl_op_definitions(sl_context *context, char **json);
/** Of an attribute: i int, f float, b bool, s string, t type, h shape, v tensor, I ints, S strings, 0 if unknown. */
char sl_op_attr_kind(const char *type, const char *attr);

/** Graph queries. An index out of range is answered with -1, NULL or 0. */
int32_t sl_operation_count(const sl_graph *graph);
const char *sl_operation_name(const sl_graph *graph, int32_t op);
const char *sl_operation_type(const sl_graph *graph, int32_t op);
int32_t sl_operation_output_count(const sl_graph *graph, int32_t op);
int32_t sl_output_dtype(const sl_graph *graph, sl_output output); /* with SL_REF for references */
const sl_shape *sl_output_shape(const sl_graph *graph, sl_output output);
/** str() or repr() of a symbolic tensor: Tensor("c:0", shape=(2,), dtype=float32). */
sl_code sl_output_text(sl_graph *graph, sl_output output, bool repr, char **text);
/** Tensor.set_shape: merges; ValueError "Shapes %s and %s are not compatible". */
sl_code sl_output_set_shape(sl_graph *graph, sl_output output, const sl_shape *shape);
/** A tensor that is constant in the graph (Const, or folded from them), retained; NULL if it is not. */
sl_code sl_output_constant(sl_graph *graph, sl_output output, sl_tensor **value);
/** Graph.as_graph_element for a text: finds "name" or "name:index"; index -1 in the result means an operation. */
sl_code sl_graph_element(sl_graph *graph, const char *text, bool allow_tensor, bool allow_operation,
                         sl_output *element);
/** One operation as JSON {id,name,type,inputs,control,outputs,attrs,device,location,variable}. */
sl_code sl_operation_json(sl_graph *graph, int32_t op, char **json);
/** str(graph.as_graph_def()) and, for one operation, str(op.node_def). op -1: the whole graph. */
sl_code sl_graph_def_text(sl_graph *graph, int32_t op, char **text);
/**
 * What the lab shows, as JSON: compat, operations, variables, scopes, collections (names by key), locations, and the
 * journal's events from event number `from` on, each with the rules that made its name, in order, as keys and
 * arguments. session NULL: no variable counts as initialized. Scopes are numbered: variable scopes by their own numbers
 * (0 is the root's), name scopes -1, -2, ... in the order they were entered.
 */
sl_code sl_graph_snapshot(sl_graph *graph, sl_session *session, int32_t from, char **json);
int32_t sl_journal_size(const sl_graph *graph);

/** What a collection holds: an output, an operation, a variable, or an object that only the front end knows. */
typedef enum sl_item_kind {
  SL_ITEM_OUTPUT = 1,
  SL_ITEM_OPERATION,
  SL_ITEM_VARIABLE,
  SL_ITEM_OBJECT
} sl_item_kind;
typedef struct sl_item {
  sl_item_kind kind;
  int32_t ref, index; /* operation, variable or object number; index of an output */
} sl_item;
sl_code sl_collection_add(sl_graph *graph, const char *key, sl_item item);
int32_t sl_collection_size(const sl_graph *graph, const char *key); /* 0 for an unknown key */
sl_item sl_collection_item(const sl_graph *graph, const char *key, int32_t index);
/** Replaces a whole collection (get_collection_ref lists are the learner's to change). */
sl_code sl_collection_set(sl_graph *graph, const char *key, const sl_item *items, int32_t count);
int32_t sl_collection_count(const sl_graph *graph);
const char *sl_collection_key(const sl_graph *graph, int32_t index);

/* ---- Variable scopes and variables (SPEC 1.5 to 1.12) ------------------------------------------------------------ */

typedef enum sl_reuse { SL_REUSE_NONE = -1, SL_REUSE_FALSE, SL_REUSE_TRUE, SL_REUSE_AUTO } sl_reuse;

/**
 * What a variable scope carries, and what tf.variable_scope is given. Handles are numbers that only the front end can
 * read (its callables and values); 0 is "none given", so it is inherited.
 */
typedef struct sl_scope_settings {
  sl_reuse reuse;
  int32_t initializer, regularizer, partitioner, custom_getter, constraint; /* handles */
  const char *caching_device;                                               /* NULL: not given */
  int32_t dtype;                                                            /* SL_DTYPE_NONE: not given */
  int32_t use_resource;                                                     /* -1 not given, else 0 or 1 */
} sl_scope_settings;

/**
 * Enters a variable scope and its name scope. Give one of: captured >= 0 (a scope object), name (a string, "" allowed),
 * or default_name. auxiliary_name_scope=false opens no name scope. scope: the new scope object.
 * Errors: SPEC 1.5, 1.6, 1.7.
 */
sl_code sl_variable_scope_enter(sl_graph *graph, const char *name, int32_t captured, const char *default_name,
                                const sl_scope_settings *settings, bool auxiliary_name_scope, int32_t *scope);
/** A scope object that nobody has entered, as tf.VariableScope(...) makes it; enter takes it as captured. */
sl_code sl_variable_scope_new(sl_graph *graph, const char *name, const char *original_name_scope,
                              const sl_scope_settings *settings, int32_t *scope);
/** Leaves the scope that the matching enter gave. RuntimeError at 1.15: "Improper nesting of variable_scope." */
sl_code sl_variable_scope_exit(sl_graph *graph, int32_t scope);
int32_t sl_variable_scope(const sl_graph *graph); /* the current one; 0 is the root's */
/** A scope's name, original name scope and settings. The pointers live as long as the graph. */
sl_code sl_variable_scope_get(const sl_graph *graph, int32_t scope, const char **name,
                              const char **original_name_scope, sl_scope_settings *settings);
/** The setters of a scope object (set_initializer, ..., reuse_variables): replaces its settings as a whole. */
sl_code sl_variable_scope_set(sl_graph *graph, int32_t scope, const sl_scope_settings *settings);

/** Where a new variable's first value comes from. */
typedef enum sl_initial {
  SL_INITIAL_NONE,     /* nothing given: the scope's initializer, else the default of the level */
  SL_INITIAL_CALLABLE, /* a handle the front end will call with the shape */
  SL_INITIAL_VALUE,    /* a Python value or array: a handle, its shape and dtype known */
  SL_INITIAL_TENSOR    /* an output of this graph */
} sl_initial;

enum { SL_RESOURCE_BY_DEFAULT = -2 }; /* after tf.enable_resource_variables() */

typedef struct sl_variable_request {
  const char *name;         /* without the scope; NULL: None, which makes a variable called "Variable" */
  const sl_shape *shape;    /* NULL: not given. Of tf.Variable (1.15): instead of its value's, unchecked */
  int32_t dtype;            /* SL_DTYPE_NONE: not given */
  sl_initial initial;       /* of the call itself; NONE looks at the scope */
  int32_t initializer;      /* handle of a callable or a value */
  sl_output initial_output; /* INITIAL_TENSOR */
  int32_t initial_dtype;    /* INITIAL_VALUE: dtype of the value */
  int32_t regularizer;      /* handle, 0: the scope's */
  int32_t trainable;        /* -1 not given, 0, 1 */
  const char *const *collections; /* NULL: not given */
  int32_t collection_count;
  const char *caching_device;
  int32_t use_resource; /* 0, 1; -1: the scope's, else 0; SL_RESOURCE_BY_DEFAULT: the scope's, else 1 */
  bool validate_shape;
  bool full_name; /* name is already the full name (a custom getter calls back with it) */
  sl_reuse reuse; /* of this call (a custom getter may change it); NONE: the scope's */
  int32_t store;  /* 0: the graph's own; any other is a store of its own, which shares only what it made */
  bool callable_alone; /* the callable can be called without arguments: at 1.15 it needs no shape then */
} sl_variable_request;

/** The first step's answer: shared, or what is to be made. */
typedef struct sl_variable_plan {
  bool shared;      /* nothing to make: variable is the one that exists */
  int32_t variable; /* index of the variable, when shared */
  const char *name; /* full name */
  sl_shape shape;   /* of the new variable; rank -1 where the value decides */
  int32_t dtype;
  sl_initial initial;              /* CALLABLE, VALUE or TENSOR; NONE: the default initializer named below */
  int32_t initializer;             /* handle */
  const char *default_initializer; /* TensorFlow's name of it: "glorot_uniform_initializer", ... */
  int32_t regularizer;             /* handle of the one to call after finish, 0: none */
} sl_variable_plan;

/**
 * tf.get_variable in two steps, so that the core never calls out. begin decides (reuse, shape, dtype: the errors of
 * SPEC 1.8) and, for a new variable, opens the name scope in which the front end builds the initial value
 * ("<name>/Initializer/" from the root, without control dependencies). finish makes the operations in the order of the
 * level and closes it. If building fails, abandon closes it. begins may nest.
 */
sl_code sl_get_variable_begin(sl_graph *graph, const sl_variable_request *request, sl_variable_plan *plan);
/** Adds scope, reuse and reasons (see sl_error) to the error that was just set, of a variable of that full name, and
 * tells the journal. begin does it itself: this is for what a front end refuses, such as variables in parts. */
void sl_variable_refused(sl_graph *graph, const char *name, sl_reuse reuse);
/** What 1.15 checks before it calls a custom getter: the initial value's dtype. begin does unless full_name is set. */
sl_code sl_get_variable_check(sl_graph *graph, const sl_variable_request *request);
/** tf.Variable likewise: begin opens the scope of the variable's own name, where a value becomes "initial_value". */
sl_code sl_variable_begin(sl_graph *graph, const sl_variable_request *request, sl_variable_plan *plan);
/** Makes what begin decided from this initial value. After a failure the variable is still begun: abandon it. */
sl_code sl_variable_finish(sl_graph *graph, sl_output initial_value, int32_t *variable);
void sl_variable_abandon(sl_graph *graph);

/** What a variable is made of. */
typedef struct sl_variable_info {
  const char *name;    /* "foo/v" */
  int32_t op;          /* the Variable or VariableV2 operation; of a resource variable its VarHandleOp */
  int32_t initializer; /* its Assign operation, an AssignVariableOp */
  int32_t snapshot; /* its "read" operation, a ReadVariableOp; of a resource variable others read it anew */
  int32_t cached;   /* the copy of a resource variable that its caching device holds, -1: none */
  sl_output initial_value;
  int32_t dtype; /* base dtype */
  bool trainable;
  bool from_get_variable;
  bool resource; /* 1.15: use_resource=True */
} sl_variable_info;
int32_t sl_variable_count(const sl_graph *graph);
sl_code sl_variable_get(const sl_graph *graph, int32_t variable, sl_variable_info *info);
/** The variable that tf.get_variable would find under that full name, -1 if there is none. */
int32_t sl_variable_find(const sl_graph *graph, const char *full_name);

/* ---- Sessions ---------------------------------------------------------------------------------------------------- */

typedef struct sl_feed {
  sl_output output;
  sl_tensor *value;
} sl_feed;

sl_code sl_session_new(sl_graph *graph, sl_session **session);
void sl_session_free(sl_session *session);
/**
 * Runs what the fetches and targets need, once each, and delivers the fetched tensors (each with a reference of its
 * own; release them), of a handle its variable's name as bytes. Any tensor may be fed. Errors: FAILED_PRECONDITION for
 * uninitialized variables, INVALID_ARGUMENT for placeholders that are not fed, and those of the kernels, with the node
 * suffix of the level. The journal tells a run that is repeated at its place, with nothing but runs in between, once.
 */
sl_code sl_session_run(sl_session *session, const sl_feed *feeds, int32_t feed_count,
                       const sl_output *fetches, int32_t fetch_count, const int32_t *targets,
                       int32_t target_count, sl_tensor **results);
/** The value of a variable in this session, retained; NULL if it is uninitialized. */
sl_code sl_session_value(sl_session *session, int32_t variable, sl_tensor **value);
/** Variable.load. */
sl_code sl_session_load(sl_session *session, int32_t variable, sl_tensor *value);

/**
 * Computes one operation at once, outside any graph, with the kernels of sessions: for arrays. Attributes by
 * description: make it with sl_describe on a scratch graph, give tensors instead of inputs.
 */
sl_code sl_describe_value(sl_description *description,
                          sl_tensor *value); /* an input; the value is retained */
/** One list-valued input made of values. */
sl_code sl_describe_value_list(sl_description *description, sl_tensor *const *values, int32_t count);
sl_code sl_describe_compute(sl_description *description, sl_tensor **results, int32_t capacity,
                            int32_t *count);

#endif
