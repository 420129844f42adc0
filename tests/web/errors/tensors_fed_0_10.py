#: compat 0.10
# SPEC 3
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

x = tf.placeholder(tf.float32, [2], name="x")
raised(lambda: tf.Session().run(x, {x: x}))
#> TypeError: The value of a feed cannot be a tf.Tensor object. Acceptable feed values include Python scalars, strings, lists, or numpy ndarrays.
