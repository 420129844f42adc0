# SPEC 1.19
import tensorflow as tf

root = tf.get_variable_scope()
with tf.variable_scope("a") as a, tf.variable_scope("b", reuse=True) as b:
    print(root.reuse, a.reuse, b.reuse)
with tf.variable_scope(a, reuse=None) as again:
    print(again.reuse)
#> False False True
#> False
