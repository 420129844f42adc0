# SPEC 1.14
import tensorflow as tf

zero = tf.placeholder(tf.int32)
with tf.Session() as s:
    for op in (tf.constant(1) // zero, tf.constant(1) % zero):
        try:
            s.run(op, {zero: 0})
        except tf.errors.InvalidArgumentError as error:
            print(error.message.split("\n")[0])
    print(s.run(tf.constant([1.0, -1.0, 0.0]) / 0.0))
#> Integer division by zero
#> Integer division by zero
#> [ inf -inf  nan]
