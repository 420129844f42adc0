# SPEC 1.14
import tensorflow as tf

def shape(a, b):
    return str((tf.placeholder(tf.float32, a) + tf.placeholder(tf.float32, b)).get_shape())
print(shape([2, 1], [3]), shape([None], [1]), shape([None], [3]), shape([None], [None]), shape(None, [3]), shape([], [2, None]))
#> (2, 3) (?,) (3,) (?,) <unknown> (2, ?)
