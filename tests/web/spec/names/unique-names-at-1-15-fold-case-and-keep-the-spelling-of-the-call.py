#: compat 1.15
# SPEC 1.3, A31, A32
import tensorflow as tf

g = tf.get_default_graph()
asked = "foo foo foo foo_1 foo_1 Foo bar_1 bar bar foo_2 foo FOO".split()
print([g.unique_name(name) for name in asked])
with tf.Graph().as_default():
    print([tf.no_op(name=name).name for name in asked])
#> ['foo', 'foo_1', 'foo_2', 'foo_1_1', 'foo_1_2', 'Foo_3', 'bar_1', 'bar', 'bar_2', 'foo_2_1', 'foo_4', 'FOO_5']
#> ['foo', 'foo_1', 'foo_2', 'foo_1_1', 'foo_1_2', 'Foo_3', 'bar_1', 'bar', 'bar_2', 'foo_2_1', 'foo_4', 'FOO_5']
