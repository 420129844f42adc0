/*
 * What shape rules stand on: constant inputs, ranks and sizes that must fit, the rules that many operations
 * share, and how each level words what does not fit (SPEC 3, A11).
 *
 * 0.10 computes shapes in Python and prints them so: (2, ?). 1.15 does it in C++, prints [2,?] and says at
 * the end which operation it was. A running kernel is C++ at both levels; the session says which operation it
 * was.
 */
#include "ops/fold.h"
#include "ops/op.h"

#include <string.h>

bool shapes_in_python(const op_shapes *shapes) {
  return !shapes->running && shapes->compat == SL_COMPAT_0_10;
}

bool shapes_in_cpp(const op_shapes *shapes) { return !shapes->running && shapes->compat != SL_COMPAT_0_10; }

/* ---- Constant inputs ----------------------------------------------------------------------------------- */

sl_code shapes_value(op_shapes *shapes, int32_t input, const sl_tensor **value) {
  if (!shapes->running && !shapes->asked[input]) {
    SL_TRY(sl_output_constant(shapes->graph, shapes->sources[input], &shapes->values[input]));
    shapes->asked[input] = true;
  }
  *value = shapes->values[input];
  return SL_OK;
}

sl_code shapes_integers(op_shapes *shapes, int32_t input, int64_t *values, int32_t most, int32_t *count) {
  const sl_tensor *value;
  SL_TRY(shapes_value(shapes, input, &value));
  *count = -1;
  if (!value) return SL_OK;
  if (value->size > most)
    return op_fail(shapes->context, E_rank_limit, FACT_INT(most), FACT_INT(value->size));
  *count = (int32_t)value->size;
  for (int32_t i = 0; i < *count; ++i) values[i] = tensor_integer(value, i);
  return SL_OK;
}

sl_code shapes_as_shape(op_shapes *shapes, int32_t input, sl_shape *shape) {
  if (!shapes->running) {
    SL_TRY(fold_as_shape(shapes->graph, shapes->sources[input], shape));
    shapes->partial[input] = true;
    shapes->partials[input] = *shape;
    return SL_OK;
  }
  int64_t sizes[SL_MAX_RANK];
  int32_t count;
  SL_TRY(shapes_integers(shapes, input, sizes, SL_MAX_RANK, &count));
  return shape_make(shapes->context, count, sizes, shape);
}

/* ---- Messages ------------------------------------------------------------------------------------------ */

sl_code op_fail_with(sl_context *context, error_message message, op_facts facts, bool in_python) {
  char texts[OP_MAX_FACTS][SHAPE_TEXT_CAPACITY];
  const char *arguments[OP_MAX_FACTS];
  for (size_t i = 0; i < facts.count; ++i) {
    const op_fact *fact = &facts.items[i];
    if (fact->kind == 's')
      arguments[i] = fact->value.text;
    else if (fact->kind == 'i')
      arguments[i] = text_int(texts[i], fact->value.number);
    else
      arguments[i] = (in_python ? shape_text : shape_brackets)(texts[i], fact->value.shape);
  }
  return error_set(context, message, arguments, facts.count);
}

sl_code shapes_fail_with(op_shapes *shapes, error_message message, op_facts facts) {
  return shapes_end(shapes, op_fail_with(shapes->context, message, facts, shapes_in_python(shapes)));
}

sl_code shapes_fail_numbers(op_shapes *shapes, error_message message, const int64_t *numbers, size_t count) {
  op_fact facts[OP_MAX_FACTS];
  for (size_t i = 0; i < count; ++i) facts[i] = (op_fact)FACT_INT(numbers[i]);
  return shapes_fail_with(shapes, message, (op_facts){facts, count});
}

sl_code shapes_fail_plain(op_shapes *shapes, error_message message) {
  return shapes_end(shapes, sl_fail_plain(shapes->context, message));
}

sl_code shapes_fail_list(op_shapes *shapes, error_message message, int64_t number, const sl_tensor *list) {
  text written = text_begin(shapes->context);
  for (int64_t i = 0; i < list->size; ++i) {
    if (i > 0) text_add_char(&written, ',');
    text_add_int(&written, tensor_integer(list, i));
  }
  const sl_code code = written.code != SL_OK
                           ? written.code
                           : shapes_fail(shapes, message, FACT_INT(number), FACT_TEXT(text_string(&written)));
  text_drop(&written);
  return code;
}

static void value_text(const sl_tensor *value, text *out) {
  enum { MOST = 256 };
  text_add_char(out, '<');
  const int64_t row = value->shape.rank == 2 ? value->shape.dims[1] : 0; /* a matrix: "[1 2][3 4]" */
  for (int64_t i = 0; i < value->size && i < MOST; ++i) {
    if (row > 0 && i % row == 0)
      text_add_char(out, '[');
    else if (i > 0)
      text_add_char(out, ' ');
    tensor_element_text(value, i, out);
    if (row > 0 && i % row == row - 1) text_add_char(out, ']');
  }
  text_add(out, value->size > MOST ? "...>" : ">");
}

static void inputs_text(const op_shapes *shapes, text *out) {
  for (int32_t i = 0; i < shapes->input_count; ++i) {
    if (i > 0) text_add(out, ", ");
    text_add(out, SHAPE_BRACKETS(shapes->inputs[i]));
  }
  bool first = true;
  for (int32_t i = 0; i < shapes->input_count; ++i) {
    if (shapes->partial[i] || !shapes->asked[i] || !shapes->values[i]) continue;
    text_add_format(out, first ? " and with computed input tensors: input[%d] = " : ", input[%d] = ", (int)i);
    value_text(shapes->values[i], out);
    first = false;
  }
  first = true;
  for (int32_t i = 0; i < shapes->input_count; ++i) {
    if (!shapes->partial[i] || shapes->partials[i].rank < 0) continue;
    text_add_format(out, "%sinput[%d] = %s",
                    first ? " and with input tensors computed as partial shapes: " : ",", (int)i,
                    SHAPE_BRACKETS(&shapes->partials[i]));
    first = false;
  }
  text_add_char(out, '.');
}

/* What Python calls ValueError while a graph is built is InvalidArgumentError when it happens in a run. */
static sl_code shapes_end_running(op_shapes *shapes, sl_code code) {
  if (code != SL_VALUE_ERROR) return code;
  sl_error *error = &shapes->context->error;
  error->code = SL_INVALID_ARGUMENT;
  error->class_name = error_class_name(SL_INVALID_ARGUMENT);
  return SL_INVALID_ARGUMENT;
}

sl_code shapes_end(op_shapes *shapes, sl_code code) {
  if (code == SL_OUT_OF_MEMORY) return code;
  if (shapes->running) return shapes_end_running(shapes, code);
  if (shapes->compat == SL_COMPAT_0_10) return code;
  const char *full = shapes->type;
  text inputs = text_begin(shapes->context);
  inputs_text(shapes, &inputs);
  sl_code written = inputs.code;
  /* Last, since the name stays in the graph's pool. A name that is itself at fault comes first, as
   * TensorFlow checks it before shapes. */
  if (written == SL_OK) written = graph_operation_name(shapes->graph, shapes->type, shapes->name, &full);
  if (written == SL_OK) {
    char part[TEXT_INT_CAPACITY];
    const char *const parts[] = {"\n\tFrom merging shape ",
                                 text_int(part, shapes->merging - 1),
                                 " with other shapes.",
                                 " for '",
                                 full,
                                 "' (op: '",
                                 shapes->type,
                                 "') with input shapes: ",
                                 text_string(&inputs)};
    for (size_t i = shapes->merging > 0 ? 0 : 3; i < sizeof parts / sizeof *parts; ++i)
      error_append(shapes->context, parts[i]);
  } else {
    code = written;
  }
  text_drop(&inputs);
  return code;
}

/* ---- What must fit ------------------------------------------------------------------------------------- */

sl_code shapes_rank(op_shapes *shapes, const sl_shape *shape, int32_t rank, sl_shape *ranked) {
  if (shape->rank == rank) return *ranked = *shape, SL_OK;
  if (shape->rank < 0) return *ranked = shape_of_rank(rank), SL_OK;
  return shapes_in_python(shapes) ? shapes_fail(shapes, E_must_have_rank, FACT_SHAPE(shape), FACT_INT(rank))
                                  : shapes_fail_ints(shapes, E_must_be_rank, rank, shape->rank);
}

sl_code shapes_scalar(op_shapes *shapes, int32_t input) {
  sl_shape scalar;
  return shapes_rank(shapes, shapes->inputs[input], 0, &scalar);
}

sl_code shapes_rank_at_least(op_shapes *shapes, const sl_shape *shape, int32_t rank) {
  if (shape->rank < 0 || shape->rank >= rank) return SL_OK;
  return shapes_in_python(shapes)
             ? shapes_fail(shapes, E_must_have_rank_at_least, FACT_SHAPE(shape), FACT_INT(rank))
             : shapes_fail_ints(shapes, E_must_be_at_least_rank, rank, shape->rank);
}

sl_code shapes_merge(op_shapes *shapes, const sl_shape *left, const sl_shape *right, sl_shape *merged) {
  if (shape_merge(left, right, merged)) return SL_OK;
  if (shapes_in_python(shapes))
    return shapes_fail(shapes, E_shapes_incompatible, FACT_SHAPE(left), FACT_SHAPE(right));
  if (left->rank != right->rank) return shapes_fail_ints(shapes, E_ranks_differ, left->rank, right->rank);
  int32_t axis = 0;
  while (left->dims[axis] < 0 || right->dims[axis] < 0 || left->dims[axis] == right->dims[axis]) ++axis;
  return shapes_fail(shapes, E_dimension_differs, FACT_INT(axis), FACT_INT(left->dims[axis]),
                     FACT_INT(right->dims[axis]), FACT_SHAPE(left), FACT_SHAPE(right));
}

sl_code shapes_dimension(op_shapes *shapes, int64_t left, int64_t right, int64_t *merged) {
  if (left < 0 || right < 0 || left == right) return *merged = left < 0 ? right : left, SL_OK;
  return shapes_fail_ints(shapes, shapes_in_python(shapes) ? E_dimensions_incompatible : E_dimensions_differ,
                          left, right);
}

sl_code shapes_size(op_shapes *shapes, int64_t size, int64_t wanted) {
  if (size < 0 || size == wanted) return SL_OK;
  if (!shapes_in_cpp(shapes)) return shapes_dimension(shapes, size, wanted, &size);
  return shapes_fail_ints(shapes, E_dimension_must_be, wanted, size);
}

sl_code shapes_axis(op_shapes *shapes, int64_t axis, int64_t low, int32_t rank, error_message message,
                    int32_t *normal) {
  if (axis >= low && axis < rank) return *normal = (int32_t)(axis < 0 ? axis + rank : axis), SL_OK;
  return shapes_fail_ints(shapes, message, low, rank, axis);
}

sl_code shapes_axis_of(op_shapes *shapes, int64_t axis, const sl_shape *shape, error_message message,
                       int32_t *normal) {
  if (shapes_in_cpp(shapes))
    SL_TRY(shapes_rank_at_least(shapes, shape, (int32_t)(axis < 0 ? -axis : axis + 1)));
  return shapes_axis(shapes, axis, -shape->rank, shape->rank, message, normal);
}

/* ---- Variables behind handles -------------------------------------------------------------------------- */

/* Looked up through what only passes the handle on. */
sl_shape shapes_of_handle(const op_shapes *shapes) {
  const sl_operation *operation = graph_operation(shapes->graph, shapes->sources[0].op);
  while (operation->input_count > 0 && strcmp(operation->type, "VarHandleOp") != 0)
    operation = graph_operation(shapes->graph, operation->inputs[0].op);
  const sl_attr *shape = operation_attr(operation, "shape");
  return shape && shape->kind == 'h' ? *shape->value.shape : shape_unknown();
}

/* ---- Rules that many operations share ------------------------------------------------------------------ */

sl_code shape_rule_scalar(op_shapes *shapes) { return shapes->outputs[0] = shape_scalar(), SL_OK; }

sl_code shape_rule_same(op_shapes *shapes) { return shapes->outputs[0] = *shapes->inputs[0], SL_OK; }

sl_code shape_rule_none(op_shapes *shapes) { return (void)shapes, SL_OK; }

sl_code shape_rule_broadcast(op_shapes *shapes) {
  const sl_shape *left = shapes->inputs[0], *right = shapes->inputs[1];
  int64_t left_size, right_size;
  if (shape_broadcast(left, right, shapes->outputs, &left_size, &right_size)) return SL_OK;
  if (shapes->running) return shapes_fail(shapes, E_broadcast_running, FACT_SHAPE(left), FACT_SHAPE(right));
  if (shapes->compat == SL_COMPAT_0_10)
    return shapes_fail(shapes, E_broadcast_incompatible, FACT_SHAPE(left), FACT_SHAPE(right));
  return shapes_fail_ints(shapes, E_dimensions_differ, left_size, right_size);
}

/* 1.15 begins at the last. */
sl_code shape_rule_same_all(op_shapes *shapes) {
  sl_shape merged = *shapes->inputs[0];
  if (shapes_in_cpp(shapes)) {
    shapes->outputs[0] = *shapes->inputs[shapes->input_count - 1];
    for (shapes->merging = shapes->input_count - 1; shapes->merging > 0; --shapes->merging)
      SL_TRY(shapes_merge(shapes, shapes->inputs[shapes->merging - 1], shapes->outputs, shapes->outputs));
    return SL_OK;
  }
  for (int32_t i = 1; i < shapes->input_count; ++i)
    SL_TRY(shapes_merge(shapes, &merged, shapes->inputs[i], &merged));
  shapes->outputs[0] = merged;
  return SL_OK;
}

sl_code shape_rule_from_input(op_shapes *shapes) {
  sl_shape vector;
  SL_TRY(shapes_rank(shapes, shapes->inputs[0], 1, &vector));
  return shapes_as_shape(shapes, 0, shapes->outputs);
}
