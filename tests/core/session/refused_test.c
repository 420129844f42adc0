/* What kernels refuse when they run, where nothing was known while the graph was built. */
#include "session/words.h"

static void what_kernels_refuse(void **state) {
  (void)state;
  static const struct {
    const char *type, *inputs, *attrs, *message;
  } rows[] = {
      {"Add", "f[2]{1} f[3]{1}", "", "Incompatible shapes: [2] vs. [3]"},
      {"MatMul", "f[2]{1} f[2,1]{1}", "", "In[0] is not a matrix"},
      {"MatMul", "f[2,3]{1} f[2,3]{1}", "", "Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3]"},
      {"BatchMatMulV2", "f[2,1,2]{1} f[3,2,1]{1}", "", "Incompatible shapes: [2,1,2] vs. [3,2,1]"},
      {"FloorMod", "i[2]{1} i[2]{1,0}", "", "Integer division by zero"},
      {"Pow", "i[]{2} i[]{-1}", "", "Integers to negative integer powers are not allowed"},
      {"Mean", "i[0]{} i[]{0}", "", "Integer division by zero"},
      {"Reshape", "f[6]{1} i[1]{4}", "",
       "Input to reshape is a tensor with 6 values, but the requested shape has 4"},
      {"Reshape", "f[6]{1} i[2]{4,-1}", "",
       "Input to reshape is a tensor with 6 values, but the requested shape requires a multiple of 4"},
      {"Reshape", "f[6]{1} i[2]{-1,-1}", "", "Only one input size may be -1, not both 0 and 1"},
      {"Fill", "i[1]{-1} f[]{1}", "", "Dimension -1 must be >= 0"},
      {"ConcatV2", "( f[1,2]{1} f[1,3]{1} ) i[]{0}", "",
       "ConcatOp : Dimensions of inputs should match: shape[0] = [1,2] vs. shape[1] = [1,3]"},
      {"Pack", "( f[2]{1} f[3]{1} )", "",
       "Shapes of all inputs must match: values[0].shape = [2] != values[1].shape = [3]"},
      {"Gather", "f[3]{1} i[2,2]{0,1,2,3}", "", "indices[1,1] = 3 is not in [0, 3)"},
      {"GatherNd", "f[3]{1} i[1,1]{-1}", "", "indices[0,0] = -1 is not in [0, 3)"},
      {"Slice", "f[4]{1} i[1]{5} i[1]{1}", "", "Expected begin[0] in [0, 4], but got 5"},
      {"Slice", "f[4]{1} i[1]{2} i[1]{3}", "", "Expected size[0] in [0, 2], but got 3"},
      {"Slice", "f[4]{1} i[2]{2,1} i[2]{1,1}", "",
       "Expected begin and size arguments to be 1-D tensors of size 1, but got sizes 2 and 2"},
      {"Tile", "f[2]{1} i[2]{2,3}", "",
       "Expected multiples argument to be a vector of length 1 but got length 2"},
      {"Pad", "f[2]{1} i[1,2]{-1,1}", "", "Paddings must be non-negative: -1 1"},
      {"Pad", "f[2,3]{1} i[1,2]{1,1}", "",
       "The first dimension of paddings must be the rank of inputs[1,2] [2,3]"},
      {"Pad", "f[2]{1} i[1,3]{1,1,1}", "", "paddings must be a matrix with 2 columns: [1,3]"},
      {"Split", "i[]{0} f[5]{1}", "num_split=2",
       "Number of ways to split should evenly divide the split dimension, but got split_dim 0 (size = 5) and "
       "num_split 2"},
      {"Split", "i[]{3} f[4]{1}", "num_split=2", "-input rank(-1) <= split_dim < input rank (1), but got 3"},
      {"SplitV", "f[4]{1} i[2]{1,2} i[]{0}", "num_split=2",
       "Determined shape must either match input shape along split_dim exactly if fully specified, or be "
       "less "
       "than the size of the input along split_dim if not fully specified.  Got: 3"},
      {"SplitV", "f[4]{1} i[2]{-1,-1} i[]{0}", "num_split=2", "There can only be one -1 in the input."},
      {"SplitV", "f[4]{1} i[2]{6,-2} i[]{0}", "num_split=2", "Dimension -2 must be >= 0"},
      {"ConcatV2", "( f[2]{1} f[2]{1} ) i[]{1}", "",
       "ConcatOp : Expected concatenating dimensions in the range [-1, 1), but got 1"},
      {"GatherV2", "f[3]{1} i[1]{0} i[]{1}", "", "Expected axis in the range [-1, 1), but got 1"},
      {"ArgMax", "f[3]{1} i[]{1}", "", "Expected dimension in the range [-1, 1), but got 1"},
      {"Cumsum", "f[3]{1} i[]{1}", "", "ScanOp: Expected scan axis in the range [-1, 1), but got 1"},
      {"Sum", "f[3]{1} i[1]{1}", "", "Invalid reduction dimension (1 for input with 1 dimension(s)"},
      {"Sum", "f[3]{1} i[2]{0,-1}", "", "Invalid reduction arguments: Axes contains duplicate dimension: 0"},
      {"ExpandDims", "f[3]{1} i[]{5}", "", "Tried to expand dim index 5 for tensor with 1 dimensions."},
      {"Squeeze", "f[1]{1}", "squeeze_dims=2", "Tried to squeeze dim index 2 for tensor with 1 dimensions."},
      {"Tile", "f[2]{1} i[1]{-1}", "", "Expected multiples[0] >= 0, but got -1"},
      {"Transpose", "f[2,3]{1} i[2]{0,2}", "", "2 is out of range [0 .. 2)"},
      {"Transpose", "f[2,3]{1} i[2]{1,1}", "", "0 is missing from {1,1}."},
      {"OneHot", "i[2]{1} i[]{3} f[]{1} f[]{0}", "axis=2",
       "Expected axis to be -1 or between [0, 2).  But received: 2"},
      {"OneHot", "i[2]{1} i[]{-3} f[]{1} f[]{0}", "", "depth must be non-negative, got: -3"},
      {"TopKV2", "f[3]{1} i[]{-1}", "", "Need k >= 0, got -1"},
      {"TopKV2", "f[3]{1} i[]{5}", "", "input must have at least k columns. Had 3, needed 5"},
      {"Transpose", "f[2,3]{1} i[3]{0,1,2}", "",
       "transpose expects a vector of size 2. But input(1) is a vector of size 3"},
      {"StridedSlice", "f[3]{1} i[1]{5} i[1]{6} i[1]{1}", "shrink_axis_mask=1",
       "slice index 5 of dimension 0 out of bounds."},
      {"BiasAdd", "f[3]{1} f[3]{1}", "", "Input tensor must be at least 2D: [3]"},
      {"BiasAdd", "f[1,3]{1} f[1,3]{1}", "", "Biases must be 1D: [1,3]"},
      {"BiasAdd", "f[1,3]{1} f[2]{1}", "",
       "Must provide as many biases as the last dimension of the input tensor: [2] vs. [1,3]"},
      {"SoftmaxCrossEntropyWithLogits", "f[3]{1} f[3]{1}", "", "logits must be 2-dimensional"},
      {"SoftmaxCrossEntropyWithLogits", "f[1,3]{1} f[1,2]{1}", "",
       "logits and labels must be broadcastable: logits_size=[1,3] labels_size=[1,2]"},
      {"SparseSoftmaxCrossEntropyWithLogits", "f[1,3]{1} l[1]{3}", "",
       "Received a label value of 3 which is outside the valid range of [0, 3)."},
      {"ArgMax", "f[0]{} i[]{0}", "", "Reduction axis 0 is empty in shape [0]"},
      {"SegmentSum", "f[3]{1} i[2]{0,1}", "", "segment_ids should be the same size as dimension 0 of input."},
      {"SegmentSum", "f[2]{1} i[2,1]{0,0}", "", "segment_ids should be a vector."},
      {"ListDiff", "f[2,1]{1} f[2]{1}", "", "x and y should be 1D vectors."},
      {"SegmentSum", "f[2]{1} i[2]{-1,0}", "", "segment ids must be >= 0"},
      {"SegmentSum", "f[2]{1} i[2]{1,0}", "", "segment ids are not increasing"},
      {"UnsortedSegmentSum", "f[2]{1} i[2]{0,3} i[]{3}", "", "segment_ids[1] = 3 is out of range [0, 3)"},
      {"MatrixInverse", "f[2,2]{1,2,2,4}", "", "Input is not invertible."},
      {"MatrixSolve", "f[2,2]{1,2,2,4} f[2,1]{1}", "", "Input matrix is not invertible."},
      {"Cholesky", "f[2,2]{1,2,2,1}", "",
       "Cholesky decomposition was not successful. The input might not be valid."},
      {"Conv2DBackpropInput", "i[4]{1,4,4,1} f[3,3,1,1]{1} f[1,3,2,1]{1}", "strides=1,2,2,1 padding=SAME",
       "Conv2DCustomBackpropInput: Size of out_backprop doesn't match computed: actual = 3, computed = 2"},
      {"Unique", "f[1,1]{1}", "", "unique expects a 1D vector."},
  };
  static row_input inputs[ROW_MOST];
  for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
    build b = build_begin(SL_COMPAT_1_15);
    sl_session *session = session_of(&b);
    sl_output outputs[ROW_MOST];
    sl_feed feeds[ROW_MOST];
    char message[512];
    const int32_t count = row_inputs(rows[i].inputs, inputs);
    sl_description *d = row_describe(&b, rows[i].type, inputs, count, true, rows[i].attrs, outputs);
    const sl_output y = finish(&b, d);
    for (int32_t j = 0; j < count; ++j) feeds[j] = (sl_feed){outputs[j], row_tensor(b.context, &inputs[j])};
    snprintf(message, sizeof message, "%s\n\t [[{{node %s}}]]", rows[i].message, rows[i].type);
    refuse(&b, session, feeds, count, y, SL_INVALID_ARGUMENT, message);
    for (int32_t j = 0; j < count; ++j) sl_tensor_release(feeds[j].value);
    sl_session_free(session);
    build_end(&b);
  }
}

static void what_0_10_words_otherwise_and_what_no_kernel_does(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_0_10);
  sl_session *session = session_of(&b);
  const sl_output logits = placeholder(&b, "logits", SL_FLOAT32, -1, NULL),
                  labels = placeholder(&b, "labels", SL_FLOAT32, -1, NULL);
  const sl_feed feeds[] = {{logits, tensor_of(b.context, SL_FLOAT32, DIMS(1, 3), VALUES(1))},
                           {labels, tensor_of(b.context, SL_FLOAT32, DIMS(1, 2), VALUES(1))}};
  const sl_output loss = operation(&b, "SoftmaxCrossEntropyWithLogits", INPUTS(logits, labels));
  sl_tensor *result;
  assert_int_equal(sl_session_run(session, feeds, 2, &loss, 1, NULL, 0, &result), SL_INVALID_ARGUMENT);
  assert_non_null(strstr(sl_context_error(b.context)->message,
                         "logits and labels must be same size: logits_size=[1,3] labels_size=[1,2]"));
  sl_tensor_release(feeds[0].value);
  sl_tensor_release(feeds[1].value);
  const sl_output image = constant(&b, SL_FLOAT32, DIMS(1, 1, 2, 2), VALUES(1));
  const sl_output pooled = with_attrs(&b, "MaxPool", NULL, INPUTS(image),
                                      "ksize=1,1,2,2 strides=1,1,2,2 padding=SAME data_format=NCHW");
  assert_int_equal(sl_session_run(session, NULL, 0, &pooled, 1, NULL, 0, &result), SL_UNIMPLEMENTED);
  assert_non_null(
      strstr(sl_context_error(b.context)->message, "Default MaxPool only supports NHWC on device type CPU"));
  const sl_output axis = placeholder(&b, "axis", SL_INT32, 0, NULL);
  const sl_output parts = with_attrs(&b, "Split", NULL, INPUTS(axis, image), "num_split=1");
  const sl_feed last = {axis, tensor_of(b.context, SL_INT32, DIMS(), VALUES(-1))};
  assert_int_equal(sl_session_run(session, &last, 1, &parts, 1, NULL, 0, &result), SL_INVALID_ARGUMENT);
  assert_non_null(strstr(sl_context_error(b.context)->message,
                         "0 <= split_dim < number of input dimensions (4), but got -1"));
  sl_tensor_release(last.value);
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_kernels_refuse),
      cmocka_unit_test(what_0_10_words_otherwise_and_what_no_kernel_does),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
