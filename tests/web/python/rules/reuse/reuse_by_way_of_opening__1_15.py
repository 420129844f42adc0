#: compat 1.15
import tensorflow as tf

flags = []
with tf.variable_scope("a", reuse=True) as a:
    with tf.variable_scope("b") as b:
        flags.append(b.reuse)
    with tf.variable_scope("c", reuse=False) as c:
        flags.append(c.reuse)
with tf.variable_scope(a) as s:
    flags.append(s.reuse)
with tf.variable_scope(a, reuse=False) as s:
    flags.append(s.reuse)
with tf.variable_scope("a") as s:
    flags.append(s.reuse)
with tf.variable_scope("plain") as plain:
    pass
with tf.variable_scope("r", reuse=True):
    with tf.variable_scope(plain) as s:
        flags.append(s.reuse)
print(flags, tf.get_variable_scope().reuse)
#> [True, True, True, True, False, False] False
