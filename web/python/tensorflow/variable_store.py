"""tf.get_variable: the variable of a name, made or shared (SPEC 1.8).

Here it is settled who answers: a custom getter, the partitioner, or else the core alone.
"""
from . import _state, dtypes
from ._state import fail, represent
from .constant_op import convert
from .ops import name_scope
from .single_variable import get_single, refuse
from .variable_scope import INITIALIZER, VariableScope, get_variable_scope
from .variables import GraphKeys


def get_variable(name, shape=None, dtype=None, initializer=None, regularizer=None, trainable=None, collections=None,
                 caching_device=None, partitioner=None, validate_shape=True, use_resource=None, custom_getter=None,
                 constraint=None, synchronization=None, aggregation=None):
    """The variable of that name in the current variable scope: made, or shared if the scope says so.

    shape: sizes; dtype: float32 unless the scope or the value says otherwise; initializer: a callable, a value or a
    tensor. ValueError: it exists already, or does not exist, or is of another shape or type.
    Source: tf.get_variable of r0.10 and 1.15 (SPEC 1.8).
    """
    return get_in_scope(get_variable_scope(), name, shape, dtype, initializer, regularizer, None, trainable,
                        collections, caching_device, partitioner, validate_shape, use_resource, custom_getter,
                        constraint)


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
                 custom_getter=None, constraint=None, apart=False, store=None):
    """apart: the scope need not be the current one. store: another than the graph's own."""
    graph = scope._graph
    if name is None:
        if scope.name:
            raise TypeError('can only concatenate str (not "NoneType") to str')
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
    if not apart and custom_getter is None and partitioner is None and not graph._partitioned:
        if initializer is None and scope._record[INITIALIZER] and not callable(scope.initializer):
            initializer = scope.initializer
        return get_single(graph, name, shape, dtype, initializer, regularizer, reuse, trainable, collections,
                           caching_device, validate_shape, use_resource, constraint, checked=checked)
    if checked is not None and checked != dtype._number:
        refuse(graph, scope.name + "/" + name if scope.name else name, reuse, "initializer_dtype_mismatch",
               dtypes.by_number(checked), dtype)
    return _get_by_callables(scope, name, {
        "shape": shape, "dtype": scope.dtype if dtype is None else dtype,
        "initializer": scope.initializer if initializer is None else initializer,
        "regularizer": scope.regularizer if regularizer is None else regularizer,
        "reuse": scope.reuse if reuse is None else reuse,
        "trainable": True if trainable is None else trainable, "collections": collections,
        "caching_device": scope.caching_device if caching_device is None else caching_device,
        "partitioner": partitioner, "validate_shape": validate_shape}, use_resource, custom_getter, constraint, store)


def _get_variable_of(scope, var_store, *arguments, **named):
    return get_in_scope(scope, *arguments, apart=True, store=var_store._or_none(), **named)


VariableScope.get_variable = _get_variable_of


def _get_by_callables(scope, name, named, use_resource, custom_getter, constraint, store):
    """With a custom getter or a partitioner: everything is taken from the scope now, and the name is the full one."""
    graph = scope._graph
    partitioned = (store or graph)._partitioned
    full_name = scope.name + "/" + name if scope.name else name
    if _state.modern:
        named["use_resource"] = scope.use_resource if use_resource is None else use_resource
        named["constraint"] = constraint

    def true_getter(name, shape=None, dtype=dtypes.float32, initializer=None, regularizer=None, reuse=None,
                    trainable=None, collections=None, caching_device=None, partitioner=None, validate_shape=True,
                    use_resource=None, constraint=None, synchronization=None, aggregation=None):
        literal_scalar = isinstance(shape, (list, tuple)) and not shape
        cut = None if literal_scalar and _state.modern else partitioner
        if cut is not None or reuse and name in partitioned:
            from .partitioned import get_partitioned  # few cells need it
            return get_partitioned(graph, name, cut, shape, dtypes.as_dtype(dtype), initializer, regularizer, reuse,
                                   trainable, collections, caching_device, validate_shape, use_resource, store)
        if name in partitioned:
            refuse(graph, name, reuse, "whole_but_partitioned", name)
        return get_single(graph, name, shape, None if dtype is None else dtypes.as_dtype(dtype), initializer,
                           regularizer, reuse, trainable, collections, caching_device, validate_shape, use_resource,
                           constraint, full_name=True, store=store)

    partitioner = named["partitioner"]
    if partitioner is not None and not callable(partitioner):
        refuse(graph, full_name, named["reuse"], "partitioner_not_callable", represent(partitioner))
    with name_scope(None):
        if custom_getter is None:
            return true_getter(full_name, **named)
        return custom_getter(getter=true_getter, name=full_name, **named)


def no_regularizer(_):
    """For a variable that shall not get the regularizer of its scope."""
    return None
