# SPEC 1.13
import tensorflow as tf

import collections
Pair = collections.namedtuple("Pair", ["a", "b"])
v = tf.Variable(1.0, name="v")
c = tf.constant([1, 2])
with tf.Session() as s:
    print(s.run(v.initializer), s.run("v:0"), s.run(v), s.run(v.op), s.run("v"), s.run(v.assign(3.0)))
    print(s.run([v, [c]]), s.run((v, v)), s.run({"a": v}), s.run([]), s.run(Pair(v, {"b": c})))
    print(type(s.run([v])).__name__, type(s.run((v,))).__name__, type(s.run({"a": v})).__name__)
#> None 1.0 1.0 None None 3.0
#> [3.0, [array([1, 2], dtype=int32)]] (3.0, 3.0) {'a': 3.0} [] Pair(a=3.0, b={'b': array([1, 2], dtype=int32)})
#> list tuple dict
