#: compat 1.15
# SPEC 3, A11, A25, A26
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.constant([1., 2.]) + tf.constant([1., 2., 3.]))
said(lambda: tf.matmul(tf.ones([2, 3]), tf.ones([2, 3])))
said(lambda: tf.matmul(tf.ones([2]), tf.ones([2, 1])))
said(lambda: tf.Variable([1., 2.]).assign([1., 2., 3.]))
said(lambda: tf.Variable(1.).assign([1.]))
said(lambda: tf.Variable(1.).assign("x"))
said(lambda: tf.reshape(tf.ones([2, 3]), [4]))
said(lambda: tf.placeholder(tf.float32, [2, None]).set_shape([3, 4]))
said(lambda: tf.constant([1, 2, 3], shape=[2]))
said(lambda: tf.constant("a", tf.float32))
#> ValueError: Dimensions must be equal, but are 2 and 3 for 'add' (op: 'AddV2') with input shapes: [2], [3].
#> ValueError: Dimensions must be equal, but are 3 and 2 for 'MatMul' (op: 'MatMul') with input shapes: [2,3], [2,3].
#> ValueError: Shape must be rank 2 but is rank 1 for 'MatMul_1' (op: 'MatMul') with input shapes: [2], [2,1].
#> ValueError: Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3]. for 'Assign' (op: 'Assign') with input shapes: [2], [3].
#> ValueError: Shapes must be equal rank, but are 0 and 1 for 'Assign_1' (op: 'Assign') with input shapes: [], [1].
#> TypeError: Expected float32 passed to parameter 'value' of op 'Assign', got 'x' of type 'str' instead. Error: Expected float32, got 'x' of type 'str' instead.
#> ValueError: Cannot reshape a tensor with 6 elements to shape [4] (4 elements) for 'Reshape' (op: 'Reshape') with input shapes: [2,3], [1] and with input tensors computed as partial shapes: input[1] = [4].
#> ValueError: Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2,?] and [3,4].
#> ValueError: Too many elements provided. Needed at most 2, but received 3
#> TypeError: Expected float32, got 'a' of type 'str' instead.
