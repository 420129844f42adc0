# SPEC 1.5, 2
import tensorflow as tf

root = tf.get_variable_scope()
with tf.variable_scope("a"):
    with tf.variable_scope(root) as again:
        print(repr(again.name), tf.get_variable("v", [1]).name, tf.no_op(name="op").name)
#> '' v:0 a/op
