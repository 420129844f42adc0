# SPEC 2, 1.16
import tensorflow as tf

asked = []
def place(op):
    asked.append(op.name)
    if op.type in ("Variable", "VariableV2"):
        print(op.name, op.get_attr("dtype") in (tf.float32, 1))
        return "/device:GPU:0"
    return op.device
before = tf.constant(1)
with tf.device(place):
    v = tf.get_variable("v", [1])
    with tf.device("/cpu:1"):
        c = tf.constant(1, name="c")
    with tf.device(None):
        d = tf.constant(1, name="d")
    print(v.device, c.device, repr(d.device))
    tf.no_op(name="last")
after = tf.constant(1)
print(asked == [op.name for op in tf.get_default_graph().get_operations() if op.name not in ("d", "Const", "Const_1")])
print(asked[-1], repr(before.device), repr(after.device))
#> v True
#> /device:GPU:0 /device:CPU:1 ''
#> True
#> last '' ''
