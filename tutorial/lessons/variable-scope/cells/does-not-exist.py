#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    v = tf.Variable([0.0], name="v")
print(v.name)

with tf.variable_scope("foo", reuse=True):
    v1 = tf.get_variable("v", [1])
#> foo/v:0
#! ValueError: Variable foo/v does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
