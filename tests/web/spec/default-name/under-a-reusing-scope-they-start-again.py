# SPEC 2, 1.6
import tensorflow as tf

def default(scope):
    with tf.variable_op_scope([], None, "default") as made:
        print(made.name, tf.no_op(name="op").name, tf.get_variable("w", []).name)

with tf.variable_scope("outer") as outer:
    default(outer)
    default(outer)
with tf.variable_scope(outer, reuse=True) as again:
    default(again)
    default(again)
#> outer/default outer/default/op outer/default/w:0
#> outer/default_1 outer/default_1/op outer/default_1/w:0
#> outer/default outer_1/default/op outer/default/w:0
#> outer/default_1 outer_1/default_1/op outer/default_1/w:0
