# SPEC 1.8, 2
import tensorflow as tf

with tf.variable_scope("foo", regularizer=tf.nn.l2_loss):
    v = tf.get_variable("v", [1])
before = len(tf.get_default_graph().get_operations()), tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)
with tf.variable_scope("foo", regularizer=tf.nn.l2_loss, reuse=True):
    print(tf.get_variable("v", [1]) is v)
print(before == (len(tf.get_default_graph().get_operations()), tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)), len(before[1]))
#> True
#> True 1
