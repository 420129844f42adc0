#: compat 1.15
# SPEC 1.9
import tensorflow as tf

tf.get_variable("v", [1000], initializer=tf.zeros_initializer())
tf.get_variable("w", [999], initializer=tf.ones_initializer())
print([(op.name, op.type) for op in tf.get_default_graph().get_operations() if "Initializer" in op.name])
#> [('v/Initializer/zeros/shape_as_tensor', 'Const'), ('v/Initializer/zeros/Const', 'Const'), ('v/Initializer/zeros', 'Fill'), ('w/Initializer/ones', 'Const')]
