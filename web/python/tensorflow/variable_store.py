"""tf.get_variable: the variable of a name, made or shared (SPEC 1.8).

The core decides; here are the callables that learners hand in: initializers, regularizers, custom getters and
partitioners.
"""
import json

import _core
from . import _state, dtypes
from ._state import check, fail, location, represent
from .constant_op import convert
from .init_ops import default_initializer
from .ops import name_scope
from .tensor_shape import plain_sizes
from .variable_scope import INITIALIZER, get_variable_scope, reuse_number
from .variables import CALLABLE, NONE, GraphKeys, Initial, collections_text, variable_object


def get_variable(name, shape=None, dtype=None, initializer=None, regularizer=None, trainable=None, collections=None,
                 caching_device=None, partitioner=None, validate_shape=True, use_resource=None, custom_getter=None,
                 constraint=None, synchronization=None, aggregation=None):
    """The variable of that name in the current variable scope: made, or shared if the scope says so.

    shape: sizes; dtype: float32 unless the scope or the value says otherwise; initializer: a callable, a value or a
    tensor. ValueError: it exists already, or does not exist, or is of another shape or type.
    Source: tf.get_variable of r0.10 and 1.15 (SPEC 1.8).
    """
    return get_in_scope(get_variable_scope(), name, shape, dtype, initializer, regularizer, None, trainable, collections,
                         caching_device, partitioner, validate_shape, use_resource, custom_getter, constraint)


def get_local_variable(name, shape=None, dtype=None, initializer=None, regularizer=None, trainable=False,
                       collections=None, caching_device=None, partitioner=None, validate_shape=True,
                       use_resource=None, custom_getter=None, constraint=None, synchronization=None, aggregation=None):
    """As tf.get_variable, for a variable in LOCAL_VARIABLES that is not trainable."""
    collections = [GraphKeys.LOCAL_VARIABLES] if collections is None else \
        list(collections) + [GraphKeys.LOCAL_VARIABLES]
    return get_variable(name, shape, dtype, initializer, regularizer, False, collections, caching_device, partitioner,
                        validate_shape, use_resource, custom_getter, constraint)


def get_in_scope(scope, name, shape=None, dtype=None, initializer=None, regularizer=None, reuse=None, trainable=None,
                  collections=None, caching_device=None, partitioner=None, validate_shape=True, use_resource=None,
                  custom_getter=None, constraint=None):
    graph = scope._graph
    dtype = None if dtype is None else dtypes.as_dtype(dtype)
    custom_getter = scope.custom_getter if custom_getter is None else custom_getter
    partitioner = scope.partitioner if partitioner is None else partitioner
    constraint = scope.constraint if constraint is None else constraint
    if caching_device is None and callable(scope.caching_device):
        caching_device = scope.caching_device
    if custom_getter is not None and not callable(custom_getter):
        fail("getter_not_callable", represent(custom_getter))
    checked = None
    if _state.modern and dtype is not None and initializer is not None and not callable(initializer):
        with name_scope(None):
            checked = convert(initializer).dtype.base_dtype._number
    if custom_getter is None and partitioner is None and not graph._partitioned:
        if initializer is None and scope._record[INITIALIZER] and not callable(scope.initializer):
            initializer = scope.initializer
        return get_single(graph, name, shape, dtype, initializer, regularizer, reuse, trainable, collections,
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
        "partitioner": partitioner, "validate_shape": validate_shape}, use_resource, custom_getter, constraint)


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
        return get_single(graph, name, shape, None if dtype is None else dtypes.as_dtype(dtype), initializer,
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


def get_single(graph, name, shape, dtype, initializer, regularizer, reuse, trainable, collections, caching_device,
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
        -1 if trainable is None else int(bool(trainable)), collections_text(collections),
        "" if callable(caching_device) else caching_device, validate_shape, full_name, reuse_number(reuse), -1 if use_resource is None else int(bool(use_resource)),
        _state.modern and initial.kind == CALLABLE and not hasattr(initializer, "get_config")))
    if answer[0] != "[":
        return variable_object(graph, int(answer))
    plan = json.loads(answer)
    variable = _make(graph, plan, initial, constraint, partition)
    variable._cache(caching_device)
    return variable


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
    if not _state.modern:
        return initializer(sizes, dtype=dtype)
    try:
        return initializer(sizes, dtype=dtype, partition_info=partition)
    except TypeError as error:
        if str(error) != "unexpected keyword argument 'partition_info'":
            raise error
        raise TypeError("%s() got an %s" % (getattr(initializer, "__name__", "__call__"), error))  # as CPython says it


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
