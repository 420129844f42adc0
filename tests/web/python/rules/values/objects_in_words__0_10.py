#: compat 0.10
import tensorflow as tf
import numpy as np

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

c = tf.constant([[1., 2.]], name="c")
with tf.device("/device:CPU:0"):
    d = tf.placeholder(tf.float32, name="d")
print(c, repr(c), d, repr(d))
print(tf.float32, [tf.float32], tf.float32 == np.float32, tf.float32 == "float32", tf.float32.as_numpy_dtype is np.float32)
shape = tf.TensorShape([None, 3])
print(shape, [shape], tf.TensorShape(None), shape.ndims, shape.as_list(), shape[1], [shape[0]], shape[1:], shape == [None, 3])
error_of(lambda: tf.TensorShape(None).as_list())
error_of(lambda: len(tf.TensorShape(None)))
print(tf.Dimension(3) + 1, tf.Dimension(3) == 3, tf.Dimension(None) == 3, [shape[1], 4] == [3, 4], tf.zeros([shape[1], 2]).get_shape())
print(c.op.get_attr("dtype"), c.op.type, [t.name for t in (c + c).op.inputs], [op.name for op in c.consumers()])
#> Tensor("c:0", shape=(1, 2), dtype=float32) <tf.Tensor 'c:0' shape=(1, 2) dtype=float32> Tensor("d:0", dtype=float32, device=/device:CPU:0) <tf.Tensor 'd:0' shape=<unknown> dtype=float32>
#> <dtype: 'float32'> [tf.float32] True True True
#> (?, 3) [TensorShape([Dimension(None), Dimension(3)])] <unknown> 2 [None, 3] 3 [Dimension(None)] (3,) False
#> TypeError: 'NoneType' object is not iterable
#> ValueError: Cannot take the length of Shape with unknown rank.
#> 4 True None True (3, 2)
#> 1 Const ['c:0', 'c:0'] ['add', 'add']
