#: compat 0.10
import tensorflow as tf

weights = tf.Variable([[0.5, -1.0], [2.0, 0.0]], name="weights")
steps = tf.Variable(0, name="steps")

with tf.Session() as sess:
    sess.run(tf.initialize_all_variables())
    print(sess.run(weights))
    print(sess.run(steps))
#> [[ 0.5 -1. ]
#>  [ 2.   0. ]]
#> 0
