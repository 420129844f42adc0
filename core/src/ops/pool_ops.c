/*
 * Pooling: the largest or the mean of a window (NHWC; NCHW can be built but not run).
 */
#include "kernels/pool.h"
#include "ops/elements.h"
#include "ops/window.h"

enum { MAX_POOL, AVG_POOL };

typedef struct pooling {
  window_layout layout;
  window_axis rows, columns;
} pooling;

static sl_code four_values(op_shapes *shapes, const char *attr, const int64_t **values) {
  int32_t count;
  *values = op_attr_ints(&shapes->attrs, attr, &count);
  if (count == 4) return SL_OK;
  if (shapes->compat == SL_COMPAT_0_10 && count < 4)
    return shapes_fail(shapes, E_conv_strides_few_0_10, FACT_INT(count));
  if (shapes->compat == SL_COMPAT_0_10) return sl_fail_plain(shapes->context, E_conv_strides_many_0_10);
  return shapes_fail(shapes, E_pool_length, FACT_TEXT(shapes->definition->type), FACT_TEXT(attr),
                     FACT_INT(count));
}

static sl_code check_window_size(op_shapes *shapes, const pooling *pool) {
  const window_axis *rows = &pool->rows, *columns = &pool->columns;
  if (!shapes_in_python(shapes)) return SL_OK;
  if ((rows->size < 0 || rows->filter <= rows->size) &&
      (columns->size < 0 || columns->filter <= columns->size))
    return SL_OK;
  const char *height = rows->size < 0 ? "None" : TEXT_INT(rows->size);
  return shapes_fail(shapes, E_pool_window_large_0_10, FACT_INT(rows->filter), FACT_INT(columns->filter),
                     FACT_TEXT(height), FACT_TEXT(columns->size < 0 ? "None" : TEXT_INT(columns->size)));
}

static sl_code pooling_infer(op_shapes *shapes, const sl_shape *input, pooling *pool) {
  const int64_t *window, *strides;
  pool->layout = window_layout_of(&shapes->attrs);
  const window_layout *at = &pool->layout;
  SL_TRY(four_values(shapes, "ksize", &window));
  SL_TRY(four_values(shapes, "strides", &strides));
  if (shapes->running && at->channels == 1)
    return shapes_fail(shapes, E_pool_format, FACT_TEXT(shapes->definition->type));
  if (window[at->batch] != 1 || strides[at->batch] != 1 || window[at->channels] != 1 ||
      strides[at->channels] != 1)
    return sl_fail_plain(shapes->context, E_pool_depth);
  pool->rows = (window_axis){input->dims[at->rows], window[at->rows], strides[at->rows], 1, 0, 0, -1};
  pool->columns =
      (window_axis){input->dims[at->columns], window[at->columns], strides[at->columns], 1, 0, 0, -1};
  if (pool->rows.filter < 1 || pool->columns.filter < 1)
    return shapes_fail(shapes, E_pool_window, FACT_INT(pool->rows.filter), FACT_INT(pool->columns.filter));
  SL_TRY(check_window_size(shapes, pool));
  const window_padding padding = window_padding_of(&shapes->attrs);
  SL_TRY(window_axis_infer(shapes, padding, &pool->rows));
  return window_axis_infer(shapes, padding, &pool->columns);
}

static sl_code pool_shape_rule(op_shapes *shapes) {
  sl_shape input;
  pooling pool;
  SL_TRY(shapes_rank(shapes, shapes->inputs[0], 4, &input));
  SL_TRY(pooling_infer(shapes, &input, &pool));
  shapes->outputs[0] = input;
  shapes->outputs[0].dims[pool.layout.rows] = pool.rows.out;
  shapes->outputs[0].dims[pool.layout.columns] = pool.columns.out;
  return SL_OK;
}

static sl_code pool_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const bool largest = run->definition->variant == MAX_POOL;
  pooling pool;
  op_shapes shapes = {.context = run->context,
                      .compat = run->compat,
                      .running = true,
                      .definition = run->definition,
                      .attrs = run->attrs};
  if (!elements_have_kernels(x->dtype)) return op_run_no_kernel(run, x->dtype);
  if (y->size == 0) return SL_OK;
  SL_TRY(pooling_infer(&shapes, &x->shape, &pool));
  const pool_shape shape = {
      .batch = (ptrdiff_t)x->shape.dims[0],
      .height = (ptrdiff_t)x->shape.dims[1],
      .width = (ptrdiff_t)x->shape.dims[2],
      .channels = (ptrdiff_t)x->shape.dims[3],
      .window_height = (ptrdiff_t)pool.rows.filter,
      .window_width = (ptrdiff_t)pool.columns.filter,
      .out_height = (ptrdiff_t)pool.rows.out,
      .out_width = (ptrdiff_t)pool.columns.out,
      .stride_y = (ptrdiff_t)pool.rows.stride,
      .stride_x = (ptrdiff_t)pool.columns.stride,
      .top = (ptrdiff_t)pool.rows.before,
      .left = (ptrdiff_t)pool.columns.before,
  };
  if (x->dtype == SL_FLOAT32)
    (largest ? max_pool : avg_pool)(&shape, x->data, y->data);
  else
    (largest ? max_pool_f64 : avg_pool_f64)(&shape, x->data, y->data);
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

const op_definition POOL_OPS[] = {
    {.type = "MaxPool",
     .signature = "input:T -> output:T | T:{max_pool}=float32 ksize:ints>=4 strides:ints>=4 "
                  "padding:SAME/VALID data_format:NHWC/NCHW=NHWC",
     .shape = pool_shape_rule,
     .kernel = pool_kernel,
     .variant = MAX_POOL},
    {.type = "AvgPool",
     .signature = "value:T -> output:T | ksize:ints>=4 strides:ints>=4 padding:SAME/VALID "
                  "data_format:NHWC/NCHW=NHWC T:{floating}",
     .shape = pool_shape_rule,
     .kernel = pool_kernel,
     .variant = AVG_POOL},
    {0},
};
