#: compat 1.15
# SPEC 2, 1.5
import tensorflow as tf

with tf.variable_scope("outer"):
    with tf.variable_scope("inner") as inner:
        pass
with tf.variable_scope(inner, auxiliary_name_scope=False) as scope:
    with tf.name_scope(scope.original_name_scope):
        print(tf.get_variable("w", []).name, tf.constant([], name="c").name)
        with tf.name_scope("scope2"):
            print(tf.constant([], name="c").name)
with tf.variable_scope("another"):
    with tf.variable_scope(inner, auxiliary_name_scope=False) as again:
        print(tf.constant([], name="d").name)
        with tf.name_scope(again.original_name_scope):
            print(tf.get_variable("w1", []).name, tf.constant([], name="c").name)
#> outer/inner/w:0 outer/inner/c:0
#> outer/inner/scope2/c:0
#> another/d:0
#> outer/inner/w1:0 outer/inner/c_1:0
