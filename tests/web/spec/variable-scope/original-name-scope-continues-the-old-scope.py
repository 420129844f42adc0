# SPEC 1.5, 2
import tensorflow as tf

with tf.variable_scope("a") as a:
    tf.no_op(name="op")
with tf.variable_scope("b"), tf.variable_scope(a) as again:
    with tf.name_scope(again.original_name_scope):
        print(tf.no_op(name="op").name, tf.get_variable("v", [1]).name)
#> a/op_1 a/v:0
