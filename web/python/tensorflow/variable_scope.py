"""tf.variable_scope: under which name, and with which defaults, variables are made or shared (SPEC 1.5 to 1.7)."""
import json
from functools import partial

import _core
from _core import scope_enter, scope_exit
from . import _state, dtypes
from ._state import check, fail, location, represent
from .contexts import Context, device_text, leave_graph
from .ops import graph_of
from .variables import GraphKeys


class _ReuseMode:
    name, value = "AUTO_REUSE", 1

    def __str__(self):
        return "_ReuseMode.AUTO_REUSE"

    def __repr__(self):
        return "<_ReuseMode.AUTO_REUSE: 1>"


AUTO_REUSE = _ReuseMode()

(NAME, NAME_SCOPE, REUSE, INITIALIZER, REGULARIZER, PARTITIONER, CUSTOM_GETTER, CONSTRAINT, CACHING_DEVICE, DTYPE,
 USE_RESOURCE) = range(11)  # a scope as the bridge tells it


def reuse_number(reuse):
    if reuse is None:
        return -1
    return 2 if reuse is AUTO_REUSE else 1 if reuse else 0


class VariableScope:
    """What tf.variable_scope gives and takes: a name, and what the variables inside get by default.

    Made by hand, reuse=None makes and shares as AUTO_REUSE does. Its get_variable comes from variable_store.py.
    """
    _tf_class = "tensorflow.python.ops.variable_scope.VariableScope"
    _shown_reuse = None
    _without_flag = False

    def __init__(self, reuse, name="", initializer=None, regularizer=None, caching_device=None, partitioner=None,
                 custom_getter=None, name_scope="", dtype=dtypes.float32, use_resource=None, constraint=None):
        graph = _state.graph()
        self._without_flag = reuse is None
        given = _numbers(graph, AUTO_REUSE if reuse is None else reuse, initializer, regularizer, partitioner,
                         custom_getter, constraint, caching_device, dtype, use_resource)
        self._attach(graph, check(_core.scope_new(graph._id, location(), name, name_scope, *given)))
        self._shown_reuse = reuse if not _state.modern and reuse is not AUTO_REUSE else None

    def _attach(self, graph, number):
        """Stands for variable scope `number` of the graph."""
        self._graph, self._number = graph, number
        self._record = json.loads(check(_core.scope_get(graph._id, number)))
        graph._scopes[number] = self
        return self

    def _in(self, graph):
        """Itself, or in another graph than its own one like it."""
        if graph is self._graph:
            return self
        with graph.as_default():
            return VariableScope(self.reuse, self.name, self.initializer, self.regularizer, self.caching_device,
                                 self.partitioner, self.custom_getter, self.original_name_scope, self.dtype,
                                 self.use_resource, self.constraint)

    @property
    def name(self):
        return self._record[NAME]

    @property
    def original_name_scope(self):
        return self._record[NAME_SCOPE]

    @property
    def reuse(self):
        reuse = self._record[REUSE]
        if reuse == 2:
            return None if self._without_flag else AUTO_REUSE
        return self._shown_reuse if self._shown_reuse is not None else reuse == 1

    def _thing(self, at):
        return self._graph._objects[self._record[at]]

    @property
    def initializer(self):
        return self._thing(INITIALIZER)

    @property
    def regularizer(self):
        return self._thing(REGULARIZER)

    @property
    def partitioner(self):
        return self._thing(PARTITIONER)

    @property
    def custom_getter(self):
        return self._thing(CUSTOM_GETTER)

    @property
    def constraint(self):
        return self._thing(CONSTRAINT)

    @property
    def caching_device(self):
        device = self._record[CACHING_DEVICE]
        return self._graph._objects[int(device[1:])] if device and device[0] == "\x01" else device

    @property
    def dtype(self):
        return dtypes.by_number(self._record[DTYPE] or 1)

    @property
    def use_resource(self):
        return None if self._record[USE_RESOURCE] < 0 else {-1: None, 0: False, 1: True}[self._record[USE_RESOURCE]]

    def _set(self, at, value):
        self._record[at] = value
        check(_core.scope_set(self._graph._id, location(), self._number, *self._record[REUSE:]))

    def reuse_variables(self):
        """From here on, variables are shared and no longer made; this cannot be taken back."""
        self._shown_reuse, self._without_flag = None, False
        self._set(REUSE, 1)

    def set_initializer(self, initializer):
        self._set(INITIALIZER, self._graph._handle(initializer))

    def set_regularizer(self, regularizer):
        self._set(REGULARIZER, self._graph._handle(regularizer))

    def set_partitioner(self, partitioner):
        self._set(PARTITIONER, self._graph._handle(partitioner))

    def set_custom_getter(self, custom_getter):
        self._set(CUSTOM_GETTER, self._graph._handle(custom_getter))

    def set_caching_device(self, caching_device):
        self._set(CACHING_DEVICE, _caching_text(self._graph, caching_device))

    def set_dtype(self, dtype):
        self._set(DTYPE, dtypes.as_dtype(dtype)._number)

    def set_use_resource(self, use_resource):
        self._set(USE_RESOURCE, int(bool(use_resource)))

    def get_collection(self, name):
        return self._graph.get_collection(name, self.name + "/" if self.name else None)

    def trainable_variables(self):
        return self.get_collection(GraphKeys.TRAINABLE_VARIABLES)

    def global_variables(self):
        return self.get_collection(GraphKeys.GLOBAL_VARIABLES)

    def local_variables(self):
        return self.get_collection(GraphKeys.LOCAL_VARIABLES)


def _caching_text(graph, device):
    """The core keeps a scope's caching device as text; a function goes through it by its handle."""
    return "\x01%d" % graph._handle(device) if callable(device) else device_text(device)


def _numbers(graph, reuse, initializer, regularizer, partitioner, getter, constraint, caching_device, dtype, resource):
    """What a scope carries as the core wants it: handles for callables, 0 where nothing was given."""
    return (reuse_number(reuse), graph._handle(initializer), graph._handle(regularizer), graph._handle(partitioner),
            graph._handle(getter), graph._handle(constraint), _caching_text(graph, caching_device),
            0 if dtype is None else dtypes.as_dtype(dtype)._number, -1 if resource is None else int(bool(resource)))


def _scope_object(graph, number):
    return graph._scopes.get(number) or object.__new__(VariableScope)._attach(graph, number)


def _current(graph):
    return _scope_object(graph, _core.scope_current(graph._id))


def get_variable_scope():
    """The current variable scope."""
    return _current(_state.graph())


_ARGUMENTS_0_10 = ("reuse", "initializer", "regularizer", "caching_device", "partitioner", "custom_getter", "dtype")
_ARGUMENTS = ("default_name", "values", "initializer", "regularizer", "caching_device", "partitioner",
              "custom_getter", "reuse", "dtype", "use_resource", "constraint", "auxiliary_name_scope")
_OP_SCOPE_ARGUMENTS = ("initializer", "regularizer", "caching_device", "partitioner", "custom_getter", "reuse", "dtype",
                       "use_resource", "constraint")


def _named(function, order, arguments, named):
    """Positional arguments by their names; `reuse` stands 2nd at 0.10 and 9th at 1.15."""
    if len(arguments) > len(order):
        raise TypeError("%s() takes at most %d positional arguments (%d given)" % (
            function, len(order) + 1, len(arguments) + 1))
    options = dict(zip(order, arguments))
    for name, value in named.items():
        if name in options:
            raise TypeError("%s() got multiple values for argument '%s'" % (function, name))
        if name not in _ARGUMENTS:
            raise TypeError("%s() got an unexpected keyword argument '%s'" % (function, name))
        options[name] = value
    return options


class variable_scope(Context):
    """with tf.variable_scope(name_or_scope, ...): variables made inside carry its name.

    name_or_scope: a text, added to the scopes around, or a VariableScope to jump to. reuse: share variables instead of
    making them. The other arguments are defaults for the variables inside. At 0.10 the second argument is reuse, at
    1.15 default_name. Source: SPEC 1.5 to 1.7.
    """

    def __init__(self, name_or_scope=None, *arguments, **named):
        order = _ARGUMENTS if _state.modern else _ARGUMENTS_0_10
        self._prepare(name_or_scope, _named("variable_scope", order, arguments, named))

    def _prepare(self, name_or_scope, options):
        self._given, self._options = name_or_scope, options
        self._default_name = options.get("default_name")
        self._reuse = options.get("reuse")
        self._auxiliary = options.get("auxiliary_name_scope", True)
        self._entered = []
        self._cached = None
        if _state.modern:
            if self._default_name is None and name_or_scope is None:
                fail("variable_scope_name_missing")
            if self._reuse not in (None, True, False) and self._reuse is not AUTO_REUSE or \
                    type(self._reuse) in (int, float):
                fail("reuse_type")
            if self._auxiliary is not True and self._auxiliary is not False:
                fail("auxiliary_name_scope_type", represent(self._auxiliary))

    def _enter(self):
        given, default_name = self._given, self._default_name
        if given is None and default_name is None:
            fail("variable_scope_type")
        if given is not None and not isinstance(given, (str, VariableScope)):
            fail("variable_scope_type")
        graph = graph_of(self._options.get("values") or [])
        captured = self._cached or (given._in(graph) if isinstance(given, VariableScope) else None)
        outer = _current(graph)
        number = scope_enter(
            graph._id, location(), given if captured is None and given is not None else None,
            -1 if captured is None else captured._number, default_name if given is None else None, self._auxiliary,
            *self._settings(graph, captured or outer))
        check(number)
        scope = _scope_object(graph, number)
        scope._without_flag = captured is not None and captured._without_flag and not self._reuse
        scope._shown_reuse = self._shown(scope, captured or outer, captured is not None)
        self._entered.append((graph, number))
        if _state.modern:
            self._cached = self._cached or scope
        _state.graphs.append(graph)
        return scope

    def _settings(self, graph, around):
        get = self._options.get
        getter = get("custom_getter")
        if getter is not None and _state.modern and around.custom_getter is not None:
            getter = _stacked(getter, around.custom_getter)
        return _numbers(graph, self._reuse, get("initializer"), get("regularizer"), get("partitioner"), getter,
                        get("constraint"), get("caching_device"), get("dtype"), get("use_resource"))

    def _shown(self, scope, around, captured):
        """0.10 gives reuse back as it was passed: 1 stays 1 (SPEC A1)."""
        reuse = scope._record[REUSE]
        if _state.modern or reuse == 2:
            return None
        if reuse == 1:
            return self._reuse if self._reuse else around._shown_reuse
        return self._reuse if captured and self._reuse is not None else None

    def _exit(self):
        graph, number = self._entered[-1]
        check(scope_exit(graph._id, number))  # left in the wrong order, it is still open and can be left later
        self._entered.pop()
        leave_graph(graph)


def _stacked(inner, outer):
    """1.15: the inner getter is called first, and what it calls is the outer one."""
    def stacked(getter, *arguments, **named):
        return inner(partial(outer, getter), *arguments, **named)
    return stacked


class variable_op_scope(variable_scope):
    """with tf.variable_op_scope(values, name_or_scope, default_name): 0.10's variable_scope with a default name."""

    def __init__(self, values, name_or_scope, default_name=None, *arguments, **named):
        options = _named("variable_op_scope", _OP_SCOPE_ARGUMENTS, arguments, named)
        options["values"], options["default_name"] = values, default_name
        if not _state.modern and not name_or_scope:
            if default_name is None:
                fail("variable_scope_name_missing")
            name_or_scope = None
        self._prepare(name_or_scope, options)
