# SPEC 1.13
import tensorflow as tf

v = tf.Variable(0, name="v")
add = v.assign_add(1)
x = tf.constant(1.0)
with tf.Session() as s:
    s.run(v.initializer)
    print(s.run([add, add]), s.run(v), s.run([x, x + 1.0], {x: 5.0}))
#> [1, 1] 1 [5.0, 6.0]
