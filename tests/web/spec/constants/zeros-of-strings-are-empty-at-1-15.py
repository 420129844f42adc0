#: compat 1.15
# SPEC 1.18
import tensorflow as tf

print(tf.Session().run(tf.zeros([2], tf.string)))
#> [b'' b'']
