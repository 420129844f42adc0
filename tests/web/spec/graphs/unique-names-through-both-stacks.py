# SPEC 2
import tensorflow as tf

g = tf.get_default_graph()
with tf.variable_scope("bar") as bar:
    print(g.unique_name("foo"), tf.no_op(name="foo").name)
    with tf.name_scope("baz"):
        print(g.unique_name("foo"), tf.get_variable("v", [1]).name)
with tf.variable_scope(bar):
    print(g.unique_name("foo"), tf.get_variable("w", [1]).name)
#> bar/foo bar/foo_1
#> bar/baz/foo bar/v:0
#> bar_1/foo bar/w:0
