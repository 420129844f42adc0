#: compat 0.10
import tensorflow as tf

from collections import namedtuple
Pair = namedtuple("Pair", ["a", "b"])
a, b = tf.constant([1, 2]), tf.constant(2.5)
v = tf.Variable([True, False])
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run([a, (b, {"v": v}), Pair(a, b), v.initializer]))
    print(type(sess.run(b)).__name__, type(sess.run(a)).__name__, sess.run(tf.constant("x")), sess.run(v.assign([False, False])))
    print(sess.run(a + 1, {a: [5, 6]}), sess.run([a, a]))
#> [array([1, 2], dtype=int32), (2.5, {'v': array([ True, False])}), Pair(a=array([1, 2], dtype=int32), b=2.5), None]
#> float32 ndarray b'x' [False False]
#> [6 7] [array([1, 2], dtype=int32), array([1, 2], dtype=int32)]
