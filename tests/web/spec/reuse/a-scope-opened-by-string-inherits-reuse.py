# SPEC 1.7
import tensorflow as tf

with tf.variable_scope("a", reuse=True):
    for reuse in (None, False, True):
        with tf.variable_scope("b", reuse=reuse) as b:
            print(b.reuse)
with tf.variable_scope("c") as c:
    print(c.reuse, tf.get_variable_scope().reuse)
    for reuse in (None, False, True):
        with tf.variable_scope("b", reuse=reuse) as b:
            print(b.reuse)
#> True
#> True
#> True
#> False False
#> False
#> False
#> True
