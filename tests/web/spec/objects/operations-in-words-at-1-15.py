#: compat 1.15
# SPEC 1.16, 1.9
import tensorflow as tf

op = tf.constant(1, name="c").op
print(repr(op), repr(op.get_attr("dtype")), str(op).startswith('name: "c"\nop: "Const"\nattr {\n  key: "dtype"'))
#> <tf.Operation 'c' type=Const> tf.int32 True
