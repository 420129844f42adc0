"""Resource variables: what tf.Variable and tf.get_variable make at 1.15 where use_resource is set.

The core makes their operations (core/src/variables/resource.c). Unlike a RefVariable, one is read by an operation of
its own at each use, and what an assignment gives back is a read of its own, too. 0.10 does not know them: use_resource
and tf.enable_resource_variables say nothing there. Source: ResourceVariable of ops/resource_variable_ops.py.
"""
from . import _state
from .array_ops import identity
from .constant_op import convert
from .indexing import get_slice
from .op_def_library import operation
from .ops import control_dependencies, name_scope
from .tensor import Tensor
from .variables import Variable, _new_variable


def enable_resource_variables():
    """From here on, where neither call nor scope says use_resource, it is True."""
    _state.resource_variables = True


def disable_resource_variables():
    """Variables are RefVariables again."""
    _state.resource_variables = False


def resource_variables_enabled():
    return _state.resource_variables


def handle_proto(name):
    """What TensorFlow gives for a handle that is fetched: the bytes of a ResourceHandleProto. name: the variable's."""
    import numpy
    proto = bytearray()
    for field, text in ((1, b"/job:localhost/replica:0/task:0/device:CPU:0"), (2, b"localhost"),
                        (3, bytes(name.tolist())), (5, b"N10tensorflow3VarE")):
        length = len(text)
        if field == 5:  # behind libstdc++'s hash of the type's name
            proto += b"\x20\xe7\xb5\xe6\xb0\x9c\xaa\x8c\xcc\xed\x01"
        proto += bytes([field << 3 | 2] + ([length & 127 | 128, length >> 7] if length > 127 else [length])) + text
    return numpy.array(list(proto), numpy.uint8)


class ResourceVariable(Variable):
    """A variable behind a handle."""
    _tf_class = "tensorflow.python.ops.resource_variable_ops.ResourceVariable"
    _reads_anew = True

    def __init__(self, *arguments, **named):
        named["use_resource"] = True
        _new_variable(self, *arguments, **named)

    def _cache(self, device):
        if callable(device):
            cached = self.graph._operation(self._cached)
            cached._set_device(device(cached))

    # -- reading it --

    @property
    def handle(self):
        return self._place_tensor()

    def _read_variable(self):
        return operation("ReadVariableOp", [self.handle], dtype=self.dtype)

    def value(self):
        """What a use of the variable takes: a new read, or the copy of the caching device."""
        if self._cached >= 0:
            return self.graph._output(self._cached)
        with self.graph.colocate_with(None, ignore_existing=True):
            with self.graph.device(self.handle.device):
                return self._read_variable()

    def read_value(self):
        with name_scope("Read"):
            with self.graph.device(self.handle.device):
                value = self._read_variable()
        return identity(value)

    def sparse_read(self, indices, name=None):
        """The slices with these indices, without reading the others."""
        with name_scope(name or "Gather") as name:
            value = operation("ResourceGather", [self.handle, indices], name, dtype=self.dtype)
        return identity(value)

    def _as_tensor(self, as_ref=False):
        return self.handle if as_ref else self.value()

    def _as_graph_element(self):
        return self._snapshot_tensor()

    def eval(self, session=None):
        return self._as_graph_element().eval(session=session)

    def is_initialized(self, name=None):
        """A tensor: has it a value in the session that runs this?"""
        return operation("VarIsInitializedOp", [self.handle], name)

    @property
    def dtype(self):
        return self.initial_value.dtype.base_dtype

    def get_shape(self):
        return self._snapshot_tensor().get_shape()

    @property
    def create(self):
        return self.initializer

    def set_shape(self, shape):
        raise NotImplementedError("ResourceVariable does not implement set_shape()")

    def numpy(self):
        raise NotImplementedError("numpy() is only available when eager execution is enabled.")

    # -- changing it --

    def assign(self, value, use_locking=None, name=None, read_value=True):
        value = convert(value, self.dtype)
        self.shape.assert_is_compatible_with(value.get_shape())
        return self._assigned(operation("AssignVariableOp", [self.handle, value], name), read_value)

    def assign_add(self, delta, use_locking=None, name=None, read_value=True):
        return self._updated("AssignAddVariableOp", delta, name, read_value)

    def assign_sub(self, delta, use_locking=None, name=None, read_value=True):
        return self._updated("AssignSubVariableOp", delta, name, read_value)

    def _updated(self, op_type, delta, name, read_value):
        with control_dependencies([] if self._cached < 0 else [self.value()]):
            made = operation(op_type, [self.handle, convert(delta, self.dtype)], name)
        return self._assigned(made, read_value)

    def _assigned(self, op, read_value):
        return _UnreadVariable(self, op) if read_value else op

    def _assign_slice(self, parts, value, name, masks):
        with control_dependencies([] if self._cached < 0 else [self.value()]):
            value = convert(value, self.dtype)
            made = operation("ResourceStridedSliceAssign", [self.handle] + parts + [value], name, **masks)
        return self._assigned(made, True)

    def count_up_to(self, limit, name=None):
        return operation("ResourceCountUpTo", [self.handle], name, limit=limit, T=self.dtype)

    # -- what Python asks of it --

    def __bool__(self):
        return bool(self.read_value())

    def __iadd__(self, other):
        _refuse("+", "add")

    def __isub__(self, other):
        _refuse("-", "sub")

    def __imul__(self, other):
        _refuse("*")

    def __itruediv__(self, other):
        _refuse("/")

    def __ipow__(self, other):
        _refuse("**")

    def __getitem__(self, key):
        return get_slice(self.value(), key, self)


def _refuse(sign, method=None):
    if method is None:
        raise RuntimeError("Variable %s= value not supported. Use `var.assign(var %s value)` to modify the variable or "
                           "`var = var %s value` to get a new Tensor object." % (sign, sign, sign))
    raise RuntimeError("Variable %s= value not supported. Use variable.assign_%s(value) to modify the variable value "
                       "and variable = variable %s value to get a new Tensor object." % (sign, method, sign))


def _of_value(method):
    """An operator takes the value first, outside the scope of its own operation."""
    return lambda variable, *others: method(variable.value(), *others)


for _name in ("add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow matmul rmatmul "
              "lt le gt ge and rand or ror xor rxor neg abs invert").split():
    _name = "__%s__" % _name
    setattr(ResourceVariable, _name, _of_value(getattr(Tensor, _name)))


class _UnreadVariable(ResourceVariable):
    """What an assignment gives: the variable, to be read after it."""
    _tf_class = "tensorflow.python.ops.resource_variable_ops._UnreadVariable"
    _tf_variable = False

    def __init__(self, variable, op):
        self.graph, self._index = variable.graph, variable._index
        self._op, self._initial = variable._op, variable._initial
        self._constraint = self._save_slice_info = None
        self._cached, self._trainable, self._parent = -1, variable._trainable, op
        self._read = self._read_variable()

    def _read_variable(self):
        with control_dependencies([self._parent]):
            return operation("ReadVariableOp", [self.handle], dtype=self.dtype)

    def value(self):
        return self._read_variable()

    def read_value(self):
        return self._read_variable()

    @property
    def name(self):
        return self._parent.name

    @property
    def op(self):
        return self._parent
