#: compat 1.15
# SPEC 1.10
import tensorflow as tf

try:
    tf.clip_by_value(tf.zeros([2]), tf.zeros([3, 2]), 1.0)
except ValueError as error:
    print(error)
#> Shapes (2,) and (3, 2) are not compatible
