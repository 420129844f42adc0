#: compat 1.15
# SPEC 1.9, 1.10
import tensorflow as tf

a = tf.Variable(2.0) + 1.0
print([(op.name, op.type) for op in tf.get_default_graph().get_operations() if op.type != "Const"])
#> [('Variable', 'VariableV2'), ('Variable/Assign', 'Assign'), ('Variable/read', 'Identity'), ('add', 'AddV2')]
