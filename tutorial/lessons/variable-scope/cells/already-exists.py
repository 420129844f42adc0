#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    v = tf.get_variable("v", [1])
    again = tf.get_variable("v", [1])
#! ValueError: Variable foo/v already exists, disallowed. Did you mean to set reuse=True in VarScope? Originally defined at:
