#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    v = tf.get_variable("v", [1])
    tf.get_variable_scope().reuse_variables()
    v1 = tf.get_variable("v", [1])
    print("inside foo:", tf.get_variable_scope().reuse)
assert v1 == v
print("outside:", tf.get_variable_scope().reuse)
#> inside foo: True
#> outside: False
