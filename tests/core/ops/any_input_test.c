/* Every operation of the table on whatever it may be given: small tensors of any type and shape, empty ones among them,
 * and attributes of any value. It answers with tensors or with an error, and never reads or writes where it must not
 * (which the sanitizers watch). The numbers are the same in each run. */
#include "ops/build.h"

#include <stdlib.h>

#include "ops/op.h"

typedef struct dice {
  uint64_t state;
  int64_t dims[4]; /* of the tensor before, which one in two takes over: much wants equal shapes */
  int32_t rank;
} dice;

static uint32_t throw_dice(dice *d, uint32_t sides) {
  d->state = d->state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(d->state >> 33) % sides;
}

/* Small whole numbers: useful as sizes, axes and indices as well as values. */
static sl_tensor *any_tensor(dice *d, sl_context *context, int32_t dtype) {
  static const int32_t ranks[] = {0, 0, 1, 1, 1, 2, 3, 4}, sizes[] = {0, 1, 1, 2, 2, 3};
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

static int32_t any_dtype(dice *d) {
  static const int32_t dtypes[] = {SL_FLOAT32, SL_FLOAT32, SL_FLOAT64, SL_INT32, SL_INT32,
                                   SL_INT64,   SL_UINT8,   SL_BOOL,    SL_STRING};
  return dtypes[throw_dice(d, sizeof dtypes / sizeof *dtypes)];
}

/* The type an argument must have, so that most throws get past the first check. */
static int32_t argument_dtype(dice *d, const signature *signature, const signature_argument *argument,
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

static inputs any_inputs(dice *d, build *b, const signature *signature) {
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

static void drop_inputs(inputs *given) {
  for (int32_t i = 0; i < given->total; ++i) sl_tensor_release(given->values[i]);
}

static void give_values(const inputs *given, sl_description *description) {
  for (int32_t i = 0, at = 0; i < given->arguments; at += given->counts[i++]) {
    if (given->lists[i])
      assert_int_equal(sl_describe_value_list(description, given->values + at, given->counts[i]), SL_OK);
    else
      assert_int_equal(sl_describe_value(description, given->values[at]), SL_OK);
  }
}

/* The same as outputs of a graph: constants, or placeholders that know the shape, a part of it, or nothing. */
static sl_output any_output(dice *d, build *b, sl_tensor *value) {
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

static void give_outputs(dice *d, build *b, const inputs *given, sl_description *description) {
  for (int32_t i = 0, at = 0; i < given->arguments; at += given->counts[i++]) {
    sl_output outputs[3];
    for (int32_t j = 0; j < given->counts[i]; ++j) outputs[j] = any_output(d, b, given->values[at + j]);
    if (given->lists[i])
      assert_int_equal(sl_describe_input_list(description, outputs, given->counts[i]), SL_OK);
    else
      assert_int_equal(sl_describe_input(description, outputs[0]), SL_OK);
  }
}

static void give_attr(dice *d, const signature_attr *attr, sl_description *description) {
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
static void give_attrs(dice *d, const signature *signature, sl_description *description) {
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

/* Builds the operation in a graph; -1 if it is refused. */
static int32_t built(dice *d, build *b, const char *type, const signature *signature, const inputs *given,
                     uint64_t attrs) {
  sl_description *description;
  int32_t op = -1;
  dice same = {.state = attrs};
  assert_int_equal(sl_describe(b->graph, type, NULL, &description), SL_OK);
  give_outputs(d, b, given, description);
  give_attrs(&same, signature, description);
  (void)sl_describe_finish(description, &op);
  return op;
}

static void compare(build *b, const char *type, int32_t op, sl_tensor *const *results, int32_t count) {
  assert_int_equal(sl_operation_output_count(b->graph, op), count);
  for (int32_t i = 0; i < count; ++i) {
    const sl_shape *said = sl_output_shape(b->graph, (sl_output){op, i}), *is = sl_tensor_shape(results[i]);
    assert_int_equal(sl_output_dtype(b->graph, (sl_output){op, i}), sl_tensor_dtype(results[i]));
    bool holds = said->rank < 0 || said->rank == is->rank;
    for (int32_t axis = 0; holds && axis < said->rank; ++axis)
      holds = said->dims[axis] < 0 || said->dims[axis] == is->dims[axis];
    if (!holds) fail_msg("%s has another shape than was said", type);
  }
}

/* Whether it was computed. What the graph said of the shapes before must hold, and what it refused must not compute. */
static bool throw_once(dice *d, build *b, const op_definition *definition, const signature *signature) {
  sl_description *description;
  sl_tensor *results[8];
  int32_t count = 0;
  inputs given = any_inputs(d, b, signature);
  const uint64_t attrs = d->state;
  dice same = {.state = attrs};
  assert_int_equal(sl_describe(b->graph, definition->type, NULL, &description), SL_OK);
  give_values(&given, description);
  give_attrs(&same, signature, description);
  d->state = same.state;
  const sl_code code = sl_describe_compute(description, results, 8, &count);
  if (code != SL_OK) {
    assert_int_equal(sl_context_error(b->context)->code, code);
    assert_true(sl_context_error(b->context)->message[0] != 0);
    assert_int_not_equal(code, SL_OUT_OF_MEMORY);
  }
  const int32_t op = built(d, b, definition->type, signature, &given, attrs);
  /* A kernel lets a window pass that only just does not fit, and has no outputs then. */
  if (code == SL_OK && op < 0 && sl_tensor_size(results[0]) > 0)
    fail_msg("%s computes what it refuses to be built of: %s", definition->type,
             sl_context_error(b->context)->message);
  if (code == SL_OK && op >= 0) compare(b, definition->type, op, results, count);
  for (int32_t i = 0; i < count; ++i) sl_tensor_release(results[i]);
  drop_inputs(&given);
  return code == SL_OK;
}

static void every_operation_answers_whatever_it_is_given(void **state) {
  (void)state;
  enum { THROWS = 1200 };
  const op_definition *definition;
  dice d = {.state = 7};
  size_t silent = 0;
  for (size_t i = 0; (definition = op_at(i)); ++i) {
    signature signature;
    if (definition->flags & (OP_STATEFUL | OP_FLOW) || strcmp(definition->type, "Const") == 0) continue;
    build b = build_begin(SL_COMPAT_1_15);
    assert_true(signature_read(definition->signature, &signature));
    int done = 0;
    for (int n = 0; n < THROWS; ++n) done += throw_once(&d, &b, definition, &signature);
    if (done == 0) {
      ++silent;
      print_message("%s was never computed\n", definition->type);
    }
    build_end(&b);
  }
  assert_int_equal(silent, 0); /* else the dice are loaded */
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_operation_answers_whatever_it_is_given)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
