#: compat 1.15
# SPEC 2, 1.8
import tensorflow as tf

with tf.variable_scope("s", use_resource=True, regularizer=tf.nn.l2_loss):
    v = tf.get_variable("v", [2])
loss = tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)[0]
print(loss.name, loss.op.inputs[0].name, loss.op.colocation_groups())

def getter(getter, name, **named):
    print(name, named["use_resource"])
    return getter(name, **named)

with tf.variable_scope("g", use_resource=True, custom_getter=getter):
    print(type(tf.get_variable("v", [2])).__name__)
parts = tf.get_variable("p", [4], partitioner=tf.fixed_size_partitioner(2), use_resource=True)
print([type(part).__name__ for part in parts], [part.name for part in parts])
joined = tf.identity(parts)
print([op.name for op in tf.get_default_graph().get_operations()][-6:])
#> s/v/Regularizer/L2Loss:0 s/v/Regularizer/L2Loss/ReadVariableOp:0 [b'loc:@s/v']
#> g/v True
#> ResourceVariable
#> ['ResourceVariable', 'ResourceVariable'] ['p/part_0:0', 'p/part_1:0']
#> ['p/ConcatPartitions/concat/ReadVariableOp', 'p/ConcatPartitions/concat/ReadVariableOp_1', 'p/ConcatPartitions/concat/axis', 'p/ConcatPartitions/concat', 'p', 'Identity']
