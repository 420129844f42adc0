# SPEC 1.2, 1.9
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.Variable(1, name="v:0"))
said(lambda: tf.Variable(1, name="a b"))
said(lambda: tf.constant(1, name="a b"))
#> ValueError: 'v:0' is not a valid scope name
#> ValueError: 'a b' is not a valid scope name
#> ValueError: 'a b' is not a valid node name
