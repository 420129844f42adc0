# SPEC 2
import tensorflow as tf

op = tf.no_op(name="n")
try:
    tf.identity(op)
except TypeError as error:
    print(str(error)[:39])
#> Can't convert Operation 'n' to Tensor (
