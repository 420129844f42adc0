#: compat 1.15
# SPEC 1.10
import tensorflow as tf

y = tf.nn.softmax(tf.constant([[[1., 2.], [3., 5.]]]), -2)
names = [op.name for op in tf.get_default_graph().get_operations()]
print(names[:10], names[-1])
print(tf.Session().run(y))
#> ['Const', 'Rank', 'add/x', 'add', 'Rank_1', 'mod/y', 'mod', 'Sub/y', 'Sub', 'range/start'] transpose_1
#> [[[0.11920292 0.04742587]
#>   [0.8807971  0.95257413]]]
