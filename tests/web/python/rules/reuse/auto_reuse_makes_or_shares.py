#: compat 1.15
import tensorflow as tf

with tf.variable_scope("s", reuse=tf.AUTO_REUSE) as s:
    v = tf.get_variable("v", [1])
    print(tf.get_variable("v", [1]) is v, s.reuse, repr(s.reuse))
    flags = []
    for reuse in (None, False, True, tf.AUTO_REUSE):
        with tf.variable_scope("t", reuse=reuse) as t:
            flags.append(str(t.reuse))
    print(flags)
with tf.variable_scope("r", reuse=True):
    with tf.variable_scope("t", reuse=tf.AUTO_REUSE) as t:
        print(t.reuse)
#> True _ReuseMode.AUTO_REUSE <_ReuseMode.AUTO_REUSE: 1>
#> ['_ReuseMode.AUTO_REUSE', '_ReuseMode.AUTO_REUSE', 'True', '_ReuseMode.AUTO_REUSE']
#> _ReuseMode.AUTO_REUSE
