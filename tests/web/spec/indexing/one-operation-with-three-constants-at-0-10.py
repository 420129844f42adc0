#: compat 0.10
# SPEC 1.17
import tensorflow as tf

x = tf.constant([[1, 2, 3], [4, 5, 6]], name="x")
made = [x[0], x[1:2], x[0:2:2], x[-1], x[..., 0], x[:, tf.newaxis], x[0, 1], x[:, 1]]
print([t.name for t in made], [str(t.get_shape()) for t in made])
print([op.name for op in tf.get_default_graph().get_operations()][1:5])
with tf.Session() as s:
    print([s.run(t).tolist() for t in made])
tf.constant([1, 2, 3])[5]
#> ['strided_slice:0', 'strided_slice_1:0', 'strided_slice_2:0', 'strided_slice_3:0', 'strided_slice_4:0', 'strided_slice_5:0', 'strided_slice_6:0', 'strided_slice_7:0'] ['(3,)', '(1, 3)', '(1, 3)', '(3,)', '(2,)', '(2, 1, 3)', '()', '(2,)']
#> ['strided_slice/pack', 'strided_slice/pack_1', 'strided_slice/pack_2', 'strided_slice']
#> [[1, 2, 3], [[4, 5, 6]], [[1, 2, 3]], [4, 5, 6], [1, 4], [[[1, 2, 3]], [[4, 5, 6]]], 2, [2, 5]]
