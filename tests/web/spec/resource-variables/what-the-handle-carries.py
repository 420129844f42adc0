#: compat 1.15
# SPEC 2, 1.16
import tensorflow as tf

with tf.variable_scope("foo"):
    v = tf.get_variable("v", [2, 3], tf.float64, use_resource=True)
print(v.op.get_attr("shared_name"), v.op.get_attr("container"), v.op.get_attr("dtype"), tf.TensorShape(v.op.get_attr("shape")),
      v.op.get_attr("_class"))
for name in ("foo/v/IsInitialized/VarIsInitializedOp", "foo/v/Assign", "foo/v/Read/ReadVariableOp"):
    print(name, sorted(tf.get_default_graph().get_operation_by_name(name).node_def.attr))
#> b'foo/v' b'' <dtype: 'float64'> (2, 3) [b'loc:@foo/v']
#> foo/v/IsInitialized/VarIsInitializedOp []
#> foo/v/Assign ['dtype']
#> foo/v/Read/ReadVariableOp ['dtype']
