# SPEC 2
import tensorflow as tf

with tf.variable_scope("a", caching_device="/job:moo"):
    v = tf.get_variable("v", [])
    w = tf.get_variable("w", [], caching_device="/job:moo2")
    print(repr(v.value().device), repr(w.value().device), repr(v.device))
    with tf.variable_scope("in"):
        print(tf.get_variable("v", []).value().device)
    tf.get_variable_scope().set_caching_device(lambda op: "/job:" + op.name)
    print(tf.get_variable("x", []).value().device)
#> '/job:moo' '/job:moo2' ''
#> /job:moo
#> /job:a/x/read
