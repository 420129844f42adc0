# SPEC 1.8, 2
import tensorflow as tf

calls = []
def total(weights):
    calls.append(weights.name)
    return tf.reduce_sum(weights)
with tf.variable_scope("foo", regularizer=total):
    with tf.name_scope("n"):
        tf.get_variable("v", [2])
    tf.get_variable("w", [2], regularizer=tf.no_regularizer)
    tf.get_variable("x", [2], regularizer=lambda weights: None)
    with tf.variable_scope("in"):
        tf.get_variable("v", [2])
with tf.variable_scope("vs"):
    tf.get_variable("v", [2], regularizer=tf.nn.l2_loss)
print([loss.name for loss in tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)], len(calls))
#> ['foo/v/Regularizer/Sum:0', 'foo/in/v/Regularizer/Sum:0', 'vs/v/Regularizer/L2Loss:0'] 2
