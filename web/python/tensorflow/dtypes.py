"""Element types: tf.float32 and kin. A reference type (of a variable's place) has 100 added to its number."""
from ._state import fail, represent


class DType:
    """An element type; one object each, so `is` works too."""
    _tf_class = "tensorflow.python.framework.dtypes.DType"

    def __init__(self, number, name, size):
        self.as_datatype_enum, self.name, self.size = number, name, size

    @property
    def _number(self):
        return self.as_datatype_enum

    @property
    def _is_ref_dtype(self):
        return self.as_datatype_enum > 100

    @property
    def base_dtype(self):
        return self if self.as_datatype_enum < 100 else _BY_NUMBER[self.as_datatype_enum - 100]

    @property
    def _as_ref(self):
        return self if self.as_datatype_enum > 100 else _BY_NUMBER[self.as_datatype_enum + 100]

    @property
    def real_dtype(self):
        return {8: float32, 18: float64}.get(self.base_dtype._number, self)

    @property
    def as_numpy_dtype(self):
        import numpy
        name = self.base_dtype.name
        return getattr(numpy, {"bool": "bool_", "string": "object_"}.get(name, name))

    is_numpy_compatible = True

    @property
    def is_bool(self):
        return self.base_dtype is bool

    @property
    def is_integer(self):
        return self.base_dtype._number in (3, 4, 5, 6, 9, 17)

    @property
    def is_floating(self):
        return self.base_dtype._number in (1, 2, 14, 19)

    @property
    def is_complex(self):
        return self.base_dtype._number in (8, 18)

    @property
    def is_unsigned(self):
        return self.base_dtype._number in (4, 17)

    @property
    def limits(self):
        return (0 if self.is_integer else self.min, self.max)

    @property
    def min(self):
        return _limits(self)[0]

    @property
    def max(self):
        return _limits(self)[1]

    def is_compatible_with(self, other):
        """May something of that type be where this type is asked for? A reference may be read."""
        other = as_dtype(other)
        return self._number in (other._number, other.base_dtype._number)

    def __eq__(self, other):
        if other is self:
            return True
        if other is None:
            return False
        try:
            return as_dtype(other)._number == self._number
        except TypeError:
            return False

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return self.as_datatype_enum

    def __str__(self):
        return "<dtype: '%s'>" % self.name

    def __repr__(self):
        return "tf." + self.name

    def __int__(self):
        return self.as_datatype_enum


_BY_NUMBER, _BY_NAME = {}, {}


def _define(number, name, size):
    dtype = DType(number, name, size)
    for known in (dtype, DType(number + 100, name + "_ref", size)):
        _BY_NUMBER[known._number] = _BY_NAME[known.name] = known
    globals()[name + "_ref"] = known
    return dtype


float32, float64 = _define(1, "float32", 4), _define(2, "float64", 8)
int32, uint8, int16, int8 = (_define(3, "int32", 4), _define(4, "uint8", 1), _define(5, "int16", 2),
                             _define(6, "int8", 1))
string, complex64 = _define(7, "string", None), _define(8, "complex64", 8)
int64 = _define(9, "int64", 8)
bfloat16, uint16 = _define(14, "bfloat16", 2), _define(17, "uint16", 2)
complex128, float16 = _define(18, "complex128", 16), _define(19, "float16", 2)
resource = _define(20, "resource", 1)
_PYTHON_BOOL, bool = bool, _define(10, "bool", 1)
half, double = float16, float64
_ALIASES = {"bool_": bool, "object_": string, "object": string, "str_": string, "bytes_": string, "half": float16,
            "float": float32, "double": float64, "int": int64, "str": string, "float_": float64, "int_": int64}


def by_number(number):
    return _BY_NUMBER[number]


def as_dtype(value):
    """The DType of a DType, a number, a name, or a type of NumPy or Python."""
    if isinstance(value, DType):
        return value
    if isinstance(value, int) and value in _BY_NUMBER:
        return _BY_NUMBER[value]
    name = value if isinstance(value, str) else getattr(value, "name", None) or getattr(value, "__name__", None)
    if isinstance(name, str):
        found = _BY_NAME.get(name) or _ALIASES.get(name)
        if found is not None:
            return found
    fail("dtype_conversion", represent(value))


def _limits(dtype):
    number = dtype.base_dtype._number
    if dtype.is_integer:
        bits = 8 * dtype.size
        return (0, 2 ** bits - 1) if dtype.is_unsigned else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
    most = {1: 3.4028234663852886e+38, 2: 1.7976931348623157e+308, 19: 65504.0}.get(number)
    if number == 10:
        return (False, True)
    if most is None:
        raise TypeError("Cannot find minimum value of %s." % dtype)
    return (-most, most)


QUANTIZED_DTYPES = frozenset()
