#: compat 0.10
# SPEC 1.10
import tensorflow as tf

print(tf.clip_by_value(tf.zeros([2]), tf.zeros([3, 2]), 1.0).get_shape())
#> (3, 2)
