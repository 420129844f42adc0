# SPEC 1.18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x = tf.zeros([2])
said(lambda: tf.constant(x))
said(lambda: tf.constant([x, x]))
said(lambda: tf.constant(x, tf.float32))
said(lambda: tf.constant([x, 1], tf.int32))
#> TypeError: List of Tensors when single Tensor expected
#> TypeError: List of Tensors when single Tensor expected
#> TypeError: Expected float32, got <tf.Tensor 'zeros:0' shape=(2,) dtype=float32> of type 'Tensor' instead.
#> TypeError: Expected int32, got <tf.Tensor 'zeros:0' shape=(2,) dtype=float32> of type 'Tensor' instead.
