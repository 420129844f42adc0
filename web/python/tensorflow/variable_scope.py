"""tf.variable_scope and tf.get_variable: sharing variables by name (SPEC 1.5 to 1.8).

The core decides names, reuse and defaults; here are the callables that learners hand in: initializers, regularizers,
custom getters and partitioners.
"""
import json
from functools import partial

import _core
from _core import scope_enter, scope_exit
from . import _state, dtypes
from ._state import check, fail, location, represent
from .constant_op import convert, is_tensor
from .init_ops import default_initializer
from .ops import _Context, graph_of, leave_graph, name_scope
from .tensor_shape import plain_sizes
from .variables import CALLABLE, NONE, GraphKeys, Initial, collections_text, variable_object


class _ReuseMode:
    def __str__(self):
        return "_ReuseMode.AUTO_REUSE"

    def __repr__(self):
        return "<_ReuseMode.AUTO_REUSE: 1>"


AUTO_REUSE = _ReuseMode()

(NAME, NAME_SCOPE, REUSE, INITIALIZER, REGULARIZER, PARTITIONER, CUSTOM_GETTER, CONSTRAINT, CACHING_DEVICE, DTYPE,
 USE_RESOURCE) = range(11)  # a scope as the bridge tells it


def _reuse_number(reuse):
    if reuse is None:
        return -1
    return 2 if reuse is AUTO_REUSE else 1 if reuse else 0


class VariableScope:
    """What tf.variable_scope gives: the scope's name, and what the variables inside get by default."""
    _tf_class = "tensorflow.python.ops.variable_scope.VariableScope"

    def __init__(self, graph, number):
        self._graph, self._number = graph, number
        self._record = json.loads(check(_core.scope_get(graph._id, number)))
        self._shown_reuse = None
        graph._scopes[number] = self

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
            return AUTO_REUSE
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
        return self._record[CACHING_DEVICE]

    @property
    def dtype(self):
        return dtypes.by_number(self._record[DTYPE] or 1)

    @property
    def use_resource(self):
        return None if self._record[USE_RESOURCE] < 0 else self._record[USE_RESOURCE] == 1

    def _set(self, at, value):
        self._record[at] = value
        check(_core.scope_set(self._graph._id, self._number, *self._record[REUSE:]))

    def reuse_variables(self):
        """From here on, variables are shared and no longer made; this cannot be taken back."""
        self._shown_reuse = None
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
        self._set(CACHING_DEVICE, caching_device)

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

    def get_variable(self, var_store, name, *arguments, **named):
        return _get_in_scope(self, name, *arguments, **named)


def get_variable_scope():
    """The current variable scope."""
    graph = _state.graph()
    number = _core.scope_current(graph._id)
    return graph._scopes.get(number) or VariableScope(graph, number)


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


class variable_scope(_Context):
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
        captured = self._cached or (given if isinstance(given, VariableScope) else None)
        outer = _current(graph)
        number = scope_enter(
            graph._id, location(), given if captured is None and given is not None else None,
            -1 if captured is None else captured._number, default_name if given is None else None, self._auxiliary,
            *self._settings(graph, captured or outer))
        check(number)
        scope = VariableScope(graph, number)
        scope._shown_reuse = self._shown(scope, captured or outer, captured is not None)
        self._entered.append((graph, number))
        if _state.modern:
            self._cached = self._cached or scope
        _state.graphs.append(graph)
        return scope

    def _settings(self, graph, around):
        """The arguments as the core wants them: handles for callables, 0 where nothing was given."""
        get = self._options.get
        getter = get("custom_getter")
        if getter is not None and _state.modern and around.custom_getter is not None:
            getter = _stacked(getter, around.custom_getter)
        dtype, resource = get("dtype"), get("use_resource")
        if not _state.modern and self._cached is None and self._reuse is AUTO_REUSE:
            reuse = 2
        else:
            reuse = _reuse_number(self._reuse)
        return (reuse, graph._handle(get("initializer")), graph._handle(get("regularizer")),
                graph._handle(get("partitioner")), graph._handle(getter), graph._handle(get("constraint")),
                get("caching_device"), dtypes.as_dtype(dtype)._number if dtype is not None else 0,
                -1 if resource is None else int(bool(resource)))

    def _shown(self, scope, around, captured):
        """0.10 gives reuse back as it was passed: 1 stays 1 (SPEC A1)."""
        reuse = scope._record[REUSE]
        if _state.modern or reuse == 2:
            return None
        if reuse == 1:
            return self._reuse if self._reuse else around._shown_reuse
        return self._reuse if captured and self._reuse is not None else None

    def _exit(self):
        graph, number = self._entered.pop()
        leave_graph(graph)
        check(scope_exit(graph._id, number))


def _current(graph):
    number = _core.scope_current(graph._id)
    return graph._scopes.get(number) or VariableScope(graph, number)


def _stacked(inner, outer):
    """1.15: the inner getter is called first, and what it calls is the outer one."""
    def getter(true_getter, *arguments, **named):
        return inner(partial(outer, true_getter), *arguments, **named)
    return getter


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


# ---- get_variable ---------------------------------------------------------------------------------------------------------------

def get_variable(name, shape=None, dtype=None, initializer=None, regularizer=None, trainable=None, collections=None,
                 caching_device=None, partitioner=None, validate_shape=True, use_resource=None, custom_getter=None,
                 constraint=None, synchronization=None, aggregation=None):
    """The variable of that name in the current variable scope: made, or shared if the scope says so.

    shape: sizes; dtype: float32 unless the scope or the value says otherwise; initializer: a callable, a value or a
    tensor. ValueError: it exists already, or does not exist, or is of another shape or type.
    Source: tf.get_variable of r0.10 and 1.15 (SPEC 1.8).
    """
    return _get_in_scope(get_variable_scope(), name, shape, dtype, initializer, regularizer, None, trainable, collections,
                         caching_device, partitioner, validate_shape, use_resource, custom_getter, constraint)


def get_local_variable(name, shape=None, dtype=None, initializer=None, regularizer=None, trainable=False,
                       collections=None, caching_device=None, partitioner=None, validate_shape=True,
                       use_resource=None, custom_getter=None, constraint=None, synchronization=None, aggregation=None):
    """As tf.get_variable, for a variable in LOCAL_VARIABLES that is not trainable."""
    collections = [GraphKeys.LOCAL_VARIABLES] if collections is None else \
        list(collections) + [GraphKeys.LOCAL_VARIABLES]
    return get_variable(name, shape, dtype, initializer, regularizer, False, collections, caching_device, partitioner,
                        validate_shape, use_resource, custom_getter, constraint)


def _get_in_scope(scope, name, shape=None, dtype=None, initializer=None, regularizer=None, reuse=None, trainable=None,
                  collections=None, caching_device=None, partitioner=None, validate_shape=True, use_resource=None,
                  custom_getter=None, constraint=None):
    graph = scope._graph
    dtype = None if dtype is None else dtypes.as_dtype(dtype)
    custom_getter = scope.custom_getter if custom_getter is None else custom_getter
    partitioner = scope.partitioner if partitioner is None else partitioner
    if custom_getter is not None and not callable(custom_getter):
        fail("getter_not_callable", represent(custom_getter))
    checked = None
    if _state.modern and dtype is not None and initializer is not None and not callable(initializer):
        with name_scope(None):
            checked = convert(initializer).dtype.base_dtype._number
    if custom_getter is None and partitioner is None and not graph._partitioned:
        if initializer is None and scope._record[INITIALIZER] and not callable(scope.initializer):
            initializer = scope.initializer
        return _get_single(graph, name, shape, dtype, initializer, regularizer, reuse, trainable, collections,
                           caching_device, validate_shape, use_resource, constraint, checked=checked)
    if checked is not None and checked != dtype._number:
        fail("initializer_dtype_mismatch", dtypes.by_number(checked), dtype)
    return _get_by_callables(scope, name, {
        "shape": shape, "dtype": scope.dtype if dtype is None else dtype,
        "initializer": scope.initializer if initializer is None else initializer,
        "regularizer": scope.regularizer if regularizer is None else regularizer,
        "reuse": scope.reuse if reuse is None else reuse,
        "trainable": True if trainable is None and not _state.modern else trainable, "collections": collections,
        "caching_device": scope.caching_device if caching_device is None else caching_device,
        "partitioner": partitioner, "validate_shape": validate_shape}, use_resource, custom_getter,
        scope.constraint if constraint is None else constraint)


def _get_by_callables(scope, name, named, use_resource, custom_getter, constraint):
    """With a custom getter or a partitioner: everything is taken from the scope now, and the name is the full one."""
    graph = scope._graph
    full_name = scope.name + "/" + name if scope.name else name
    if _state.modern:
        named["use_resource"] = use_resource
        named["constraint"] = constraint

    def true_getter(name, shape=None, dtype=dtypes.float32, initializer=None, regularizer=None, reuse=None,
                    trainable=None, collections=None, caching_device=None, partitioner=None, validate_shape=True,
                    use_resource=None, constraint=None, synchronization=None, aggregation=None):
        literal_scalar = isinstance(shape, (list, tuple)) and not shape
        if partitioner is not None and not (literal_scalar and _state.modern):
            from .partitioned import get_partitioned
            return get_partitioned(graph, name, partitioner, shape, dtypes.as_dtype(dtype), initializer, regularizer,
                                   reuse, trainable, collections, caching_device, validate_shape)
        if name in graph._partitioned:
            if reuse:
                from .partitioned import get_partitioned
                return get_partitioned(graph, name, None, shape, dtypes.as_dtype(dtype), initializer, regularizer, reuse,
                                       trainable, collections, caching_device, validate_shape)
            fail("whole_but_partitioned", name)
        return _get_single(graph, name, shape, None if dtype is None else dtypes.as_dtype(dtype), initializer,
                           regularizer, reuse, trainable, collections, caching_device, validate_shape, use_resource,
                           constraint, full_name=True)

    partitioner = named["partitioner"]
    if partitioner is not None and not callable(partitioner):
        fail("partitioner_not_callable", represent(partitioner))
    with name_scope(None):
        if custom_getter is None:
            return true_getter(full_name, **named)
        return custom_getter(true_getter, full_name, **named)


class PartitionInfo:
    """What an initializer is told of the part it fills."""

    def __init__(self, full_shape, var_offset):
        self.full_shape, self.var_offset = full_shape, var_offset


def _get_single(graph, name, shape, dtype, initializer, regularizer, reuse, trainable, collections, caching_device,
                validate_shape, use_resource=None, constraint=None, full_name=False, checked=None, partition=None):
    """One variable, whole: the two steps of the core."""
    if _state.modern and isinstance(initializer, type):
        initializer = initializer()
    sizes = "" if shape is None else json.dumps(plain_sizes(shape))
    initial = Initial(graph, initializer)
    if checked is not None:
        initial.dtype = checked
    answer = check(_core.get_variable_begin(
        graph._id, location(), name, sizes, 0 if dtype is None else dtype.base_dtype._number, initial.kind,
        initial.handle, initial.ref, initial.dtype, graph._handle(regularizer),
        -1 if trainable is None else int(bool(trainable)), collections_text(collections), caching_device, validate_shape,
        full_name, _reuse_number(reuse), -1 if use_resource is None else int(bool(use_resource)),
        _state.modern and initial.kind == CALLABLE and not hasattr(initializer, "get_config")))
    if answer[0] != "[":
        return variable_object(graph, int(answer))
    plan = json.loads(answer)
    return _make(graph, plan, initial, constraint, partition)


def _make(graph, plan, initial, constraint, partition):
    full, sizes, number, kind, handle, default, regularizer = plan
    dtype = dtypes.by_number(number) if number else None
    if kind == NONE:
        initializer = default_initializer(default, partition.full_shape if partition else sizes)
    else:
        initializer = graph._objects[handle] if kind == CALLABLE else None
    plan_dtype = dtype if kind in (NONE, CALLABLE) and sizes is not None and None not in sizes else None
    made = initial.finish(plan, plan_dtype, lambda: _call_initializer(initializer, sizes, dtype, partition))
    variable = variable_object(graph, made)
    variable._constraint = constraint
    graph._store[full] = variable
    if regularizer:
        _regularize(graph, variable, graph._objects[regularizer], full)
    return variable


def _call_initializer(initializer, sizes, dtype, partition):
    """An initializer gets the sizes and the dtype; at 1.15 partition_info too (SPEC A14)."""
    if _state.modern and isinstance(initializer, type):
        initializer = initializer()
    if _state.modern and type(initializer).__name__ == "_ZerosOrOnes":
        initializer = initializer()
    if sizes is None or None in sizes:
        return _call_without_shape(initializer)
    if _state.modern:
        return initializer(sizes, dtype=dtype, partition_info=partition)
    return initializer(sizes, dtype=dtype)


def _call_without_shape(initializer):
    """1.15, no shape: only a callable that needs no arguments knows one (SPEC A13)."""
    if not hasattr(initializer, "get_config"):
        try:
            return initializer()
        except TypeError as error:
            if "argument" not in str(error):
                raise error
    fail("initializer_not_valid")


def _regularize(graph, variable, regularizer, full):
    with graph.colocate_with(variable.op):
        with name_scope(full + "/Regularizer/"):
            loss = regularizer(variable)
    if loss is not None:
        graph.add_to_collection(GraphKeys.REGULARIZATION_LOSSES, loss)


def no_regularizer(_):
    """For a variable that shall not get the regularizer of its scope."""
    return None
