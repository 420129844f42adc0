#: compat 1.15
# SPEC 2
import tensorflow as tf

v = tf.get_variable("v", [3, 4], dtype=tf.float32)
print(tf.get_variable("w", initializer=tf.constant_initializer(1.0), shape=[], dtype=v.dtype).dtype.name)
#> float32_ref
