# SPEC 2
import tensorflow as tf

with tf.variable_scope("outer") as outer:
    print(tf.no_op(name="op").name)
    with tf.variable_scope(outer) as inner:
        print(inner.name, tf.no_op(name="op").name)
        with tf.variable_scope("default") as d:
            print(d.name, tf.no_op(name="op").name)
    with tf.variable_scope(outer, reuse=True):
        print(tf.no_op(name="op").name)
with tf.variable_scope(outer):
    print(tf.no_op(name="op").name)
#> outer/op
#> outer outer/outer/op
#> outer/default outer/outer/default/op
#> outer/outer_1/op
#> outer_1/op
