#: compat 1.15
# SPEC 1.5
import tensorflow as tf

with tf.variable_scope("s"):
    v = tf.get_variable("v", [1])
with tf.variable_scope("s", None, None, None, None, None, None, None, True) as s:
    print(s.reuse, tf.get_variable("v", [1]) is v)
with tf.variable_scope("t", "default", [], tf.constant_initializer(2.0), None, "/cpu:0", None, None, None, tf.float64) as t:
    print(t.name, t.reuse, t.caching_device, t.dtype)
#> True True
#> t False /cpu:0 <dtype: 'float64'>
