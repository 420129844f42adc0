# SPEC 1.7
import tensorflow as tf

with tf.variable_scope("plain") as plain:
    pass
with tf.variable_scope("out", reuse=True):
    with tf.variable_scope(plain) as again:
        print(again.reuse, again.name)
#> False plain
