#: compat 1.15
# SPEC 2, 1.5
import tensorflow as tf

root = tf.get_variable_scope()
with tf.variable_scope("scope", auxiliary_name_scope=False) as scope:
    print(scope.name, repr(scope.original_name_scope), tf.get_variable("w", []).name, tf.constant(1, name="c").name)
with tf.variable_scope(scope, auxiliary_name_scope=False):
    print(tf.get_variable("w1", []).name, tf.constant(1, name="c1").name)
with tf.variable_scope("outer"):
    with tf.variable_scope("inner", auxiliary_name_scope=False) as inner:
        print(inner.name, inner.original_name_scope, tf.get_variable("w", []).name, tf.constant(1, name="c").name)
    with tf.variable_scope(inner, auxiliary_name_scope=False) as again:
        print(again.original_name_scope, tf.get_variable("w1", []).name, tf.constant(1, name="c1").name)
    with tf.variable_scope(None, default_name="default", auxiliary_name_scope=False) as first:
        print(first.name, tf.get_variable("w", []).name, tf.constant(1, name="c").name)
    with tf.variable_scope(None, default_name="default", auxiliary_name_scope=False) as second:
        print(second.name, tf.get_variable("w", []).name, tf.constant(1, name="c").name)
    with tf.variable_scope(root, auxiliary_name_scope=False) as at_root:
        print(repr(at_root.name), repr(at_root.original_name_scope), tf.get_variable("r", []).name, tf.constant(1, name="r").name)
#> scope '' scope/w:0 c:0
#> scope/w1:0 c1:0
#> outer/inner outer/ outer/inner/w:0 outer/c:0
#> outer/ outer/inner/w1:0 outer/c1:0
#> outer/default outer/default/w:0 outer/c_1:0
#> outer/default_1 outer/default_1/w:0 outer/c_2:0
#> '' '' r:0 outer/r:0
