#: compat 0.10
# SPEC 1.10
import tensorflow as tf

print(tf.Session().run(tf.trace([[4., 1.], [2., 3.]])))
print([op.name for op in tf.get_default_graph().get_operations()])
tf.trace([1., 2.])
#> 7.0
#> ['Trace/x', 'Trace/DiagPart', 'Trace/Const', 'Trace']
#! ValueError: Expected a tensor with rank 2, rank 1 tensor received
