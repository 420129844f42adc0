/*
 * Convolution: Conv2D and DepthwiseConv2dNative (SPEC 3 with A7 to A11, SPEC 4).
 *
 * The input is NHWC, the filter [rows, columns, channels, features]. NCHW can be built but not run, as on TensorFlow's
 * CPU. float32 goes through the plans of kernels/conv2d.h, the packed filter being kept where it stays the same.
 */
#include "kernels/conv2d.h"
#include "kernels/depthwise.h"
#include "kernels/elementwise.h"
#include "ops/elements.h"
#include "ops/window.h"

#include <string.h>

enum { CONV, DEPTHWISE };

/* ---- Shapes -------------------------------------------------------------------------------------------- */

typedef struct convolution {
  sl_shape input, filter;
  window_layout layout;
  window_padding padding;
  window_axis rows, columns;
  int64_t features;
} convolution;

static bool at_0_10(const op_shapes *shapes) { return shapes->compat == SL_COMPAT_0_10; }

static sl_code check_ranks(op_shapes *shapes, convolution *conv) {
  const sl_shape *input = shapes->inputs[0], *filter = shapes->inputs[1];
  if (shapes->running && input->rank != 4) return shapes_fail(shapes, E_conv_input_rank, FACT_SHAPE(input));
  if (shapes->running && filter->rank != 4)
    return shapes_fail(shapes, E_conv_filter_rank, FACT_SHAPE(filter));
  SL_TRY(shapes_rank(shapes, input, 4, &conv->input));
  return shapes_rank(shapes, filter, 4, &conv->filter);
}

/* Strides and dilations are lists of four in the order of the layout. */
static sl_code check_strides(op_shapes *shapes, convolution *conv) {
  int32_t strides_count, dilations_count;
  const int64_t *strides = op_attr_ints(&shapes->attrs, "strides", &strides_count);
  const int64_t *dilations = op_attr_ints(&shapes->attrs, "dilations", &dilations_count);
  const window_layout *at = &conv->layout;
  if (strides_count != 4) {
    if (at_0_10(shapes) && strides_count < 4)
      return shapes_fail(shapes, E_conv_strides_few_0_10, FACT_INT(strides_count));
    if (at_0_10(shapes)) return sl_fail_plain(shapes->context, E_conv_strides_many_0_10);
    return shapes_fail(shapes, E_conv_strides_length, FACT_TEXT(op_attr_text(&shapes->attrs, "data_format")),
                       FACT_INT(strides_count));
  }
  if (dilations && dilations_count != 4)
    return shapes_fail(shapes, E_conv_dilations_length, FACT_INT(dilations_count));
  const bool refuses_now = at_0_10(shapes) || shapes->running;
  if (refuses_now && (strides[at->batch] != 1 || strides[at->channels] != 1))
    return sl_fail_plain(shapes->context,
                         shapes->running ? E_conv_stride_depth_running : E_conv_stride_depth);
  if (shapes->running && dilations && (dilations[at->batch] != 1 || dilations[at->channels] != 1))
    return sl_fail_plain(shapes->context, E_conv_dilation_depth);
  conv->rows.stride = strides[at->rows];
  conv->columns.stride = strides[at->columns];
  conv->rows.dilation = dilations ? dilations[at->rows] : 1;
  conv->columns.dilation = dilations ? dilations[at->columns] : 1;
  return SL_OK;
}

/* How many zeros around the image: pairs (before, after) for each of the four dimensions. */
static sl_code check_paddings(op_shapes *shapes, convolution *conv) {
  int32_t count;
  const int64_t *pads = op_attr_ints(&shapes->attrs, "explicit_paddings", &count);
  const window_layout *at = &conv->layout;
  if (conv->padding != WINDOW_EXPLICIT) return SL_OK;
  bool fits = count == 8;
  for (int32_t i = 0; fits && i < 8; ++i)
    fits = pads[i] >= 0 && (pads[i] == 0 || i / 2 == at->rows || i / 2 == at->columns);
  if (!fits) return shapes_fail(shapes, E_conv_paddings, FACT_INT(count));
  conv->rows.before = pads[2 * at->rows];
  conv->rows.after = pads[2 * at->rows + 1];
  conv->columns.before = pads[2 * at->columns];
  conv->columns.after = pads[2 * at->columns + 1];
  return SL_OK;
}

/* 1.15 knows grouped convolutions, but its CPU kernel does not. */
static sl_code check_groups(op_shapes *shapes, int64_t depth, int64_t filter_depth, int64_t features) {
  if (depth < 0 || filter_depth < 0) return SL_OK;
  const bool divides = filter_depth > 0 ? depth % filter_depth == 0 : depth == filter_depth;
  if (!divides)
    return shapes_fail(shapes, shapes->running ? E_conv_depth_running : E_conv_depth, FACT_INT(depth),
                       FACT_INT(filter_depth));
  if (depth == filter_depth) return SL_OK;
  const int64_t groups = depth / filter_depth;
  if (shapes->running)
    return shapes_fail(shapes, E_conv_groups_running, FACT_INT(depth), FACT_INT(filter_depth));
  if (features >= 0 && groups > 0 && features % groups != 0)
    return shapes_fail(shapes, E_conv_groups, FACT_INT(features), FACT_INT(groups));
  return SL_OK;
}

static sl_code check_depth(op_shapes *shapes, convolution *conv) {
  const int64_t depth = conv->input.dims[conv->layout.channels], filter_depth = conv->filter.dims[2];
  int64_t merged = -1;
  if (shapes->definition->variant == DEPTHWISE || shapes_in_python(shapes)) {
    SL_TRY(shapes_dimension(shapes, depth, filter_depth, &merged));
  } else if (at_0_10(shapes)) {
    if (depth != filter_depth)
      return shapes_fail(shapes, E_conv_depth_running_0_10, FACT_INT(depth), FACT_INT(filter_depth));
  } else {
    SL_TRY(check_groups(shapes, depth, filter_depth, conv->filter.dims[3]));
  }
  const int64_t multiplier = conv->filter.dims[3];
  conv->features = shapes->definition->variant == CONV ? multiplier
                   : merged < 0 || multiplier < 0      ? -1
                                                       : merged * multiplier;
  return SL_OK;
}

/* 0.10 wants the filter to fit into the image even where it is padded. */
static sl_code check_filter_size(op_shapes *shapes, const convolution *conv) {
  if (!shapes_in_python(shapes)) return SL_OK;
  const window_axis *rows = &conv->rows, *columns = &conv->columns;
  if ((rows->size < 0 || rows->filter <= rows->size) &&
      (columns->size < 0 || columns->filter <= columns->size))
    return SL_OK;
  const int64_t sizes[4] = {rows->filter, columns->filter, rows->size, columns->size};
  const char *texts[4];
  char numbers[4][TEXT_INT_CAPACITY];
  for (int i = 0; i < 4; ++i) texts[i] = sizes[i] < 0 ? "None" : text_int(numbers[i], sizes[i]);
  return shapes_fail(shapes, E_conv_filter_large_0_10, FACT_TEXT(texts[0]), FACT_TEXT(texts[1]),
                     FACT_TEXT(texts[2]), FACT_TEXT(texts[3]));
}

static sl_code convolution_infer(op_shapes *shapes, convolution *conv) {
  *conv =
      (convolution){.layout = window_layout_of(&shapes->attrs), .padding = window_padding_of(&shapes->attrs)};
  if (shapes->running) SL_TRY(check_strides(shapes, conv)); /* a kernel is made before it meets its inputs */
  SL_TRY(check_ranks(shapes, conv));
  if (at_0_10(shapes)) SL_TRY(check_depth(shapes, conv));
  SL_TRY(check_strides(shapes, conv));
  if (!at_0_10(shapes)) SL_TRY(check_depth(shapes, conv));
  if (shapes->running && conv->layout.channels == 1)
    return shapes_fail(shapes, E_conv_format, FACT_TEXT(op_attr_text(&shapes->attrs, "data_format")));
  SL_TRY(check_paddings(shapes, conv));
  conv->rows.size = conv->input.dims[conv->layout.rows];
  conv->columns.size = conv->input.dims[conv->layout.columns];
  conv->rows.filter = conv->filter.dims[0];
  conv->columns.filter = conv->filter.dims[1];
  SL_TRY(check_filter_size(shapes, conv));
  SL_TRY(window_axis_infer(shapes, conv->padding, &conv->rows));
  return window_axis_infer(shapes, conv->padding, &conv->columns);
}

static sl_code conv_shape(op_shapes *shapes) {
  convolution conv;
  SL_TRY(convolution_infer(shapes, &conv));
  sl_shape *y = &shapes->outputs[0];
  *y = shape_of_rank(4);
  y->dims[conv.layout.batch] = conv.input.dims[conv.layout.batch];
  y->dims[conv.layout.rows] = conv.rows.out;
  y->dims[conv.layout.columns] = conv.columns.out;
  y->dims[conv.layout.channels] = conv.features;
  return SL_OK;
}

/* ---- Kernels ------------------------------------------------------------------------------------------- */

/* The geometry again, of shapes that have been checked. */
static sl_code geometry(op_run *run, const sl_shape *x, const sl_shape *y, conv2d_shape *shape) {
  const sl_shape *const inputs[2] = {x, &run->inputs[1]->shape};
  op_shapes shapes = {.context = run->context,
                      .compat = run->compat,
                      .running = true,
                      .definition = run->definition,
                      .attrs = run->attrs,
                      .inputs = inputs,
                      .input_count = 2};
  convolution conv;
  SL_TRY(convolution_infer(&shapes, &conv));
  *shape = (conv2d_shape){
      .batch = (ptrdiff_t)inputs[0]->dims[0],
      .height = (ptrdiff_t)inputs[0]->dims[1],
      .width = (ptrdiff_t)inputs[0]->dims[2],
      .channels = (ptrdiff_t)inputs[0]->dims[3],
      .filter_height = (ptrdiff_t)inputs[1]->dims[0],
      .filter_width = (ptrdiff_t)inputs[1]->dims[1],
      .filters = (ptrdiff_t)inputs[1]->dims[3],
      .out_height = (ptrdiff_t)y->dims[1],
      .out_width = (ptrdiff_t)y->dims[2],
      .stride_y = (ptrdiff_t)conv.rows.stride,
      .stride_x = (ptrdiff_t)conv.columns.stride,
      .dilation_y = (ptrdiff_t)conv.rows.dilation,
      .dilation_x = (ptrdiff_t)conv.columns.dilation,
      .top = (ptrdiff_t)conv.rows.before,
      .left = (ptrdiff_t)conv.columns.before,
  };
  /* Of a convolution turned round y is given. */
  const int64_t found[3] = {shape->batch, conv.rows.out, conv.columns.out};
  for (int32_t axis = 0; axis < 3; ++axis)
    if (found[axis] != y->dims[axis])
      return op_fail(run->context, E_conv_back_size, FACT_INT(y->dims[axis]), FACT_INT(found[axis]));
  return SL_OK;
}

static sl_code conv_f32(op_run *run, const conv2d_shape *shape) {
  conv2d_plan plan;
  char *scratch;
  void *packed;
  conv2d_plan_make(shape, &plan);
  const float *w = run->inputs[1]->data, *bias = run->epilogue.bias ? run->epilogue.bias->data : NULL;
  if (plan.scratch_bytes > SIZE_MAX - plan.packed_bytes - 16)
    return op_fail(run->context, E_out_of_memory, FACT_INT(INT64_MAX));
  const size_t room = (plan.scratch_bytes + 15) / 16 * 16;
  if (run->cache) {
    bool fresh;
    SL_TRY(op_run_scratch(run, room, &scratch));
    SL_TRY(op_run_kept(run, run->inputs[1], (int32_t)plan.method, plan.packed_bytes, &packed, &fresh));
    if (fresh) conv2d_pack(&plan, w, packed);
  } else {
    SL_TRY(op_run_scratch(run, room + plan.packed_bytes, &scratch));
    packed = scratch + room;
    conv2d_pack(&plan, w, packed);
  }
  conv2d_run(&plan, run->inputs[0]->data, packed, bias, run->epilogue.relu, run->outputs[0]->data, scratch);
  return SL_OK;
}

/* No image or no filter: each sum is a sum of nothing, and only the bias is left. */
static sl_code sum_of_nothing(op_run *run) {
  sl_tensor *y = run->outputs[0];
  memset(y->data, 0, y->bytes);
  if (!run->epilogue.bias) return SL_OK;
  const int64_t channels = run->epilogue.bias->size;
  bias_add((ptrdiff_t)(y->size / channels), (ptrdiff_t)channels, y->data, run->epilogue.bias->data,
           run->epilogue.relu, y->data);
  return SL_OK;
}

static sl_code conv_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0], *w = run->inputs[1];
  sl_tensor *y = run->outputs[0];
  conv2d_shape shape;
  if (!elements_have_kernels(x->dtype)) return op_run_no_kernel(run, x->dtype);
  if (y->size == 0) return SL_OK;
  if (x->size == 0 || w->size == 0) return sum_of_nothing(run);
  SL_TRY(geometry(run, &x->shape, &y->shape, &shape));
  if (x->dtype == SL_FLOAT32) return conv_f32(run, &shape);
  conv2d_reference_f64(&shape, x->data, w->data, NULL, 0, y->data);
  return SL_OK;
}

static sl_code depthwise_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0], *w = run->inputs[1];
  sl_tensor *y = run->outputs[0];
  conv2d_shape shape;
  if (!elements_have_kernels(x->dtype)) return op_run_no_kernel(run, x->dtype);
  if (y->size == 0) return SL_OK;
  if (x->size == 0 || w->size == 0) return sum_of_nothing(run);
  SL_TRY(geometry(run, &x->shape, &y->shape, &shape));
  if (x->dtype == SL_FLOAT32)
    depthwise_conv2d(&shape, x->data, w->data, run->epilogue.bias ? run->epilogue.bias->data : NULL,
                     run->epilogue.relu, y->data);
  else
    depthwise_conv2d_f64(&shape, x->data, w->data, NULL, 0, y->data);
  return SL_OK;
}

/* ---- Conv2DBackpropInput: a convolution turned round ---------------------------------------------------- */

static sl_code back_shape(op_shapes *shapes) {
  sl_shape sizes;
  SL_TRY(shapes_as_shape(shapes, 0, &sizes));
  return shapes_rank(shapes, &sizes, 4, shapes->outputs);
}

/* x[n, i*sy + r*dy - top, j*sx + s*dx - left, c] += sum_k y[n,i,j,k] * w[r,s,c,k], for all i, j, r, s. */
static void spread_f32(const conv2d_shape *s, const float *y, const float *w, float *x) {
  for (ptrdiff_t at = 0; at < s->batch * s->out_height * s->out_width; ++at, y += s->filters) {
    const ptrdiff_t i = at / s->out_width % s->out_height, j = at % s->out_width;
    float *image = x + at / s->out_width / s->out_height * s->height * s->width * s->channels;
    for (ptrdiff_t tap = 0; tap < s->filter_height * s->filter_width; ++tap) {
      const ptrdiff_t row = i * s->stride_y + tap / s->filter_width * s->dilation_y - s->top,
                      column = j * s->stride_x + tap % s->filter_width * s->dilation_x - s->left;
      if (row < 0 || row >= s->height || column < 0 || column >= s->width) continue;
      for (ptrdiff_t c = 0; c < s->channels; ++c) {
        const float *weights = w + (tap * s->channels + c) * s->filters;
        float sum = 0;
        for (ptrdiff_t k = 0; k < s->filters; ++k) sum += y[k] * weights[k];
        image[(row * s->width + column) * s->channels + c] += sum;
      }
    }
  }
}

static sl_code back_kernel(op_run *run) {
  sl_tensor *x = run->outputs[0];
  const sl_tensor *y = run->inputs[2];
  conv2d_shape shape;
  if (x->dtype != SL_FLOAT32) return op_run_no_kernel(run, x->dtype);
  if (y->shape.rank != 4) return op_fail(run->context, E_conv_input_rank, FACT_SHAPE(&y->shape));
  SL_TRY(geometry(run, &x->shape, &y->shape, &shape));
  if (shape.filters != y->shape.dims[3])
    return op_fail(run->context, E_conv_back_size, FACT_INT(y->shape.dims[3]), FACT_INT(shape.filters));
  if (x->size > 0) memset(x->data, 0, x->bytes);
  spread_f32(&shape, y->data, run->inputs[1]->data, x->data);
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

const op_definition CONV_OPS[] = {
    {.type = "Conv2D",
     .signature = "input:T filter:T -> output:T | T:{floating} strides:ints "
                  "use_cudnn_on_gpu:bool=true padding@1.15:SAME/VALID/EXPLICIT "
                  "explicit_paddings@1.15:ints= padding@0.10:SAME/VALID "
                  "data_format:NHWC/NCHW=NHWC dilations@1.15:ints=1,1,1,1",
     .shape = conv_shape,
     .kernel = conv_kernel,
     .flags = OP_KEEPS,
     .variant = CONV},
    {.type = "Conv2DBackpropInput",
     .signature = "input_sizes:int32 filter:T out_backprop:T -> output:T | T:{floating} strides:ints "
                  "use_cudnn_on_gpu:bool=true padding:SAME/VALID data_format:NHWC/NCHW=NHWC "
                  "dilations@1.15:ints=1,1,1,1",
     .shape = back_shape,
     .kernel = back_kernel},
    {.type = "DepthwiseConv2dNative",
     .signature = "input:T filter:T -> output:T | T:{floating} strides:ints "
                  "padding@1.15:SAME/VALID padding@0.10:SAME/VALID data_format:NHWC/NCHW=NHWC "
                  "dilations@1.15:ints=1,1,1,1",
     .shape = conv_shape,
     .kernel = depthwise_kernel,
     .variant = DEPTHWISE},
    {0},
};
