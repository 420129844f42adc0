# SPEC 4
import tensorflow as tf

def shape(input, filter, strides, padding, data_format="NHWC"):
    return str(tf.nn.conv2d(tf.placeholder(tf.float32, input), tf.placeholder(tf.float32, filter), strides, padding, data_format=data_format).get_shape())
print(shape([1, 5, 5, 1], [3, 3, 1, 7], [1, 2, 2, 1], "SAME"), shape([None, 5, 5, 1], [3, 3, 1, 7], [1, 2, 2, 1], "VALID"))
print(shape([1, 3, 8, 7], [3, 3, 3, 7], [1, 1, 2, 2], "SAME", "NCHW"), shape([1, None, 5, 1], [3, 3, 1, 7], [1, 1, 1, 1], "SAME"))
print(shape([1, 3, 3, 1], [2, 2, 1, 7], [1, 2, 3, 1], "SAME"))
#> (1, 3, 3, 7) (?, 2, 2, 7)
#> (1, 7, 4, 4) (1, ?, 5, 7)
#> (1, 2, 1, 7)
