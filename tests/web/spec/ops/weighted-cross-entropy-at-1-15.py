#: compat 1.15
# SPEC 1.10
import tensorflow as tf

loss = tf.nn.weighted_cross_entropy_with_logits([1., 0.], [1., -1.], 2.)
print([op.name[14:] for op in tf.get_default_graph().get_operations()])
print(tf.Session().run(loss))
tf.nn.weighted_cross_entropy_with_logits(labels=[1., 0.], logits=[1.], pos_weight=2.)
#> ['logits', 'labels', 'mul/x', 'mul', 'add/x', 'add', 'sub/x', 'sub', 'mul_1', 'Abs', 'Neg', 'Exp', 'Log1p', 'Neg_1', 'Relu', 'add_1', 'mul_2', '']
#> [0.6265234  0.31326175]
#! ValueError: logits and labels must have the same shape ((1,) vs (2,))
