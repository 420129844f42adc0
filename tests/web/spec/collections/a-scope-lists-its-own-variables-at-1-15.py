#: compat 1.15
# SPEC 1.11, 2
import tensorflow as tf

with tf.variable_scope("foo") as foo:
    a = tf.get_variable("a", [])
    b = tf.get_variable("b", [], trainable=False)
    tf.get_local_variable("l", [])
with tf.variable_scope("foobar") as other:
    tf.get_variable("a", [])
with tf.variable_scope("foo") as again:
    tf.Variable(1.0, name="c")
print([v.name for v in foo.get_collection("variables")], [v.name for v in foo.trainable_variables()])
print([v.name for v in foo.global_variables()], [v.name for v in foo.local_variables()], [v.name for v in other.global_variables()])
#> ['foo/a:0', 'foo/b:0'] ['foo/a:0']
#> ['foo/a:0', 'foo/b:0'] ['foo/l:0'] ['foobar/a:0']
