#: compat 1.15
import tensorflow as tf

v = tf.Variable(2.0, name="v")
w = v.initialized_value()
print([op.name for op in tf.get_default_graph().get_operations()][4:], w.op.type)
#> ['IsVariableInitialized', 'cond/Switch', 'cond/switch_t', 'cond/switch_f', 'cond/pred_id', 'cond/read/Switch', 'cond/read', 'cond/Switch_1', 'cond/Merge'] Merge
