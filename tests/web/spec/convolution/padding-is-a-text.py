# SPEC 3
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

image, weights = tf.ones([1, 4, 4, 1]), tf.ones([2, 2, 1, 1])
said(lambda: tf.nn.conv2d(image, weights, [1, 1, 1, 1], None))
said(lambda: tf.nn.conv2d(image, weights, [1, 1, 1, 1], padding=2))
#> TypeError: Expected string for argument 'padding' not None.
#> TypeError: Expected string for argument 'padding' not 2.
