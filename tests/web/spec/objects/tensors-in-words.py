# SPEC 1.16, 1.9
import tensorflow as tf

with tf.device("/cpu:0"):
    d = tf.constant(1, name="d")
for t in (tf.constant([[1.0, 2.0]], name="c"), tf.placeholder(tf.int32, [None, 3], "p"), tf.placeholder(tf.bool, [3], "q"), tf.placeholder(tf.float64, name="u")):
    print(str(t), repr(t))
print(tf.constant(1))
#> Tensor("c:0", shape=(1, 2), dtype=float32) <tf.Tensor 'c:0' shape=(1, 2) dtype=float32>
#> Tensor("p:0", shape=(?, 3), dtype=int32) <tf.Tensor 'p:0' shape=(?, 3) dtype=int32>
#> Tensor("q:0", shape=(3,), dtype=bool) <tf.Tensor 'q:0' shape=(3,) dtype=bool>
#> Tensor("u:0", dtype=float64) <tf.Tensor 'u:0' shape=<unknown> dtype=float64>
#> Tensor("Const:0", shape=(), dtype=int32)
