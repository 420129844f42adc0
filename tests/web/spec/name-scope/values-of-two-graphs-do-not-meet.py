# SPEC 1.4
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

a = tf.constant(1, name="a")
with tf.Graph().as_default():
    b = tf.constant(1.0, name="b")
def both():
    with tf.op_scope([a, b], "s"):
        pass
said(both)
#> ValueError: Tensor("b:0", shape=(), dtype=float32) must be from the same graph as Tensor("a:0", shape=(), dtype=int32).
