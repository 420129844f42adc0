#: compat 1.15
# SPEC 2, 1.10
import tensorflow as tf

v = tf.get_variable("v", initializer=[[1., 2.], [3., 4.], [5., 6.]], use_resource=True)
start = len(tf.get_default_graph().get_operations())
rows = tf.gather(v, [2, 0])
found = tf.nn.embedding_lookup(v, [1, 1])
columns = tf.gather(v, [1], axis=1)
for op in tf.get_default_graph().get_operations()[start:]:
    print(op.name, op.type, [t.name for t in op.inputs])
print(rows.get_shape(), v.sparse_read([0]).name)
with tf.Session() as sess:
    sess.run(v.initializer)
    for each in (rows, found, columns):
        print(sess.run(each).tolist())
#> Gather/indices Const []
#> Gather ResourceGather ['v:0', 'Gather/indices:0']
#> Identity Identity ['Gather:0']
#> embedding_lookup/ids Const []
#> embedding_lookup ResourceGather ['v:0', 'embedding_lookup/ids:0']
#> embedding_lookup/Identity Identity ['embedding_lookup:0']
#> embedding_lookup/Identity_1 Identity ['embedding_lookup/Identity:0']
#> GatherV2/ReadVariableOp ReadVariableOp ['v:0']
#> GatherV2/indices Const []
#> GatherV2/axis Const []
#> GatherV2 GatherV2 ['GatherV2/ReadVariableOp:0', 'GatherV2/indices:0', 'GatherV2/axis:0']
#> (2, 2) Identity_1:0
#> [[5.0, 6.0], [1.0, 2.0]]
#> [[3.0, 4.0], [3.0, 4.0]]
#> [[2.0], [4.0], [6.0]]
