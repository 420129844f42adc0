# SPEC 1.14
import tensorflow as tf

a = tf.constant(7) / tf.constant(2)
b = tf.constant(7, tf.int16) / tf.constant(2, tf.int16)
print([op.name for op in tf.get_default_graph().get_operations()][2:5], a.dtype.name, b.dtype.name)
with tf.Session() as s:
    print(s.run(a), s.run(b))
#> ['truediv/Cast', 'truediv/Cast_1', 'truediv'] float64 float32
#> 3.5 3.5
