# SPEC 1.8, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.variable_scope("foo"):
    v = tf.get_variable("v", [1])
with tf.variable_scope("foo", reuse=True):
    said(lambda: tf.get_variable("v", [2]))
    said(lambda: tf.get_variable("v", [1, 1]))
    said(lambda: tf.get_variable("v", [1], dtype=tf.int32))
    print(tf.get_variable("v") is v, tf.get_variable("v", [None]) is v, tf.get_variable("v", tf.TensorShape(None)) is v)
#> ValueError: Trying to share variable foo/v, but specified shape (2,) and found shape (1,).
#> ValueError: Trying to share variable foo/v, but specified shape (1, 1) and found shape (1,).
#> ValueError: Trying to share variable foo/v, but specified dtype int32 and found dtype float32_ref.
#> True True True
