/*
 * Tensors: making, counting references, texts of string tensors. See tensor/tensor.h.
 */
#include "tensor/tensor.h"

#include <string.h>

#include "base/change.h"
#include "base/memory.h"

static sl_code tensor_too_large(sl_context *context, int32_t dtype, const sl_shape *shape) {
  return sl_fail(context, E_tensor_too_large, SHAPE_BRACKETS(shape), dtype_runtime_name(dtype));
}

static sl_code tensor_check(sl_context *context, int32_t dtype, const sl_shape *shape, size_t *bytes) {
  if (!dtype_has_tensors(dtype)) {
    const char *name = sl_dtype_name(dtype);
    return sl_fail(context, E_tensor_dtype, name == NULL ? TEXT_INT(dtype) : name);
  }
  for (int32_t i = 0; i < shape->rank; i++) {
    if (shape->dims[i] < 0) return sl_fail(context, E_negative_dimension, TEXT_INT(shape->dims[i]));
  }
  if (shape->rank < 0) return sl_fail(context, E_negative_dimension, TEXT_INT(shape->rank));
  int64_t size = shape_size(shape);
  if (size < 0 || (uint64_t)size > SIZE_MAX || !memory_product((size_t)size, sl_dtype_size(dtype), bytes)) {
    return tensor_too_large(context, dtype, shape);
  }
  return SL_OK;
}

/* Out of memory for the elements is TensorFlow's own error; for the record it is the core's. */
sl_code tensor_new(sl_context *context, int32_t dtype, const sl_shape *shape, sl_tensor **tensor) {
  size_t bytes;
  sl_tensor *made;
  SL_TRY(tensor_check(context, dtype, shape, &bytes));
  SL_TRY(memory_new(context, 1, sizeof *made, &made));
  if (memory_new(context, bytes, 1, &made->data) != SL_OK) {
    memory_free(context, made, 1, sizeof *made);
    return tensor_too_large(context, dtype, shape);
  }
  made->context = context;
  made->references = 1;
  made->dtype = dtype;
  made->shape = *shape;
  made->size = made->given = shape_size(shape);
  made->bytes = bytes;
  *tensor = made;
  return SL_OK;
}

sl_code sl_tensor_new(sl_context *context, int32_t dtype, int32_t rank, const int64_t *dims,
                      sl_tensor **tensor) {
  sl_shape shape;
  if (rank < 0) return sl_fail(context, E_negative_dimension, TEXT_INT(rank));
  if (rank > 0 && dims == NULL) return sl_fail(context, E_null_argument, "dims");
  SL_TRY(shape_make(context, rank, dims, &shape));
  return tensor_new(context, dtype, &shape, tensor);
}

sl_tensor *sl_tensor_retain(sl_tensor *tensor) {
  if (tensor != NULL) tensor->references++;
  return tensor;
}

static void tensor_free_strings(sl_tensor *tensor) {
  sl_string *strings = tensor->data;
  for (int64_t i = 0; i < tensor->size; i++) {
    memory_free(tensor->context, strings[i].bytes, strings[i].length + 1, 1);
  }
}

void sl_tensor_release(sl_tensor *tensor) {
  if (tensor == NULL || --tensor->references > 0) return;
  if (tensor->dtype == SL_STRING) tensor_free_strings(tensor);
  memory_free(tensor->context, tensor->data, tensor->bytes, 1);
  memory_free(tensor->context, tensor, 1, sizeof *tensor);
}

void sl_tensor_set_given(sl_tensor *tensor, int64_t given) {
  if (tensor != NULL && given >= 0 && given <= tensor->size) tensor->given = given;
}

int32_t sl_tensor_dtype(const sl_tensor *tensor) { return tensor == NULL ? SL_DTYPE_NONE : tensor->dtype; }

const sl_shape *sl_tensor_shape(const sl_tensor *tensor) { return tensor == NULL ? NULL : &tensor->shape; }

int64_t sl_tensor_size(const sl_tensor *tensor) { return tensor == NULL ? 0 : tensor->size; }

size_t sl_tensor_bytes(const sl_tensor *tensor) { return tensor == NULL ? 0 : tensor->bytes; }

void *sl_tensor_data(const sl_tensor *tensor) { return tensor == NULL ? NULL : tensor->data; }

sl_code sl_tensor_string_set(sl_tensor *tensor, int64_t index, const char *bytes, size_t length) {
  if (tensor == NULL) return SL_INTERNAL;
  sl_context *context = tensor->context;
  if (tensor->dtype != SL_STRING) return sl_fail(context, E_not_strings, sl_dtype_name(tensor->dtype));
  if (index < 0 || index >= tensor->size) {
    return sl_fail(context, E_element_index, TEXT_INT(index), TEXT_INT(tensor->size));
  }
  if (bytes == NULL && length > 0) return sl_fail(context, E_null_argument, "bytes");
  char *copy = NULL;
  if (length > 0) SL_TRY(memory_text(context, bytes, length, &copy));
  sl_string *element = (sl_string *)tensor->data + index;
  memory_free(context, element->bytes, element->length + 1, 1);
  *element = (sl_string){copy, length};
  return SL_OK;
}

const char *sl_tensor_string(const sl_tensor *tensor, int64_t index, size_t *length) {
  if (length != NULL) *length = 0;
  if (tensor == NULL || tensor->dtype != SL_STRING || index < 0 || index >= tensor->size) return NULL;
  const sl_string *element = (const sl_string *)tensor->data + index;
  if (length != NULL) *length = element->length;
  return element->bytes == NULL ? "" : element->bytes;
}

sl_code tensor_copy(const sl_tensor *tensor, sl_tensor **copy) {
  sl_tensor *made;
  SL_TRY(tensor_new(tensor->context, tensor->dtype, &tensor->shape, &made));
  if (tensor->dtype == SL_STRING) {
    const sl_string *strings = tensor->data;
    for (int64_t i = 0; i < tensor->size; i++) {
      sl_code code = sl_tensor_string_set(made, i, strings[i].bytes, strings[i].length);
      if (code == SL_OK) continue;
      sl_tensor_release(made);
      return code;
    }
  } else if (tensor->bytes > 0) {
    memcpy(made->data, tensor->data, tensor->bytes);
  }
  made->given = tensor->given;
  *copy = made;
  return SL_OK;
}

bool tensor_equal(const sl_tensor *left, const sl_tensor *right) {
  if (left->dtype != right->dtype || !shape_equal(&left->shape, &right->shape)) return false;
  if (left->dtype != SL_STRING) return left->bytes == 0 || memcmp(left->data, right->data, left->bytes) == 0;
  for (int64_t i = 0; i < left->size; i++) {
    const sl_string *a = (const sl_string *)left->data + i, *b = (const sl_string *)right->data + i;
    if (a->length != b->length || (a->length > 0 && memcmp(a->bytes, b->bytes, a->length) != 0)) return false;
  }
  return true;
}
