#: compat 1.15
# SPEC A3
import tensorflow as tf

a = tf.Variable(2.0, name="a")
b = tf.Variable(a * 3.0, name="b")
names = [op.name for op in tf.get_default_graph().get_operations()]
print(" ".join(names[4:]))
print([i.name for i in tf.get_default_graph().get_operation_by_name("b/Assign").inputs])
types = {op.name: op.type for op in tf.get_default_graph().get_operations()}
print(types["b/IsVariableInitialized"], types["b/cond/read/Switch"], types["b/cond/Merge"])
with tf.variable_scope("s"):
    c = tf.Variable(a * 3.0, name="b")
print([op.name for op in tf.get_default_graph().get_operations() if op.name.startswith("a/read")])
#> mul/y mul b b/IsVariableInitialized b/cond/Switch b/cond/switch_t b/cond/switch_f b/cond/pred_id b/cond/read/Switch b/cond/read b/cond/Switch_1 b/cond/Merge a/read_b mul_b b/Assign b/read
#> ['b:0', 'mul_b:0']
#> IsVariableInitialized RefSwitch Merge
#> ['a/read', 'a/read_b', 'a/read_s/b']
