#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    with tf.name_scope("bar"):
        y = tf.get_variable("y", [1])
        w = tf.Variable([[1.0]])
        x = 1.0 + y

print("get_variable will ignore name_scope")
assert y.name == "foo/y:0"

print(w.name)

assert x.op.name == "foo/bar/add"
#> get_variable will ignore name_scope
#> foo/bar/Variable:0
