"""tf.compat.v1: the names of TensorFlow 1, which are all this package has."""
import tensorflow as _tensorflow


def disable_v2_behavior():
    """Nothing to do: this is graph mode already."""


disable_eager_execution = disable_v2_behavior


def __getattr__(name):
    return getattr(_tensorflow, name)
