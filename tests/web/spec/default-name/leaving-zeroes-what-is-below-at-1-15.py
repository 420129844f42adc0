#: compat 1.15
# SPEC 1.6, 2
import tensorflow as tf

def default(name):
    with tf.variable_scope(None, name) as s:
        return s.name
print(default("layer"), default("layer"))
with tf.variable_scope("lay"):
    print(default("in"), default("in"))
print(default("layer"))
with tf.variable_scope("lay"):
    print(default("in"))
#> layer layer_1
#> lay/in lay/in_1
#> layer_2
#> lay/in
