/* Operations as rows of a table: inputs and attributes in a short notation.
 *
 *   inputs      "f[2,3] i[2]{0,1}": a placeholder of float32 [2,3], a constant of int32; "f*" is of unknown rank,
 *               "f[?,3]" partly unknown; "( f[2] f[2] )" is one list. Fewer values than elements: the last is repeated.
 *   types       f float32, d float64, i int32, l int64, b bool, u uint8, a int8, h float16 (placeholders only)
 *   attributes  "keep_dims=true strides=1,2,2,1 T=f"
 */
#ifndef TESTS_CORE_OPS_ROWS_H
#define TESTS_CORE_OPS_ROWS_H

#include "ops/build.h"

#include <stdio.h>
#include <stdlib.h>

enum { ROW_MOST = 64 };

typedef struct row_input {
  int32_t dtype;
  sl_shape shape;
  bool given; /* values follow */
  double values[256];
  int64_t count;
  bool opens, closes; /* a list begins before it, ends behind it */
} row_input;

static inline int32_t row_dtype(char letter) {
  switch (letter) {
  case 'f': return SL_FLOAT32;
  case 'd': return SL_FLOAT64;
  case 'i': return SL_INT32;
  case 'l': return SL_INT64;
  case 'b': return SL_BOOL;
  case 'u': return SL_UINT8;
  case 'a': return SL_INT8;
  case 'h': return SL_FLOAT16;
  case 'c': return SL_COMPLEX64;
  default: fail_msg("no type %c", letter); return 0;
  }
}

static inline double row_number(const char **at) {
  if (strncmp(*at, "nan", 3) == 0) return *at += 3, (double)NAN;
  if (strncmp(*at, "inf", 3) == 0) return *at += 3, (double)INFINITY;
  if (strncmp(*at, "-inf", 4) == 0) return *at += 4, -(double)INFINITY;
  char *end;
  const double value = strtod(*at, &end);
  assert_true(end != *at);
  *at = end;
  return value;
}

static inline void row_shape(const char **at, sl_shape *shape) {
  *shape = (sl_shape){.rank = -1};
  if (**at == '*') return (void)++*at;
  assert_int_equal(*(*at)++, '[');
  shape->rank = 0;
  while (**at != ']') {
    if (**at == '?')
      ++*at, shape->dims[shape->rank++] = -1;
    else
      shape->dims[shape->rank++] = (int64_t)row_number(at);
    if (**at == ',') ++*at;
  }
  ++*at;
}

static inline void row_values(const char **at, row_input *input) {
  input->given = **at == '{';
  if (!input->given) return;
  for (++*at; **at != '}'; *at += **at == ',') input->values[input->count++] = row_number(at);
  ++*at;
}

static inline int32_t row_inputs(const char *at, row_input *inputs) {
  int32_t count = 0;
  bool opens = false;
  for (; *at; ++at) {
    while (*at == ' ') ++at;
    if (*at == '(') {
      opens = true;
      continue;
    }
    if (*at == ')') {
      inputs[count - 1].closes = true;
      continue;
    }
    if (!*at) break;
    row_input *input = &inputs[count++];
    *input = (row_input){.opens = opens, .dtype = row_dtype(*at++)};
    opens = false;
    row_shape(&at, &input->shape);
    row_values(&at, input);
    if (!*at) break;
  }
  return count;
}

static inline sl_tensor *row_tensor(sl_context *context, const row_input *input) {
  return tensor_of(context, input->dtype, input->shape.dims, input->shape.rank, input->values, input->count);
}

/* Gives the description one attribute, "name=value". */
static inline void row_attr(sl_description *d, const char *type, const char *name, const char *value) {
  int64_t ints[16];
  int32_t count = 0;
  sl_shape shape;
  switch (sl_op_attr_kind(type, name)) {
  case 'i': assert_int_equal(sl_describe_int(d, name, atoll(value)), SL_OK); break;
  case 'f': assert_int_equal(sl_describe_float(d, name, atof(value)), SL_OK); break;
  case 'b': assert_int_equal(sl_describe_bool(d, name, value[0] == 't'), SL_OK); break;
  case 't': assert_int_equal(sl_describe_type(d, name, row_dtype(value[0])), SL_OK); break;
  case 'h':
    row_shape(&value, &shape);
    assert_int_equal(sl_describe_shape(d, name, &shape), SL_OK);
    break;
  case 'I':
    for (const char *at = value; *at; at += *at == ',') ints[count++] = (int64_t)row_number(&at);
    assert_int_equal(sl_describe_ints(d, name, ints, count), SL_OK);
    break;
  default: assert_int_equal(sl_describe_string(d, name, value), SL_OK); break;
  }
}

static inline void row_attrs(sl_description *d, const char *type, const char *attrs) {
  char copy[512];
  assert_true(strlen(attrs) < sizeof copy);
  strcpy(copy, attrs);
  for (char *name = strtok(copy, " "); name; name = strtok(NULL, " ")) {
    char *value = strchr(name, '=');
    assert_non_null(value);
    *value = 0;
    row_attr(d, type, name, value + 1);
  }
}

/* The description of the row, its inputs being placeholders and constants of the graph. outputs: of the inputs. */
static inline sl_description *row_describe(build *b, const char *type, const row_input *inputs, int32_t count,
                                           bool all_placeholders, const char *attrs, sl_output *outputs) {
  sl_description *d;
  for (int32_t i = 0; i < count; ++i)
    outputs[i] = inputs[i].given && !all_placeholders
                     ? constant(b, inputs[i].dtype, inputs[i].shape.dims, inputs[i].shape.rank,
                                inputs[i].values, inputs[i].count)
                     : placeholder(b, NULL, inputs[i].dtype, all_placeholders ? -1 : inputs[i].shape.rank,
                                   inputs[i].shape.dims);
  assert_int_equal(sl_describe(b->graph, type, NULL, &d), SL_OK);
  for (int32_t i = 0; i < count; ++i) {
    int32_t end = i;
    while (inputs[i].opens && !inputs[end].closes) ++end;
    if (inputs[i].opens)
      assert_int_equal(sl_describe_input_list(d, outputs + i, end - i + 1), SL_OK);
    else
      assert_int_equal(sl_describe_input(d, outputs[i]), SL_OK);
    i = end;
  }
  row_attrs(d, type, attrs);
  return d;
}

/* "[2,3] [?]": the shapes of an operation's outputs. */
static inline void row_shapes_text(build *b, int32_t op, char *text, size_t capacity) {
  text[0] = 0;
  for (int32_t i = 0; i < sl_operation_output_count(b->graph, op); ++i) {
    const sl_shape *shape = sl_output_shape(b->graph, (sl_output){op, i});
    size_t used = strlen(text);
    used += (size_t)snprintf(text + used, capacity - used, i > 0 ? " " : "");
    if (shape->rank < 0) snprintf(text + used, capacity - used, "*");
    for (int32_t axis = 0; axis <= shape->rank && shape->rank >= 0; ++axis) {
      used = strlen(text);
      if (axis == shape->rank)
        snprintf(text + used, capacity - used, axis == 0 ? "[]" : "]");
      else if (shape->dims[axis] < 0)
        snprintf(text + used, capacity - used, axis == 0 ? "[?" : ",?");
      else
        snprintf(text + used, capacity - used, axis == 0 ? "[%lld" : ",%lld", (long long)shape->dims[axis]);
    }
  }
}

#endif
