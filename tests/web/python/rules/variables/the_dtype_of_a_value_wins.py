#: compat 0.10
import tensorflow as tf

a = tf.get_variable("a", initializer=1, dtype=tf.float32)
b = tf.get_variable("b", initializer=1.5, dtype=tf.int32)
print(a.dtype.name, b.dtype.name)
#> int32_ref float32_ref
