# SPEC 1.8
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.get_variable(None, [1]).name)
with tf.variable_scope("a"):
    said(lambda: tf.get_variable(None, [1]))
#> Variable:0
#> TypeError: can only concatenate str (not "NoneType") to str
