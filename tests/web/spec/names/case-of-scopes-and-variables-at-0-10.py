#: compat 0.10
# SPEC 1.3
import tensorflow as tf

with tf.name_scope("bar") as bar:
    pass
with tf.name_scope("Bar") as again:
    print(bar, again)
print(tf.get_variable("foo", [1]).name, tf.get_variable("Foo", [1]).name)
#> bar/ Bar/
#> foo:0 Foo:0
