#: compat 1.15
# SPEC 1.3
import tensorflow as tf

with tf.name_scope("bar") as bar, tf.Graph().as_default():
    pass
with tf.name_scope("Bar") as again:
    print(bar, again)
print(tf.get_variable("foo", [1]).name, tf.get_variable("Foo", [1]).name)
#> bar/ Bar_1/
#> foo:0 Foo_1:0
