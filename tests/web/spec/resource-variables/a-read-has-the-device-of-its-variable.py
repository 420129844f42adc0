#: compat 1.15
# SPEC 2, 1.16
import tensorflow as tf

with tf.device("/cpu:1"):
    v = tf.get_variable("v", [], use_resource=True)
other = tf.constant(1., name="other")
with tf.device("/job:a/gpu:0"):
    with tf.colocate_with(other):
        used = v + 1.
print(used.op.inputs[0].device, used.op.inputs[0].op.node_def.attr.get("_class"))
print(repr(used.device), used.op.colocation_groups())
with tf.colocate_with(v):
    print(tf.constant(1.).op.colocation_groups(), tf.constant(1.).device)
#> /device:CPU:1 None
#> '' [b'loc:@other']
#> [b'loc:@v'] /device:CPU:1
