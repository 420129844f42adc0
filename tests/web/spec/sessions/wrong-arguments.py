# SPEC 1.13
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.Session(tf.Graph()))
said(lambda: tf.Session(graph=3))
said(lambda: tf.Session(config=3))
#> TypeError: target must be a string, but got <class 'tensorflow.python.framework.ops.Graph'>
#> TypeError: graph must be a tf.Graph, but got <class 'int'>
#> TypeError: config must be a tf.ConfigProto, but got <class 'int'>
