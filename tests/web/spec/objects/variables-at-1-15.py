#: compat 1.15
# SPEC 1.15, 1.9
import tensorflow as tf

v = tf.Variable([1.0, 2.0], name="v")
print(type(v).__name__, v, [v], v.shape, repr(v.shape), v.trainable, v.constraint, v.read_value().dtype.name)
with tf.Session() as s:
    v.load([3.0, 4.0], s)
    print(s.run(v))
print(v.assign([1.0, 2.0], read_value=False).name, tf.Variable(1, name="w"))
#> RefVariable <tf.Variable 'v:0' shape=(2,) dtype=float32_ref> [<tf.Variable 'v:0' shape=(2,) dtype=float32_ref>] (2,) TensorShape([Dimension(2)]) True None float32
#> [3. 4.]
#> Assign <tf.Variable 'w:0' shape=() dtype=int32_ref>
