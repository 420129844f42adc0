/* Static shapes and what does not fit, at both levels: every row is an operation, its inputs, and its shapes or the
 * error in TensorFlow's words (SPEC 3, A9, A11, A25, A26; 1.17). */
#include "ops/rows.h"

enum { V10 = SL_COMPAT_0_10, V15 = SL_COMPAT_1_15, BOTH = 0 };

typedef struct shape_row {
  int compat;
  const char *type, *inputs, *attrs, *expected; /* shapes, or "!" and the message of a ValueError */
} shape_row;

static void check_at(const shape_row *row, sl_compat compat) {
  static row_input inputs[ROW_MOST];
  sl_output outputs[ROW_MOST];
  char text[1024];
  int32_t op;
  build b = build_begin(compat);
  const int32_t count = row_inputs(row->inputs, inputs);
  sl_description *d = row_describe(&b, row->type, inputs, count, false, row->attrs, outputs);
  const sl_code code = sl_describe_finish(d, &op);
  if (row->expected[0] == '!') {
    const char *message = sl_context_error(b.context)->message;
    if (code == SL_OK || strcmp(message, row->expected + 1) != 0)
      fail_msg("%d %s(%s): \"%s\", expected \"%s\"", (int)compat, row->type, row->inputs,
               code == SL_OK ? "made" : message, row->expected + 1);
    assert_true(code == SL_VALUE_ERROR || code == SL_TYPE_ERROR || code == SL_ZERO_DIVISION_ERROR ||
                code == SL_INDEX_ERROR || code == SL_UNIMPLEMENTED);
  } else {
    if (code != SL_OK) fail_msg("%s(%s): %s", row->type, row->inputs, sl_context_error(b.context)->message);
    row_shapes_text(&b, op, text, sizeof text);
    if (strcmp(text, row->expected) != 0)
      fail_msg("%d %s(%s) %s: %s, expected %s", (int)compat, row->type, row->inputs, row->attrs, text,
               row->expected);
  }
  build_end(&b);
}

static void check(const shape_row *rows, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (rows[i].compat != V15) check_at(&rows[i], SL_COMPAT_0_10);
    if (rows[i].compat != V10) check_at(&rows[i], SL_COMPAT_1_15);
  }
}
#define CHECK(rows) check(rows, sizeof rows / sizeof *rows)

static void shapes_of_elementwise_operations_broadcast(void **state) {
  (void)state;
  static const shape_row rows[] = {
      {BOTH, "Add", "f[2,3] f[3]", "", "[2,3]"},
      {BOTH, "Add", "f[] f[4]", "", "[4]"},
      {BOTH, "Mul", "f[2,1] f[1,5]", "", "[2,5]"},
      {BOTH, "Sub", "f[?,3] f[3]", "", "[?,3]"},
      {BOTH, "Sub", "f[?] f[3]", "", "[3]"},
      {BOTH, "Sub", "f[?] f[1]", "", "[?]"},
      {BOTH, "Add", "f* f[3]", "", "*"},
      {BOTH, "Less", "f[2] f[]", "", "[2]"},
      {V10, "Add", "f[2] f[3]", "", "!Incompatible shapes for broadcasting: (2,) and (3,)"},
      {V15, "AddV2", "f[2] f[3]", "",
       "!Dimensions must be equal, but are 2 and 3 for 'AddV2' (op: 'AddV2') with input shapes: [2], [3]."},
      {V15, "Mul", "f[2,?] f[3,1,4]", "", "[3,2,4]"},
      {BOTH, "Neg", "f[2,?]", "", "[2,?]"},
      {BOTH, "AddN", "( f[2,?] f[?,3] )", "", "[2,3]"},
      {V10, "AddN", "( f[2] f[3] )", "", "!Shapes (2,) and (3,) are not compatible"},
      {V15, "AddN", "( f[2] f[3] )", "",
       "!Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3].\n\tFrom merging "
       "shape 0 with other shapes. for 'AddN' (op: "
       "'AddN') "
       "with input shapes: [2], [3]."},
      {V15, "AddN", "( f[] f[3] )", "",
       "!Shapes must be equal rank, but are 0 and 1\n\tFrom merging shape 0 with other shapes. for 'AddN' "
       "(op: 'AddN') with input shapes: [], [3]."},
      {BOTH, "Select", "b[2] f[2,3] f[2,3]", "", "[2,3]"},
      {BOTH, "Select", "b[] f[2,3] f[?,3]", "", "[2,3]"},
      {BOTH, "Where", "b[2,3]", "", "[?,2]"},
  };
  CHECK(rows);
}

static void shapes_of_matrix_products(void **state) {
  (void)state;
  static const shape_row rows[] = {
      {BOTH, "MatMul", "f[2,3] f[3,4]", "", "[2,4]"},
      {BOTH, "MatMul", "f[3,2] f[4,3]", "transpose_a=true transpose_b=true", "[2,4]"},
      {BOTH, "MatMul", "f[?,3] f[3,4]", "", "[?,4]"},
      {BOTH, "MatMul", "f* f[3,4]", "", "[?,4]"},
      {V10, "MatMul", "f[2,3] f[2,3]", "", "!Dimensions 3 and 2 are not compatible"},
      {V15, "MatMul", "f[2,3] f[2,3]", "",
       "!Dimensions must be equal, but are 3 and 2 for 'MatMul' (op: 'MatMul') with input shapes: [2,3], "
       "[2,3]."},
      {V10, "MatMul", "f[2] f[2,1]", "", "!Shape (2,) must have rank 2"},
      {V15, "MatMul", "f[2] f[2,1]", "",
       "!Shape must be rank 2 but is rank 1 for 'MatMul' (op: 'MatMul') with input shapes: [2], [2,1]."},
      {BOTH, "BatchMatMul", "f[7,2,3] f[7,3,4]", "", "[7,2,4]"},
      {BOTH, "BatchMatMulV2", "f[7,2,3] f[3,4]", "", "[7,2,4]"},
      {BOTH, "BatchMatMulV2", "f[5,1,2,3] f[4,5,3]", "adj_y=true", "[5,4,2,5]"},
  };
  CHECK(rows);
}

#define CONV_TAIL(shapes) " for 'Conv2D' (op: 'Conv2D') with input shapes: " shapes "."
static void shapes_of_convolutions(void **state) {
  (void)state;
  static const shape_row rows[] = {
      {BOTH, "Conv2D", "f[1,5,5,1] f[3,3,1,8]", "strides=1,2,2,1 padding=SAME", "[1,3,3,8]"},
      {BOTH, "Conv2D", "f[?,5,5,1] f[3,3,1,8]", "strides=1,2,2,1 padding=VALID", "[?,2,2,8]"},
      {BOTH, "Conv2D", "f[1,3,8,7] f[3,3,3,8]", "strides=1,1,2,2 padding=SAME data_format=NCHW", "[1,8,4,4]"},
      {BOTH, "Conv2D", "f[1,?,5,1] f[3,3,1,8]", "strides=1,1,1,1 padding=SAME", "[1,?,5,8]"},
      {BOTH, "Conv2D", "f[1,3,3,1] f[3,3,1,8]", "strides=1,2,3,1 padding=SAME", "[1,2,1,8]"},
      {V10, "Conv2D", "f[1,3] f*", "strides=1,1,1,1 padding=SAME", "!Shape (1, 3) must have rank 4"},
      {V15, "Conv2D", "f[1,3] f*", "strides=1,1,1,1 padding=SAME",
       "!Shape must be rank 4 but is rank 2" CONV_TAIL("[1,3], ?")},
      {V10, "Conv2D", "f[1,4,4,3] f[2,2,2,8]", "strides=1,1,1,1 padding=SAME",
       "!Dimensions 3 and 2 are not compatible"},
      {V15, "Conv2D", "f[1,4,4,3] f[2,2,2,8]", "strides=1,1,1,1 padding=SAME",
       "!Depth of input (3) is not a multiple of input depth of filter (2)" CONV_TAIL(
           "[1,4,4,3], [2,2,2,8]")},
      {V15, "Conv2D", "f[1,4,4,4] f[2,2,2,3]", "strides=1,1,1,1 padding=SAME",
       "!Depth of output (3) is not a multiple of the number of groups (2)" CONV_TAIL(
           "[1,4,4,4], [2,2,2,3]")},
      {V15, "Conv2D", "f[1,4,4,4] f[2,2,2,6]", "strides=1,1,1,1 padding=SAME", "[1,4,4,6]"},
      {V10, "Conv2D", "f* f*", "strides=2,1,1,1 padding=SAME",
       "!Current implementation does not yet support strides in the batch and depth dimensions."},
      {V15, "Conv2D", "f* f*", "strides=2,1,1,1 padding=SAME", "[?,?,?,?]"},
      {V10, "Conv2D", "f[32,20,20,3] f[21,20,3,2]", "strides=1,1,1,1 padding=VALID",
       "!Filter must not be larger than the input: Filter: (21, 20) Input: (20, 20)"},
      {V10, "Conv2D", "f[32,20,20,3] f[21,20,3,2]", "strides=1,1,1,1 padding=SAME",
       "!Filter must not be larger than the input: Filter: (21, 20) Input: (20, 20)"},
      {V10, "Conv2D", "f[32,20,?,3] f[21,20,3,2]", "strides=1,1,1,1 padding=SAME",
       "!Filter must not be larger than the input: Filter: (21, 20) Input: (20, None)"},
      {V15, "Conv2D", "f[32,20,20,3] f[21,20,3,2]", "strides=1,1,1,1 padding=SAME", "[32,20,20,2]"},
      {V15, "Conv2D", "f[32,20,20,3] f[21,20,3,2]", "strides=1,1,1,1 padding=VALID",
       "!Negative dimension size caused by subtracting 21 from 20" CONV_TAIL("[32,20,20,3], [21,20,3,2]")},
      {V10, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,0,1,1 padding=SAME",
       "!integer division or modulo by zero"},
      {V10, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,-1,1,1 padding=SAME", "!Dimension -2 must be >= 0"},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,0,1,1 padding=SAME",
       "!Stride must be > 0, but got 0" CONV_TAIL("[1,4,4,1], [2,2,1,1]")},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,-1,1 padding=SAME",
       "!Stride must be > 0, but got -1" CONV_TAIL("[1,4,4,1], [2,2,1,1]")},
      {V10, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1 padding=SAME",
       "!not enough values to unpack (expected 4, got 2)"},
      {V10, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,1,1,1 padding=SAME",
       "!too many values to unpack (expected 4)"},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1 padding=SAME",
       "!Conv2D on data format NHWC requires the stride attribute to contain 4 values, but got: 2" CONV_TAIL(
           "[1,4,4,1], [2,2,1,1]")},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,1,1 dilations=1,1 padding=SAME",
       "!Conv2D requires the dilation attribute to contain 4 values, but got: 2" CONV_TAIL(
           "[1,4,4,1], [2,2,1,1]")},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]", "strides=1,1,1,1 dilations=1,0,1,1 padding=SAME",
       "!Dilation rate must be >= 1, but got 0" CONV_TAIL("[1,4,4,1], [2,2,1,1]")},
      {V15, "Conv2D", "f[1,7,7,1] f[3,3,1,1]", "strides=1,1,1,1 dilations=1,2,3,1 padding=VALID",
       "[1,3,1,1]"},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]",
       "strides=1,1,1,1 padding=EXPLICIT explicit_paddings=0,0,1,2,0,3,0,0", "[1,6,6,1]"},
      {V15, "Conv2D", "f[1,4,4,1] f[2,2,1,1]",
       "strides=1,1,1,1 padding=EXPLICIT explicit_paddings=1,0,1,2,0,3,0,0",
       "!explicit_paddings attribute must contain 8 values of 0 or more, 0 for batch and depth, got "
       "8" CONV_TAIL("[1,4,4,1], [2,2,1,1]")},
      {BOTH, "DepthwiseConv2dNative", "f[1,5,5,3] f[3,3,3,2]", "strides=1,1,1,1 padding=SAME", "[1,5,5,6]"},
      {BOTH, "MaxPool", "f[1,4,4,1]", "ksize=1,2,2,1 strides=1,2,2,1 padding=SAME", "[1,2,2,1]"},
      {BOTH, "AvgPool", "f[?,5,5,3]", "ksize=1,3,3,1 strides=1,2,2,1 padding=VALID", "[?,2,2,3]"},
      {BOTH, "MaxPool", "f[1,3,4,4]", "ksize=1,1,2,2 strides=1,1,2,2 padding=SAME data_format=NCHW",
       "[1,3,2,2]"},
      {V10, "MaxPool", "f[1,4,4,1]", "ksize=1,5,2,1 strides=1,2,2,1 padding=SAME",
       "!Filter must not be larger than the input: Filter: (5, 2) Input: (4, 4)"},
      {BOTH, "MaxPool", "f[1,4,4,1]", "ksize=1,2,2,2 strides=1,2,2,1 padding=SAME",
       "!Pooling is not yet supported on the batch or depth dimension."},
      {V10, "MaxPool", "f[1,4,4,1]", "ksize=1,2,2,1,1 strides=1,2,2,1 padding=SAME",
       "!too many values to unpack (expected 4)"},
      {V15, "MaxPool", "f[1,4,4,1]", "ksize=1,2,2,1,1 strides=1,2,2,1 padding=SAME",
       "!MaxPool requires the ksize attribute to contain 4 values, but got: 5 for 'MaxPool' (op: 'MaxPool') "
       "with input "
       "shapes: [1,4,4,1]."},
      {BOTH, "BiasAdd", "f[?,4,4,?] f[8]", "", "[?,4,4,8]"},
      {V10, "BiasAdd", "f[2,3] f[4]", "", "!Dimensions 3 and 4 are not compatible"},
      {V10, "BiasAdd", "f[3] f[3]", "", "!Shape (3,) must have rank at least 2"},
      {V15, "BiasAdd", "f[3] f[3]", "",
       "!Shape must be at least rank 2 but is rank 1 for 'BiasAdd' (op: 'BiasAdd') with input shapes: [3], "
       "[3]."},
      {BOTH, "BiasAdd", "f[1,8,4,4] f[8]", "data_format=NCHW", "[1,8,4,4]"},
  };
  CHECK(rows);
}

static void shapes_from_constant_inputs(void **state) {
  (void)state;
  static const shape_row rows[] = {
      {BOTH, "Reshape", "f[2,3] i[2]{3,2}", "", "[3,2]"},
      {BOTH, "Reshape", "f[2,3] i[2]{-1,2}", "", "[3,2]"},
      {BOTH, "Reshape", "f[?,3] i[2]{-1,9}", "", "[?,9]"},
      {BOTH, "Reshape", "f[2,3] i[?]", "", "*"},
      {BOTH, "Reshape", "f[2,3] i[3]", "", "[?,?,?]"},
      {BOTH, "Reshape", "f[0,3] i[2]{0,-1}", "", "[0,0]"},
      {V10, "Reshape", "f[2,3] i[1]{4}", "",
       "!Cannot reshape a tensor with 6 elements to shape (4,) (4 elements)"},
      {V15, "Reshape", "f[2,3] i[1]{4}", "",
       "!Cannot reshape a tensor with 6 elements to shape [4] (4 elements) for 'Reshape' (op: 'Reshape') "
       "with input "
       "shapes: [2,3], [1] and with input tensors computed as partial shapes: input[1] = [4]."},
      {V10, "Reshape", "f[2,3] i[2]{-1,4}", "", "!input has 6 elements, which isn't divisible by 4"},
      {V15, "Reshape", "f[2,3] i[2]{-1,4}", "",
       "!Dimension size must be evenly divisible by 4 but is 6 for 'Reshape' (op: 'Reshape') with input "
       "shapes: [2,3], "
       "[2] and with input tensors computed as partial shapes: input[1] = [?,4]."},
      {BOTH, "Fill", "i[2]{2,3} f[]", "", "[2,3]"},
      {BOTH, "Fill", "i[?] f[]", "", "*"},
      {BOTH, "Range", "i[]{0} i[]{3} i[]{1}", "", "[3]"},
      {BOTH, "Range", "f[]{0} f[]{1} f[]{0.3}", "", "[4]"},
      {BOTH, "Range", "i[] i[]{3} i[]{1}", "", "[?]"},
      {V10, "Range", "i[]{5} i[]{3} i[]{1}", "", "!Requires start <= limit when delta > 0: 5/3"},
      {V10, "Range", "i[]{1} i[]{3} i[]{-1}", "", "!Requires start >= limit when delta < 0: 1/3"},
      {V10, "Range", "i[]{1} i[]{3} i[]{0}", "", "!Requires delta != 0"},
      {V15, "Range", "f[]{0.5} f[]{0.25} f[]{1}", "",
       "!Requires start <= limit when delta > 0: 0.5/0.25 for 'Range' (op: 'Range') with input shapes: [], "
       "[], [] and "
       "with computed input tensors: input[0] = <0.5>, input[1] = <0.25>, input[2] = <1>."},
      {BOTH, "LinSpace", "f[]{0} f[]{1} i[]{3}", "", "[3]"},
      {V10, "LinSpace", "f[]{0} f[]{1} i[]{0}", "", "!Requires num > 0: 0"},
      {BOTH, "Sum", "f[2,3] i[]{0}", "", "[3]"},
      {BOTH, "Sum", "f[2,3] i[2]{0,1}", "", "[]"},
      {BOTH, "Sum", "f[2,3] i[]{-1}", "keep_dims=true", "[2,1]"},
      {BOTH, "Sum", "f[2,3] i[?]", "", "*"},
      {BOTH, "Sum", "f[2,3] i[?]", "keep_dims=true", "[?,?]"},
      {V10, "Mean", "f[2,3] i[]{2}", "", "!Invalid reduction dimension 2"},
      {V15, "Mean", "f[2,3] i[]{2}", "",
       "!Invalid reduction dimension 2 for input with 2 dimensions. for 'Mean' (op: 'Mean') with input "
       "shapes: [2,3], [] "
       "and with computed input tensors: input[1] = <2>."},
      {BOTH, "ArgMax", "f[2,3] i[]{1}", "", "[2]"},
      {BOTH, "ArgMax", "f[2,3] i[]", "", "[?]"},
      {V10, "ArgMax", "f[2,3] i[]{2}", "",
       "!dimension (2) must be in the range [0, 2), where 2 is the number of dimensions in the input"},
      {V15, "ArgMax", "f[2,3] i[]{2}", "",
       "!Dimension (2) must be in the range [-2, 2), where 2 is the number of dimensions in the input. for "
       "'ArgMax' (op: "
       "'ArgMax') with input shapes: [2,3], [] and with computed input tensors: input[1] = <2>."},
      {BOTH, "Cumsum", "f[2,3] i[]{1}", "", "[2,3]"},
      {BOTH, "ExpandDims", "f[2,3] i[]{0}", "", "[1,2,3]"},
      {BOTH, "ExpandDims", "f[2,3] i[]{-1}", "", "[2,3,1]"},
      {BOTH, "ExpandDims", "f[2,3] i[]", "", "[?,?,?]"},
      {V10, "ExpandDims", "f[2,3] i[]{3}", "", "!dim 3 not in [-2, 2]."},
      {V15, "ExpandDims", "f[2,3] i[]{3}", "",
       "!dim 3 not in the interval [-3, 2]. for 'ExpandDims' (op: 'ExpandDims') with input shapes: [2,3], [] "
       "and "
       "with computed input tensors: input[1] = <3>."},
      {BOTH, "Squeeze", "f[1,2,1]", "", "[2]"},
      {BOTH, "Squeeze", "f[1,2,1]", "squeeze_dims=0", "[2,1]"},
      {BOTH, "Squeeze", "f[1,?,1]", "", "*"},
      {V10, "Squeeze", "f[1,2,1]", "squeeze_dims=1",
       "!Can not squeeze dim[1], expected a dimension of 1, got 2."},
      {V15, "Squeeze", "f[1,2,1]", "squeeze_dims=1",
       "!Can not squeeze dim[1], expected a dimension of 1, got 2 for 'Squeeze' (op: 'Squeeze') with input "
       "shapes: [1,2,1]."},
      {V10, "Squeeze", "f[1,2,1]", "squeeze_dims=0,3", "!squeeze_dims[1]=3 not in [-3, 3)."},
      {BOTH, "Transpose", "f[2,3] i[2]{1,0}", "", "[3,2]"},
      {BOTH, "Transpose", "f[2,3] i[2]", "", "[?,?]"},
      {V10, "Transpose", "f[2,3] i[3]", "", "!Shapes (3,) and (2,) are not compatible"},
      {BOTH, "Tile", "f[2,?] i[2]{2,3}", "", "[4,?]"},
      {V10, "Tile", "f[2] i[2]{2,3}", "", "!Shape (2,) must have rank 2"},
      {V10, "Tile", "f[2] i[2]", "", "!Shape (2,) must have rank 2"},
      {V10, "Tile", "f[2] i[1]{-2}", "", "!Dimension -2 must be >= 0"},
      {BOTH, "Pad", "f[2,3] i[2,2]{1,1,0,2}", "", "[4,5]"},
      {V10, "Pad", "f[2,3] i[1,2]", "", "!Shape (2, 3) must have rank 1"},
      {V15, "Pad", "f[2,3] i[1,2]", "",
       "!Shape must be rank 1 but is rank 2 for 'Pad' (op: 'Pad') with input shapes: [2,3], [1,2]."},
      {V10, "Pad", "f[2] i[1,2]{-1,1}", "", "!paddings must be non-negative"},
      {V15, "Pad", "f[2] i[1,2]{-1,1}", "",
       "!Paddings must be non-negative for 'Pad' (op: 'Pad') with input shapes: [2], [1,2] and with computed "
       "input tensors: input[1] = <[-1 1]>."},
      {BOTH, "Gather", "f[5,3] i[2,2]", "", "[2,2,3]"},
      {BOTH, "GatherV2", "f[5,3] i[2] i[]{1}", "", "[5,2]"},
      {V15, "GatherV2", "f[5,3] i[2] i[]{1}", "batch_dims=1",
       "!batch_dims 1 is not supported here for 'GatherV2' (op: 'GatherV2') with input shapes: [5,3], [2], "
       "[] and with "
       "computed input tensors: input[2] = <1>."},
      {BOTH, "GatherNd", "f[5,3,2] i[4,2]", "", "[4,2]"},
      {BOTH, "OneHot", "i[2] i[]{3} f[] f[]", "", "[2,3]"},
      {BOTH, "OneHot", "i[2] i[]{3} f[] f[]", "axis=0", "[3,2]"},
      {BOTH, "Diag", "f[3]", "", "[3,3]"},
      {BOTH, "DiagPart", "f[3,3]", "", "[3]"},
      {V10, "DiagPart", "f[3]", "", "!Input must have even and non-zero rank, input rank is 1"},
      {BOTH, "MatrixDiag", "f[2,3]", "", "[2,3,3]"},
      {BOTH, "TopKV2", "f[2,5] i[]{3}", "", "[2,3] [2,3]"},
      {BOTH, "TopK", "f[2,5]", "k=2", "[2,2] [2,2]"},
      {BOTH, "Unique", "f[7]", "", "[?] [7]"},
      {BOTH, "RandomUniform", "i[2]{2,3}", "dtype=f", "[2,3]"},
      {BOTH, "RandomUniformInt", "i[1]{2} i[] i[]", "", "[2]"},
      {BOTH, "Shape", "f[2,?]", "", "[2]"},
      {BOTH, "Shape", "f*", "", "[?]"},
  };
  CHECK(rows);
}

static void shapes_of_joins_and_parts(void **state) {
  (void)state;
  static const shape_row rows[] = {
      {BOTH, "Pack", "( f[2] f[2] f[2] )", "", "[3,2]"},
      {BOTH, "Pack", "( f[2] f[2] f[2] )", "axis=1", "[2,3]"},
      {BOTH, "Pack", "( f[] f[] )", "", "[2]"},
      {V10, "Pack", "( f[2] f[3] )", "", "!Shapes (2,) and (3,) are not compatible"},
      {BOTH, "Unpack", "f[3,2]", "num=3", "[2] [2] [2]"},
      {V10, "Unpack", "f[3,2]", "num=2", "!Dimensions 3 and 2 are not compatible"},
      {BOTH, "Concat", "i[]{0} ( f[1] f[2] )", "", "[3]"},
      {BOTH, "Concat", "i[]{1} ( f[2,1] f[2,?] )", "", "[2,?]"},
      {BOTH, "ConcatV2", "( f[1,3] f[2,3] ) i[]{0}", "", "[3,3]"},
      {BOTH, "ConcatV2", "( f[1,3] f[2,3] ) i[]{-2}", "", "[3,3]"},
      {BOTH, "ConcatV2", "( f[1,3] f* ) i[]", "", "[?,?]"},
      {V10, "Concat", "i[]{0} ( f[1,2] f[2,3] )", "", "!Shapes (2,) and (3,) are not compatible"},
      {V15, "ConcatV2", "( f[1,2] f[2,3] ) i[]{0}", "",
       "!Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3]. for "
       "'ConcatV2' (op: "
       "'ConcatV2') with input shapes: [1,2], [2,3], [] and with computed input tensors: input[2] = <0>."},
      {BOTH, "Split", "i[]{0} f[4,3]", "num_split=2", "[2,3] [2,3]"},
      {V10, "Split", "i[]{0} f[5,3]", "num_split=2",
       "!Number of ways to split should evenly divide the split dimension but got split_dim 0 (size = 5) and "
       "num_split 2"},
      {V10, "Concat", "i[]{1} ( f[1,2,3] f[2,4,3] )", "", "!Shapes (1,) and (2,) are not compatible"},
      {V15, "Split", "i[]{0} f[5,3]", "num_split=2",
       "!Dimension size must be evenly divisible by 2 but is 5\n\tNumber of ways to split should evenly "
       "divide the split dimension for 'Split' (op: 'Split') with input shapes: "
       "[], [5,3] and "
       "with computed input tensors: input[0] = <0>."},
      {BOTH, "SplitV", "f[5,3] i[2]{2,-1} i[]{0}", "num_split=2", "[2,3] [3,3]"},
      {V10, "Split", "i[]{1} f[4]", "num_split=2", "!Shape (4,) must have rank at least 2"},
      {V10, "Split", "i[]{-1} f[4,6]", "num_split=2", "* *"}, /* it fails when it runs */
      {V10, "Concat", "i[]{2} ( f[1,2] f[2,2] )", "", "!Expected concat_dim in range [0, 2), but got 2"},
      {V10, "Concat", "i[]{-1} ( f[1,2] f[2,2] )", "", "!Expected concat_dim >= 0, but got -1"},
      {V10, "Pack", "( f[2] f[2] )", "axis=3", "!axis = 3 not in [-2, 2)"},
      {V10, "Transpose", "f[2,3] i[2]{0,2}", "", "!list index out of range"},
      {V10, "Transpose", "f[2,3] i[2]{1,1}", "", "[3,3]"},
      {V10, "Transpose", "f[2,3] i[3]{0,1,2}", "", "!Shapes (3,) and (2,) are not compatible"},
      {V10, "Pad", "f[2] i[1,3]{1,1,1}", "", "!Shapes (1, 3) and (1, 2) are not compatible"},
      {V10, "Reverse", "f[2,3] b[1]{1}", "", "!Shape (2, 3) must have rank 1"},
      {BOTH, "Tile", "f[2,3] i[2]{-1,2}", "", "[?,6]"},
      {BOTH, "Tile", "f* i[2]{1,2}", "", "[?,?]"},
      {BOTH, "Cumsum", "f[2,3] i[]{5}", "", "[2,3]"},
      {V10, "Fill", "i[2]{2,-1} f[]", "", "!Fill dimensions must be >= 0"},
      {V10, "OneHot", "i[2] i[]{-1} f[] f[]", "", "!Dimension -1 must be >= 0"},
      {V10, "OneHot", "i[2] i[]{3} f[] f[]", "axis=-2", "!axis must be >= -1"},
      {V10, "TopKV2", "f[2,3] i[]{5}", "", "!input.shape (2, 3) must have last dimension >= k = 5"},
      {V10, "TopKV2", "f[2,3] i[]{-1}", "", "!Dimension -1 must be >= 0"},
      {BOTH, "Slice", "f[4,3] i[2]{1,0} i[2]{2,-1}", "", "[2,3]"},
      {BOTH, "Slice", "f[4,3] i[2] i[2]{2,1}", "", "[2,1]"},
      {V10, "Slice", "f[4] i[1]{5} i[1]{1}", "", "[1]"}, /* it fails when it runs */
      {V10, "Slice", "f[4] i[1]{2} i[1]{3}", "", "[3]"},
      {V10, "Slice", "f[4,?] i[2] i[2]{-1,-1}", "", "[?,?]"},
      {V10, "Slice", "f[4] i[1]{0} i[1]{-2}", "", "!Dimension -2 must be >= 0"},
      {V10, "Slice", "f[4] i[2]{2,1} i[1]{3}", "", "!Shapes (2,) and (1,) are not compatible"},
      {V10, "Slice", "f[4] i[2]{2,1} i[2]{3,1}", "", "!Shape (4,) must have rank 2"},
      {BOTH, "StridedSlice", "f[5,3] i[1]{1} i[1]{4} i[1]{2}", "", "[2,3]"},
      {BOTH, "StridedSlice", "f[5,3] i[1]{0} i[1]{99} i[1]{1}", "", "[5,3]"},
      {BOTH, "StridedSlice", "f[5,3] i[1]{0} i[1]{0} i[1]{-1}", "begin_mask=1 end_mask=1", "[5,3]"},
      {BOTH, "StridedSlice", "f[5,3] i[1]{2} i[1]{3} i[1]{1}", "shrink_axis_mask=1", "[3]"},
      {BOTH, "StridedSlice", "f[5,3] i[1]{-1} i[1]{0} i[1]{1}", "shrink_axis_mask=1", "[3]"},
      {BOTH, "StridedSlice", "f[5,3] i[2]{0,1} i[2]{0,2} i[2]{1}", "ellipsis_mask=1 shrink_axis_mask=2",
       "[5]"},
      {BOTH, "StridedSlice", "f[5,3] i[2]{0,0} i[2]{0,0} i[2]{1}", "begin_mask=1 end_mask=1 new_axis_mask=2",
       "[5,1,3]"},
      {BOTH, "StridedSlice", "f[?,3] i[1]{1} i[1]{2} i[1]{1}", "", "[?,3]"},
      {BOTH, "StridedSlice", "f[5,3] i[?] i[?] i[?]", "", "*"},
      {BOTH, "StridedSlice", "f[5,3] i[1] i[1] i[1]", "", "[?,3]"},
      {V10, "StridedSlice", "f[3] i[1]{5} i[1]{6} i[1]{1}", "shrink_axis_mask=1", "[]"},
      {V15, "StridedSlice", "f[3] i[1]{5} i[1]{6} i[1]{1}", "shrink_axis_mask=1",
       "!slice index 5 of dimension 0 out of bounds. for 'StridedSlice' (op: 'StridedSlice') with input "
       "shapes: [3], [1], "
       "[1], [1] and with computed input tensors: input[1] = <5>, input[2] = <6>, input[3] = <1>."},
      {V10, "StridedSlice", "f[3] i[1]{0} i[1]{1} i[1]{0}", "", "!strides[0] must be non-zero"},
      {V10, "StridedSlice", "f[3] i[1]{0} i[1]{1} i[1]{-1}", "shrink_axis_mask=1",
       "!only stride 1 allowed on non-range indexing."},
      {V10, "StridedSlice", "f[3] i[2]{0,0} i[2]{1,1} i[2]{1}", "",
       "!Index out of range using input dim 1; input has only 1 dims"},
      {V10, "StridedSlice", "f[3] i[2]{0,0} i[2]{1,1} i[2]{1}", "ellipsis_mask=3",
       "!Multiple ellipses in slice spec not allowed"},
      {V10, "StridedSlice", "f[3] i[2]{0,0} i[1]{1} i[2]{1}", "",
       "!Expected begin, end, and strides to be 1D equal size tensors"},
      {BOTH, "Softmax", "f[2,3]", "", "[2,3]"},
      {V10, "Softmax", "f[3]", "", "!Shape (3,) must have rank 2"},
      {V15, "Softmax", "f[3]", "", "[3]"},
      {BOTH, "SoftmaxCrossEntropyWithLogits", "f[?,3] f[2,3]", "", "[2] [2,3]"},
      {BOTH, "SparseSoftmaxCrossEntropyWithLogits", "f[?,3] l[2]", "", "[2] [2,3]"},
      {V10, "SparseSoftmaxCrossEntropyWithLogits", "f[4,3] l[2]", "",
       "!Dimensions 4 and 2 are not compatible"},
      {BOTH, "L2Loss", "f[2,3]", "", "[]"},
      {BOTH, "MatrixInverse", "f[?,3]", "", "[3,3]"},
      {BOTH, "MatrixDeterminant", "f[3,3]", "", "[]"},
      {V10, "MatrixInverse", "f[2,3]", "", "!Dimensions 2 and 3 are not compatible"},
      {V10, "Cholesky", "f[7,3,3]", "", "!Shape (7, 3, 3) must have rank 2"},
      {V15, "Cholesky", "f[7,3,?]", "", "[7,3,3]"},
      {V15, "MatrixDeterminant", "f[3]", "",
       "!Shape must be at least rank 2 but is rank 1 for 'MatrixDeterminant' (op: 'MatrixDeterminant') with "
       "input "
       "shapes: [3]."},
      {BOTH, "MatrixSolve", "f[3,3] f[3,2]", "", "[3,2]"},
      {V15, "MatrixSolve", "f[3,3] f[2,2]", "",
       "!Dimensions must be equal, but are 3 and 2 for 'MatrixSolve' (op: 'MatrixSolve') with input shapes: "
       "[3,3], "
       "[2,2]."},
      {BOTH, "Cross", "f[?,3] f[2,?]", "", "[2,3]"},
      {V15, "Cross", "f[2] f[2]", "",
       "!Dimension must be 3 but is 2 for 'Cross' (op: 'Cross') with input shapes: [2], [2]."},
      {BOTH, "MatrixDiagPart", "f[7,2,3]", "", "[7,2]"},
      {BOTH, "MatrixDiagPart", "f[?,3]", "", "[?]"},
      {BOTH, "MatrixSetDiag", "f[2,3] f[2]", "", "[2,3]"},
      {BOTH, "SegmentSum", "f[4,3] i[4]", "", "[?,3]"},
      {BOTH, "SegmentSum", "f* i[4]", "", "*"},
      {V10, "SegmentSum", "f[4] i[]", "", "!Shape () must have rank 1"},
      {BOTH, "UnsortedSegmentSum", "f[4,3,5] i[4,3] i[]{7}", "", "[7,5]"},
      {BOTH, "UnsortedSegmentSum", "f[4,3] i* i[]{7}", "", "*"},
      {BOTH, "UnsortedSegmentSum", "f[4,3] i[4] i[]", "", "[?,3]"},
      {V15, "UnsortedSegmentSum", "f[4,3] i[5] i[]{7}", "",
       "!Dimensions must be equal, but are 4 and 5 for 'UnsortedSegmentSum' (op: 'UnsortedSegmentSum') with "
       "input "
       "shapes: [4,3], [5], []."},
      {V10, "UnsortedSegmentSum", "f[4] i[4] i[]{-1}", "", "!Dimension -1 must be >= 0"},
      {BOTH, "UniqueWithCounts", "f[4]", "", "[?] [4] [?]"},
      {BOTH, "ListDiff", "f[4] f[2]", "", "[?] [?]"},
      {BOTH, "Multinomial", "f[2,5] i[]{3}", "", "[2,3]"},
      {V10, "Multinomial", "f[5] i[]{3}", "", "!Shape (5,) must have rank 2"},
      {V15, "Multinomial", "f[2,5] i[]{-3}", "",
       "!Dimension size, given by scalar input 1, must be non-negative but is -3 for 'Multinomial' (op: "
       "'Multinomial') with input shapes: [2,5], [] and with computed input tensors: input[1] = <-3>."},
      {BOTH, "Conv2DBackpropInput", "i[4]{1,4,4,3} f[3,3,3,2] f[1,2,2,2]", "strides=1,2,2,1 padding=SAME",
       "[1,4,4,3]"},
      {BOTH, "Conv2DBackpropInput", "i[4] f[3,3,3,2] f[1,2,2,2]", "strides=1,2,2,1 padding=SAME",
       "[?,?,?,?]"},
      {BOTH, "Switch", "f[2] b[]", "", "[2] [2]"},
      {BOTH, "Merge", "( f[2,3] f[2,4] )", "", "[2,?] []"},
      {BOTH, "Merge", "( f[2,3] f[2] )", "", "* []"},
      {BOTH, "PlaceholderWithDefault", "f[2]", "dtype=f shape=[?]", "[?]"},
  };
  CHECK(rows);
}

#define SPLIT_TAIL(shape, sizes)                                                                             \
  " for 'SplitV' (op: 'SplitV') with input shapes: " shape ", [2], [] and with computed input tensors: "     \
  "input[1] = " sizes ", input[2] = <0>."

/* What 1.15 finds without the values of its inputs it says without them, so the end of a message tells when. */
static void shape_rules_in_the_words_and_the_order_of_cpp(void **state) {
  (void)state;
  static const shape_row rows[] = {
      {V15, "ConcatV2", "( f[] f[] ) i[]{0}", "",
       "!Can't concatenate scalars (use tf.stack instead) for 'ConcatV2' (op: 'ConcatV2') with input shapes: "
       "[], [], []."},
      {V15, "ConcatV2", "( f[2,3] f[3] ) i[]{0}", "",
       "!Shape must be rank 2 but is rank 1 for 'ConcatV2' (op: 'ConcatV2') with input shapes: [2,3], [3], "
       "[]."},
      {V15, "ConcatV2", "( f[2] f[2] ) i[]{1}", "",
       "!Shape must be at least rank 2 but is rank 1 for 'ConcatV2' (op: 'ConcatV2') with input shapes: [2], "
       "[2], [] and with computed input tensors: input[2] = <1>."},
      {V15, "ConcatV2", "( f[1,2,3] f[4,2,3] f* ) i[]{0}", "", "[?,2,3]"},
      {V15, "ConcatV2", "( f[2,?] f[?,3] f[2,1] ) i[]{-1}", "", "[2,?]"},
      {V15, "Pack", "( f[2] f[2] f[2,1] )", "",
       "!Shapes must be equal rank, but are 1 and 2\n\tFrom merging shape 1 with other shapes. for 'Pack' "
       "(op: "
       "'Pack') with input shapes: [2], [2], [2,1]."},
      {V15, "Unpack", "f[3,2]", "num=2",
       "!Dimension must be 2 but is 3 for 'Unpack' (op: 'Unpack') with input shapes: [3,2]."},
      {V15, "Split", "i[]{2} f[4,3]", "num_split=2",
       "!Dimension size, given by scalar input 2 must be in range [-2, 2) for 'Split' (op: 'Split') with "
       "input "
       "shapes: [], [4,3] and with computed input tensors: input[0] = <2>."},
      {V15, "Split", "i[]{0} f[]", "num_split=2",
       "!Dimension size, given by scalar input 0 must be in range [-0, 0) for 'Split' (op: 'Split') with "
       "input shapes: [], [] and with computed input tensors: input[0] = <0>."},
      {V15, "SplitV", "f[4] i[2]{1,2} i[]{0}", "num_split=2",
       "!can't split axis of size 4 into pieces of size [1,2]" SPLIT_TAIL("[4]", "<1 2>")},
      {V15, "SplitV", "f[4] i[2]{5,-1} i[]{0}", "num_split=2",
       "!can't split axis of size 4 into pieces of size [5,-1]" SPLIT_TAIL("[4]", "<5 -1>")},
      {V15, "SplitV", "f[4] i[2]{-1,-1} i[]{0}", "num_split=2",
       "!size_splits can only have one -1" SPLIT_TAIL("[4]", "<-1 -1>")},
      {V15, "SplitV", "f[4] i[2]{1,3} i[]{0}", "num_split=3",
       "!Length of size_splits should be equal to num_outputs" SPLIT_TAIL("[4]", "<1 3>")},
      {V15, "SplitV", "f[] i[2]{1,3} i[]", "num_split=2",
       "!Can't split scalars for 'SplitV' (op: 'SplitV') with input shapes: [], [2], [] and with computed "
       "input "
       "tensors: input[1] = <1 3>."},
      {V15, "SplitV", "f[4,?] i[2]{1,3} i[]{1}", "num_split=2", "[4,1] [4,3]"},
      {V15, "SplitV", "f[4,5] i[2] i[]{1}", "num_split=2", "[4,?] [4,?]"},
      {V15, "SplitV", "f[4,5] i[2] i[]", "num_split=2", "[?,?] [?,?]"},
      {V15, "ReverseV2", "f[2,3] i[1]{2}", "",
       "!'axis'[0] = 2 is out of valid range [0, 1 for 'ReverseV2' (op: 'ReverseV2') with input shapes: "
       "[2,3], "
       "[1] and with computed input tensors: input[1] = <2>."},
      {V15, "ReverseV2", "f[2,3] i[2]{1,-1}", "",
       "!axis 1 specified more than once. for 'ReverseV2' (op: 'ReverseV2') with input shapes: [2,3], [2] "
       "and "
       "with computed input tensors: input[1] = <1 -1>."},
      {V15, "Unpack", "f[2,3]", "num=2 axis=2",
       "!Invalid axis: 2; must be in [-2,2) for 'Unpack' (op: 'Unpack') with input shapes: [2,3]."},
      {V15, "OneHot", "i[2] i[]{-1} f[] f[]", "",
       "!Dimension size, given by scalar input 1, must be non-negative but is -1 for 'OneHot' (op: 'OneHot') "
       "with input shapes: [2], [], [], [] and with computed input tensors: input[1] = <-1>."},
      {V15, "OneHot", "i[2] i[]{3} f[] f[]", "axis=2", "[3,2]"}, /* it fails when it runs */
      {V15, "TopKV2", "f[2,3] i[]{5}", "",
       "!input must have last dimension >= k = 5 but is 3 for 'TopKV2' (op: 'TopKV2') with input shapes: "
       "[2,3], "
       "[] and with computed input tensors: input[1] = <5>."},
      {V15, "DiagPart", "f[2,2,2]", "",
       "!Input must have even and non-zero rank, input rank is 3 for 'DiagPart' (op: 'DiagPart') with input "
       "shapes: [2,2,2]."},
      {V15, "Transpose", "f[2,3] i[3]{0,1,2}", "",
       "!Dimension must be 2 but is 3 for 'Transpose' (op: 'Transpose') with input shapes: [2,3], [3]."},
      {V15, "Transpose", "f[2,3] i[2]{0,2}", "",
       "!perm dim 2 is out of range of input rank 2 for 'Transpose' (op: 'Transpose') with input shapes: "
       "[2,3], [2] and with computed input tensors: input[1] = <0 2>."},
      {V15, "Transpose", "f[2,3] i[2]{1,1}", "", "[3,3]"},
      {V15, "Reshape", "f[2,3] i[]{6}", "",
       "!Shape must be rank 1 but is rank 0 for 'Reshape' (op: 'Reshape') with input shapes: [2,3], []."},
      {V10, "Reshape", "f[2,3] i[]{6}", "", "!Shape () must have rank 1"},
      {V15, "Reshape", "f[2,3] i[2]{3,-2}", "", "!Invalid value in tensor used for shape: -2"},
      {V15, "Reshape", "f[?,3] i[1]{4}", "",
       "!Dimension size must be evenly divisible by 3 but is 4 for 'Reshape' (op: 'Reshape') with input "
       "shapes: [?,3], [1] and with input tensors computed as partial shapes: input[1] = [4]."},
      {V15, "Tile", "f[2] i[]{2}", "",
       "!Shape must be rank 1 but is rank 0 for 'Tile' (op: 'Tile') with input shapes: [2], []."},
      {V15, "Tile", "f[2] i[2]{2,3}", "",
       "!Shape must be rank 1 but is rank 2 for 'Tile' (op: 'Tile') with input shapes: [2], [2]."},
      {V15, "Pad", "f[2] i[2,2]{1,1,1,1}", "",
       "!Shape must be rank 2 but is rank 1 for 'Pad' (op: 'Pad') with input shapes: [2], [2,2]."},
      {V15, "Pad", "f[2] i[1,3]", "",
       "!Dimension must be 2 but is 3 for 'Pad' (op: 'Pad') with input shapes: [2], [1,3]."},
      {V15, "Squeeze", "f[1,2]", "squeeze_dims=5",
       "!squeeze_dims[0] not in [-2,2). for 'Squeeze' (op: 'Squeeze') with input shapes: [1,2]."},
      {V15, "ArgMax", "f[] i[]{0}", "", "[]"},
      {V15, "ArgMax", "f[3] i[]{5}", "", "[]"},
      {V15, "GatherV2", "f[3] i[] i[]{1}", "",
       "!Shape must be at least rank 2 but is rank 1 for 'GatherV2' (op: 'GatherV2') with input shapes: [3], "
       "[], [] and with computed input tensors: input[2] = <1>."},
      {V15, "Fill", "i[2]{2,-1} f[]", "",
       "!Fill dimensions must be >= 0 for 'Fill' (op: 'Fill') with input shapes: [2], [] and with input "
       "tensors "
       "computed as partial shapes: input[0] = [2,?]."},
      {V15, "Slice", "f[3] i[2]{0,0} i[1]{2}", "",
       "!Dimension 0 in both shapes must be equal, but are 2 and 1. Shapes are [2] and [1]. for 'Slice' (op: "
       "'Slice') with input shapes: [3], [2], [1]."},
      {V15, "Slice", "f[3] i[2]{0,0} i[2]{1,1}", "",
       "!Shape must be rank 2 but is rank 1 for 'Slice' (op: 'Slice') with input shapes: [3], [2], [2]."},
      {V15, "Slice", "f[3] i[1]{2} i[1]{2}", "", "[2]"},
      {V15, "Slice", "f[3] i[1]{-1} i[1]{-1}", "", "[?]"},
      {V15, "Slice", "f[3] i[1]{0} i[1]{-2}", "",
       "!Out of bounds slicing on dimension 0 of length 3: sizes vector cannot be < -1, but was -2 for "
       "'Slice' "
       "(op: 'Slice') with input shapes: [3], [1], [1] and with computed input tensors: input[2] = <-2> and "
       "with input tensors computed as partial shapes: input[1] = [0]."},
      {V15, "Slice", "f[3] i[1]{5} i[1]{-1}", "",
       "!Negative dimension size caused by subtracting 5 from 3 for 'Slice' (op: 'Slice') with input shapes: "
       "[3], [1], [1] and with computed input tensors: input[2] = <-1> and with input tensors computed as "
       "partial shapes: input[1] = [5]."},
  };
  CHECK(rows);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(shapes_of_elementwise_operations_broadcast),
      cmocka_unit_test(shapes_of_matrix_products),
      cmocka_unit_test(shapes_of_convolutions),
      cmocka_unit_test(shapes_from_constant_inputs),
      cmocka_unit_test(shapes_of_joins_and_parts),
      cmocka_unit_test(shape_rules_in_the_words_and_the_order_of_cpp),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
