#: compat 1.15
import tensorflow as tf

with tf.variable_scope("foo") as foo:
    pass
with tf.variable_scope("bar"):
    with tf.variable_scope("baz"):
        with tf.variable_scope(foo) as again:
            v = tf.get_variable("v", [1])
            print(again.name, again.original_name_scope, v.name, (1.0 + v).op.name)
with tf.variable_scope("a/b") as ab:
    pass
with tf.variable_scope(ab) as again:
    print(again.name, tf.constant(1).name)
#> foo foo/ foo/v:0 bar/baz/foo/add
#> a/b b/Const:0
