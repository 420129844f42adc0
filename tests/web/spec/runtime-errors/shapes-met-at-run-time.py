# SPEC 3
import tensorflow as tf

x, y = tf.placeholder(tf.float32), tf.placeholder(tf.float32)
v = tf.Variable([1.0, 2.0], name="v")
with tf.Session() as s:
    for op, feed in ((x + y, {x: [1, 2], y: [1, 2, 3]}), (v.assign(x), {x: [1, 2, 3]})):
        try:
            s.run(op, feed)
        except tf.errors.InvalidArgumentError as error:
            print(error.message.split("\n")[0])
#> Incompatible shapes: [2] vs. [3]
#> Assign requires shapes of both tensors to match. lhs shape= [2] rhs shape= [3]
