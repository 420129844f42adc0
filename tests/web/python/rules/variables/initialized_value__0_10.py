#: compat 0.10
import tensorflow as tf

v = tf.Variable(2.0, name="v")
w = v.initialized_value()
print([op.name for op in tf.get_default_graph().get_operations()][4:], w.op.type)
#> ['Identity'] Identity
