#: compat 0.10
# SPEC 1.6
import tensorflow as tf

def default(name):
    with tf.variable_op_scope([], None, name) as s:
        return s.name
print(default("layer"), default("layer"))
with tf.variable_scope("lay"):
    pass
print(default("layer"))
#> layer layer_1
#> layer
