"""tf.test: unittest with a fresh graph and a session for each test, and with comparisons of arrays.

Source: TensorFlowTestCase of TensorFlow's framework/test_util.py.
"""
import re
import unittest

from .ops import get_default_graph, reset_default_graph
from .session import Session, get_default_session

_SEED = 87654321  # of each test's graph


class _Raises:
    """with self.assertRaisesRegex(kind, pattern): what it is to raise, and what that is to say."""

    def __init__(self, test, kind, pattern):
        self._test, self._kind, self._pattern = test, kind, pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            self._test.fail("%s not raised" % self._kind.__name__)
        if not issubclass(kind, self._kind):
            return False
        if re.search(self._pattern, str(error)) is None:
            self._test.fail('"%s" does not match "%s"' % (self._pattern, error))
        self.exception = error
        return True


class _Kept:
    """The session of a test as the default one, with its graph: it stays open between two uses."""

    def __init__(self, session):
        self._contexts = session.graph.as_default(), session.as_default()

    def __enter__(self):
        self._contexts[0].__enter__()
        return self._contexts[1].__enter__()

    def __exit__(self, *error):
        self._contexts[1].__exit__(*error)
        self._contexts[0].__exit__(*error)


class TestCase(unittest.TestCase):
    """A test with a graph of its own. A setUp of its own has to call this one."""
    _kept = None

    def setUp(self):
        self._kept = None
        reset_default_graph()
        get_default_graph().seed = _SEED

    def session(self, graph=None, config=None, use_gpu=False, force_gpu=False):
        """A new session, closed at the end of `with`."""
        return Session(graph=graph)

    def cached_session(self, graph=None, config=None, use_gpu=False, force_gpu=False):
        """The one session of this test: a second `with` finds the values of the first."""
        if graph is not None:
            return Session(graph=graph)
        if self._kept is None:
            self._kept = Session()
        return _Kept(self._kept)

    test_session = cached_session

    def evaluate(self, fetches):
        session = get_default_session()
        if session is not None:
            return session.run(fetches)
        with self.cached_session() as session:
            return session.run(fetches)

    def assertAllEqual(self, a, b, msg=None):
        import numpy
        a, b = numpy.array(a), numpy.array(b)
        if a.shape != b.shape or not numpy.array_equal(a, b):
            self.fail(msg or "not equal: %r, %r" % (a, b))

    def assertAllClose(self, a, b, rtol=1e-6, atol=1e-6, msg=None):
        import numpy
        a, b = numpy.array(a), numpy.array(b)
        if a.shape != b.shape or not numpy.allclose(a, b, rtol=rtol, atol=atol):
            self.fail(msg or "not close: %r, %r" % (a, b))

    def assertNear(self, f1, f2, err, msg=None):
        if not abs(f1 - f2) <= err:
            self.fail(msg or "%f != %f +/- %f" % (f1, f2, err))

    def assertShapeEqual(self, array, tensor):
        self.assertEqual(list(array.shape), tensor.get_shape().as_list())

    def assertRaisesRegex(self, kind, pattern, function=None, *arguments, **named):
        """An error of that kind whose text matches the pattern: of the function, or else of the `with` block."""
        raises = _Raises(self, kind, pattern)
        if function is None:
            return raises
        with raises:
            function(*arguments, **named)

    assertRaisesRegexp = assertRaisesWithPredicateMatch = assertRaisesRegex

    def assertCountEqual(self, a, b, msg=None):
        rest = list(b)
        for item in a:
            if item not in rest:
                self.fail(msg or "%r is not in %r" % (item, b))
            rest.remove(item)
        if rest:
            self.fail(msg or "%r are not in %r" % (rest, a))

    assertItemsEqual = assertCountEqual

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(msg or "%r not less than %r" % (a, b))

    def assertGreater(self, a, b, msg=None):
        self.assertLess(b, a, msg or "%r not greater than %r" % (a, b))

    def assertNotIn(self, item, items, msg=None):
        if item in items:
            self.fail(msg or "%r unexpectedly found in %r" % (item, items))

    def assertListEqual(self, a, b, msg=None):
        self.assertEqual(a, b, msg or "%r != %r" % (a, b))

    assertTupleEqual = assertDictEqual = assertSetEqual = assertSequenceEqual = assertListEqual


def main(*arguments, **named):
    """Runs the tests of the cell."""
    unittest.main()


def is_gpu_available(*arguments, **named):
    return False
