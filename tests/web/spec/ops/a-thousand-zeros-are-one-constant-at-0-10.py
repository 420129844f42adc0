#: compat 0.10
# SPEC 1.9
import tensorflow as tf

tf.get_variable("v", [1000], initializer=tf.zeros_initializer)
print([(op.name, op.type) for op in tf.get_default_graph().get_operations() if "Initializer" in op.name])
#> [('v/Initializer/zeros', 'Const')]
