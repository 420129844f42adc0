# SPEC 1.10
import tensorflow as tf

a, b = tf.constant(1, name="a"), tf.constant(2, name="b")
with tf.device("/gpu:0"):
    c = tf.constant(3, name="c")
with tf.device("/cpu:0"):
    d = tf.constant(4, name="d")

def told(op):
    print(op.name, [x.name for x in op.control_inputs], repr(op.device))

told(tf.group(c, a, d, b))
for name in ("NoOp", "NoOp_1", "NoOp_2"):
    told(tf.get_default_graph().get_operation_by_name("group_deps/" + name))
told(tf.group(c))
#> group_deps ['group_deps/NoOp', 'group_deps/NoOp_1', 'group_deps/NoOp_2'] ''
#> group_deps/NoOp ['a', 'b'] ''
#> group_deps/NoOp_1 ['d'] '/device:CPU:0'
#> group_deps/NoOp_2 ['c'] '/device:GPU:0'
#> group_deps_1 ['c'] '/device:GPU:0'
