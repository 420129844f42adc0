#: compat 1.15
# SPEC 1.17
import tensorflow as tf

x = tf.constant([1, 2, 3])
for index in (1.5, "a"):
    try:
        x[index]
    except TypeError as error:
        print(str(error).startswith("Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got "))
#> True
#> True
