#: compat 1.15
# SPEC 3, 4, A10
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
run(plain, x=[1, 3, 3, 4], w=[1, 1, 2, 4])
run(lambda x, w: tf.nn.conv2d(x, w, [2, 1, 1, 1], "SAME"), x=[1, 3, 3, 1], w=[1, 1, 1, 1])
run(lambda x, w: tf.nn.conv2d(x, w, [1, 1, 1, 1], "SAME", data_format="NCHW"), x=[1, 1, 3, 3], w=[1, 1, 1, 1])
#> InvalidArgumentError: input must be 4-dimensional[1,3]
#> InvalidArgumentError: filter must be 4-dimensional: [1,1]
#> InvalidArgumentError: input depth must be evenly divisible by filter depth: 3 vs 2
#> UnimplementedError: The Conv2D op currently does not support grouped convolutions on the CPU. A grouped convolution was attempted to be run because the input depth of 4 does not match the filter input depth of 2
#> InvalidArgumentError: Current implementation does not yet support strides in the batch and depth dimensions.
#> UnimplementedError: The Conv2D op currently only supports the NHWC tensor format on the CPU. The op was given the format: NCHW
