#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo") as foo_scope:
    v = tf.get_variable("v", [1])
    a = 1.0 + v

with tf.variable_scope(foo_scope, reuse=True):
    b = 1.0 + tf.get_variable("v", [1])
    with tf.name_scope(foo_scope.original_name_scope):
        c = 1.0 + tf.get_variable("v", [1])

print(a.op.name)
print(b.op.name)
print(c.op.name)
#> foo/add
#> foo_1/add
#> foo/add_1
