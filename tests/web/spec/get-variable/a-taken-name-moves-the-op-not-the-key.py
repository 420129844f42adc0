# SPEC 1.8
import tensorflow as tf

tf.Variable(1.0, name="v")
v = tf.get_variable("v", [1])
print(v.name, v.op.name)
with tf.variable_scope("", reuse=True):
    print(tf.get_variable("v", [1]) is v)
with tf.variable_scope("s"):
    tf.no_op(name="w")
    print(tf.get_variable("w", [1]).name)
#> v_1:0 v_1
#> True
#> s/w_1:0
