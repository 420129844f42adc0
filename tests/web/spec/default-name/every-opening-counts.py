# SPEC A34
import tensorflow as tf

def default(name):
    with tf.variable_op_scope([], None, name) as s:
        return s.name
with tf.variable_scope("d"):
    pass
print(default("d"))
with tf.variable_scope("e") as e, tf.Graph().as_default():
    pass
with tf.variable_scope(e):
    pass
print(default("e"))
#> d_1
#> e_1
