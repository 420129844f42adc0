#: compat 1.15
# SPEC A3
import tensorflow as tf

tf.Variable(tf.constant(1.0, name="c") * 2.0, name="v")
print([op.name for op in tf.get_default_graph().get_operations()])
#> ['c', 'mul/y', 'mul', 'v', 'v/Assign', 'v/read']
