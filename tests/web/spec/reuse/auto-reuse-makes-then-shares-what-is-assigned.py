#: compat 1.15
# SPEC 2, 1.7
import tensorflow as tf

def test_value(value):
    with tf.variable_scope("bar", reuse=tf.AUTO_REUSE):
        set_to = tf.assign(tf.get_variable("var", []), value)
    with tf.variable_scope("bar", reuse=tf.AUTO_REUSE):
        var = tf.get_variable("var", [])
    with tf.Session() as sess:
        sess.run(set_to)
        print(var.name, sess.run(var), len(tf.global_variables()))

test_value(42.)
test_value(13.)
test_value(17.)
#> bar/var:0 42.0 1
#> bar/var:0 13.0 1
#> bar/var:0 17.0 1
