/*
 * A tensor: a dtype, a known shape and its elements in one block, row-major, aligned to 16 bytes; references
 * counted.
 */
#ifndef TENSOR_TENSOR_H
#define TENSOR_TENSOR_H

#include "tensor/dtype.h"
#include "tensor/shape.h"

struct sl_tensor {
  sl_context *context;
  int32_t references;
  int32_t dtype;
  sl_shape shape;
  int64_t size; /* elements */
  int64_t
      given;    /* how many of them were written out; the last of these fills the rest (tf.zeros gives one) */
  size_t bytes; /* of the elements */
  void *data;   /* NULL when there are none */
};

/* As sl_tensor_new() from a shape that is known; elements are zeros. */
sl_code tensor_new(sl_context *context, int32_t dtype, const sl_shape *shape, sl_tensor **tensor);
/* A deep copy. */
sl_code tensor_copy(const sl_tensor *tensor, sl_tensor **copy);
/* The same dtype, shape and elements, bit for bit. */
bool tensor_equal(const sl_tensor *left, const sl_tensor *right);

#endif
