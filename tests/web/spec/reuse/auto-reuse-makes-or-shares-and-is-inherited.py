#: compat 1.15
# SPEC 1.7
import tensorflow as tf

with tf.variable_scope("s", reuse=tf.AUTO_REUSE):
    v = tf.get_variable("v", [1])
    print(tf.get_variable("v", [1]) is v)
    for reuse in (None, False, True, tf.AUTO_REUSE):
        with tf.variable_scope("t", reuse=reuse) as t:
            print(t.reuse)
with tf.variable_scope("r", reuse=True):
    with tf.variable_scope("t", reuse=tf.AUTO_REUSE) as t:
        print(t.reuse, tf.get_variable("new", [1]).name)
#> True
#> _ReuseMode.AUTO_REUSE
#> _ReuseMode.AUTO_REUSE
#> True
#> _ReuseMode.AUTO_REUSE
#> _ReuseMode.AUTO_REUSE r/t/new:0
