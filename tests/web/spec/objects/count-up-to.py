# SPEC 1.15
import tensorflow as tf

v = tf.Variable(0, name="v")
up = v.count_up_to(2)
with tf.Session() as s:
    s.run(v.initializer)
    print(s.run(up), s.run(up))
    try:
        s.run(up)
    except tf.errors.OutOfRangeError as error:
        print(type(error).__name__)
#> 0 1
#> OutOfRangeError
