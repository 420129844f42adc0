# SPEC 1.11
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.Variable(1, collections="mine"))
said(lambda: tf.Variable(1, collections=3))
#> ValueError: collections argument to Variable constructor must be a list, tuple, or set. Got mine of type <class 'str'>
#> ValueError: collections argument to Variable constructor must be a list, tuple, or set. Got 3 of type <class 'int'>
