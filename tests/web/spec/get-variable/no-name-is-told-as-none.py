# SPEC 1.19
import tensorflow as tf

def said(call):
    try:
        print(call().name)
    except ValueError as error:
        print(str(error).split(".")[0] + ".")

v = tf.get_variable(None, [1])
print(v.name)
said(lambda: tf.get_variable(None, [1]))
said(lambda: tf.get_variable("Variable", [1]))
with tf.variable_scope(tf.get_variable_scope(), reuse=True):
    print(tf.get_variable(None, [1]) is v)
    said(lambda: tf.get_variable(None, [2]))
with tf.Graph().as_default():
    with tf.variable_scope(tf.get_variable_scope(), reuse=True):
        said(lambda: tf.get_variable(None, [2]))
#> Variable:0
#> Variable None already exists, disallowed.
#> Variable_1:0
#> True
#> Trying to share variable None, but specified shape (2,) and found shape (1,).
#> Variable None does not exist, or was not created with tf.
