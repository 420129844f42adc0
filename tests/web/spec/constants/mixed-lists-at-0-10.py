#: compat 0.10
# SPEC 1.18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.constant([1, "a"]))
#> TypeError: Expected binary or unicode string, got 1
