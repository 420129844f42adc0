#: compat 1.15
# SPEC 3
import tensorflow as tf

with tf.Session() as s:
    for shape, dtype in (([2, 3], tf.float32), ([None, 3], tf.int32), ([], tf.float64), (None, tf.bool)):
        try:
            s.run(tf.placeholder(dtype, shape, name="x") )
        except tf.errors.InvalidArgumentError as error:
            print(error.message.split("\n")[0])
#> You must feed a value for placeholder tensor 'x' with dtype float and shape [2,3]
#> You must feed a value for placeholder tensor 'x_1' with dtype int32 and shape [?,3]
#> You must feed a value for placeholder tensor 'x_2' with dtype double
#> You must feed a value for placeholder tensor 'x_3' with dtype bool
