#: compat 1.15
# SPEC 1.18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.constant([1, 2, 3], shape=[2], verify_shape=True))
#> TypeError: Expected Tensor's shape: (2,), got (3,).
