#: compat 0.10
# SPEC 1.16
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(tf.TensorShape(None).as_list)
#> TypeError: 'NoneType' object is not iterable
