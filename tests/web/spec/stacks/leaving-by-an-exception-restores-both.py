# SPEC 1.1
import tensorflow as tf

for opened in (tf.variable_scope, tf.name_scope):
    try:
        with opened("s"):
            with tf.variable_scope("t", reuse=True):
                raise KeyError("out")
    except KeyError:
        pass
    print(repr(tf.get_variable_scope().name), tf.get_variable_scope().reuse, tf.no_op(name="op").name)
#> '' False op
#> '' False op_1
