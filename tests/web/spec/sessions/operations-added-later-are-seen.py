# SPEC 1.13
import tensorflow as tf

s = tf.Session()
print(s.run(tf.constant(1)), s.run(tf.constant(2) + 1))
#> 1 3
