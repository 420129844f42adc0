# SPEC 1.10, 1.15
import tensorflow as tf

v = tf.Variable(1.0, name="v")
with tf.name_scope("s"):
    a = v.assign(2.0)
print(a.name, v.assign_add(1.0).name, v.assign_sub(1.0).name, tf.assign(v, 3.0).name, a.dtype.name)
print([op.name for op in tf.get_default_graph().get_operations() if op.name.endswith("value")])
#> s/Assign:0 AssignAdd:0 AssignSub:0 Assign:0 float32_ref
#> ['v/initial_value', 's/Assign/value', 'AssignAdd/value', 'AssignSub/value', 'Assign/value']
