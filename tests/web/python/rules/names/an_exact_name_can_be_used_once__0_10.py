#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

print(tf.constant(1, name="sc/").name)
error_of(lambda: tf.constant(1, name="sc/"))
#> sc:0
#> ValueError: cannot add op with name sc as that name is already used
