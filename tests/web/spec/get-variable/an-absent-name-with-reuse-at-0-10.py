#: compat 0.10
# SPEC 1.8, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

tf.Variable(1.0, name="w")
with tf.variable_scope("", reuse=True):
    said(lambda: tf.get_variable("v", [1]))
    said(lambda: tf.get_variable("w", []))
#> ValueError: Variable v does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
#> ValueError: Variable w does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
