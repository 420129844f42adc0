# SPEC 1.1
import tensorflow as tf

g = tf.get_default_graph()
print(repr(g.get_name_scope()))
with tf.name_scope("a"):
    with tf.variable_scope("b"):
        print(g.get_name_scope())
        with tf.name_scope(None):
            print(repr(g.get_name_scope()))
g.colocate_with(None)
#> ''
#> a/b
#> ''
#! ValueError: Trying to reset colocation (op is None) but ignore_existing is not True
