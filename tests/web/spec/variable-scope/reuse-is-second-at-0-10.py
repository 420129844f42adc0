#: compat 0.10
# SPEC 1.5
import tensorflow as tf

with tf.variable_scope("s"):
    v = tf.get_variable("v", [1])
with tf.variable_scope("s", True) as s:
    print(s.reuse, tf.get_variable("v", [1]) is v)
with tf.variable_scope("t", None, tf.constant_initializer(2.0), None, "/cpu:0", None, None, tf.float64) as t:
    print(t.reuse, t.caching_device, t.dtype, tf.get_variable("v", [1]).dtype.name)
#> True True
#> False /cpu:0 <dtype: 'float64'> float64_ref
