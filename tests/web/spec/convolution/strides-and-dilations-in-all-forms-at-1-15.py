#: compat 1.15
# SPEC A7, A9
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x, w = tf.placeholder(tf.float32, [1, 6, 8, 1]), tf.placeholder(tf.float32, [1, 1, 1, 1])
for strides in (2, [2], [2, 1], [1, 2, 1, 1], None):
    print(tf.nn.conv2d(x, w, strides, "SAME").get_shape())
said(lambda: tf.nn.conv2d(x, w, [1, 2, 1], "SAME"))
said(lambda: tf.nn.conv2d(x, w, 1, "SAME", dilations=[1, 2, 1]))
said(lambda: tf.nn.conv2d(x, w, 0, "SAME", name="zero"))
#> (1, 3, 4, 1)
#> (1, 3, 4, 1)
#> (1, 3, 8, 1)
#> (1, 3, 8, 1)
#> (1, 6, 8, 1)
#> ValueError: strides should be of length 1, 2 or 4 but was 3
#> ValueError: dilations should be of length 1, 2 or 4 but was 3
#> ValueError: Stride must be > 0, but got 0 for 'zero' (op: 'Conv2D') with input shapes: [1,6,8,1], [1,1,1,1].
