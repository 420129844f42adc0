#: compat 0.10
import tensorflow as tf

names = []
for i in range(2):
    with tf.variable_op_scope([], None, "layer") as s:
        names.append(s.name)
with tf.variable_scope("lay"):
    pass
with tf.variable_op_scope([], None, "layer") as s:
    names.append(s.name)
with tf.variable_op_scope([], "", "other") as s:
    names.append(s.name)
print(names)
#> ['layer', 'layer_1', 'layer', 'other']
