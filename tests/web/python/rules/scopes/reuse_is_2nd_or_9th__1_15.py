#: compat 1.15
import tensorflow as tf

with tf.variable_scope("s"):
    v = tf.get_variable("v", [1])
if tf.__version__ == "0.10.0":
    with tf.variable_scope("s", True):
        print(tf.get_variable("v") is v)
else:
    with tf.variable_scope("s", None, None, None, None, None, None, None, True):
        print(tf.get_variable("v") is v)
#> True
