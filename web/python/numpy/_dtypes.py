"""Element types: dtype objects, the scalar types np.float32 and kin, and NumPy's rules for mixing them.

A scalar (np.float32(3)) is what a rank-0 result is; it computes in Python and rounds to its type. The rules of mixing
are those of NumPy 1.x: two scalars promote like arrays, a scalar beside an array takes the array's type unless its
kind (bool, int, float) is higher.
"""
from array import array as _buffer
import json

from _core import tensor_float, tensor_get, tensor_release, tensor_text, error as _core_error, fail as _core_fail


def failure(key, *arguments):
    """The exception for the core's error `key`, its format filled with arguments (as text)."""
    _core_fail(key, json.dumps([str(a) for a in arguments]))
    return core_failure()


def core_failure():
    """The exception for the core's last error: Python's own class of that name, MemoryError when memory ran out."""
    record = json.loads(_core_error())
    name = record["class"]
    if name == "ResourceExhaustedError":
        return MemoryError(record["message"])
    return _CLASSES.get(name, ValueError)(record["message"])


_CLASSES = {"ValueError": ValueError, "TypeError": TypeError, "KeyError": KeyError, "IndexError": IndexError,
            "AttributeError": AttributeError, "RuntimeError": RuntimeError, "ZeroDivisionError": ZeroDivisionError,
            "NotImplementedError": NotImplementedError, "OSError": OSError}


def is_tensor(value):
    """True for what belongs to the tensorflow package: its operators win over ours."""
    return hasattr(value, "_tf_operand")


class dtype:
    """An element type. Compares equal to its name, its scalar type and Python's type of the same meaning."""

    def __init__(self, spec):
        found = _find(spec)
        self.name, self.kind, self.itemsize, self.code, self.type = found

    @property
    def str(self):
        return ("|" if self.itemsize == 1 or self.kind == "O" else "<") + self.kind + str(self.itemsize)

    def __eq__(self, other):
        try:
            return other is not None and _find(other)[0] == self.name
        except TypeError:
            return False

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return "dtype('%s')" % ("O" if self.kind == "O" else self.name)

    def __str__(self):
        return self.name


def _number(value):
    return value._v if isinstance(value, generic) else value


class generic:
    """A NumPy scalar: one value of one dtype."""
    shape = ()
    ndim = 0
    size = 1

    def __init__(self, value=0):
        if hasattr(value, "item"):
            value = value.item()
        self._v = self._round(value)

    def item(self):
        return self._v

    def tolist(self):
        return self._v

    def astype(self, to):
        return scalar(dtype(to), self._v)

    def __repr__(self):
        return str(self._v)

    __str__ = __repr__

    def __float__(self):
        return float(self._v)

    def __int__(self):
        return int(self._v)

    def __bool__(self):
        return bool(self._v)

    def __hash__(self):
        return hash(self._v)

    def __neg__(self):
        return scalar(self.dtype, -self._v)

    def __pos__(self):
        return self

    def __abs__(self):
        return scalar(self.dtype, abs(self._v))

    def __round__(self, digits=None):
        return round(self._v) if digits is None else scalar(self.dtype, round(self._v, digits))

    def _with(self, other, compute, swapped=False):
        if isinstance(other, generic):
            right, kind = other._v, other.dtype
        elif isinstance(other, (bool, int, float)):
            right, kind = other, python_dtype(other)
        else:
            return NotImplemented
        left = self._v
        if swapped:
            left, right = right, left
        return scalar(promote(self.dtype, kind), compute(left, right))

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    def __radd__(self, other):
        return self._with(other, lambda a, b: a + b, True)

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._with(other, lambda a, b: a - b, True)

    def __mul__(self, other):
        return self._with(other, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._with(other, lambda a, b: a * b, True)

    def __truediv__(self, other):
        return self._divide(other, False)

    def __rtruediv__(self, other):
        return self._divide(other, True)

    def _divide(self, other, swapped):
        result = self._with(other, _quotient, swapped)
        if result is NotImplemented or result.dtype.kind == "f":
            return result
        left, right = self._v, _number(other)
        return float64(_quotient(right, left) if swapped else _quotient(left, right))

    def __floordiv__(self, other):
        return self._with(other, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._with(other, lambda a, b: a // b, True)

    def __mod__(self, other):
        return self._with(other, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._with(other, lambda a, b: a % b, True)

    def __pow__(self, other):
        return self._with(other, lambda a, b: a ** b)

    def __rpow__(self, other):
        return self._with(other, lambda a, b: a ** b, True)

    def _compare(self, other, compute):
        if isinstance(other, generic) or isinstance(other, (bool, int, float)):
            return bool_(compute(self._v, _number(other)))
        return NotImplemented

    def __eq__(self, other):
        result = self._compare(other, lambda a, b: a == b)
        return bool_(False) if result is NotImplemented and other is None else result

    def __ne__(self, other):
        result = self._compare(other, lambda a, b: a != b)
        return bool_(True) if result is NotImplemented and other is None else result

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)


def _quotient(a, b):
    if b != 0:
        return a / b
    return float("nan") if a == 0 or a != a else float("inf") if a > 0 else float("-inf")


class _integer(generic):
    def __index__(self):
        return self._v

    def _round(self, value):
        bits = 8 * self.dtype.itemsize
        value = int(value) & ((1 << bits) - 1)
        return value - (1 << bits) if self.dtype.kind == "i" and value >> (bits - 1) else value


class float64(generic):
    def _round(self, value):
        return float(value)


class _short_float(generic):
    """Fewer digits than Python's float tell its values apart; the core knows which."""

    def __repr__(self):
        handle = tensor_float(self.dtype.code, self._v)
        text = tensor_text(handle, False)
        tensor_release(handle)
        return text

    __str__ = __repr__


class float32(_short_float):
    def _round(self, value):
        return _buffer("f", [float(value)])[0]


class float16(_short_float):
    def _round(self, value):
        handle = tensor_float(19, float(value))
        value = float(tensor_get(handle, 0))
        tensor_release(handle)
        return value


class complex64(generic):
    def _round(self, value):
        return complex(*value) if isinstance(value, list) else complex(value)


class complex128(complex64):
    pass


class int64(_integer):
    pass


class int32(_integer):
    pass


class int16(_integer):
    pass


class int8(_integer):
    pass


class uint8(_integer):
    pass


class uint16(_integer):
    pass


class bool_(generic):
    def _round(self, value):
        return bool(value)

    def __index__(self):
        return int(self._v)


class object_(generic):
    def _round(self, value):
        return value


# name, kind, bytes, the core's number, scalar type; in the order of promotion within a kind
_ROWS = [("bool", "b", 1, 10, bool_), ("uint8", "u", 1, 4, uint8), ("int8", "i", 1, 6, int8),
         ("uint16", "u", 2, 17, uint16), ("int16", "i", 2, 5, int16), ("int32", "i", 4, 3, int32),
         ("int64", "i", 8, 9, int64), ("float16", "f", 2, 19, float16), ("float32", "f", 4, 1, float32),
         ("float64", "f", 8, 2, float64),
         ("complex64", "c", 8, 8, complex64), ("complex128", "c", 16, 18, complex128),
         ("object", "O", 8, 7, object_)]
_BY_NAME = {}
_BY_CODE = {}
for _row in _ROWS:
    _BY_NAME[_row[0]] = _row
    _BY_CODE[_row[3]] = _row
for _alias, _name in (("float", "float64"), ("double", "float64"), ("int", "int64"), ("f", "float32"), ("d", "float64"),
                      ("i", "int32"), ("f4", "float32"), ("f8", "float64"), ("i4", "int32"), ("i8", "int64"),
                      ("u1", "uint8"), ("i1", "int8"), ("i2", "int16"), ("u2", "uint16"), ("b1", "bool"), ("?", "bool"),
                      ("bool_", "bool"), ("object_", "object"), ("O", "object"), ("string", "object"), ("b", "int8"),
                      ("single", "float32"), ("l", "int64"), ("int_", "int64"), ("float_", "float64")):
    _BY_NAME[_alias] = _BY_NAME[_name]


def _find(spec):
    if isinstance(spec, str):
        row = _BY_NAME.get(spec.lstrip("<|=")) if spec else None
    elif isinstance(spec, dtype):
        row = _BY_NAME[spec.name]
    elif isinstance(spec, type):
        row = _BY_NAME.get({str: "object", bytes: "object"}.get(spec, spec.__name__))
    elif hasattr(spec, "as_numpy_dtype"):
        row = _BY_NAME.get(spec.as_numpy_dtype.__name__)
    else:
        row = _BY_NAME.get(spec.name) if isinstance(getattr(spec, "name", None), str) else None
    if row is None:
        raise failure("numpy_dtype", repr(spec) if isinstance(spec, str) else spec)
    return row


_DTYPES = {}
for _row in _ROWS:
    _DTYPES[_row[3]] = _row[4].dtype = dtype(_row[0])


def dtype_of_code(code):
    """The dtype with the core's number (a reference type counts as its base)."""
    return _DTYPES[code % 100]


def as_dtype(spec):
    """The dtype for a dtype, a name, a Python or NumPy type, or TensorFlow's DType. TypeError for anything else."""
    return _DTYPES[_find(spec)[3]]


def scalar(kind, value):
    """value as a scalar of that dtype; text and objects stay themselves."""
    return value if kind.kind == "O" else kind.type(value)


def python_dtype(value):
    """The dtype NumPy gives a Python value: bool, int64, float64, object."""
    if isinstance(value, generic):
        return value.dtype
    if value is True or value is False:
        return _DTYPES[10]
    if isinstance(value, int):
        return _DTYPES[9]
    if isinstance(value, complex):
        return _DTYPES[18]
    return _DTYPES[2] if isinstance(value, float) else _DTYPES[7]


_KINDS = "buifcO"


def promote(a, b):
    """The smallest dtype that holds both: NumPy's result_type for two arrays."""
    if a.name == b.name:
        return a
    if _KINDS.index(a.kind) > _KINDS.index(b.kind):
        a, b = b, a
    if b.kind == "O" or a.kind == "b":
        return b
    if a.kind == b.kind:
        return a if a.itemsize > b.itemsize else b
    if b.kind == "c":
        return b if a.itemsize < 8 else _DTYPES[18]
    if b.kind == "f":
        return b if b.itemsize == 8 or a.itemsize <= 2 else _DTYPES[2]
    need = max(2 * a.itemsize, b.itemsize)  # unsigned with signed
    return _DTYPES[{2: 5, 4: 3}.get(need, 9)]


def mixed(array_dtype, scalar_dtype):
    """The dtype of an array beside a scalar: the array's, unless the scalar's kind is higher."""
    rank = {"b": 0, "u": 1, "i": 1, "f": 2, "c": 3, "O": 4}
    return array_dtype if rank[scalar_dtype.kind] <= rank[array_dtype.kind] else promote(array_dtype, scalar_dtype)
