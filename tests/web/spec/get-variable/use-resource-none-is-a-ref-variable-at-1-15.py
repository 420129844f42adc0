#: compat 1.15
# SPEC 1.8
import tensorflow as tf

v = tf.get_variable("v", [1])
print(type(v).__name__, v.op.type, v.dtype.name)
#> RefVariable VariableV2 float32_ref
