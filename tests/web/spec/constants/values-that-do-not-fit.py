# SPEC 1.18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.constant(None))
said(lambda: tf.constant(1.5, tf.int32))
said(lambda: tf.constant([1, 2.5], tf.int32))
said(lambda: tf.constant("a", tf.float32))
try:
    tf.constant([[1, 2], [3]])
except ValueError:
    print("ValueError")
#> ValueError: None values not supported.
#> TypeError: Expected int32, got 1.5 of type 'float' instead.
#> TypeError: Expected int32, got 2.5 of type 'float' instead.
#> TypeError: Expected float32, got 'a' of type 'str' instead.
#> ValueError
