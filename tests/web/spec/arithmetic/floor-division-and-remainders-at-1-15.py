#: compat 1.15
# SPEC 1.14, A29
import tensorflow as tf

a, b = tf.constant(-7), tf.constant(2)
t = [a // b, tf.div(a, b), a % b]
f = tf.constant(-7.0) // 2.0
print([x.op.type for x in t], f.op.type)
with tf.Session() as s:
    print(s.run(t), s.run(f))
#> ['FloorDiv', 'FloorDiv', 'FloorMod'] FloorDiv
#> [-4, -4, 1] -4.0
