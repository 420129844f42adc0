"""tf.nn."""
from .absent import absent
from .math_ops import sigmoid, tanh
from .nn_ops import *


def __getattr__(name):
    absent("tensorflow.nn", name)
