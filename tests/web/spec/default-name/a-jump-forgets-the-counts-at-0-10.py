#: compat 0.10
# SPEC 1.6
import tensorflow as tf

def default(name):
    with tf.variable_op_scope([], None, name) as s:
        return s.name
with tf.variable_scope("default") as scope:
    print(default("layer"), default("layer"))
    with tf.variable_scope(scope):
        pass
    print(default("layer"))
#> default/layer default/layer_1
#> default/layer
