# SPEC 4
import tensorflow as tf

x = tf.constant([[0.0, 1.0], [0.0, 3.0]])
with tf.Session() as sess:
    print(sess.run(tf.nn.softmax([[0.0, 9.0], [0.0, 9.0]], axis=0)))
    for axis in (0, -2, 1, -1):
        total = tf.reduce_sum(tf.nn.softmax(x, axis, name="share"), axis)
        print(sess.run(total), sess.run(tf.reduce_sum(tf.exp(tf.nn.log_softmax(x, axis=axis)), axis)))
    print(tf.nn.softmax(x, dim=0, name="named").name, tf.nn.softmax(x, 0).get_shape())
#> [[0.5 0.5]
#>  [0.5 0.5]]
#> [1. 1.] [1. 1.]
#> [1. 1.] [1. 1.]
#> [1. 1.] [1. 1.]
#> [1. 1.] [1. 1.]
#> named:0 (2, 2)
