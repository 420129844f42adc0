#: compat 0.10
import tensorflow as tf

with tf.Session() as sess:
    normal = tf.random_normal([2, 3], seed=1234)
    print(sess.run(normal), sess.run(normal)[0, 0])
    print(sess.run(tf.truncated_normal([2, 3], seed=1234))[1, 2], sess.run(tf.random_uniform([2, 3], seed=1234))[0])
tf.set_random_seed(1234)
print(normal.op.inputs[0].op.inputs[0].op.get_attr("seed"), tf.get_seed(5))
#> [[ 0.51340485 -0.255814    0.6519913 ]
#>  [ 1.3923638   0.37256798  0.20336303]] 0.96462417
#> -0.9161797 [0.848307   0.32357132 0.3067001 ]
#> 87654321 (1234, 5)
