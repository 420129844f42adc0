"""tf.random: the random tensors of 1.x by their module."""
from .ops import get_seed, set_random_seed
from .random_ops import (random_normal as normal, random_shuffle as shuffle, random_uniform as uniform,
                         truncated_normal)
