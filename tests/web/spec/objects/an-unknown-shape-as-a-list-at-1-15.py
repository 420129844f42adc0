#: compat 1.15
# SPEC 1.16
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(tf.TensorShape(None).as_list)
#> ValueError: as_list() is not defined on an unknown TensorShape.
