#: compat 1.15
# SPEC 1.17
import tensorflow as tf

x, i = tf.constant([1, 2, 3], name="x"), tf.constant(1, name="i")
t = x[i]
print([(op.name, op.type) for op in tf.get_default_graph().get_operations()][2:])
with tf.Session() as s:
    print(s.run(t))
#> [('add/y', 'Const'), ('add', 'AddV2'), ('strided_slice/stack', 'Pack'), ('strided_slice/stack_1', 'Pack'), ('strided_slice/stack_2', 'Const'), ('strided_slice', 'StridedSlice')]
#> 2
