#: compat 1.15
import tensorflow as tf

calls = []
def initializer(shape, dtype=None, **more):
    calls.append((shape, dtype, sorted(more)))
    return tf.zeros(shape, dtype)
tf.get_variable("v", [2, 3], initializer=initializer)
print(calls)
#> [([2, 3], tf.float32, ['partition_info'])]
