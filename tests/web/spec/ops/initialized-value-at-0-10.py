#: compat 0.10
# SPEC 1.9
import tensorflow as tf

v = tf.Variable(1.0, name="v")
before = len(tf.get_default_graph().get_operations())
t = v.initialized_value()
print([(op.name, op.type, [c.name for c in op.control_inputs]) for op in tf.get_default_graph().get_operations()[before:]])
w = tf.Variable(2.0 * v, name="w")
print([op.name for op in tf.get_default_graph().get_operations()[before + 1:]])
#> [('Identity', 'Identity', ['v/Assign'])]
#> ['mul/x', 'mul', 'w', 'w/Assign', 'w/read']
