# SPEC 1.5
import tensorflow as tf

for _ in range(3):
    with tf.variable_scope("foo") as s:
        print(s.name, s.original_name_scope, tf.no_op(name="op").name)
with tf.variable_scope("out"), tf.name_scope("n"):
    with tf.variable_scope("foo") as s:
        print(s.name, s.original_name_scope, tf.no_op(name="op").name)
#> foo foo/ foo/op
#> foo foo_1/ foo_1/op
#> foo foo_2/ foo_2/op
#> out/foo out/n/foo/ out/n/foo/op
