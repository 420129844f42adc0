#: compat 0.10
# SPEC 1.9
import tensorflow as tf

def told(t):
    print(t.op.name, t.op.colocation_groups(), [op.name for op in t.op.control_inputs], repr(t.device))

v = tf.Variable(3.0, name="v")
told(v.initialized_value())
told(tf.get_variable("w", [1], caching_device="/cpu:0").initialized_value())
#> Identity [b'loc:@v'] ['v/Assign'] ''
#> Identity_1 [b'loc:@Identity_1'] ['w/Assign'] '/device:CPU:0'
