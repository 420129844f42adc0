#: compat 0.10
# SPEC 1.9, A2
import tensorflow as tf

tf.get_variable("v", [2], initializer=tf.constant_initializer(1.0))
ops = tf.get_default_graph().get_operations()
print([op.name for op in ops], [op.name for op in ops if "loc:@v" in str(op)])
#> ['v', 'v/Initializer/Const', 'v/Assign', 'v/read'] ['v/Initializer/Const', 'v/Assign', 'v/read']
