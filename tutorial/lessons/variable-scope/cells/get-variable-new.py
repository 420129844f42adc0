#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    assert tf.get_variable_scope().reuse == False
    v = tf.get_variable("v", [1])
assert v.name == "foo/v:0"
print(v.name)
#> foo/v:0
