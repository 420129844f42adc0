#: compat 0.10
# SPEC 1.10
import tensorflow as tf

x = tf.constant([[1., 2.], [3., 6.]])
mean, variance = tf.nn.moments(x, [0])
print(mean.name, variance.name)
print([op.name[8:] for op in tf.get_default_graph().get_operations()][1:])
shifted = tf.nn.moments(x, [0, 1], shift=1., name="m", keep_dims=True)
print([t.name for t in shifted])
fed = tf.placeholder(tf.float32, [None, 2])
with tf.Session() as sess:
    print(sess.run([mean, variance]), sess.run(shifted))
    print(sess.run(tf.nn.moments(fed, [0]), {fed: [[1., 2.], [3., 6.]]}))
#> moments/normalize/mean:0 moments/normalize/variance:0
#> ['sufficient_statistics/Const', 'sufficient_statistics/Square', 'sufficient_statistics/mean_ss/reduction_indices', 'sufficient_statistics/mean_ss', 'sufficient_statistics/var_ss/reduction_indices', 'sufficient_statistics/var_ss', 'normalize/divisor', 'normalize/mean', 'normalize/Mul', 'normalize/Square', 'normalize/variance']
#> ['m/m_1/mean:0', 'm/m_1/variance:0']
#> [array([2., 4.], dtype=float32), array([1., 4.], dtype=float32)] (array([[3.]], dtype=float32), array([[3.5]], dtype=float32))
#> (array([2., 4.], dtype=float32), array([1., 4.], dtype=float32))
