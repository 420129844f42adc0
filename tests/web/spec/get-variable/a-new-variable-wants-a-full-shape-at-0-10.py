#: compat 0.10
# SPEC 1.8
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.get_variable("v"))
said(lambda: tf.get_variable("v", [None, 3]))
#> ValueError: Shape of a new variable (v) must be fully defined, but instead was <unknown>.
#> ValueError: Shape of a new variable (v) must be fully defined, but instead was (?, 3).
