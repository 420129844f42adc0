#: compat 1.15
# SPEC 1.6
import tensorflow as tf

with tf.variable_scope("", "default") as s:
    print(repr(s.name))
#> ''
