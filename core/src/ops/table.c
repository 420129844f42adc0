/*
 * The table of operations: all families, found by type; the type lists they share; attributes by name.
 */
#include "ops/op.h"

#include <string.h>

static const op_definition *const FAMILIES[] = {
    ARRAY_OPS,  AXIS_OPS,  BINARY_OPS,  COMPARE_OPS, CONSTANT_OPS, CONTROL_OPS, CONV_OPS,
    GATHER_OPS, JOIN_OPS,  MATRIX_OPS,  NN_OPS,      POOL_OPS,     RANDOM_OPS,  REDUCE_OPS,
    SHAPE_OPS,  SLICE_OPS, SOFTMAX_OPS, STATE_OPS,   UNARY_OPS,
};

const op_types TYPES_NUMBER = {
    .names =
        "float32, float64, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, "
        "uint16, complex128, float16, uint32, uint64",
    .names_0_10 =
        "float32, float64, int64, int32, uint8, uint16, int16, int8, complex64, complex128, qint8, quint8, "
        "qint32, float16",
};
const op_types TYPES_REAL = {
    .names = "float32, float64, int32, uint8, int16, int8, int64, bfloat16, uint16, float16, uint32, uint64",
    .names_0_10 = "float32, float64, int64, int32, uint8, uint16, int16, int8, float16",
};
const op_types TYPES_FLOAT = {.names = "float16, bfloat16, float32, float64"};
const op_types TYPES_FLOAT_COMPLEX = {.names = "bfloat16, float16, float32, float64, complex64, complex128"};
const op_types TYPES_INDEX = {.names = "int32, int64"};

const op_definition *op_find(const char *type) {
  for (size_t i = 0; i < sizeof FAMILIES / sizeof *FAMILIES; ++i)
    for (const op_definition *op = FAMILIES[i]; op->type; ++op)
      if (op->type[0] == type[0] && strcmp(op->type, type) == 0) return op;
  return NULL;
}

const op_definition *op_at(size_t index) {
  for (size_t i = 0; i < sizeof FAMILIES / sizeof *FAMILIES; ++i)
    for (const op_definition *op = FAMILIES[i]; op->type; ++op)
      if (index-- == 0) return op;
  return NULL;
}

bool op_attr_at_level(const op_attr *attr, sl_compat compat) {
  return attr->level == 0 || attr->level == (uint8_t)compat;
}

/* The next name of a list, its length through *length; NULL at the end. */
static const char *next_name(const char **list, size_t *length) {
  const char *name = *list;
  if (*name == '\0') return NULL;
  *length = strcspn(name, ",");
  *list = name + *length;
  if (**list == ',') *list += 2;
  return name;
}

static const char *names_at(const op_types *types, sl_compat compat) {
  return compat == SL_COMPAT_0_10 && types->names_0_10 ? types->names_0_10 : types->names;
}

/* bfloat16 came after 0.10; lists that are otherwise the same are written once. */
static bool left_out(sl_compat compat, const char *name, size_t length) {
  return compat == SL_COMPAT_0_10 && length == 8 && memcmp(name, "bfloat16", 8) == 0;
}

bool op_types_allow(const op_types *types, sl_compat compat, int32_t dtype) {
  if (!types) return true;
  const char *wanted = sl_dtype_name(dtype_base(dtype)), *list = names_at(types, compat), *name;
  size_t length;
  while ((name = next_name(&list, &length)))
    if (wanted && strlen(wanted) == length && memcmp(name, wanted, length) == 0)
      return !left_out(compat, name, length);
  return false;
}

void op_types_text(const op_types *types, sl_compat compat, text *out) {
  const char *list = names_at(types, compat), *name;
  size_t length;
  bool first = true;
  while ((name = next_name(&list, &length))) {
    if (left_out(compat, name, length)) continue;
    if (!first) text_add(out, ", ");
    text_add_bytes(out, name, length);
    first = false;
  }
}

/* ---- Attributes of an operation ------------------------------------------------------------------------ */

const sl_attr *op_attr_get(const op_attrs *attrs, const char *name) {
  for (int32_t i = 0; i < attrs->count; ++i)
    if (strcmp(attrs->items[i].name, name) == 0) return &attrs->items[i];
  return NULL;
}

int64_t op_attr_int(const op_attrs *attrs, const char *name) { return op_attr_get(attrs, name)->value.i; }
bool op_attr_bool(const op_attrs *attrs, const char *name) { return op_attr_get(attrs, name)->value.b; }
double op_attr_float(const op_attrs *attrs, const char *name) { return op_attr_get(attrs, name)->value.f; }
int32_t op_attr_type(const op_attrs *attrs, const char *name) { return op_attr_get(attrs, name)->value.type; }
const char *op_attr_text(const op_attrs *attrs, const char *name) {
  return op_attr_get(attrs, name)->value.s;
}

/* Lists that only one level knows (dilations) are empty at the other. */
const int64_t *op_attr_ints(const op_attrs *attrs, const char *name, int32_t *count) {
  const sl_attr *attr = op_attr_get(attrs, name);
  *count = attr ? attr->value.ints.count : 0;
  return attr ? attr->value.ints.values : NULL;
}

int32_t op_attr_digits(const char *digits, int64_t values[SL_MAX_RANK]) {
  int32_t count = 0;
  while (digits && *digits) {
    int64_t value = 0;
    while (*digits >= '0' && *digits <= '9') value = value * 10 + (*digits++ - '0');
    values[count++] = value;
    while (*digits == ' ') ++digits;
  }
  return count;
}
