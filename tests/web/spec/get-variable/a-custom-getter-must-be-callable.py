# SPEC 1.8
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.get_variable("v", [1], custom_getter=3))
#> ValueError: Passed a custom_getter which is not callable: 3
