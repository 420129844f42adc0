"""tf.test: unittest with a session."""
import unittest

from .session import Session


class TestCase(unittest.TestCase):
    """A test with test_session()."""

    def test_session(self, graph=None, config=None, use_gpu=False, force_gpu=False):
        return Session(graph=graph)

    session = cached_session = test_session


def main():
    unittest.main()


def is_gpu_available(*arguments, **named):
    return False
