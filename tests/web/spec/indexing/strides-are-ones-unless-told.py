# SPEC 1.17
import tensorflow as tf

part = tf.strided_slice(tf.constant([1, 2, 3]), [0], [2])
print([op.name for op in tf.get_default_graph().get_operations()][1:])
print(tf.Session().run(part))
#> ['ones_like/tensor', 'ones_like/Shape', 'ones_like/Const', 'ones_like', 'StridedSlice/begin', 'StridedSlice/end', 'StridedSlice']
#> [1 2]
