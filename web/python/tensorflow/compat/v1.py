"""tf.compat.v1: the names of TensorFlow 1, which are all this package has."""
import tensorflow as _tensorflow


def __getattr__(name):
    return getattr(_tensorflow, name)
