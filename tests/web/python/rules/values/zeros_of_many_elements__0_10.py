#: compat 0.10
import tensorflow as tf

print([op.name for op in tf.zeros([1000]).graph.get_operations()])
x = tf.placeholder(tf.float32, [2, None])
tf.reset_default_graph()
c = tf.constant([[1., 2.]], name="c")
tf.shape(c), tf.zeros_like(c), tf.transpose(c), tf.reduce_sum(c)
print([(op.name, op.type) for op in tf.get_default_graph().get_operations()][1:])
#> ['zeros']
#> [('Shape', 'Shape'), ('zeros_like', 'ZerosLike'), ('transpose/Rank', 'Rank'), ('transpose/sub/y', 'Const'), ('transpose/sub', 'Sub'), ('transpose/Range/start', 'Const'), ('transpose/Range/delta', 'Const'), ('transpose/Range', 'Range'), ('transpose/sub_1', 'Sub'), ('transpose', 'Transpose'), ('Const', 'Const'), ('Sum', 'Sum')]
