# SPEC 1.5
import tensorflow as tf

with tf.variable_scope("a"):
    with tf.variable_scope("") as empty:
        print(empty.name, repr(empty.original_name_scope), tf.get_variable("v", [1]).name, tf.no_op(name="op").name)
with tf.variable_scope("") as empty:
    print(repr(empty.name), repr(empty.original_name_scope), tf.get_variable("w", [1]).name)
with tf.Graph().as_default():
    with tf.variable_scope("a/") as slash:
        print(slash.name, tf.get_variable("v", [1]).name, tf.constant(1).name)
#> a/ '' a//v:0 a/op
#> '' '' w:0
#> a/ a//v:0 a/Const:0
