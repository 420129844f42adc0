/*
 * The table of operations: all families, found by type; the type lists they share; attributes by name.
 */
#include "ops/op.h"

#include <string.h>

static const op_definition *const FAMILIES[] = {
    ARRAY_OPS,   AXIS_OPS,   BINARY_OPS, COMPARE_OPS, CONSTANT_OPS, CONTROL_OPS, CONV_OPS,   GATHER_OPS,
    JOIN_OPS,    LINEAR_OPS, MATRIX_OPS, NN_OPS,      POOL_OPS,     RANDOM_OPS,  REDUCE_OPS, SCATTER_OPS,
    SEGMENT_OPS, SHAPE_OPS,  SLICE_OPS,  SOFTMAX_OPS, STATE_OPS,    UNARY_OPS,   UNIQUE_OPS,
};

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
