#: compat 1.15
# SPEC 2, 1.10
import tensorflow as tf

def names(start=[0]):
    made = [op.name for op in tf.get_default_graph().get_operations()][start[0]:]
    start[0] += len(made)
    return made

v = tf.get_variable("v", [2], use_resource=True)
w = tf.get_variable("w", [2], use_resource=True)
names()
v + 1.
print(names())
1. + v
print(names())
tf.constant([1., 2.]) * v
print(names())
v - w
print(names())
-v, v[0]
print(names())
tf.square(v)
print(names())
tf.add(v, w)
print(names())
v.value()
print(names())
v.read_value()
print(names())
with tf.name_scope("scope"):
    tf.nn.relu(v * w)
print(names())
tf.add_n([v, w])
print(names())
#> ['ReadVariableOp', 'add/y', 'add']
#> ['ReadVariableOp_1', 'add_1/x', 'add_1']
#> ['Const', 'mul/ReadVariableOp', 'mul']
#> ['ReadVariableOp_2', 'sub/ReadVariableOp', 'sub']
#> ['ReadVariableOp_3', 'Neg', 'ReadVariableOp_4', 'strided_slice/stack', 'strided_slice/stack_1', 'strided_slice/stack_2', 'strided_slice']
#> ['Square/ReadVariableOp', 'Square']
#> ['Add_2/ReadVariableOp', 'Add_2/ReadVariableOp_1', 'Add_2']
#> ['ReadVariableOp_5']
#> ['Read/ReadVariableOp', 'Identity']
#> ['scope/ReadVariableOp', 'scope/mul/ReadVariableOp', 'scope/mul', 'scope/Relu']
#> ['ReadVariableOp_6', 'ReadVariableOp_7', 'AddN']
