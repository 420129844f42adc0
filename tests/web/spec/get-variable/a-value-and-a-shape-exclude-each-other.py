# SPEC 1.8, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.get_variable("v", [1], initializer=tf.constant([1.0])))
said(lambda: tf.get_variable("v", [1], initializer=1.0))
with tf.variable_scope("s", initializer=tf.constant(2.0)):
    said(lambda: tf.get_variable("v", [1]))
    print(tf.get_variable("v").name)
#> ValueError: If initializer is a constant, do not specify shape.
#> ValueError: If initializer is a constant, do not specify shape.
#> ValueError: If initializer is a constant, do not specify shape.
#> s/v:0
