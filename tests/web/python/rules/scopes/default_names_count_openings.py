#: compat 1.15
import tensorflow as tf

names = []
for i in range(2):
    with tf.variable_scope(None, "layer") as s:
        names.append(s.name)
with tf.variable_scope("lay"):
    pass
with tf.variable_scope(None, "layer") as s:
    names.append(s.name)
with tf.variable_scope("d"):
    pass
with tf.variable_scope(None, "d") as s:
    names.append(s.name)
print(names)
#> ['layer', 'layer_1', 'layer_2', 'd_1']
