# SPEC 2
import tensorflow as tf

a, b = tf.constant(1), tf.constant(2)
print(a in [b, a], a in {b}, b in {a: 1}, len({a, b, a}))
#> True False False 2
