# SPEC 1.11
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.Variable())
said(lambda: tf.Variable(tf.placeholder(tf.float32)))
said(lambda: [x for x in tf.Variable([1])])
#> ValueError: initial_value must be specified.
#> ValueError: initial_value must have a shape specified: Tensor("Placeholder:0", dtype=float32)
#> TypeError: 'Variable' object is not iterable.
