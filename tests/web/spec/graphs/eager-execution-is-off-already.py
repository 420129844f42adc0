# SPEC 2
import tensorflow as tf

tf.disable_eager_execution()
tf.compat.v1.disable_v2_behavior()
print(tf.executing_eagerly(), tf.constant(1))
#> False Tensor("Const:0", shape=(), dtype=int32)
