"""ndarray: a core tensor by its handle; its kernels compute, its text prints.

An array owns its tensor through a token that JavaScript watches: when Python drops the array, the tensor is freed.
Slices and reshapes are copies (NumPy gives views), so writing into `a[1:3]` works and writing into `b = a[1:3]`
does not reach a. Operators, indexing and the methods that need them are added by _arithmetic.py and _indexing.py.
"""
import json

from _core import (compute1, tensor_copy, tensor_float, tensor_get, tensor_info, tensor_int, tensor_json, tensor_new,
                   tensor_release, tensor_text, tensor_token)
from ._dtypes import as_dtype, core_failure, dtype_of_code, failure, generic, scalar

_WORDS = {"nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}


def made(handle):
    """handle as the core returned it, or its error raised."""
    if handle is None or handle < 0:
        raise core_failure()
    return handle


def plain(kind, value):
    """A JSON element as Python's value: "nan" for a float is a number, text of an object array is bytes."""
    if kind.kind == "f":
        return _WORDS[value] if isinstance(value, str) else float(value)
    if kind.kind == "O":
        return _bytes(value)
    if kind.kind == "c":
        return complex(*value)
    return int(value) if isinstance(value, str) else value


def _bytes(value):
    if isinstance(value, dict):
        return bytes(int(value["hex"][i:i + 2], 16) for i in range(0, len(value["hex"]), 2))
    return value.encode()


def json_number(value):
    """Python's value as the bridge wants it in JSON."""
    if isinstance(value, generic):
        value = value._v
    if value is True or value is False:
        return value
    if isinstance(value, float):
        if value != value:
            return "nan"
        return value if value - value == 0 else "inf" if value > 0 else "-inf"
    if isinstance(value, complex):
        return [value.real, value.imag]
    if isinstance(value, bytes):
        return {"hex": "".join("%02x" % byte for byte in value)}
    if isinstance(value, int) and not -9007199254740992 < value < 9007199254740992:
        return str(value)
    return value


def wrap(handle):
    """Takes a handle over: an ndarray, or the scalar of a rank-0 tensor."""
    made(handle)
    code, shape = json.loads(tensor_info(handle))
    if shape:
        return ndarray(handle, dtype_of_code(code), tuple(shape))
    kind = dtype_of_code(code)
    value = plain(kind, json.loads(tensor_get(handle, 0)))
    tensor_release(handle)
    return scalar(kind, value)


def array_of(handle):
    """Takes a handle over as an ndarray, rank 0 included."""
    made(handle)
    code, shape = json.loads(tensor_info(handle))
    return ndarray(handle, dtype_of_code(code), tuple(shape))


def from_flat(values, kind, shape):
    """An array of the flat list values (or of one value that fills it)."""
    return ndarray(flat_handle(values, kind, shape), kind, tuple(shape))


def flat_handle(values, kind, shape):
    if kind.kind == "c":
        values = [complex(v._v if isinstance(v, generic) else v) for v in values]
    return made(tensor_new(kind.code, json.dumps(list(shape)), json.dumps([json_number(v) for v in values])))


def scalar_handle(value, kind):
    """A rank-0 tensor of a Python number."""
    if kind.kind == "f":
        return made(tensor_float(kind.code, float(value)))
    if kind.kind in "iub" and -1073741824 <= value <= 1073741823:
        return made(tensor_int(kind.code, int(value)))
    return flat_handle([int(value) if kind.kind in "iub" else value], kind, [])


def ints_handle(values):
    return flat_handle(values, int32_dtype, [len(values)])


int32_dtype = as_dtype("int32")
bool_dtype = as_dtype("bool")
int64_dtype = as_dtype("int64")
float64_dtype = as_dtype("float64")


class ndarray:
    """An n-dimensional array of one dtype."""

    def __init__(self, handle, kind, shape):
        self._handle = handle
        self._token = tensor_token(handle)
        self.dtype = kind
        self.shape = shape

    # what it is

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        count = 1
        for dim in self.shape:
            count *= dim
        return count

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    @property
    def T(self):
        return self.transpose()

    @property
    def flat(self):
        return iter(self.ravel())

    def __len__(self):
        if not self.shape:
            raise failure("numpy_len_unsized")
        return self.shape[0]

    def __str__(self):
        return tensor_text(self._handle, False)

    def __repr__(self):
        return tensor_text(self._handle, True)

    def __hash__(self):
        raise failure("numpy_unhashable")

    def _values(self):
        """The elements as a flat list of Python values."""
        values = json.loads(tensor_json(self._handle))
        kind = self.dtype
        if kind.kind in "fOc":
            return [plain(kind, value) for value in values]
        return [int(v) if isinstance(v, str) else v for v in values] if kind.itemsize == 8 else values

    def tolist(self):
        return _nested(self._values(), self.shape, 0, 0)[0]

    def item(self, index=None):
        if index is None and self.size != 1:
            raise failure("numpy_item_size")
        return plain(self.dtype, json.loads(tensor_get(self._handle, index or 0)))

    def __bool__(self):
        if self.size > 1:
            raise failure("numpy_ambiguous")
        return self.size == 1 and bool(self.item())

    # No __float__: MicroPython would use it for 2.0 * array instead of our __rmul__.

    def __int__(self):
        return int(self._only())

    def __index__(self):
        if self.dtype.kind not in "iu" or self.shape:
            raise failure("numpy_index_type")
        return self.item()

    def _only(self):
        if self.size != 1:
            raise failure("numpy_only_size_1")
        return self.item()

    def __iter__(self):
        if not self.shape:
            raise failure("numpy_iterate_0d")
        if len(self.shape) == 1:
            return iter([scalar(self.dtype, value) for value in self._values()])
        return iter([self[i] for i in range(self.shape[0])])

    def __contains__(self, value):
        return bool((self == value).any())

    def _new(self, type, attrs="{}"):
        """The result of one of the core's operations on this array alone."""
        return wrap(compute1(type, attrs, self._handle))

    # the same elements otherwise

    def copy(self):
        return ndarray(made(tensor_copy(self._handle)), self.dtype, self.shape)

    def astype(self, to):
        to = as_dtype(to)
        if to.name == self.dtype.name:
            return self.copy()
        if to.kind == "O" or self.dtype.kind == "O":
            return from_flat([as_bytes(v) if to.kind == "O" else float(v.decode()) for v in self._values()], to,
                             self.shape)
        return array_of(compute1("Cast", '{"DstT": %d}' % to.code, self._handle))

    def reshape(self, *shape):
        if len(shape) == 1 and not isinstance(shape[0], int):
            shape = shape[0] if isinstance(shape[0], (list, tuple)) else (int(shape[0]),)
        shape = [int(dim) for dim in shape]
        if -1 in shape:
            rest = 1
            for dim in shape:
                rest *= dim if dim != -1 else 1
            if shape.count(-1) > 1 or rest == 0 or self.size % rest:
                raise failure("numpy_reshape", self.size, shape_text(shape))
            shape[shape.index(-1)] = self.size // rest
        count = 1
        for dim in shape:
            count *= dim
        if count != self.size:
            raise failure("numpy_reshape", self.size, shape_text(shape))
        target = ints_handle(shape)
        result = made(compute1("Reshape", "{}", self._handle, target))
        tensor_release(target)
        return ndarray(result, self.dtype, tuple(shape))

    def ravel(self):
        return self.reshape(-1) if self.size else self.reshape(0)

    def flatten(self):
        return self.ravel()

    def transpose(self, *axes):
        if len(axes) == 1 and not isinstance(axes[0], int):
            axes = axes[0]
        if not axes:
            axes = list(range(self.ndim - 1, -1, -1))
        order = ints_handle([axis % self.ndim for axis in axes] if self.ndim else [])
        result = array_of(compute1("Transpose", "{}", self._handle, order))
        tensor_release(order)
        return result

    def squeeze(self, axis=None):
        if axis is None:
            return self.reshape([dim for dim in self.shape if dim != 1])
        axis = axis % self.ndim
        return self.reshape([dim for i, dim in enumerate(self.shape) if i != axis])

    # reductions

    def _reduce(self, type, axis, keepdims, kind=None):
        source = self if kind is None or kind.name == self.dtype.name else self.astype(kind)
        if axis is None:
            axes = list(range(self.ndim))
        else:
            axes = [a % self.ndim for a in (axis if isinstance(axis, (tuple, list)) else (axis,))]
        target = ints_handle(axes)
        handle = compute1(type, '{"keep_dims": %s}' % ("true" if keepdims else "false"), source._handle, target)
        tensor_release(target)
        return wrap(handle)

    def _wide(self):
        return int64_dtype if self.dtype.kind in "bui" else self.dtype

    def sum(self, axis=None, keepdims=False, dtype=None):
        return self._reduce("Sum", axis, keepdims, as_dtype(dtype) if dtype else self._wide())

    def prod(self, axis=None, keepdims=False):
        return self._reduce("Prod", axis, keepdims, self._wide())

    def mean(self, axis=None, keepdims=False):
        return self._reduce("Mean", axis, keepdims, float64_dtype if self.dtype.kind in "bui" else self.dtype)

    def max(self, axis=None, keepdims=False):
        return self._extreme("Max", "maximum", axis, keepdims)

    def min(self, axis=None, keepdims=False):
        return self._extreme("Min", "minimum", axis, keepdims)

    def _extreme(self, type, name, axis, keepdims):
        if self.size == 0:
            raise failure("numpy_empty_reduction", name)
        result = self._reduce(type, axis, keepdims, int64_dtype if self.dtype.kind == "b" else self.dtype)
        return result.astype("bool") if self.dtype.kind == "b" else result

    def all(self, axis=None, keepdims=False):
        return self._reduce("All", axis, keepdims, bool_dtype)

    def any(self, axis=None, keepdims=False):
        return self._reduce("Any", axis, keepdims, bool_dtype)

    def argmax(self, axis=None):
        return self._position("ArgMax", axis)

    def argmin(self, axis=None):
        return self._position("ArgMin", axis)

    def _position(self, type, axis):
        source = self.ravel() if axis is None else self
        target = scalar_handle(0 if axis is None else axis % self.ndim, int32_dtype)
        handle = compute1(type, "{}", source._handle, target)
        tensor_release(target)
        return wrap(handle)

    def cumsum(self, axis=None):
        source = self.ravel() if axis is None else self
        target = scalar_handle(0 if axis is None else axis % self.ndim, int32_dtype)
        handle = compute1("Cumsum", "{}", source.astype(self._wide())._handle, target)
        tensor_release(target)
        return wrap(handle)


def as_bytes(value):
    return value.encode() if isinstance(value, str) else value if isinstance(value, bytes) else str(value).encode()


def _nested(values, shape, axis, at):
    if axis == len(shape):
        return values[at], at + 1
    result = []
    for _ in range(shape[axis]):
        part, at = _nested(values, shape, axis + 1, at)
        result.append(part)
    return result, at


def shape_text(shape):
    """(2,3) and (2,): as NumPy's messages write shapes."""
    return "(%s)" % ",".join([str(dim) for dim in shape] + ([""] if len(shape) == 1 else []))
