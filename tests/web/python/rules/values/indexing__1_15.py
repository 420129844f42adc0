#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

x = tf.constant([[1, 2, 3], [4, 5, 6]], name="x")
with tf.Session() as sess:
    print(sess.run([x[0], x[-1], x[:, 1], x[0, 1:], x[..., 0], x[::2], x[:, 5:]]))
print(x[:, tf.newaxis].get_shape(), [op.name for op in x[0].op.graph.get_operations()][1:5])
i = tf.constant(1, name="i")
error_of(lambda: x[i])
error_of(lambda: x[1.5])
error_of(lambda: x["a"])
error_of(lambda: x[5])
#> [array([1, 2, 3], dtype=int32), array([4, 5, 6], dtype=int32), array([2, 5], dtype=int32), array([2, 3], dtype=int32), array([1, 4], dtype=int32), array([[1, 2, 3]], dtype=int32), array([], shape=(2, 0), dtype=int32)]
#> (2, 1, 3) ['strided_slice/stack', 'strided_slice/stack_1', 'strided_slice/stack_2', 'strided_slice']
#> no error
#> TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got 1.5
#> TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got 'a'
#> ValueError: slice index 5 of dimension 0 out of bounds. for 'strided_slice_10' (op: 'StridedSlice') with input shapes: [2,3], [1], [1], [1] and with computed input tensors: input[1] = <5>, input[2] = <6>, input[3] = <1>.
