#: compat 0.10
import tensorflow as tf

with tf.name_scope("left"):
    a = tf.get_variable("v", [1])
print(a.name)

with tf.name_scope("right"):
    b = tf.get_variable("v", [1])
#> v:0
#! ValueError: Variable v already exists, disallowed. Did you mean to set reuse=True in VarScope? Originally defined at:
