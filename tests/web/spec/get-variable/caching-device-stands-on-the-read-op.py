# SPEC 2
import tensorflow as tf

with tf.variable_scope("a", caching_device="/job:moo"):
    v = tf.get_variable("v", [])
    w = tf.get_variable("w", [], caching_device="/job:moo2")
    print(repr(v.value().device), repr(w.value().device), repr(v.device))
    with tf.variable_scope("in"):
        print(tf.get_variable("v", []).value().device)
    by_name = lambda op: "/job:" + op.type
    tf.get_variable_scope().set_caching_device(by_name)
    x = tf.get_variable("x", [])
    print(x.value().device, repr(x.device), repr(x.initializer.device), tf.get_variable_scope().caching_device is by_name)
    with tf.variable_scope("in"):
        print(tf.get_variable("y", []).value().device)
print(tf.Variable(1.0, caching_device=by_name).value().device)
#> '/job:moo' '/job:moo2' ''
#> /job:moo
#> /job:Identity '' '' True
#> /job:Identity
#> /job:Identity
