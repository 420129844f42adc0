# SPEC 1.16
import tensorflow as tf

with tf.device("/device:CPU:0"):
    t = tf.constant(1, name="c")
    with tf.device(None):
        u = tf.constant(1)
print(t, t.device, t.op.device, repr(u.device))
#> Tensor("c:0", shape=(), dtype=int32, device=/device:CPU:0) /device:CPU:0 /device:CPU:0 ''
