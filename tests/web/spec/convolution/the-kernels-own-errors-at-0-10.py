#: compat 0.10
# SPEC 3
import tensorflow as tf

def run(make, **feeds):
    with tf.Graph().as_default():
        x, w = tf.placeholder(tf.float32), tf.placeholder(tf.float32)
        y = make(x, w)
        with tf.Session() as s:
            try:
                s.run(y, {x: tf.ones(feeds["x"]).eval(), w: tf.ones(feeds["w"]).eval()})
            except tf.errors.OpError as error:
                print(type(error).__name__ + ": " + error.message.split("\n")[0])
plain = lambda x, w: tf.nn.conv2d(x, w, [1, 1, 1, 1], "VALID")
run(plain, x=[1, 3], w=[1, 1, 1, 1])
run(plain, x=[1, 3, 3, 1], w=[1, 1])
run(plain, x=[1, 3, 3, 3], w=[1, 1, 2, 1])
run(plain, x=[1, 3, 3, 1], w=[5, 5, 1, 1])
run(lambda x, w: x + w, x=[2], w=[3])
#> InvalidArgumentError: input must be 4-dimensional[1,3]
#> InvalidArgumentError: filter must be 4-dimensional: [1,1]
#> InvalidArgumentError: input and filter must have the same depth: 3 vs 2
#> InvalidArgumentError: computed output size would be negative
#> InvalidArgumentError: Incompatible shapes: [2] vs. [3]
