/*
 * The value of an attribute of an operation.
 */
#ifndef GRAPH_ATTR_H
#define GRAPH_ATTR_H

#include "tensor/tensor.h"

/* Kinds as in sl_op_attr_kind(). */
typedef struct sl_attr {
  const char *name;
  char kind; /* i f b s t h v I S */
  union {
    int64_t i;
    double f;
    bool b;
    const char *s; /* a text without zero bytes */
    int32_t type;
    sl_shape *shape; /* beside the attribute, which would be four times as large with it inside */
    sl_tensor *tensor;
    struct {
      const int64_t *values;
      int32_t count;
    } ints;
    struct {
      const char *const *values;
      int32_t count;
    } strings;
  } value;
} sl_attr;

#endif
