#: compat 0.10
# SPEC 1.16
import tensorflow as tf

for refuse in (tf.TensorShape([2]).assert_is_compatible_with, tf.TensorShape([2]).merge_with):
    try:
        refuse([3])
    except ValueError as error:
        print(error)
#> Shapes (2,) and (3,) are not compatible
#> Shapes (2,) and (3,) are not compatible
