"""tf.Session: runs parts of a graph and holds the values of its variables (SPEC 1.13, 3).

Python untangles what may be fetched and fed; the core runs it.
"""
import json

import _core
from _core import session_run, tensor_info, tensor_release
from . import _state
from ._state import check, fail, location, represent, type_text
from .ops import Graph, leave_graph
from .tensor import Operation, Tensor
from .tensor_shape import TensorShape


class ConfigProto:
    """Options of a session; all are accepted and change nothing here."""
    _tf_class = "tensorflow.core.protobuf.config_pb2.ConfigProto"

    def __init__(self, **options):
        self.gpu_options = GPUOptions()
        for name, value in options.items():
            setattr(self, name, value)


class GPUOptions:
    """Options of graphics cards; accepted, and nothing here has one."""

    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)


class RunOptions(ConfigProto):
    FULL_TRACE = 3


class RunMetadata:
    """What a traced run would tell; nothing here."""


def default_session():
    return _state.sessions[-1] if _state.sessions else None


get_default_session = default_session


class BaseSession:
    """What Session and InteractiveSession have in common."""

    def __init__(self, target="", graph=None, config=None):
        if target is not None and not isinstance(target, (str, bytes)):
            fail("session_target_config" if _state.modern and isinstance(target, ConfigProto) else "session_target",
                 type_text(target))
        if graph is not None and not isinstance(graph, Graph):
            fail("session_graph_type", type_text(graph))
        if config is not None and not isinstance(config, ConfigProto):
            fail("session_config_type", type_text(config))
        self._graph = _state.graph() if graph is None else graph
        self._id = check(_core.session_new(self._graph._id))
        self._closed, self._ran = False, False
        self._config = config

    @property
    def graph(self):
        return self._graph

    @property
    def graph_def(self):
        return self._graph.as_graph_def()

    @property
    def sess_str(self):
        return ""

    def as_default(self):
        return _DefaultSession(self)

    def close(self):
        """Ends the session. At 0.10 one that has run nothing yet stays usable (SPEC A22)."""
        if self._ran or self._graph._modern:
            self._closed = True
            _core.session_close(self._id)

    def run(self, fetches, feed_dict=None, options=None, run_metadata=None):
        """Computes what is fetched, each thing once.

        fetches: a tensor, variable, operation or name, or lists, tuples and dictionaries of them. feed_dict: values for
        tensors. Returns arrays in the form of fetches, None for operations. TypeError, ValueError: what cannot be
        fetched or fed; tf.errors: what goes wrong while running.
        """
        if self._closed:
            fail("session_closed")
        if self._graph.version == 0:
            fail("session_graph_empty")
        wanted = []
        shape = _untangle(self._graph, fetches, fetches, wanted)
        feeds = _feeds(self._graph, feed_dict or {})
        try:
            values = self._run(wanted, feeds)
        finally:
            for feed in feeds:
                tensor_release(feed[1])
        return _tangle(shape, values)

    def make_callable(self, fetches, feed_list=None):
        """A function that runs the fetches, given the values of feed_list in their order (1.1)."""
        return lambda *values: self.run(fetches, dict(zip(feed_list or [], values)))

    def _run(self, wanted, feeds):
        tensors, targets = [], []
        for element in wanted:
            if isinstance(element, Tensor):
                if element._ref not in tensors:
                    tensors.append(element._ref)
            elif element._index not in targets:
                targets.append(element._index)
        self._ran = True
        answer = session_run(self._id, location(), json.dumps([[f[0]._ref, f[1]] for f in feeds]), json.dumps(tensors),
                             json.dumps(targets))
        if answer is None:
            _state.raise_core(self._graph)
        import numpy
        found = {ref: numpy._wrap(handle) for ref, handle in zip(tensors, json.loads(answer))}
        for element in wanted:
            if isinstance(element, Tensor) and element._dtype_number() == 20:
                from .resource_variable import handle_proto
                found[element._ref] = handle_proto(found[element._ref])
        return [found[e._ref] if isinstance(e, Tensor) else None for e in wanted]


class Session(BaseSession):
    """with tf.Session() as session: the default session, its graph the default graph, closed at the end."""
    _tf_class = "tensorflow.python.client.session.Session"

    def __init__(self, target="", graph=None, config=None):
        BaseSession.__init__(self, target, graph, config)
        self._inside, self._used = False, False

    def __enter__(self):
        if self._inside and _state.modern:
            fail("session_reentered")
        if self._used and not _state.modern:
            fail("scope_reentered")
        self._inside = self._used = True
        _state.graphs.append(self._graph)
        _state.sessions.append(self)
        return self

    def __exit__(self, kind, value, trace):
        _leave_session(self)
        leave_graph(self._graph)
        self._inside = False
        self.close()
        return False


class InteractiveSession(BaseSession):
    """A session that is the default one from the start, until it is closed."""
    _tf_class = "tensorflow.python.client.session.InteractiveSession"
    _open = 0

    def __init__(self, target="", graph=None, config=None):
        BaseSession.__init__(self, target, graph, config)
        if InteractiveSession._open > 0 and _state.modern:
            import warnings
            warnings.warn("An interactive session is already active. This can cause out-of-memory errors in some "
                          "cases. You must explicitly call `InteractiveSession.close()` to release resources held by "
                          "the other session(s).")
        InteractiveSession._open += 1
        self._owns_graph = graph is not None
        if self._owns_graph:
            _state.graphs.append(graph)
        _state.sessions.append(self)

    def close(self):
        if self in _state.sessions:
            InteractiveSession._open -= 1
            _leave_session(self)
            if self._owns_graph:
                leave_graph(self._graph)
        BaseSession.close(self)


class _DefaultSession:
    def __init__(self, session):
        self.session = session

    def __enter__(self):
        _state.sessions.append(self.session)
        return self.session

    def __exit__(self, kind, value, trace):
        _leave_session(self.session)
        return False


def _leave_session(session):
    for i in range(len(_state.sessions) - 1, -1, -1):
        if _state.sessions[i] is session:
            del _state.sessions[i]
            return


# ---- eval() and run() ------------------------------------------------------------------------------------------------

def _session_for(element, session, words):
    """The session given or the default one; words: "eval" or "run", for the messages."""
    if session is None:
        session = default_session()
        if session is None:
            fail("no_session_" + words)
        if session.graph is not element.graph:
            fail("default_session_%s_graph" % words)
    elif session.graph is not element.graph:
        fail("given_session_%s_graph" % words)
    return session


def _eval(tensor, feed_dict=None, session=None):
    """Runs a tensor in the session given, or in the default session."""
    return _session_for(tensor, session, "eval").run(tensor, feed_dict)


def _run(op, feed_dict=None, session=None):
    """Runs an operation in the session given, or in the default session."""
    _session_for(op, session, "run").run(op, feed_dict)


Tensor.eval, Operation.run = _eval, _run


# ---- Fetches ---------------------------------------------------------------------------------------------------------

def _untangle(graph, fetch, whole, wanted):
    """What to fetch as a shape of positions in `wanted`: an int, a list, (function, list) or a dictionary."""
    if fetch is None:
        fail("fetch_none", represent(fetch), "<class 'NoneType'>")
    if isinstance(fetch, list):
        return [_untangle(graph, part, whole, wanted) for part in fetch]
    if isinstance(fetch, tuple):
        kind = type(fetch)
        build = tuple if kind is tuple else lambda parts: kind(*parts)
        return (build, [_untangle(graph, part, whole, wanted) for part in fetch])
    if isinstance(fetch, dict) or hasattr(fetch, "items") and hasattr(fetch, "keys"):
        items = [(key, _untangle(graph, part, whole, wanted)) for key, part in fetch.items()]
        return {"kind": type(fetch), "items": items}
    wanted.append(_fetched(graph, fetch))
    return len(wanted) - 1


def _fetched(graph, fetch):
    """The Tensor or Operation that one fetch means."""
    if not isinstance(fetch, (Tensor, Operation, str)) and hasattr(fetch, "_variable_list"):
        fetch = fetch.as_tensor()
    try:
        found = graph.as_graph_element(fetch)
    except TypeError as error:
        fail("fetch_type", represent(fetch), type_text(fetch), error)
    except ValueError as error:
        fail("fetch_foreign", represent(fetch), error)
    except KeyError as error:
        fail("fetch_foreign", represent(fetch), error)
    if not graph.is_fetchable(found):
        op = found.op if isinstance(found, Tensor) else found
        if not _state.modern:
            fail("fetch_forbidden_0_10", op.name)
        fail("fetch_forbidden", op.name, " Typically this happens when it is defined in another function or code block. "
             "Use return values,explicit Python locals or TensorFlow collections to access it.")
    return found


def _tangle(shape, values):
    if isinstance(shape, int):
        return values[shape]
    if isinstance(shape, list):
        return [_tangle(part, values) for part in shape]
    if isinstance(shape, tuple):
        build, parts = shape
        return build([_tangle(part, values) for part in parts])
    items = [(key, _tangle(part, values)) for key, part in shape["items"]]
    return shape["kind"](items) if shape["kind"] is not dict else dict(items)


# ---- Feeds -----------------------------------------------------------------------------------------------------------


def _feeds(graph, feed_dict):
    """[(tensor, handle of its value)]; the handles are the caller's to release."""
    feeds = []
    try:
        for key, value in feed_dict.items():
            tensor = _fed(graph, key)
            feeds.append((tensor, _fed_value(tensor, key, value)))
            _check_fed_shape(tensor, feeds[-1][1])
            if not graph.is_feedable(tensor):
                fail("feed_forbidden", tensor)
    except BaseException as error:
        for feed in feeds:
            tensor_release(feed[1])
        raise error
    return feeds


def _fed(graph, key):
    try:
        return graph.as_graph_element(key, True, False)
    except (TypeError, ValueError, KeyError) as error:
        text = str(error)
    fail("feed_key", text.replace("into a Tensor or Operation", "into a Tensor"))


def _fed_value(tensor, key, value):
    import numpy
    if isinstance(value, Tensor):
        fail("feed_tensor", value, key) if _state.modern else fail("feed_tensor_0_10")
    dtype = tensor.dtype.base_dtype
    if isinstance(value, int) and dtype.is_integer and not dtype.min <= value <= dtype.max:
        kind = "<class 'numpy.%s'>" % dtype.name
        if _state.modern:
            fail("feed_range", value, type(value), kind)
        fail("feed_range_0_10", value, kind)
    return check(numpy._handle(value, "object" if dtype._number == 7 else dtype.name))


def _check_fed_shape(tensor, handle):
    sizes, wanted = json.loads(check(tensor_info(handle)))[1], tensor._sizes()
    if wanted is None:
        return
    fits = len(sizes) == len(wanted) and all([w is None or w == s for w, s in zip(wanted, sizes)])
    if not fits:
        fail("feed_shape", represent(tuple(sizes)), represent(tensor.name), represent(str(TensorShape(wanted))))
