"""tf.math: the arithmetic of 1.x by its module."""
from .math_ops import *
from .nn_ops import in_top_k, log_softmax, softmax, softplus, softsign, top_k
