#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

error_of(lambda: tf.get_variable("v"))
error_of(lambda: tf.get_variable("v", [None, 3]))
#> ValueError: Shape of a new variable (v) must be fully defined, but instead was <unknown>.
#> ValueError: Shape of a new variable (v) must be fully defined, but instead was (?, 3).
