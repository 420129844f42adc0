"""tensorflow.python.ops.variable_scope and its like: the paths by which TensorFlow's own code and its tests import.

Each path gives what our module of that name has, and behind it all of tf. What only those paths have stands here too:
the store of a graph's variables, which knows no scopes.
"""
import sys

import tensorflow as _tensorflow
from . import _state
from .partitioned import get_partitioned
from .single_variable import get_single
from .variable_scope import AUTO_REUSE


class VariableStore:
    """The variables that are found by their full names: those of tf.get_variable, or those of its own get_variable."""
    _count = 0

    def __init__(self):
        VariableStore._count += 1
        self._number, self._graph = VariableStore._count, _state.graph()
        self._store, self._partitioned = [], {}

    @property
    def _vars(self):
        return dict(self._store)

    @property
    def _partitioned_vars(self):
        return self._partitioned

    def get_variable(self, name, shape=None, dtype=_tensorflow.float32, initializer=None, regularizer=None, reuse=None,
                     trainable=None, collections=None, caching_device=None, partitioner=None, validate_shape=True,
                     use_resource=None, custom_getter=None, constraint=None):
        """reuse None: it is made, or shared if it is there."""
        def true_getter(name, shape=None, dtype=_tensorflow.float32, initializer=None, regularizer=None, reuse=None,
                        trainable=None, collections=None, caching_device=None, partitioner=None, validate_shape=True,
                        use_resource=None, constraint=None):
            dtype = _tensorflow.as_dtype(dtype)
            if partitioner is not None:
                return get_partitioned(self._graph, name, partitioner, shape, dtype, initializer, regularizer, reuse,
                                       trainable, collections, caching_device, validate_shape, use_resource,
                                       self._or_none())
            return get_single(self._graph, name, shape, dtype, initializer, regularizer,
                              AUTO_REUSE if reuse is None else reuse, trainable, collections, caching_device,
                              validate_shape, use_resource, constraint, full_name=True, store=self._or_none())

        getter = true_getter
        if custom_getter is not None:
            getter = lambda *given, **named: custom_getter(true_getter, *given, **named)
        return getter(name, shape=shape, dtype=dtype, initializer=initializer, regularizer=regularizer, reuse=reuse,
                      trainable=trainable, collections=collections, caching_device=caching_device,
                      partitioner=partitioner, validate_shape=validate_shape, use_resource=use_resource,
                      constraint=constraint)

    def _or_none(self):
        """None where it is the graph's own."""
        return self if self._number else None


def _default_store():
    graph = _state.graph()
    if not hasattr(graph, "_variable_store"):
        made = graph._variable_store = VariableStore()
        made._number, made._store, made._partitioned = 0, graph._store, graph._partitioned
    return graph._variable_store


def _node_def(*arguments, **named):
    from .hand_made import node_def
    return node_def(*arguments, **named)


_STORE = {"_VariableStore": VariableStore, "_get_default_variable_store": _default_store}
_MODULES = {
    "client": "session",
    "framework": "constant_op dtypes errors ops random_seed tensor_shape tensor_util",
    "ops": "array_ops control_flow_ops init_ops math_ops nn nn_ops partitioned_variables random_ops "
           "resource_variable_ops state_ops template variable_scope variables",
    "platform": "test",
}
_OURS = {"partitioned_variables": "partitioned", "resource_variable_ops": "resource_variable", "random_seed": "ops",
         "tensor_util": "constant_op"}


class _Path:
    """What stands at one of these paths: a folder of modules, or a module."""

    def __init__(self, path, parts):
        self._path, self._parts = path, parts
        sys.modules[path] = self

    def __getattr__(self, name):
        if name in self._parts:
            return self._parts[name]
        ours = self._path.split(".")[-1]
        ours = "tensorflow." + _OURS.get(ours, ours)
        if ours not in sys.modules and ours not in ("tensorflow.framework", "tensorflow.client", "tensorflow.platform"):
            __import__(ours)
        found = getattr(sys.modules.get(ours), name, None)
        return getattr(_tensorflow, name) if found is None else found


def _paths():
    own = {"variable_scope": _STORE, "ops": {"_NodeDef": _node_def}}
    for folder, names in _MODULES.items():
        path = "tensorflow.python." + folder
        globals()[folder] = _Path(path, {name: _Path(path + "." + name, own.get(name, {})) for name in names.split()})


_paths()
