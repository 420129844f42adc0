#: compat 1.15
# SPEC 1.18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.constant([1, "a"]))
#> TypeError: Failed to convert object of type <class 'list'> to Tensor. Contents: [1, 'a']. Consider casting elements to a supported type.
