#: compat 0.10
import tensorflow as tf

with tf.variable_scope("s", initializer=tf.constant_initializer(3.0), regularizer=lambda v: tf.reduce_sum(v * v)):
    v = tf.get_variable("v", [2])
    w = tf.get_variable("w", [2], initializer=tf.constant_initializer(4.0), regularizer=tf.no_regularizer)
    with tf.variable_scope("t", initializer=tf.constant_initializer(5.0)):
        x = tf.get_variable("x", [1])
print([loss.name for loss in tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)])
with tf.Session() as sess:
    sess.run(tf.initialize_all_variables())
    print(sess.run([v, w, x]))
#> ['s/v/Regularizer/Sum:0', 's/t/x/Regularizer/Sum:0']
#> [array([3., 3.], dtype=float32), array([4., 4.], dtype=float32), array([5.], dtype=float32)]
