#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    x = 1.0 + tf.get_variable("v", [1])
assert x.op.name == "foo/add"
print(x.op.name)
#> foo/add
