#: compat 0.10
# SPEC 2, 1.8
import tensorflow as tf

tf.enable_resource_variables()
print(tf.resource_variables_enabled())
with tf.variable_scope("s", use_resource=True):
    for v in (tf.get_variable("v", [1], use_resource=True), tf.Variable(1., use_resource=True)):
        print(type(v).__name__, v.op.type, v.dtype.name)
#> True
#> Variable Variable float32_ref
#> Variable Variable float32_ref
