# SPEC 1.1
import tensorflow as tf

with tf.variable_scope("s", reuse=None):
    tf.get_variable("v", [1])
    with tf.Graph().as_default() as other:
        print(repr(tf.get_variable_scope().name), tf.get_variable_scope().reuse)
        print(tf.get_variable("s/v", [1]).name, tf.constant(1).name)
    print(tf.get_variable_scope().name, tf.constant(1).name)
#> '' False
#> s/v:0 Const:0
#> s s/Const:0
