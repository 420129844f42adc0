#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

with tf.variable_scope("foo"):
    tf.get_variable("v", [1])
    error_of(lambda: tf.get_variable("v", [1]))
with tf.variable_scope("foo", reuse=True):
    error_of(lambda: tf.get_variable("w", [1]))
    error_of(lambda: tf.get_variable("v", [2]))
    error_of(lambda: tf.get_variable("v", [1], dtype=tf.int32))
    print(tf.get_variable("v").name)
#> ValueError: Variable foo/v already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope? Originally defined at:
#> ValueError: Variable foo/w does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=tf.AUTO_REUSE in VarScope?
#> ValueError: Trying to share variable foo/v, but specified shape (2,) and found shape (1,).
#> ValueError: Trying to share variable foo/v, but specified dtype int32 and found dtype float32_ref.
#> foo/v:0
