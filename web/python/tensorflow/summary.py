"""tf.summary: what is not here says so."""
from .absent import absent


def __getattr__(name):
    absent("tensorflow.summary", name)
