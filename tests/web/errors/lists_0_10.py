#: compat 0.10
# SPEC 3, A9
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

x = tf.placeholder(tf.float32, [2, 3], name="x")
raised(lambda: tf.nn.max_pool(x, 2, [1, 1, 1, 1], "SAME"))
raised(lambda: tf.cond(tf.constant(True), 1, lambda: x))
#> TypeError: Expected list for attr ksize
#> TypeError: fn1 must be callable.
