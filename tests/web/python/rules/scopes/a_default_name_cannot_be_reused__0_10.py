#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

def enter():
    with tf.variable_op_scope([], None, "default", reuse=True):
        pass
error_of(enter)
def neither():
    with tf.variable_op_scope([], None, None):
        pass
error_of(neither)
#> ValueError: reuse=True cannot be used without a name_or_scope
#> TypeError: If default_name is None then name_or_scope is required
