#: compat 1.15
# SPEC 1.5, 2
import tensorflow as tf

with tf.variable_scope("a") as a:
    tf.no_op(name="op")
with tf.variable_scope(a, auxiliary_name_scope=False) as again:
    print(again.name, again.original_name_scope, tf.no_op(name="op").name)
    with tf.name_scope(again.original_name_scope):
        print(tf.no_op(name="op").name, tf.get_variable("v", [1]).name)
with tf.variable_scope("out"):
    with tf.variable_scope("in", auxiliary_name_scope=False) as inner:
        print(inner.name, inner.original_name_scope, tf.no_op(name="op").name, tf.get_variable("v", [1]).name)
    with tf.variable_scope(None, "d", auxiliary_name_scope=False) as inner:
        print(inner.name, inner.original_name_scope, tf.no_op(name="op").name)
root = tf.get_variable_scope()
with tf.variable_scope(root, auxiliary_name_scope=False) as again:
    print(repr(again.name), repr(again.original_name_scope), tf.no_op(name="op").name)
#> a a/ op
#> a/op_1 a/v:0
#> out/in out/ out/op out/in/v:0
#> out/d out/ out/op_1
#> '' '' op_1
