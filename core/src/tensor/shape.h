/*
 * Shapes that may be partly or wholly unknown: how they merge, broadcast and print.
 *
 * Two ways of printing: Python's TensorShape, (?, 3), (2,), (), <unknown>; and the C++ runtime's, [?,3], [2],
 * [], ?.
 */
#ifndef TENSOR_SHAPE_H
#define TENSOR_SHAPE_H

#include "base/error.h"
#include "base/text.h"

enum { SHAPE_TEXT_CAPACITY = 24 * SL_MAX_RANK + 8 };

sl_shape shape_unknown(void);
sl_shape shape_scalar(void);
sl_shape shape_vector(int64_t size);
sl_shape shape_matrix(int64_t rows, int64_t columns);
sl_shape shape_of_rank(int32_t rank);                        /* every dimension unknown */
sl_shape shape_without(const sl_shape *shape, int32_t axis); /* one dimension fewer */

/* Rank and sizes as a shape; E_rank_limit beyond SL_MAX_RANK, negative_dimension below -1. dims NULL with
 * rank -1. */
sl_code shape_make(sl_context *context, int32_t rank, const int64_t *dims, sl_shape *shape);

bool shape_is_known(const sl_shape *shape);                    /* rank and every dimension */
bool shape_equal(const sl_shape *left, const sl_shape *right); /* the same, unknowns included */
bool shape_compatible(const sl_shape *left, const sl_shape *right);
/* The number of elements, -1 if unknown or if it does not fit. */
int64_t shape_size(const sl_shape *shape);

/* What both say together; false where they conflict. */
bool shape_merge(const sl_shape *left, const sl_shape *right, sl_shape *merged);
/* The same with the error shapes_incompatible. */
sl_code shape_merge_or_fail(sl_context *context, const sl_shape *left, const sl_shape *right,
                            sl_shape *merged);
/*
 * NumPy's broadcasting, static: an unknown dimension stays unknown unless the other is known and greater than
 * 1; an unknown rank gives an unknown rank. false where they do not fit; conflict_left and conflict_right
 * (may be NULL) get the two sizes.
 */
bool shape_broadcast(const sl_shape *left, const sl_shape *right, sl_shape *result, int64_t *conflict_left,
                     int64_t *conflict_right);

/* Texts in the caller's buffer. SHAPE_TEXT(s) and SHAPE_BRACKETS(s) live to the end of the block. */
const char *shape_text(char buffer[SHAPE_TEXT_CAPACITY], const sl_shape *shape);     /* (?, 3) */
const char *shape_brackets(char buffer[SHAPE_TEXT_CAPACITY], const sl_shape *shape); /* [?,3] */
#define SHAPE_TEXT(shape) shape_text((char[SHAPE_TEXT_CAPACITY]){0}, shape)
#define SHAPE_BRACKETS(shape) shape_brackets((char[SHAPE_TEXT_CAPACITY]){0}, shape)
/* [1,null], or null for an unknown rank. */
void shape_json(text *out, const char *key, const sl_shape *shape);

#endif
