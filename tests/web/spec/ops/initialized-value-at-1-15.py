#: compat 1.15
# SPEC 1.9
import tensorflow as tf

v = tf.Variable(1.0, name="v")
v.initialized_value()
made = [op for op in tf.get_default_graph().get_operations()][4:]
print(made[0].name, made[0].type, made[-1].name, made[-1].type, all([op.name.startswith("cond/") for op in made[1:]]))
#> IsVariableInitialized IsVariableInitialized cond/Merge Merge True
