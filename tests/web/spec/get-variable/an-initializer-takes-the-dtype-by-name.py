# SPEC A14
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def sizes_only(shape):
    return tf.zeros(shape)

said(lambda: tf.get_variable("a", [1], initializer=lambda shape: tf.zeros(shape)))
said(lambda: tf.get_variable("b", [1], initializer=sizes_only))
#> TypeError: <lambda>() got an unexpected keyword argument 'dtype'
#> TypeError: sizes_only() got an unexpected keyword argument 'dtype'
