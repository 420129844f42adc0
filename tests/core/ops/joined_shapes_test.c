/* Static shapes of what is joined and taken apart, and the order in which 1.15 finds what does not fit (SPEC 3, A11;
 * 1.17). */
#include "ops/shape_rows.h"

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
      cmocka_unit_test(shapes_of_joins_and_parts),
      cmocka_unit_test(shape_rules_in_the_words_and_the_order_of_cpp),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
