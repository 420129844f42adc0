# SPEC 1.6, 2
import tensorflow as tf

with tf.variable_op_scope([], "given", "default") as s:
    print(s.name, tf.no_op(name="op").name)
with tf.variable_op_scope([], "given", "default") as s:
    print(s.name, tf.no_op(name="op").name)
with tf.variable_op_scope([], s, "default") as again:
    print(again.name, tf.no_op(name="op").name)
#> given given/op
#> given given_1/op
#> given given_2/op
