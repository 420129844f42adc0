# SPEC 1.7
import tensorflow as tf

with tf.variable_scope("s"):
    v = tf.get_variable("v", [1])
with tf.variable_scope("s", reuse=True):
    print(tf.Variable(1.0, name="v").name, tf.constant(1, name="v").name, tf.get_variable("v", [1]) is v)
#> s_1/v:0 s_1/v_1:0 True
