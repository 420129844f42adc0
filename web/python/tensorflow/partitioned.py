"""Variables in parts, and the functions that say how to cut (SPEC 1.8, A17)."""
import math

import _core
from . import _state, dtypes
from ._state import represent
from .array_ops import concat, identity, slice
from .constant_op import convert, is_tensor
from .ops import control_dependencies, name_scope
from .single_variable import PartitionInfo, get_single, refuse
from .tensor import Operand
from .tensor_shape import TensorShape, as_shape
from .variables import SaveSliceInfo


class PartitionedVariable(Operand):
    """Several variables that together are one: name/part_0, name/part_1, ... along one axis."""
    _tf_class = "tensorflow.python.ops.variables.PartitionedVariable"

    def __init__(self, name, shape, dtype, variable_list, partitions):
        self._name, self._shape, self._dtype = name, shape, dtypes.as_dtype(dtype)
        self._variable_list, self._partitions = list(variable_list), partitions
        self.graph = self._variable_list[0].graph

    def __iter__(self):
        return iter(self._variable_list)

    def __len__(self):
        return len(self._variable_list)

    def _get_partitions(self):
        return self._partitions

    def _get_variable_list(self):
        return self._variable_list

    def as_tensor(self):
        """The parts joined, as one tensor named like the whole."""
        with control_dependencies(None):
            joined = self._variable_list[0]
            if len(self._variable_list) > 1:
                axis = [i for i, parts in enumerate(self._partitions) if parts > 1][0]
                with name_scope(self._name + "/ConcatPartitions/"):
                    joined = concat(values=self._variable_list, axis=axis)
            with name_scope(None):
                return identity(joined, self._name)

    def _as_tensor(self, as_ref=False):
        return self.as_tensor()

    def _snapshot_tensor(self):
        return self.as_tensor()

    @property
    def name(self):
        return self._name

    @property
    def dtype(self):
        return self._dtype

    def get_shape(self):
        return self._shape

    @property
    def shape(self):
        return self._shape

    def __hash__(self):
        return id(self)


def _key(name):
    """The level's own wording of a message."""
    return name if _state.modern else name + "_0_10"


def get_partitioned(graph, name, partitioner, shape, dtype, initializer, regularizer, reuse, trainable, collections,
                    caching_device, validate_shape, use_resource, store=None):
    """The partitioned variable of that full name: made, or shared. store: another than the graph's own."""
    held = store or graph

    def refused(*message):
        refuse(graph, name, reuse, *message)

    value_given = initializer is not None and not callable(initializer)
    if name in dict(store._store) if store else _core.variable_find(graph._id, name) >= 0:
        refused("partitioner_but_whole", name)
    shape = as_shape(shape)
    if value_given:
        shape = shape.merge_with(convert(initializer).get_shape())
    partitions = None if partitioner is None else _partitions(refused, name, partitioner, shape, dtype)
    existing = held._partitioned.get(name)
    if existing is not None:
        return _shared(refused, existing, name, shape, dtype, partitions, reuse)
    if reuse is True or _state.modern and reuse and reuse != 2 and str(reuse) != "_ReuseMode.AUTO_REUSE":
        refused(_key("partitioned_missing"), name)
    sizes = shape.as_list()
    axis = _axis(refused, sizes, partitions)
    parts = _make_parts(graph, name, sizes, axis, partitions[axis], dtype, initializer, (
        regularizer, reuse, trainable, collections, caching_device, validate_shape, use_resource), store)
    made = held._partitioned[name] = PartitionedVariable(name, shape, dtype, parts, partitions)
    return made


def _partitions(refused, name, partitioner, shape, dtype):
    if not shape.is_fully_defined():
        if _state.modern:
            refused("partitioned_shape", shape)
        refused("partitioned_shape_0_10", name, shape)
    if shape.ndims < 1:
        refused("partitioned_rank", shape)
    partitions = partitioner(shape=shape, dtype=dtype)
    if not isinstance(partitions, (list, tuple)):
        refused("partitions_not_list", represent(partitions))
    if len(partitions) != shape.ndims:
        refused("partitions_rank", represent(partitions), shape)
    if [p for p in partitions if p < 1]:
        refused("partitions_zero", represent(partitions))
    return partitions


def _shared(refused, existing, name, shape, dtype, partitions, reuse):
    if reuse is not None and not reuse:
        refused(_key("partitioned_exists"), name)
    if not shape.is_compatible_with(existing.get_shape()):
        refused("partitioned_other_shape", name, shape, existing.get_shape())
    if not dtype.is_compatible_with(existing.dtype):
        refused("partitioned_other_dtype", name, dtype.name, existing.dtype.name)
    if partitions is not None and existing._get_partitions() != partitions:
        refused("partitions_changed", name, represent(partitions), represent(existing._get_partitions()))
    return existing


def _axis(refused, sizes, partitions):
    """The one axis that is cut."""
    cut = [i for i, parts in enumerate(partitions) if parts > 1]
    if len(cut) > 1:
        refused(_key("partitions_two_axes"), represent(sizes), represent(partitions))
    return cut[0] if cut else 0


def _make_parts(graph, name, sizes, axis, count, dtype, initializer, rest, store):
    """name/part_0, ...: when the axis does not divide, the first parts get one more."""
    parts, offset = [], [0] * len(sizes)
    for i in range(count):
        part = list(sizes)
        part[axis] = sizes[axis] // count + (1 if i < sizes[axis] % count else 0)
        full_name = "%s/part_%d" % (name, i)
        given = initializer
        if given is not None and not callable(given):
            with name_scope(full_name + "/PartitionedInitializer"):
                given = slice(given if is_tensor(given) else convert(given, dtype), list(offset), part)
        with name_scope(None):
            made = get_single(graph, full_name, None if is_tensor(given) else part, None if is_tensor(given) else dtype,
                               given, *rest, full_name=True, partition=PartitionInfo(list(sizes), list(offset)),
                              store=store)
        made._set_save_slice_info(SaveSliceInfo(name, list(sizes), list(offset), part))
        parts.append(made)
        offset[axis] += part[axis]
    return parts


# ---- How to cut ------------------------------------------------------------------------------------------------------

def fixed_size_partitioner(num_shards, axis=0):
    """Always num_shards parts along an axis."""
    def partitioner(shape, **unused):
        partitions = [1] * len(shape)
        partitions[axis] = min(num_shards, shape[axis].value)
        return partitions
    return partitioner


def variable_axis_size_partitioner(max_shard_bytes, axis=0, bytes_per_string_element=16, max_shards=None):
    """As few parts as keep each of them within max_shard_bytes."""
    if max_shard_bytes < 1 or bytes_per_string_element < 1:
        raise ValueError("Both max_shard_bytes and bytes_per_string_element must be positive.")
    if max_shards and max_shards < 1:
        raise ValueError("max_shards must be positive.")

    def partitioner(shape, dtype):
        shape = TensorShape(shape)
        if not shape.is_fully_defined():
            raise ValueError("shape is not fully defined: %s" % shape)
        dtype = dtypes.as_dtype(dtype)
        element = bytes_per_string_element if dtype.base_dtype._number == 7 else dtype.size
        partitions = [1] * shape.ndims
        slice_bytes = element * shape.num_elements() / shape[axis].value
        per_shard = max(1, math.floor(max_shard_bytes / slice_bytes))
        shards = int(math.ceil(1.0 * shape[axis].value / per_shard))
        partitions[axis] = min(max_shards, shards) if max_shards else shards
        return partitions
    return partitioner


def min_max_variable_partitioner(max_partitions=1, axis=0, min_slice_size=256 << 10, bytes_per_string_element=16):
    """At most max_partitions parts, none smaller than min_slice_size bytes."""
    def partitioner(shape, dtype):
        partitions = [1] * len(shape)
        if shape.num_elements() == 0:
            return partitions
        dtype = dtypes.as_dtype(dtype)
        element = bytes_per_string_element if dtype.base_dtype._number == 7 else dtype.size
        allowed = max(1, int(shape.num_elements() * element / min_slice_size))
        partitions[axis] = max(1, min(max_partitions, shape[axis].value, allowed))
        return partitions
    return partitioner
