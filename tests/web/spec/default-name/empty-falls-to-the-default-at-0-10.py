#: compat 0.10
# SPEC 1.6
import tensorflow as tf

with tf.variable_op_scope([], "", "default") as s:
    print(s.name)
#> default
