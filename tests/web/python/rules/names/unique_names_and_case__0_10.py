#: compat 0.10
import tensorflow as tf

names = [tf.constant(1, name="foo").name, tf.constant(1, name="Foo").name]
with tf.name_scope("bar") as first:
    pass
with tf.name_scope("Bar") as second:
    pass
print(names, first, second)
print(tf.get_default_graph().unique_name("bar", mark_as_used=False))
#> ['foo:0', 'Foo:0'] bar/ Bar/
#> bar_1
