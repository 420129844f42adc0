#: compat 0.10
# SPEC 1.10
import tensorflow as tf

loss = tf.nn.weighted_cross_entropy_with_logits([1., -1.], [1., 0.], 2.)
print([op.name[14:] for op in tf.get_default_graph().get_operations()][:2])
print(abs(tf.Session().run(loss) - [0.6265234, 0.3132617]).max() < 1e-6)
#> ['logits', 'targets']
#> True
