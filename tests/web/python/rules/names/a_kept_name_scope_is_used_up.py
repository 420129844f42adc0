#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

kept = tf.name_scope("a")
with kept:
    pass
error_of(kept.__enter__)
#> RuntimeError: generator didn't yield
