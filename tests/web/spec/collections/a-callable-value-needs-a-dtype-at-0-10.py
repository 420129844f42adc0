#: compat 0.10
# SPEC 1.11, 1.15
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.Variable(lambda: tf.ones([2])))
print(tf.Variable(lambda: tf.ones([2]), dtype=tf.float32, name="v").name)
#> ValueError: dtype must also be specified when initial_value is callable.
#> v:0
