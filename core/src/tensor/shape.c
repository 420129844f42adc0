/*
 * Shapes. See tensor/shape.h. Source: tensor_shape.py and shape_inference.cc of TensorFlow.
 */
#include "tensor/shape.h"

#include <string.h>

enum { SHAPE_UNKNOWN = -1 };

sl_shape shape_unknown(void) { return shape_of_rank(SHAPE_UNKNOWN); }

sl_shape shape_scalar(void) { return shape_of_rank(0); }

sl_shape shape_vector(int64_t size) {
  sl_shape shape = shape_of_rank(1);
  shape.dims[0] = size;
  return shape;
}

sl_shape shape_matrix(int64_t rows, int64_t columns) {
  sl_shape shape = shape_of_rank(2);
  shape.dims[0] = rows;
  shape.dims[1] = columns;
  return shape;
}

/* Dimensions beyond the rank are 0, so that equal shapes are equal bytes. */
sl_shape shape_of_rank(int32_t rank) {
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank && i < SL_MAX_RANK; i++) shape.dims[i] = SHAPE_UNKNOWN;
  return shape;
}

sl_shape shape_without(const sl_shape *shape, int32_t axis) {
  sl_shape made = {.rank = 0};
  for (int32_t i = 0; i < shape->rank; ++i)
    if (i != axis) made.dims[made.rank++] = shape->dims[i];
  return made;
}

sl_code shape_make(sl_context *context, int32_t rank, const int64_t *dims, sl_shape *shape) {
  if (rank > SL_MAX_RANK) return sl_fail(context, E_rank_limit, TEXT_INT(SL_MAX_RANK), TEXT_INT(rank));
  sl_shape made = shape_of_rank(rank < 0 ? SHAPE_UNKNOWN : rank);
  for (int32_t i = 0; i < rank; i++) {
    if (dims[i] < SHAPE_UNKNOWN) return sl_fail(context, E_negative_dimension, TEXT_INT(dims[i]));
    made.dims[i] = dims[i];
  }
  *shape = made;
  return SL_OK;
}

bool shape_is_known(const sl_shape *shape) {
  for (int32_t i = 0; i < shape->rank; i++) {
    if (shape->dims[i] < 0) return false;
  }
  return shape->rank >= 0;
}

bool shape_equal(const sl_shape *left, const sl_shape *right) {
  if (left->rank != right->rank) return false;
  for (int32_t i = 0; i < left->rank; i++) {
    if (left->dims[i] != right->dims[i]) return false;
  }
  return true;
}

bool shape_compatible(const sl_shape *left, const sl_shape *right) {
  sl_shape merged;
  return shape_merge(left, right, &merged);
}

int64_t shape_size(const sl_shape *shape) {
  if (!shape_is_known(shape)) return -1;
  int64_t size = 1;
  for (int32_t i = 0; i < shape->rank; i++) {
    if (shape->dims[i] == 0) return 0; /* however large the others are */
  }
  for (int32_t i = 0; i < shape->rank; i++) {
    if (size > INT64_MAX / shape->dims[i]) return -1;
    size *= shape->dims[i];
  }
  return size;
}

bool shape_merge(const sl_shape *left, const sl_shape *right, sl_shape *merged) {
  if (left->rank < 0 || right->rank < 0) {
    *merged = left->rank < 0 ? *right : *left;
    return true;
  }
  if (left->rank != right->rank) return false;
  sl_shape result = *left;
  for (int32_t i = 0; i < left->rank; i++) {
    if (left->dims[i] >= 0 && right->dims[i] >= 0 && left->dims[i] != right->dims[i]) return false;
    if (left->dims[i] < 0) result.dims[i] = right->dims[i];
  }
  *merged = result;
  return true;
}

sl_code shape_merge_or_fail(sl_context *context, const sl_shape *left, const sl_shape *right,
                            sl_shape *merged) {
  if (shape_merge(left, right, merged)) return SL_OK;
  return sl_fail(context, E_shapes_incompatible, SHAPE_TEXT(left), SHAPE_TEXT(right));
}

/* Dimension i from the right, counting missing ones as 1. */
static int64_t shape_from_right(const sl_shape *shape, int32_t i) {
  return i < shape->rank ? shape->dims[shape->rank - 1 - i] : 1;
}

bool shape_broadcast(const sl_shape *left, const sl_shape *right, sl_shape *result, int64_t *conflict_left,
                     int64_t *conflict_right) {
  if (left->rank < 0 || right->rank < 0) {
    *result = shape_unknown();
    return true;
  }
  sl_shape made = shape_of_rank(left->rank > right->rank ? left->rank : right->rank);
  for (int32_t i = 0; i < made.rank; i++) {
    int64_t a = shape_from_right(left, i), b = shape_from_right(right, i), size;
    if (a == 1 || b == 1) {
      size = a == 1 ? b : a;
    } else if (a < 0 || b < 0) {
      size = a < 0 ? b : a;
    } else if (a == b) {
      size = a;
    } else {
      if (conflict_left != NULL) *conflict_left = a;
      if (conflict_right != NULL) *conflict_right = b;
      return false;
    }
    made.dims[made.rank - 1 - i] = size;
  }
  *result = made;
  return true;
}

/* ---- Texts ---- */

static char *shape_put(char *out, const char *piece) {
  size_t length = strlen(piece);
  memcpy(out, piece, length + 1);
  return out + length;
}

static char *shape_put_dims(char *out, const sl_shape *shape, const char *separator) {
  for (int32_t i = 0; i < shape->rank; i++) {
    if (i > 0) out = shape_put(out, separator);
    out = shape_put(out, shape->dims[i] < 0 ? "?" : TEXT_INT(shape->dims[i]));
  }
  return out;
}

const char *shape_text(char buffer[SHAPE_TEXT_CAPACITY], const sl_shape *shape) {
  if (shape->rank < 0) return "<unknown>";
  char *out = shape_put(buffer, "(");
  out = shape_put_dims(out, shape, ", ");
  shape_put(out, shape->rank == 1 ? ",)" : ")");
  return buffer;
}

const char *shape_brackets(char buffer[SHAPE_TEXT_CAPACITY], const sl_shape *shape) {
  if (shape->rank < 0) return "?";
  char *out = shape_put(buffer, "[");
  out = shape_put_dims(out, shape, ",");
  shape_put(out, "]");
  return buffer;
}

void shape_json(text *out, const char *key, const sl_shape *shape) {
  if (shape->rank < 0) {
    json_null(out, key);
    return;
  }
  json_array_begin(out, key);
  for (int32_t i = 0; i < shape->rank; i++) {
    if (shape->dims[i] < 0) {
      json_null(out, NULL);
    } else {
      json_int(out, NULL, shape->dims[i]);
    }
  }
  json_array_end(out);
}
