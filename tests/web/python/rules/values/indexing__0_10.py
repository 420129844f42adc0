#: compat 0.10
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
#> (2, 1, 3) ['strided_slice/pack', 'strided_slice/pack_1', 'strided_slice/pack_2', 'strided_slice']
#> TypeError: Bad slice index Tensor("i:0", shape=(), dtype=int32) of type <class 'tensorflow.python.framework.ops.Tensor'>
#> no error
#> ValueError: invalid literal for int() with base 10: 'a'
#> no error
