#: compat 1.15
# SPEC 1.10
import tensorflow as tf

logits = tf.constant([[[1., 2.], [3., 5.]]])
loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[[0, 1]], logits=logits, name="loss")
print(loss)
print([op.name for op in tf.get_default_graph().get_operations()][1:])
print(tf.Session().run(loss))
#> Tensor("loss/Reshape_2:0", shape=(1, 2), dtype=float32)
#> ['loss/Const', 'loss/Shape', 'loss/Shape_1', 'loss/Rank', 'loss/sub/y', 'loss/sub', 'loss/add/y', 'loss/add', 'loss/strided_slice/stack', 'loss/strided_slice/stack_1', 'loss/strided_slice/stack_2', 'loss/strided_slice', 'loss/Reshape/shape/0', 'loss/Reshape/shape', 'loss/Reshape', 'loss/Reshape_1/shape', 'loss/Reshape_1', 'loss/loss', 'loss/Reshape_2']
#> [[1.3132616  0.12692802]]
