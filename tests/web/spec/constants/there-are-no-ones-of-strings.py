# SPEC 1.18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.ones([2], tf.string))
said(lambda: tf.ones_like(tf.constant(["a"])))
#> TypeError: Expected string, got 1 of type 'int' instead.
#> TypeError: Expected string, got 1 of type 'int' instead.
