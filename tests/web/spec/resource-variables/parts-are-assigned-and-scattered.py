#: compat 1.15
# SPEC 1.15, 1.17
import tensorflow as tf

v = tf.get_variable("v", [3], use_resource=True, initializer=tf.zeros_initializer())
slice_ = v[0].assign(3.0)
add = v.scatter_add(tf.IndexedSlices(tf.constant([5.0]), tf.constant([1])))
update = tf.scatter_update(v, [2], 9.0)
v.scatter_update(tf.IndexedSlices(tf.constant([5.0]), tf.constant([1])))
print([(t.op.name, t.op.type, [i.name for i in t.op.inputs], t.get_shape().as_list()) for t in (slice_, add, update)])
print([op.name for op in tf.get_default_graph().get_operations()][7:13])
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(slice_), sess.run(add), sess.run(update), sess.run(v))
#> [('strided_slice/_assign', 'ResourceStridedSliceAssign', ['v:0', 'strided_slice/stack:0', 'strided_slice/stack_1:0', 'strided_slice/stack_2:0', 'Const:0'], [3]), ('ResourceScatterAdd', 'ResourceScatterAdd', ['v:0', 'Const_2:0', 'Const_1:0'], [3]), ('ResourceScatterUpdate', 'ResourceScatterUpdate', ['v:0', 'ResourceScatterUpdate/indices:0', 'Const_3:0'], [3])]
#> ['strided_slice/stack_1', 'strided_slice/stack_2', 'strided_slice', 'Const', 'strided_slice/_assign', 'ReadVariableOp_1']
#> [3. 0. 0.] [3. 5. 0.] [3. 5. 9.] [3. 5. 9.]
