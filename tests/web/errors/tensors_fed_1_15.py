#: compat 1.15
# SPEC 3, 1.16
import numpy as np
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
raised(lambda: np.array(x))
#> TypeError: The value of a feed cannot be a tf.Tensor object. Acceptable feed values include Python scalars, strings, lists, numpy ndarrays, or TensorHandles. For reference, the tensor object was Tensor("x:0", shape=(2,), dtype=float32) which was passed to the feed with key Tensor("x:0", shape=(2,), dtype=float32).
#> NotImplementedError: Cannot convert a symbolic Tensor (x:0) to a numpy array.
