/*
 * Widening and narrowing elements, copying them, and walking two operands of a broadcast. See ops/elements.h.
 */
#include "ops/elements.h"

#include <string.h>

#include "tensor/half.h"

bool elements_have_kernels(int32_t dtype) { return dtype == SL_FLOAT32 || dtype == SL_FLOAT64; }

bool elements_are_real(int32_t dtype) { return elements_have_kernels(dtype) || dtype == SL_FLOAT16; }

bool elements_are_integer(int32_t dtype) {
  switch (dtype) {
  case SL_INT8:
  case SL_UINT8:
  case SL_INT16:
  case SL_UINT16:
  case SL_INT32:
  case SL_INT64:
  case SL_BOOL: return true;
  default: return false;
  }
}

/* ---- Widening and narrowing ---------------------------------------------------------------------------- */

#define READ_AS(type, widened)                                                                               \
  do {                                                                                                       \
    const type *from = (const type *)data + start;                                                           \
    for (int64_t i = 0; i < count; ++i) wide[i] = widened(from[i * step]);                                   \
  } while (0)
#define READ(type, wide_type) READ_AS(type, (wide_type))

#define WRITE(type, value)                                                                                   \
  do {                                                                                                       \
    type *to = (type *)data + start;                                                                         \
    for (int64_t i = 0; i < count; ++i) to[i] = (type)(value);                                               \
  } while (0)

void elements_read_i64(int32_t dtype, const void *data, int64_t start, int64_t step, int64_t count,
                       int64_t *wide) {
  if (count <= 0) return; /* there may be no data at all */
  switch (dtype) {
  case SL_INT8: READ(int8_t, int64_t); break;
  case SL_UINT8:
  case SL_BOOL: READ(uint8_t, int64_t); break;
  case SL_INT16: READ(int16_t, int64_t); break;
  case SL_UINT16: READ(uint16_t, int64_t); break;
  case SL_INT32: READ(int32_t, int64_t); break;
  default: READ(int64_t, int64_t); break;
  }
}

void elements_write_i64(int32_t dtype, void *data, int64_t start, int64_t count, const int64_t *wide) {
  if (count <= 0) return; /* there may be no data at all */
  switch (dtype) {
  case SL_BOOL: WRITE(uint8_t, wide[i] != 0); break;
  case SL_INT8: WRITE(int8_t, (uint8_t)wide[i]); break;
  case SL_UINT8: WRITE(uint8_t, wide[i]); break;
  case SL_INT16: WRITE(int16_t, (uint16_t)wide[i]); break;
  case SL_UINT16: WRITE(uint16_t, wide[i]); break;
  case SL_INT32: WRITE(int32_t, (uint32_t)wide[i]); break;
  default: WRITE(int64_t, wide[i]); break;
  }
}

void elements_read_f64(int32_t dtype, const void *data, int64_t start, int64_t step, int64_t count,
                       double *wide) {
  if (count <= 0) return; /* there may be no data at all */
  switch (dtype) {
  case SL_FLOAT32: READ(float, double); break;
  case SL_FLOAT64: READ(double, double); break;
  case SL_FLOAT16: READ_AS(uint16_t, half_widen); break;
  case SL_INT8: READ(int8_t, double); break;
  case SL_UINT8:
  case SL_BOOL: READ(uint8_t, double); break;
  case SL_INT16: READ(int16_t, double); break;
  case SL_UINT16: READ(uint16_t, double); break;
  case SL_INT32: READ(int32_t, double); break;
  default: READ(int64_t, double); break;
  }
}

void elements_write_f64(int32_t dtype, void *data, int64_t start, int64_t count, const double *wide) {
  if (count <= 0) return; /* there may be no data at all */
  if (dtype == SL_FLOAT32)
    WRITE(float, wide[i]);
  else if (dtype == SL_FLOAT16)
    WRITE(uint16_t, half_narrow(wide[i]));
  else
    WRITE(double, wide[i]);
}

/* ---- Copying ------------------------------------------------------------------------------------------- */

/* One element of four bytes is the usual case: a call of memcpy would cost more than the copy. */
static void copy_bytes(char *target, const char *source, size_t size, int64_t count) {
  if (count == 1 && size == 4)
    memcpy(target, source, 4);
  else
    memcpy(target, source, size * (size_t)count);
}

sl_code elements_copy(sl_tensor *target, int64_t target_start, const sl_tensor *source, int64_t source_start,
                      int64_t count) {
  const size_t size = sl_dtype_size(source->dtype);
  if (count <= 0) return SL_OK;
  if (source->dtype != SL_STRING) {
    copy_bytes((char *)target->data + (size_t)target_start * size,
               (const char *)source->data + (size_t)source_start * size, size, count);
    return SL_OK;
  }
  for (int64_t i = 0; i < count; ++i) {
    size_t length;
    const char *string = sl_tensor_string(source, source_start + i, &length);
    SL_TRY(sl_tensor_string_set(target, target_start + i, string, length));
  }
  return SL_OK;
}

sl_code elements_repeat(sl_tensor *target, int64_t target_start, int64_t count, const sl_tensor *source,
                        int64_t at) {
  const size_t size = sl_dtype_size(source->dtype);
  if (count <= 0) return SL_OK;
  SL_TRY(elements_copy(target, target_start, source, at, 1));
  if (source->dtype == SL_STRING) {
    for (int64_t i = 1; i < count; ++i) SL_TRY(elements_copy(target, target_start + i, source, at, 1));
    return SL_OK;
  }
  /* What is filled doubles at each step. */
  char *base = (char *)target->data + (size_t)target_start * size;
  for (int64_t filled = 1; filled < count;) {
    const int64_t more = filled < count - filled ? filled : count - filled;
    memcpy(base + (size_t)filled * size, base, (size_t)more * size);
    filled += more;
  }
  return SL_OK;
}

/* ---- Broadcasting -------------------------------------------------------------------------------------- */

/* The strides of an operand along the axes of the result, 0 where it has one element for all. */
static void strides_of(const sl_shape *shape, const sl_shape *operand, ptrdiff_t *strides) {
  ptrdiff_t stride = 1;
  for (int32_t axis = shape->rank - 1; axis >= 0; --axis) {
    const int32_t own = axis - (shape->rank - operand->rank);
    const int64_t extent = own < 0 ? 1 : operand->dims[own];
    strides[axis] = extent == 1 ? 0 : stride;
    stride *= (ptrdiff_t)extent;
  }
}

void elements_pair_make(const sl_shape *shape, const sl_shape *left, const sl_shape *right,
                        elements_pair *pair) {
  ptrdiff_t lefts[SL_MAX_RANK], rights[SL_MAX_RANK];
  strides_of(shape, left, lefts);
  strides_of(shape, right, rights);
  pair->rank = 0;
  for (int32_t axis = 0; axis < shape->rank; ++axis) {
    const ptrdiff_t extent = (ptrdiff_t)shape->dims[axis];
    if (extent == 1) continue;
    const int last = pair->rank - 1;
    const bool joins =
        last >= 0 && pair->left[last] == lefts[axis] * extent && pair->right[last] == rights[axis] * extent;
    const int to = joins ? last : pair->rank++;
    pair->extents[to] = joins ? pair->extents[to] * extent : extent;
    pair->left[to] = lefts[axis];
    pair->right[to] = rights[axis];
  }
}

elements_rows elements_rows_begin(const elements_pair *pair) {
  elements_rows rows = {.pair = pair, .rows = 1, .count = 1};
  for (int axis = 0; axis < pair->rank - 1; ++axis) rows.rows *= pair->extents[axis];
  if (pair->rank > 0) {
    rows.count = pair->extents[pair->rank - 1];
    rows.left_step = pair->left[pair->rank - 1];
    rows.right_step = pair->right[pair->rank - 1];
  }
  return rows;
}

bool elements_rows_next(elements_rows *rows) {
  if (rows->done == rows->rows) return false;
  if (rows->done++ == 0) return true;
  for (int axis = rows->pair->rank - 2; axis >= 0; --axis) {
    rows->left += rows->pair->left[axis];
    rows->right += rows->pair->right[axis];
    if (++rows->at[axis] < rows->pair->extents[axis]) break;
    rows->left -= rows->pair->left[axis] * rows->pair->extents[axis];
    rows->right -= rows->pair->right[axis] * rows->pair->extents[axis];
    rows->at[axis] = 0;
  }
  return true;
}
