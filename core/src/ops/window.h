/*
 * Windows that slide over the rows and columns of an image batch: what convolution and pooling have in common.
 *
 * The rules of padding are SPEC 4: SAME gives ceil(in / stride) and puts the odd row of zeros below, VALID takes only
 * windows that lie inside.
 */
#ifndef OPS_WINDOW_H
#define OPS_WINDOW_H

#include "ops/op.h"

typedef enum window_padding { WINDOW_SAME, WINDOW_VALID, WINDOW_EXPLICIT } window_padding;

/* Along one axis; sizes may be unknown (-1). */
typedef struct window_axis {
  int64_t size, filter, stride, dilation;
  int64_t before, after; /* rows of zeros: given if EXPLICIT, found if SAME */
  int64_t out;           /* found */
} window_axis;

window_padding window_padding_of(const op_attrs *attrs);
/* Where rows, columns and channels stand in a shape or a list of strides: NHWC, or NCHW. */
typedef struct window_layout {
  int32_t batch, rows, columns, channels;
} window_layout;
window_layout window_layout_of(const op_attrs *attrs);

/* Finds out, before and after. The errors of a stride or dilation below 1 and of a window that does not fit. */
sl_code window_axis_infer(op_shapes *shapes, window_padding padding, window_axis *axis);

#endif
