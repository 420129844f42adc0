# SPEC 1.11, 2
import tensorflow as tf

with tf.variable_scope("s"):
    v = tf.get_local_variable("v", [1])
print(v.name, [each.name for each in tf.local_variables()], tf.all_variables(), tf.trainable_variables())
with tf.variable_scope("s", reuse=True):
    print(tf.get_local_variable("v", [1]) is v)
#> s/v:0 ['s/v:0'] [] []
#> True
