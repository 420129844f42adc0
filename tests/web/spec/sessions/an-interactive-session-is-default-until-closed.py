# SPEC 1.13
import tensorflow as tf

s = tf.InteractiveSession()
print(tf.get_default_session() is s, tf.constant(2).eval())
s.close()
print(tf.get_default_session())
#> True 2
#> None
