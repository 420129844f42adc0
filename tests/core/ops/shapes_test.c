/* Static shapes and what does not fit: elementwise operations, products, convolutions, what constants say (SPEC 3, A9,
 * A11, A25, A26). */
#include "ops/shape_rows.h"

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

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(shapes_of_elementwise_operations_broadcast),
      cmocka_unit_test(shapes_of_matrix_products),
      cmocka_unit_test(shapes_of_convolutions),
      cmocka_unit_test(shapes_from_constant_inputs),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
