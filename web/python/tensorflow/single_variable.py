"""One variable of get_variable, whole: the two steps of the core, its initializer and its regularizer (SPEC 1.8).

The core decides whether it is made or shared; here are the callables that learners hand in.
"""
import json

import _core
from . import _state, dtypes
from ._state import check, location
from .init_ops import default_initializer
from .ops import name_scope
from .tensor_shape import plain_sizes
from .variable_scope import reuse_number
from .variables import (CALLABLE, NONE, GraphKeys, Initial, check_arguments, collections_text, resource_number,
                        variable_object)


class PartitionInfo:
    """What an initializer is told of the part it fills."""

    def __init__(self, full_shape, var_offset):
        self.full_shape, self.var_offset = full_shape, var_offset


def refuse(graph, name, reuse, key, *arguments):
    """Raises the error `key`, with what explains why this variable is refused."""
    check(_core.variable_refuse(graph._id, location(), name, reuse_number(reuse), key,
                                json.dumps([str(a) for a in arguments])))


def get_single(graph, name, shape, dtype, initializer, regularizer, reuse, trainable, collections, caching_device,
                validate_shape, use_resource=None, constraint=None, full_name=False, checked=None, partition=None,
                store=None):
    """One variable, whole: the two steps of the core. store: another than the graph's own."""
    if _state.modern and isinstance(initializer, type):
        initializer = initializer()
    check_arguments(collections, constraint)
    sizes = "" if shape is None else json.dumps(plain_sizes(shape))
    initial = Initial(graph, initializer)
    if checked is not None:
        initial.dtype = checked
    answer = check(_core.get_variable_begin(
        graph._id, location(), name, sizes, 0 if dtype is None else dtype.base_dtype._number, initial.kind,
        initial.handle, initial.ref, initial.dtype, graph._handle(regularizer),
        -1 if trainable is None else int(bool(trainable)), collections_text(collections),
        "" if callable(caching_device) else caching_device, validate_shape, full_name, reuse_number(reuse),
        resource_number(use_resource), store._number if store else 0,
        _state.modern and initial.kind == CALLABLE and not hasattr(initializer, "get_config")))
    if answer[0] != "[":
        return variable_object(graph, int(answer))
    plan = json.loads(answer)
    variable = _make(graph, plan, initial, constraint, partition, store or graph)
    variable._cache(caching_device)
    return variable


def _make(graph, plan, initial, constraint, partition, store):
    full, sizes, number, kind, handle, default, regularizer = plan
    dtype = dtypes.by_number(number) if number else None
    if kind == NONE:
        initializer = default_initializer(default, partition.full_shape if partition else sizes)
    else:
        initializer = graph._objects[handle] if kind == CALLABLE else None
    plan_dtype = dtype if kind in (NONE, CALLABLE) and sizes is not None and None not in sizes else None
    made = initial.finish(plan, plan_dtype, lambda: _call_initializer(graph, full, initializer, sizes, dtype, partition))
    variable = variable_object(graph, made)
    variable._constraint = constraint
    store._store.append((full, variable))
    if regularizer:
        _regularize(graph, variable, graph._objects[regularizer], full)
    return variable


def _call_initializer(graph, full, initializer, sizes, dtype, partition):
    """An initializer gets the sizes and the dtype; at 1.15 partition_info too (SPEC A14)."""
    if _state.modern and isinstance(initializer, type):
        initializer = initializer()
    if _state.modern and type(initializer).__name__ == "_ZerosOrOnes":
        initializer = initializer()
    if sizes is None or None in sizes:
        return _call_without_shape(graph, full, initializer)
    try:
        if not _state.modern:
            return initializer(sizes, dtype=dtype)
        return initializer(sizes, dtype=dtype, partition_info=partition)
    except TypeError as error:
        if str(error) not in ("unexpected keyword argument 'dtype'", "unexpected keyword argument 'partition_info'"):
            raise error
        raise TypeError("%s() got an %s" % (getattr(initializer, "__name__", "__call__"), error))  # as CPython says it


def _call_without_shape(graph, full, initializer):
    """1.15, no shape: only a callable that needs no arguments knows one (SPEC A13)."""
    if not hasattr(initializer, "get_config"):
        try:
            return initializer()
        except TypeError as error:
            if "argument" not in str(error):
                raise error
    refuse(graph, full, None, "initializer_not_valid")


def _regularize(graph, variable, regularizer, full):
    with graph.colocate_with(variable.op):
        with name_scope(full + "/Regularizer/"):
            loss = regularizer(variable)
    if loss is not None:
        graph.add_to_collection(GraphKeys.REGULARIZATION_LOSSES, loss)
