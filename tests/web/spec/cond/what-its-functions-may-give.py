# SPEC 1.9
import tensorflow as tf

p = tf.placeholder(tf.bool, [], name="p")
x, y = tf.constant(2.0, name="x"), tf.constant(3.0, name="y")
v = tf.Variable(1.0, name="v")
both = tf.cond(p, lambda: [x, y], lambda: [y, x])
one = tf.cond(p, lambda: v.assign(5.0).op, tf.no_op)
alone = tf.cond(p, lambda: [x], lambda: [y])
print(type(both).__name__, one.dtype.name, alone.name)
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(both, {p: True}), sess.run(both, {p: False}), sess.run(one, {p: False}), sess.run(v))
    print(sess.run(one, {p: True}), sess.run(v), sess.run(alone, {p: True}))
#> list bool cond_2/Merge:0
#> [2.0, 3.0] [3.0, 2.0] False 1.0
#> True 5.0 2.0
