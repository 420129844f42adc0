/* Inputs and attributes for any operation of the table, thrown by dice: small tensors of any type and shape, empty ones
 * among them, and attributes of any value. The same dice throw the same. */
#ifndef TESTS_CORE_OPS_DICE_H
#define TESTS_CORE_OPS_DICE_H

#include "ops/build.h"

#include "ops/op.h"

typedef struct dice {
  uint64_t state;
  int64_t dims[4]; /* of the tensor before, which one in two takes over: much wants equal shapes */
  int32_t rank;
} dice;

static inline uint32_t throw_dice(dice *d, uint32_t sides) {
  d->state = d->state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(d->state >> 33) % sides;
}

/* A list of sizes; the tensors behind it may take them over. */
static inline sl_tensor *any_sizes(dice *d, sl_context *context) {
  double sizes[4];
  d->rank = (int32_t)throw_dice(d, 5);
  for (int32_t i = 0; i < d->rank; ++i) sizes[i] = (double)(d->dims[i] = 1 + throw_dice(d, 3));
  const int64_t count = d->rank;
  return tensor_of(context, SL_INT32, &count, 1, sizes, count);
}

/* Small whole numbers: useful as sizes, axes and indices as well as values. */
static inline sl_tensor *any_tensor(dice *d, sl_context *context, int32_t dtype) {
  static const int32_t ranks[] = {0, 0, 1, 1, 1, 2, 3, 4}, sizes[] = {0, 1, 1, 2, 2, 3};
  if (dtype == SL_INT32 && !throw_dice(d, 8)) return any_sizes(d, context);
  if (throw_dice(d, 2)) {
    d->rank = ranks[throw_dice(d, 8)];
    for (int32_t i = 0; i < d->rank; ++i) d->dims[i] = sizes[throw_dice(d, 6)];
  }
  const int64_t *dims = d->dims;
  const int32_t rank = d->rank;
  double values[256];
  for (int i = 0; i < 256; ++i)
    values[i] = (double)throw_dice(d, 7) - (dtype == SL_UINT8 || dtype == SL_BOOL ? 0 : 2);
  if (dtype == SL_BOOL)
    for (int i = 0; i < 256; ++i) values[i] = values[i] > 2;
  sl_tensor *tensor;
  if (dtype == SL_STRING) {
    assert_int_equal(sl_tensor_new(context, dtype, rank, dims, &tensor), SL_OK);
    for (int64_t i = 0; i < sl_tensor_size(tensor); ++i)
      assert_int_equal(sl_tensor_string_set(tensor, i, "abc", throw_dice(d, 4)), SL_OK);
    return tensor;
  }
  return tensor_of(context, dtype, dims, rank, values, 256);
}

static inline int32_t any_dtype(dice *d) {
  static const int32_t dtypes[] = {SL_FLOAT32, SL_FLOAT32, SL_FLOAT64, SL_INT32, SL_INT32,
                                   SL_INT64,   SL_UINT8,   SL_BOOL,    SL_STRING};
  return dtypes[throw_dice(d, sizeof dtypes / sizeof *dtypes)];
}

/* The type an argument must have, so that most throws get past the first check. */
static inline int32_t argument_dtype(dice *d, const signature *signature, const signature_argument *argument,
                                     int32_t types[SIGNATURE_MAX_ATTRS]) {
  if (!argument->type) return argument->dtype;
  for (int i = 0; signature->attrs[i].name; ++i) {
    if (strcmp(signature->attrs[i].name, argument->type) != 0) continue;
    for (int tries = 0; types[i] == 0 || (tries < 8 && !signature_types_allow(signature->attrs[i].types,
                                                                              SL_COMPAT_1_15, types[i]));
         ++tries)
      types[i] = any_dtype(d);
    return types[i];
  }
  return SL_FLOAT32;
}

/* What one throw gives: the values of the inputs, as many as each argument takes. */
typedef struct inputs {
  sl_tensor *values[3 * SIGNATURE_MAX_ARGUMENTS];
  int32_t counts[SIGNATURE_MAX_ARGUMENTS];
  bool lists[SIGNATURE_MAX_ARGUMENTS];
  int32_t arguments, total;
} inputs;

static inline inputs any_inputs(dice *d, build *b, const signature *signature) {
  int32_t types[SIGNATURE_MAX_ATTRS] = {0};
  inputs made = {0};
  for (const signature_argument *argument = signature->inputs; argument->name; ++argument) {
    const int32_t count = argument->number ? 1 + (int32_t)throw_dice(d, 3) : 1;
    for (int32_t i = 0; i < count; ++i)
      made.values[made.total++] = any_tensor(d, b->context, argument_dtype(d, signature, argument, types));
    made.lists[made.arguments] = argument->number != NULL;
    made.counts[made.arguments++] = count;
  }
  return made;
}

static inline void drop_inputs(inputs *given) {
  for (int32_t i = 0; i < given->total; ++i) sl_tensor_release(given->values[i]);
}

static inline void give_values(const inputs *given, sl_description *description) {
  for (int32_t i = 0, at = 0; i < given->arguments; at += given->counts[i++]) {
    if (given->lists[i])
      assert_int_equal(sl_describe_value_list(description, given->values + at, given->counts[i]), SL_OK);
    else
      assert_int_equal(sl_describe_value(description, given->values[at]), SL_OK);
  }
}

/* The same as outputs of a graph: constants, or placeholders that know the shape, a part of it, or nothing. */
static inline sl_output any_output(dice *d, build *b, sl_tensor *value) {
  sl_shape shape = *sl_tensor_shape(value);
  sl_description *description;
  sl_output output = {0, 0};
  const bool known = throw_dice(d, 2);
  for (int32_t i = 0; i < shape.rank; ++i)
    if (!throw_dice(d, 3)) shape.dims[i] = -1;
  if (!throw_dice(d, 6)) shape.rank = -1;
  assert_int_equal(sl_describe(b->graph, known ? "Const" : "Placeholder", NULL, &description), SL_OK);
  assert_int_equal(sl_describe_type(description, "dtype", sl_tensor_dtype(value)), SL_OK);
  if (known)
    assert_int_equal(sl_describe_tensor(description, "value", value), SL_OK);
  else
    assert_int_equal(sl_describe_shape(description, "shape", &shape), SL_OK);
  assert_int_equal(sl_describe_finish(description, &output.op), SL_OK);
  return output;
}

static inline void give_outputs(dice *d, build *b, const inputs *given, sl_description *description) {
  for (int32_t i = 0, at = 0; i < given->arguments; at += given->counts[i++]) {
    sl_output outputs[3];
    for (int32_t j = 0; j < given->counts[i]; ++j) outputs[j] = any_output(d, b, given->values[at + j]);
    if (given->lists[i])
      assert_int_equal(sl_describe_input_list(description, outputs, given->counts[i]), SL_OK);
    else
      assert_int_equal(sl_describe_input(description, outputs[0]), SL_OK);
  }
}

static inline void give_attr(dice *d, const signature_attr *attr, sl_description *description) {
  int64_t ints[5];
  const int32_t count = throw_dice(d, 8) ? 4 : (int32_t)throw_dice(d, 6);
  switch (attr->kind) {
  case 'i': (void)sl_describe_int(description, attr->name, (int64_t)throw_dice(d, 6) - 2); break;
  case 'b': (void)sl_describe_bool(description, attr->name, throw_dice(d, 2)); break;
  case 't': (void)sl_describe_type(description, attr->name, any_dtype(d)); break;
  case 'I':
    for (int32_t i = 0; i < 5; ++i)
      ints[i] = throw_dice(d, 6) ? 1 + (i == 1 || i == 2 ? throw_dice(d, 3) : 0) : throw_dice(d, 4) - 1;
    (void)sl_describe_ints(description, attr->name, ints, count);
    break;
  case 's': {
    const char *rest = attr->choice ? attr->choice : "", *choice;
    size_t length;
    char text[16] = "";
    for (uint32_t n = throw_dice(d, 3); (choice = signature_next_choice(&rest, &length)); --n) {
      memcpy(text, choice, length);
      text[length] = 0;
      if (n == 0) break;
    }
    (void)sl_describe_string(description, attr->name, text);
    break;
  }
  default: break;
  }
}

/* What must be given is given; of the rest, one in two. */
static inline void give_attrs(dice *d, const signature *signature, sl_description *description) {
  for (const signature_attr *attr = signature->attrs; attr->name; ++attr) {
    bool inferred = false;
    for (const signature_argument *input = signature->inputs; input->name; ++input)
      inferred = inferred || (input->type && strcmp(input->type, attr->name) == 0) ||
                 (input->number && strcmp(input->number, attr->name) == 0);
    if (!inferred && signature_attr_at_level(attr, SL_COMPAT_1_15) &&
        (!attr->has_default || throw_dice(d, 2)))
      give_attr(d, attr, description);
  }
}

#endif
