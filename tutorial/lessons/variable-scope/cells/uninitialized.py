#: compat 0.10
import tensorflow as tf

weights = tf.Variable([[0.5, -1.0], [2.0, 0.0]], name="weights")

with tf.Session() as sess:
    print(sess.run(weights))
#! FailedPreconditionError: Attempting to use uninitialized value weights
