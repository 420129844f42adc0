# SPEC 1.5
import tensorflow as tf

with tf.name_scope("foo"):
    pass
with tf.variable_scope("foo") as s:
    v = tf.get_variable("v", [1])
    print(s.name, s.original_name_scope, v.name, (v + 1).name)
#> foo foo_1/ foo/v:0 foo_1/add:0
