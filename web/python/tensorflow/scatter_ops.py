"""Changing rows of a variable: tf.scatter_update, scatter_add, scatter_sub, and tf.IndexedSlices, which says of which.

Source: ops/state_ops.py, Variable.scatter_* of ops/variables.py and ops/resource_variable_ops.py.
"""
from . import _state
from .constant_op import convert
from .op_def_library import operation


class IndexedSlices:
    """The slices of a tensor with these indices: its values, one for each index."""
    _tf_class = "tensorflow.python.framework.ops.IndexedSlices"

    def __init__(self, values, indices, dense_shape=None):
        self.values, self.indices, self.dense_shape = values, indices, dense_shape

    @property
    def name(self):
        return self.values.name

    @property
    def op(self):
        return self.values.op

    @property
    def dtype(self):
        return self.values.dtype

    @property
    def device(self):
        return self.values.device

    @property
    def graph(self):
        return self.values.graph

    def __str__(self):
        shape = "" if self.dense_shape is None else ", dense_shape=%s" % self.dense_shape
        return "IndexedSlices(indices=%s, values=%s%s)" % (self.indices, self.values, shape)


def _scattered(kind, ref, indices, updates, use_locking, name):
    if getattr(ref, "_reads_anew", False):
        updates = convert(updates, ref.dtype)
        return ref._assigned(operation("ResourceScatter" + kind, [ref.handle, indices, updates], name), True)
    place = ref._place_tensor() if hasattr(ref, "_place_tensor") else ref
    return operation("Scatter" + kind, [place, indices, updates], name, use_locking=use_locking)


def scatter_update(ref, indices, updates, use_locking=True, name=None):
    """ref[indices[i]] = updates[i] when run; the result is the variable after it."""
    return _scattered("Update", ref, indices, updates, use_locking, name)


def scatter_add(ref, indices, updates, use_locking=False, name=None):
    """ref[indices[i]] += updates[i] when run."""
    return _scattered("Add", ref, indices, updates, use_locking, name)


def scatter_sub(ref, indices, updates, use_locking=False, name=None):
    """ref[indices[i]] -= updates[i] when run."""
    return _scattered("Sub", ref, indices, updates, use_locking, name)


def scatter_slices(kind, variable, sparse_delta, use_locking, name):
    """variable.scatter_add(...) and the like."""
    if not isinstance(sparse_delta, IndexedSlices):
        raise (TypeError if _state.modern else ValueError)("sparse_delta is not IndexedSlices: %s" % (sparse_delta,))
    return _scattered(kind, variable, sparse_delta.indices, sparse_delta.values, use_locking, name)
