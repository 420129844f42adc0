#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

with tf.variable_scope("s"):
    v = tf.get_variable("v", [1])
with tf.variable_scope("s", reuse=1) as s:
    print(s.reuse, tf.get_variable("v", [1]) is v)
    error_of(lambda: tf.get_variable("w", [1]))
#> 1 True
#> ValueError: Variable s/w does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
