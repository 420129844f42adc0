# SPEC 1.5
import tensorflow as tf

with tf.variable_scope("foo") as foo:
    tf.get_variable("v", [1])
with tf.variable_scope("bar"), tf.variable_scope("baz"):
    with tf.variable_scope(foo, reuse=True) as again:
        print(again.name, again.original_name_scope, (1.0 + tf.get_variable("v", [1])).op.name)
    with tf.variable_scope(foo) as again:
        print(again.original_name_scope, tf.no_op(name="op").name)
with tf.variable_scope("a/b") as ab:
    pass
with tf.variable_scope(ab) as again:
    print(again.name, again.original_name_scope, tf.no_op(name="op").name)
#> foo foo/ bar/baz/foo/add
#> foo/ bar/baz/foo_1/op
#> a/b a/b/ b/op
