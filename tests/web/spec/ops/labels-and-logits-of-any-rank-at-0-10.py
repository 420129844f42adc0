#: compat 0.10
# SPEC 1.10
import tensorflow as tf

logits = tf.constant([[[1., 2.], [3., 5.]]])
loss = tf.nn.sparse_softmax_cross_entropy_with_logits(logits, [[0, 1]])
print(loss)
print([op.name.split("/")[-1] for op in tf.get_default_graph().get_operations()][1:])
print(tf.Session().run(loss))
#> Tensor("SparseSoftmaxCrossEntropyWithLogits/Reshape_2:0", shape=(1, 2), dtype=float32)
#> ['Const', 'Shape', 'Shape_1', 'Rank', 'y', 'sub', 'Gather', '0', 'shape', 'Reshape', 'shape', 'Reshape_1', 'SparseSoftmaxCrossEntropyWithLogits', 'Reshape_2']
#> [[1.3132616  0.12692802]]
