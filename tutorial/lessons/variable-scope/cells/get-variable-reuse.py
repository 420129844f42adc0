#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    v = tf.get_variable("v", [1])
with tf.variable_scope("foo", reuse=True):
    v1 = tf.get_variable("v", [1])
assert v1 == v
print(v.name, v1.name, v1 is v)
#> foo/v:0 foo/v:0 True
