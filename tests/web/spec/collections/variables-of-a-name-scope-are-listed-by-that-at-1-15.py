#: compat 1.15
# SPEC 2, 1.11
import tensorflow as tf

with tf.variable_scope("foo") as foo:
    tf.Variable(0.0, name="a")
    with tf.variable_scope("in"):
        tf.Variable(0.0, name="b")
    tf.Variable(0.0, name="not", trainable=False)
with tf.variable_scope("foo") as again:
    tf.Variable(0.0, name="c")
with tf.variable_scope("other"):
    tf.Variable(0.0, name="a")
print([v.name for v in foo.trainable_variables()], [v.name for v in foo.global_variables()])
print([v.name for v in again.trainable_variables()], again.original_name_scope)
tf.add_to_collection("mine", foo)
print(foo.get_collection("mine"), [v.name for v in tf.get_variable_scope().trainable_variables()])
#> ['foo/a:0', 'foo/in/b:0'] ['foo/a:0', 'foo/in/b:0', 'foo/not:0']
#> ['foo/a:0', 'foo/in/b:0'] foo_1/
#> [] ['foo/a:0', 'foo/in/b:0', 'foo_1/c:0', 'other/a:0']
