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


def _as_it_is(given=None, *arguments, **named):
    """A decorator of TensorFlow's tests that says in which mode a test runs: here there is one mode only."""
    return given if callable(given) else lambda function: function


_TEST_UTIL = {name: _as_it_is for name in (
    "deprecated_graph_mode_only disable_control_flow_v2 enable_control_flow_v2 run_all_in_graph_and_eager_modes "
    "run_deprecated_v1 run_in_graph_and_eager_modes run_v1_only").split()}
_STORE = {"_VariableStore": VariableStore, "_get_default_variable_store": _default_store}
_MODULES = {
    "client": "session",
    "eager": "context",
    "framework": "constant_op dtypes errors errors_impl ops random_seed tensor_shape tensor_util test_util versions",
    "ops": "array_ops control_flow_ops gen_array_ops gen_math_ops gen_state_ops init_ops math_ops nn nn_ops "
           "partitioned_variables random_ops resource_variable_ops state_ops template variable_scope variables",
    "platform": "googletest test",
    "util": "compat",
}
_OURS = {"partitioned_variables": "partitioned", "resource_variable_ops": "resource_variable", "random_seed": "ops",
         "tensor_util": "constant_op", "errors_impl": "errors", "test_util": "test", "gen_array_ops": "array_ops",
         "gen_math_ops": "math_ops", "gen_state_ops": "state_ops", "googletest": "test"}
_NO_MODULE = ("context", "versions") + tuple(_MODULES)  # nothing stands there but what tf has


class _Path:
    """What stands at one of these paths: a folder of modules, or a module."""

    def __init__(self, path, parts):
        self._path, self._parts = path, parts
        sys.modules[path] = self

    def __getattr__(self, name):
        if name in self._parts:
            return self._parts[name]
        last = self._path.split(".")[-1]
        found = None
        if last not in _NO_MODULE:
            ours = "tensorflow." + _OURS.get(last, last)
            if ours not in sys.modules:
                __import__(ours)
            found = getattr(sys.modules[ours], name, None)
        return getattr(_tensorflow, name) if found is None else found


def _paths():
    own = {"variable_scope": _STORE, "variables": {"VariableV1": _tensorflow.Variable}, "ops": {"_NodeDef": _node_def},
           "test_util": _TEST_UTIL}
    for folder, names in _MODULES.items():
        path = "tensorflow.python." + folder
        globals()[folder] = _Path(path, {name: _Path(path + "." + name, own.get(name, {})) for name in names.split()})


_paths()
