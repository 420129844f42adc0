#: compat 1.15
import tensorflow as tf

a = tf.Variable(2.0, name="a")
b = tf.Variable(a * 3.0, name="b")
print([op.name for op in tf.get_default_graph().get_operations()][4:])
print(b.initializer.inputs[1].name)
#> ['mul/y', 'mul', 'b', 'b/IsVariableInitialized', 'b/cond/Switch', 'b/cond/switch_t', 'b/cond/switch_f', 'b/cond/pred_id', 'b/cond/read/Switch', 'b/cond/read', 'b/cond/Switch_1', 'b/cond/Merge', 'a/read_b', 'mul_b', 'b/Assign', 'b/read']
#> mul_b:0
