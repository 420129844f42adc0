# SPEC 1.4, 2
import tensorflow as tf

with tf.Graph().as_default() as other:
    a = tf.constant(1, name="a")
    v = tf.Variable(1, name="v")
for value in (a, v):
    with tf.op_scope([value], "s") as s:
        print(s, tf.get_default_graph() is other)
print(tf.get_default_graph() is other)
#> s/ True
#> s_1/ True
#> False
