/*
 * Constants of a graph: Const, and what kernels make of constants, for shape rules (the shape of a Reshape,
 * the axes of a reduction) and for sl_output_constant().
 *
 * TensorFlow 0.10 folds a short list of operations in Python (constant_value), 1.15 any operation of
 * constants in C++; here any operation without state is folded at both. What is large, deep or long is left
 * unknown: folding is a help for shape rules, not a way to compute.
 */
#include "ops/fold.h"

#include "base/memory.h"
#include "ops/elements.h"
#include "ops/op.h"

#include <string.h>

enum {
  FOLD_MAX_ELEMENTS = 4096, /* of a result */
  FOLD_MAX_DEPTH = 24,      /* operations behind one another */
  FOLD_MAX_VISITS = 128     /* operations in all, since a diamond is walked twice */
};

int64_t tensor_integer(const sl_tensor *tensor, int64_t i) {
  int64_t whole = 0;
  if (elements_are_integer(tensor->dtype)) elements_read_i64(tensor->dtype, tensor->data, i, 1, 1, &whole);
  return whole;
}

double tensor_real(const sl_tensor *tensor, int64_t i) {
  double real = 0;
  if (elements_are_real(tensor->dtype) || elements_are_integer(tensor->dtype))
    elements_read_f64(tensor->dtype, tensor->data, i, 1, 1, &real);
  return real;
}

void tensor_element_text(const sl_tensor *tensor, int64_t i, text *out) {
  if (dtype_is_integer(tensor->dtype) || tensor->dtype == SL_BOOL) {
    text_add_int(out, tensor_integer(tensor, i));
    return;
  }
  char buffer[TEXT_DOUBLE_CAPACITY];
  const char *number = text_double(buffer, tensor_real(tensor, i), tensor->dtype == SL_FLOAT32);
  const size_t length = strlen(number);
  const bool whole = length > 2 && strcmp(number + length - 2, ".0") == 0;
  text_add_bytes(out, number, whole ? length - 2 : length);
}

/* ---- Values -------------------------------------------------------------------------------------------- */

typedef struct folding {
  sl_graph *graph;
  int32_t visits;
} folding;

static sl_code fold(folding *folding, sl_output output, int32_t depth, sl_tensor **value);

/* Inputs as values, or, for an operation of shapes, as empty tensors of the static shape; *all false if one
 * is unknown. */
static sl_code fold_inputs(folding *folding, const sl_operation *operation, int32_t depth, sl_tensor **values,
                           sl_tensor *of_shape, bool *all) {
  const op_definition *definition = operation->definition;
  *all = true;
  if (definition->flags & OP_OF_SHAPE) {
    const sl_shape *shape = sl_output_shape(folding->graph, operation->inputs[0]);
    *of_shape = (sl_tensor){.context = folding->graph->context,
                            .references = 2, /* never freed, never overwritten */
                            .dtype = dtype_base(sl_output_dtype(folding->graph, operation->inputs[0])),
                            .shape = *shape,
                            .size = shape_size(shape)};
    values[0] = of_shape;
    *all = shape_is_known(shape);
    return SL_OK;
  }
  for (int32_t i = 0; i < operation->input_count && *all; ++i) {
    SL_TRY(fold(folding, operation->inputs[i], depth, &values[i]));
    *all = values[i] != NULL;
  }
  return SL_OK;
}

/* Small tensors only: what is refused here is not constant, while a small one that does not fit is want of
 * memory. */
static sl_code fold_allocate(void *user, int32_t dtype, const sl_shape *shape, sl_tensor **tensor) {
  sl_context *context = user;
  if (shape_size(shape) > FOLD_MAX_ELEMENTS) return SL_UNIMPLEMENTED; /* nobody reads a message */
  return tensor_new(context, dtype, shape, tensor);
}

/* Runs the kernel. What a kernel refuses is not constant; only want of memory is a failure. */
static sl_code fold_run(folding *folding, const sl_operation *operation, sl_tensor **inputs,
                        sl_tensor **outputs, const int32_t *types, bool *done) {
  sl_context *context = folding->graph->context;
  op_room room;
  op_scratch scratch = {0};
  const op_host host = {context, fold_allocate};
  SL_TRY(op_room_new(context, operation->input_count, operation->output_count, &room));
  op_run run = {
      .context = context,
      .compat = folding->graph->compat,
      .definition = operation->definition,
      .attrs = {operation->attrs, operation->attr_count},
      .input_count = operation->input_count,
      .output_count = operation->output_count,
      .inputs = inputs,
      .output_types = types,
      .outputs = outputs,
      .scratch = &scratch,
      .host = &host,
      .room = &room,
  };
  const sl_code code = op_execute(&run);
  memory_free(context, scratch.block, scratch.bytes, 1);
  op_room_free(context, &room);
  *done = code == SL_OK;
  return code == SL_OUT_OF_MEMORY || code == SL_RESOURCE_EXHAUSTED ? code : SL_OK;
}

static sl_code fold_operation(folding *folding, const sl_operation *operation, int32_t index, int32_t depth,
                              sl_tensor **value) {
  sl_context *context = folding->graph->context;
  const size_t inputs = (size_t)operation->input_count, outputs = (size_t)operation->output_count;
  sl_tensor **tensors, of_shape;
  int32_t *types = NULL;
  bool all = false, done = false;
  SL_TRY(memory_new(context, inputs + outputs, sizeof *tensors, &tensors));
  sl_code code = memory_new(context, outputs, sizeof *types, &types);
  for (size_t i = 0; i < outputs && types; ++i) types[i] = operation->outputs[i].dtype;
  SL_THEN(code, fold_inputs(folding, operation, depth, tensors, &of_shape, &all));
  if (all) SL_THEN(code, fold_run(folding, operation, tensors, tensors + inputs, types, &done));
  if (done) *value = sl_tensor_retain(tensors[inputs + (size_t)index]);
  for (size_t i = 0; i < inputs + outputs; ++i)
    if (tensors[i] != &of_shape) sl_tensor_release(tensors[i]);
  memory_free(context, types, outputs, sizeof *types);
  memory_free(context, tensors, inputs + outputs, sizeof *tensors);
  return code;
}

static bool foldable(const sl_operation *operation, int32_t index) {
  const op_definition *definition = operation->definition;
  if (!definition || definition->flags & (OP_STATEFUL | OP_FLOW)) return false;
  if (!definition->kernel && !(definition->flags & OP_PASS)) return false;
  if (operation->input_count == 0) return false;
  for (int32_t i = 0; i < operation->output_count; ++i)
    if (dtype_is_ref(operation->outputs[i].dtype) || !dtype_has_tensors(operation->outputs[i].dtype))
      return false;
  const int64_t size = shape_size(&operation->outputs[index].shape);
  return size >= 0 ? size <= FOLD_MAX_ELEMENTS : true;
}

static sl_code fold(folding *folding, sl_output output, int32_t depth, sl_tensor **value) {
  *value = NULL;
  const sl_operation *operation = graph_operation(folding->graph, output.op);
  if (strcmp(operation->type, "Const") == 0 && operation->definition) {
    *value = sl_tensor_retain(operation_attr(operation, "value")->value.tensor);
    return SL_OK;
  }
  if (depth == 0 || folding->visits++ >= FOLD_MAX_VISITS || !foldable(operation, output.index)) return SL_OK;
  return fold_operation(folding, operation, output.index, depth - 1, value);
}

sl_code sl_output_constant(sl_graph *graph, sl_output output, sl_tensor **value) {
  SL_TRY(graph_check_output(graph, output));
  folding folding = {.graph = graph};
  sl_tensor *found;
  SL_TRY(fold(&folding, output, FOLD_MAX_DEPTH, &found));
  if (found && found->size > FOLD_MAX_ELEMENTS && strcmp(sl_operation_type(graph, output.op), "Const") != 0) {
    sl_tensor_release(found);
    found = NULL;
  }
  *value = found;
  return SL_OK;
}

/* ---- Shapes that are partly known ---------------------------------------------------------------------- */

static sl_code as_shape(sl_graph *graph, sl_output output, int32_t depth, sl_shape *shape);

/* One size: a constant, or one element of a list of sizes ("tf.shape(x)[0]"); -1 if it is unknown. */
static sl_code as_size(sl_graph *graph, sl_output output, int32_t depth, int64_t *size) {
  const sl_operation *operation = graph_operation(graph, output.op);
  sl_tensor *value;
  *size = -1;
  SL_TRY(sl_output_constant(graph, output, &value));
  if (value) {
    if (value->size == 1) *size = tensor_integer(value, 0);
    sl_tensor_release(value);
    return SL_OK;
  }
  if (!operation->definition || strcmp(operation->type, "StridedSlice") != 0 || depth == 0) return SL_OK;
  if (operation_attr(operation, "shrink_axis_mask")->value.i != 1) return SL_OK;
  sl_shape list;
  SL_TRY(as_shape(graph, operation->inputs[0], depth - 1, &list));
  SL_TRY(sl_output_constant(graph, operation->inputs[1], &value));
  if (value && value->size == 1 && list.rank > 0) {
    const int64_t at = tensor_integer(value, 0), from_start = at < 0 ? at + list.rank : at;
    if (from_start >= 0 && from_start < list.rank) *size = list.dims[from_start];
  }
  sl_tensor_release(value);
  return SL_OK;
}

/* Pack of sizes, Concat and ConcatV2 of lists of sizes. */
static sl_code as_shape_joined(sl_graph *graph, const sl_operation *operation, int32_t depth,
                               sl_shape *shape) {
  const bool pack = strcmp(operation->type, "Pack") == 0, old = strcmp(operation->type, "Concat") == 0;
  const int32_t first = old ? 1 : 0, end = operation->input_count - (pack || old ? 0 : 1);
  sl_shape joined = shape_scalar();
  for (int32_t i = first; i < end; ++i) {
    sl_shape part = shape_of_rank(1);
    if (pack)
      SL_TRY(as_size(graph, operation->inputs[i], depth, &part.dims[0]));
    else
      SL_TRY(as_shape(graph, operation->inputs[i], depth, &part));
    if (part.rank < 0 || joined.rank + part.rank > SL_MAX_RANK) return *shape = shape_unknown(), SL_OK;
    for (int32_t j = 0; j < part.rank; ++j) joined.dims[joined.rank++] = part.dims[j];
  }
  *shape = joined;
  return SL_OK;
}

static sl_code as_shape_constant(sl_graph *graph, const sl_tensor *value, sl_shape *shape) {
  sl_shape sizes = {.rank = (int32_t)value->size};
  if (value->size > SL_MAX_RANK)
    return op_fail(graph->context, E_rank_limit, FACT_INT(SL_MAX_RANK), FACT_INT(value->size));
  for (int32_t i = 0; i < sizes.rank; ++i) {
    sizes.dims[i] = tensor_integer(value, i);
    if (sizes.dims[i] < -1)
      return op_fail(graph->context, graph->compat == SL_COMPAT_0_10 ? E_negative_size : E_shape_value,
                     FACT_INT(sizes.dims[i]));
  }
  *shape = sizes;
  return SL_OK;
}

static sl_code as_shape(sl_graph *graph, sl_output output, int32_t depth, sl_shape *shape) {
  const sl_operation *operation = graph_operation(graph, output.op);
  const sl_shape *static_shape = sl_output_shape(graph, output);
  sl_tensor *value;
  SL_TRY(sl_output_constant(graph, output, &value));
  if (value) {
    const sl_code code = as_shape_constant(graph, value, shape);
    sl_tensor_release(value);
    return code;
  }
  if (operation->definition && depth > 0) {
    const char *type = operation->type;
    if (strcmp(type, "Shape") == 0) return *shape = *sl_output_shape(graph, operation->inputs[0]), SL_OK;
    if (strcmp(type, "Identity") == 0 || strcmp(type, "Cast") == 0)
      return as_shape(graph, operation->inputs[0], depth - 1, shape);
    if (strcmp(type, "Pack") == 0 || strcmp(type, "Concat") == 0 || strcmp(type, "ConcatV2") == 0)
      return as_shape_joined(graph, operation, depth - 1, shape);
  }
  const bool length_known = static_shape->rank == 1 && static_shape->dims[0] >= 0;
  *shape = length_known && static_shape->dims[0] <= SL_MAX_RANK
               ? shape_of_rank((int32_t)static_shape->dims[0])
               : shape_unknown();
  return SL_OK;
}

sl_code fold_as_shape(sl_graph *graph, sl_output output, sl_shape *shape) {
  return as_shape(graph, output, FOLD_MAX_DEPTH, shape);
}
