# SPEC 2
import numpy as np
import tensorflow as tf

seen = []
def place(op):
    if op.type in ("Variable", "VariableV2", "VarHandleOp"):
        seen.append((op.name, op.get_attr("dtype") in (tf.float32, 1)))
    return "/device:GPU:0"

with tf.device(place):
    x = tf.get_variable("x", (100, 200))
    y = tf.get_variable("y", dtype=tf.int64, initializer=np.arange(73))
    z = tf.get_variable("z", [2], use_resource=True)
print(x.device, y.device, y.dtype.name)
print(seen)
#> /device:GPU:0 /device:GPU:0 int64_ref
#> [('x', True), ('y', False), ('z', True)]
