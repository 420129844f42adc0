# SPEC 1.12
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.make_template(None, len))
#> ValueError: name cannot be None.
