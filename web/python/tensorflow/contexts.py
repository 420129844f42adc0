"""What `with` enters: default graphs, name scopes, control dependencies, devices, colocation."""
import json

import _core
from _core import (control_enter, control_exit, device_enter, device_exit, name_scope_enter, name_scope_exit)
from . import _state
from ._state import check, fail, location


class Context:
    """What can be entered. At 0.10 only once: there it is a generator, which is then used up."""
    _used = False

    def __enter__(self):
        if self._used and not _state.modern:
            fail("scope_reentered")
        self._used = True
        return self._enter()

    def __exit__(self, kind, value, trace):
        self._exit()
        return False


class DefaultGraph(Context):
    def __init__(self, graph):
        self.graph = graph

    def _enter(self):
        _state.graphs.append(self.graph)
        _core.graph_default(self.graph._id)
        return self.graph

    def _exit(self):
        leave_graph(self.graph)


def leave_graph(graph):
    stack = _state.graphs
    if stack and stack[-1] is graph:
        stack.pop()
    now = _state.graph()
    if now is not graph:
        _core.graph_default(now._id)


class NameScope(Context):
    def __init__(self, graph, name):
        self.graph, self.name = graph, name

    def _enter(self):
        return check(name_scope_enter(self.graph._id, location(), self.name or None))

    def _exit(self):
        name_scope_exit(self.graph._id)


class ControlDependencies(Context):
    def __init__(self, graph, inputs):
        self.graph = graph
        if isinstance(inputs, (int, float)):  # Python's own words, which MicroPython has not
            raise TypeError("'%s' object is not iterable" % type(inputs).__name__)
        self.ops = None if inputs is None else json.dumps([graph._element_op(x)._index for x in inputs])

    def _enter(self):
        check(control_enter(self.graph._id, self.ops))
        if self.ops is None:  # what is made inside belongs to no branch of tf.cond
            _state.branches.append(None)
            self.first = self.graph.version

    def _exit(self):
        control_exit(self.graph._id)
        if self.ops is None:
            _state.branches_end_none(self.graph, self.first)


def device_text(device):
    """A device as text; DeviceSpec objects tell theirs. AttributeError: a number, which TensorFlow tries to split."""
    if isinstance(device, (int, float)):
        raise AttributeError("'%s' object has no attribute 'split'" % type(device).__name__)
    return device.to_string() if hasattr(device, "to_string") else device


class Device(Context):
    """A text is the core's concern; a function is asked about every operation made inside, None stops the outer ones.

    A function sees what the devices inside it say; what its answer leaves open, those around it say.
    """

    def __init__(self, graph, device):
        self.graph = graph
        self.function = device if callable(device) else None
        self.device = None if callable(device) else device_text(device)

    def _enter(self):
        outer = None if self.function is None else _core.device(self.graph._id)
        check(device_enter(self.graph._id, self.device))
        if self.device is None:
            self.graph._push_device_function(self.function, outer)

    def _exit(self):
        if self.device is None:
            self.graph._pop_device_function()
        device_exit(self.graph._id)


class Colocation(Context):
    """The functions around are not asked while it is open; ignore_existing: colocations around do not count either."""

    def __init__(self, graph, op, ignore_existing):
        self.graph = graph
        self.ops = ([-1] if ignore_existing else []) + ([] if op is None else [op._index])

    def _enter(self):
        for op in self.ops:
            check(_core.colocate_enter(self.graph._id, op))
        self.stops = len(self.graph._device_functions) > 0
        if self.stops:
            self.graph._push_device_function(None, None)

    def _exit(self):
        if self.stops:
            self.graph._pop_device_function()
        for _ in self.ops:
            _core.colocate_exit(self.graph._id)
