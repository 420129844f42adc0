# SPEC 3
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.control_dependencies(3).__enter__())
said(lambda: tf.device(3).__enter__())
#> TypeError: 'int' object is not iterable
#> AttributeError: 'int' object has no attribute 'split'
