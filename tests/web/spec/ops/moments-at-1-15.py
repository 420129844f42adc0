#: compat 1.15
# SPEC 1.10
import tensorflow as tf

x = tf.constant([[1., 2.], [3., 6.]])
mean, variance = tf.nn.moments(x, [0])
print([op.name[8:] for op in tf.get_default_graph().get_operations()][1:])
print(tf.Session().run([mean, variance]), tf.nn.moments(x, [0], keep_dims=True)[0].shape)
print(tf.Session().run(tf.nn.batch_normalization(x, mean, variance, None, None, 0.)).tolist())
#> ['mean/reduction_indices', 'mean', 'StopGradient', 'SquaredDifference', 'variance/reduction_indices', 'variance', 'Squeeze', 'Squeeze_1']
#> [array([2., 4.], dtype=float32), array([1., 4.], dtype=float32)] (1, 2)
#> [[-1.0, -1.0], [1.0, 1.0]]
