#: compat 0.10
import tensorflow as tf

with tf.variable_scope("s") as s:
    s.set_initializer(tf.constant_initializer(0.5))
    s.set_dtype(tf.float64)
    inner = tf.get_variable("v", [1])
with tf.variable_scope("s") as text:
    print(text.initializer, text.dtype.name)
with tf.variable_scope(s) as captured:
    print(captured.initializer is s.initializer, captured.dtype.name, inner.dtype.name)
#> None float32
#> True float64 float64_ref
