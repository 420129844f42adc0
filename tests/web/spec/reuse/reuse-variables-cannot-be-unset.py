# SPEC 1.7
import tensorflow as tf

with tf.variable_scope("s") as s:
    v = tf.get_variable("v", [1])
    print(s.reuse)
    tf.get_variable_scope().reuse_variables()
    print(s.reuse, tf.get_variable("v", [1]) is v)
    with tf.variable_scope("t", reuse=False) as t:
        print(t.reuse)
print(tf.get_variable_scope().reuse)
with tf.variable_scope("s") as again:
    print(again.reuse)
#> False
#> True True
#> True
#> False
#> False
