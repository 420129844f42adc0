# SPEC 1.14
import tensorflow as tf

v = w = tf.Variable(1, name="v")
v += 1
print(type(v).__name__, v.name)
with tf.Session() as s:
    s.run(w.initializer)
    print(s.run(v), s.run(w))
#> Tensor add:0
#> 2 1
