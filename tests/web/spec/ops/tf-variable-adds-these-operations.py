# SPEC 1.9, A2
import tensorflow as tf

v = tf.Variable(2.0, name="v")
ops = tf.get_default_graph().get_operations()
print([(op.name, [i.name for i in op.inputs]) for op in ops])
print(ops[2].get_attr("use_locking"), ops[2].get_attr("validate_shape"))
print([op.name for op in ops if "_class" in str(op)], 's: "loc:@v"' in str(ops[2]))
print(v.dtype.name, v.name, v.op.name, v.value().name, v.initializer.name)
#> [('v/initial_value', []), ('v', []), ('v/Assign', ['v:0', 'v/initial_value:0']), ('v/read', ['v:0'])]
#> True True
#> ['v/Assign', 'v/read'] True
#> float32_ref v:0 v v/read:0 v/Assign
