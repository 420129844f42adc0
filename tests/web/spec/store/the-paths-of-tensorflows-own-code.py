# SPEC 2
import tensorflow as tf
import tensorflow.python.ops.variable_scope as vs
from tensorflow.python.client import session
from tensorflow.python.framework import constant_op, dtypes, errors, ops, tensor_shape
from tensorflow.python.ops import array_ops, control_flow_ops, init_ops, math_ops, nn_ops, random_ops, state_ops, variables
from tensorflow.python.ops.variable_scope import get_variable
from tensorflow.python.framework.ops import Graph

print(vs.get_variable is tf.get_variable is get_variable, vs.variable_scope is tf.variable_scope, Graph is tf.Graph)
print(ops.GraphKeys is tf.GraphKeys, ops.get_default_graph() is tf.get_default_graph(), dtypes.float32 is tf.float32)
print(constant_op.constant(1).name, array_ops.identity(2).name, math_ops.add(1, 2).name)
print(init_ops.zeros_initializer is tf.zeros_initializer, variables.Variable is tf.Variable)
print(session.Session is tf.Session, errors.OpError is tf.errors.OpError, tensor_shape.TensorShape([1]))
print(control_flow_ops.group(tf.no_op()).name, state_ops.assign is tf.assign, random_ops.random_normal is tf.random_normal)
print(nn_ops.relu is tf.nn.relu)
try:
    vs.no_such_thing
except AttributeError as error:
    print(error)
#> True True True
#> True True True
#> Const:0 Identity:0 Add:0
#> True True
#> True True (1,)
#> group_deps True True
#> True
#> module 'tensorflow' has no attribute 'no_such_thing'
