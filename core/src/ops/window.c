/*
 * Sizes of windowed outputs, at each level in its own words. See ops/window.h.
 */
#include "ops/window.h"

#include <string.h>

window_padding window_padding_of(const op_attrs *attrs) {
  const char *padding = op_attr_text(attrs, "padding");
  return padding[0] == 'S' ? WINDOW_SAME : padding[0] == 'V' ? WINDOW_VALID : WINDOW_EXPLICIT;
}

window_layout window_layout_of(const op_attrs *attrs) {
  if (strcmp(op_attr_text(attrs, "data_format"), "NCHW") == 0) return (window_layout){0, 2, 3, 1};
  return (window_layout){0, 1, 2, 3};
}

/* Python's //, which rounds down. */
static int64_t floor_divide(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

static int64_t effective(const window_axis *axis) { return (axis->filter - 1) * axis->dilation + 1; }

/* Python computes with whatever stride it is given. */
static sl_code infer_0_10(op_shapes *shapes, window_padding padding, window_axis *axis) {
  axis->out = -1;
  if (axis->size < 0 || (padding == WINDOW_VALID && axis->filter < 0)) return SL_OK;
  if (axis->stride == 0) return sl_fail_plain(shapes->context, E_conv_stride_zero_0_10);
  const int64_t reach =
      padding == WINDOW_VALID ? axis->size - axis->filter + axis->stride : axis->size + axis->stride - 1;
  axis->out = floor_divide(reach, axis->stride);
  return axis->out < 0 ? op_fail(shapes->context, E_negative_size, FACT_INT(axis->out)) : SL_OK;
}

static sl_code negative(op_shapes *shapes, const window_axis *axis, int64_t padded) {
  const int64_t filter = effective(axis);
  if (!shapes->running)
    return shapes_fail(shapes, E_negative_subtraction, FACT_INT(filter), FACT_INT(padded));
  if (shapes->compat == SL_COMPAT_0_10) return sl_fail_plain(shapes->context, E_conv_size_negative_0_10);
  return shapes_fail(shapes, E_conv_size_negative, FACT_INT((padded - filter + axis->stride) / axis->stride),
                     FACT_INT(axis->size), FACT_INT(filter), FACT_INT(axis->stride));
}

sl_code window_axis_infer(op_shapes *shapes, window_padding padding, window_axis *axis) {
  if (shapes_in_python(shapes)) return infer_0_10(shapes, padding, axis);
  if (axis->stride <= 0) {
    if (shapes->running) return sl_fail_plain(shapes->context, E_conv_stride_running);
    return shapes_fail(shapes, E_conv_stride_positive, FACT_INT(axis->stride));
  }
  if (axis->dilation < 1) return shapes_fail(shapes, E_conv_dilation_positive, FACT_INT(axis->dilation));
  axis->out = -1;
  if (axis->size < 0) return SL_OK;
  if (padding == WINDOW_SAME) {
    axis->out = (axis->size + axis->stride - 1) / axis->stride;
    if (axis->filter < 0) return SL_OK;
    const int64_t zeros = (axis->out - 1) * axis->stride + effective(axis) - axis->size;
    axis->before = zeros > 0 ? zeros / 2 : 0;
    axis->after = zeros > 0 ? zeros - axis->before : 0;
    return SL_OK;
  }
  if (axis->filter < 0) return SL_OK;
  const int64_t padded = axis->size + axis->before + axis->after;
  axis->out = (padded - effective(axis) + axis->stride) / axis->stride;
  /* A kernel lets a window pass that overlaps by less than a stride: there are no outputs then. */
  if (shapes->running ? axis->out < 0 : padded < effective(axis)) return negative(shapes, axis, padded);
  return SL_OK;
}
