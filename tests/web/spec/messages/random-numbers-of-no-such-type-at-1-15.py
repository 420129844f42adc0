#: compat 1.15
# SPEC 5
import tensorflow as tf

for dtype in (tf.bool, tf.int8, tf.string):
    try:
        tf.random_uniform([2], maxval=3, dtype=dtype)
    except ValueError as error:
        print(error)
print(tf.random_uniform([2], maxval=3, dtype=tf.int64).dtype.name)
#> Invalid dtype tf.bool
#> Invalid dtype tf.int8
#> Invalid dtype tf.string
#> int64
