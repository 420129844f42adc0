#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

error_of(lambda: tf.constant([1., 2.]) + tf.constant([1., 2., 3.]))
error_of(lambda: tf.matmul(tf.zeros([2, 3]), tf.zeros([2, 3])))
error_of(lambda: tf.matmul(tf.zeros([2]), tf.zeros([2, 1])))
error_of(lambda: tf.Variable([1., 2.]).assign([1., 2., 3.]))
error_of(lambda: tf.Variable(1.).assign([1.]))
error_of(lambda: tf.Variable(1.).assign("x"))
error_of(lambda: tf.placeholder(tf.float32, [2, None]).set_shape([3, 4]))
#> ValueError: Dimensions must be equal, but are 2 and 3 for 'add' (op: 'AddV2') with input shapes: [2], [3].
#> ValueError: Dimensions must be equal, but are 3 and 2 for 'MatMul' (op: 'MatMul') with input shapes: [2,3], [2,3].
#> ValueError: Shape must be rank 2 but is rank 1 for 'MatMul_1' (op: 'MatMul') with input shapes: [2], [2,1].
#> ValueError: Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3]. for 'Assign' (op: 'Assign') with input shapes: [2], [3].
#> ValueError: Shapes must be equal rank, but are 0 and 1 for 'Assign_1' (op: 'Assign') with input shapes: [], [1].
#> TypeError: Expected float32 passed to parameter 'value' of op 'Assign', got 'x' of type 'str' instead. Error: Expected float32, got 'x' of type 'str' instead.
#> ValueError: Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2,?] and [3,4].
