#: compat 1.15
import tensorflow as tf

with tf.variable_scope("foo") as foo:
    tf.constant(1)
with tf.variable_scope(foo, auxiliary_name_scope=False):
    print(tf.constant(1).name)
    with tf.name_scope(foo.original_name_scope):
        print(tf.constant(1).name, tf.get_variable("v", [1]).name)
with tf.variable_scope(None, "d", auxiliary_name_scope=False) as d:
    print(d.name, tf.constant(1).name)
#> Const:0
#> foo/Const_1:0 foo/v:0
#> d Const_1:0
