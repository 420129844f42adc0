"""Arithmetic: the operators of tensors, element-wise functions, reductions, matrix products.

A function of one operation is one line; a composite one builds its parts in a name scope of its own, as TensorFlow
does (SPEC 1.10, 1.14, A29).
"""
from . import _state, dtypes
from ._state import fail, location
from .array_ops import identity
from .constant_op import convert
from .op_def_library import _failed, make, operation
from .ops import name_scope
from .tensor import Operand, Tensor, operators

# ---- Operators -------------------------------------------------------------------------------------------------------


def _binary(op_name, compute, op_type=None):
    """The operator x <op> y and its reflected form; op_type(): what two tensors of one type become at once."""

    def forward(x, y):
        if op_type is not None and isinstance(y, Operand) and not y._reads_anew:
            left, right = x._snapshot_tensor(), y._snapshot_tensor()
            if left.graph is right.graph and 7 != left._dtype_number() % 100 == right._dtype_number() % 100:
                graph = left.graph
                made = make(graph._id, location(), op_type(), op_name, None, left._ref, right._ref)
                if made < 0:
                    _failed(graph, op_type(), None, (left, right), op_name)
                return graph._output(made >> 7, 0, made & 127)
        with name_scope(None, op_name, [x, y]) as name:
            x = x._snapshot_tensor()
            if not _state.modern:
                y = convert(y, x.dtype.base_dtype, "y", None, False, x.graph)
            elif not isinstance(y, Tensor):
                y = convert(y, None, "y", x.dtype.base_dtype, False, x.graph)
            return compute(x, y, name)

    def reflected(y, x):
        with name_scope(None, op_name, [x, y]) as name:
            y = y._snapshot_tensor()
            if x.__class__ is int and x in (0, 1) and y.dtype.base_dtype is dtypes.bool:
                x = x == 1  # MicroPython hands over True | y as 1 | y
            return compute(convert(x, y.dtype.base_dtype, "x", None, False, y.graph), y, name)

    operators[op_name], operators["r" + op_name] = forward, reflected


def _simple(op_type):
    return lambda x, y, name: operation(op_type(), [x, y], name)


def _plus():
    return "AddV2" if _state.modern else "Add"


def _remainder():
    return "FloorMod" if _state.modern else "Mod"


def _floor_divide():
    return "FloorDiv" if _state.modern else "Div"


def _real_divide():
    return "RealDiv" if _state.modern else "Div"


_CAST_BEFORE_DIVISION = {4: dtypes.float32, 5: dtypes.float32, 6: dtypes.float32, 17: dtypes.float32,
                         3: dtypes.float64, 9: dtypes.float64}


def truediv(x, y, name=None):
    """x / y as Python 3 means it: integers become floats first. TypeError: x and y of different types."""
    with name_scope(name, "truediv", [x, y]) as name:
        x, y = convert(x, name="x"), convert(y, name="y")
        if x.dtype.base_dtype is not y.dtype.base_dtype:
            fail("truediv_dtypes", repr(x.dtype.base_dtype), repr(y.dtype.base_dtype))
        dtype = _CAST_BEFORE_DIVISION.get(x.dtype.base_dtype._number)
        if dtype is not None:
            x, y = cast(x, dtype), cast(y, dtype)
        return operation(_real_divide(), [x, y], name)


def floordiv(x, y, name=None):
    """x // y: rounds down at 1.15; at 0.10 integers are cut toward zero (SPEC 1.14)."""
    with name_scope(name, "floordiv", [x, y]) as name:
        if _state.modern:
            return operation("FloorDiv", [x, y], name)
        x = convert(x, name="x")
        if x.dtype.is_floating:
            return floor(operation("Div", [x, y]), name)
        return operation("Div", [x, y], name)


def logical_xor(x, y, name="LogicalXor"):
    """True where exactly one is."""
    return logical_and(logical_or(x, y), logical_not(logical_and(x, y)), name)


def matmul(a, b, transpose_a=False, transpose_b=False, a_is_sparse=False, b_is_sparse=False, name=None):
    """Matrix product: a [.., m, k] times b [.., k, n] gives [.., m, n].

    transpose_a, transpose_b: take that matrix transposed. ValueError: sizes do not fit. Source: tf.matmul.
    """
    with name_scope(name, "MatMul", [a, b]) as name:
        a, b = convert(a, name="a"), convert(b, name="b")
        if (a.get_shape().ndims or 2) > 2 or (b.get_shape().ndims or 2) > 2:
            batched = "BatchMatMulV2" if _state.modern else "BatchMatMul"
            return operation(batched, [a, b], name, adj_x=transpose_a, adj_y=transpose_b)
        return operation("MatMul", [a, b], name, transpose_a=transpose_a, transpose_b=transpose_b)


_binary("add", lambda x, y, name: operation("Add" if x.dtype is dtypes.string else _plus(), [x, y], name), _plus)
_binary("sub", _simple(lambda: "Sub"), lambda: "Sub")
_binary("mul", _simple(lambda: "Mul"), lambda: "Mul")
_binary("mod", _simple(_remainder), _remainder)
_binary("pow", _simple(lambda: "Pow"), lambda: "Pow")
_binary("truediv", truediv)
_binary("floordiv", floordiv)
_binary("matmul", lambda x, y, name: matmul(x, y, name=name))
_binary("and", _simple(lambda: "LogicalAnd"), lambda: "LogicalAnd")
_binary("or", _simple(lambda: "LogicalOr"), lambda: "LogicalOr")
_binary("xor", logical_xor)
for _name, _type in (("less", "Less"), ("less_equal", "LessEqual"), ("greater", "Greater"),
                     ("greater_equal", "GreaterEqual")):
    operators[_name] = (lambda op_type: lambda x, y: operation(op_type, [x, y]))(_type)


# ---- Element by element, two values ----------------------------------------------------------------------------------

def add(x, y, name=None):
    """x + y, element by element, sizes of 1 stretched."""
    return operation("Add", [x, y], name)


def subtract(x, y, name=None):
    """x - y."""
    return operation("Sub", [x, y], name)


def multiply(x, y, name=None):
    """x * y."""
    return operation("Mul", [x, y], name)


sub, mul = subtract, multiply


def divide(x, y, name=None):
    """x / y as Python's operator divides."""
    return truediv(convert(x), y, name)


def div(x, y, name=None):
    """Division as in Python 2: of floats exact, of integers rounded (down at 1.15, toward zero at 0.10)."""
    if not _state.modern:
        return operation("Div", [x, y], name)
    with name_scope(name, "div", [x, y]) as name:
        x = convert(x, name="x")
        y = convert(y, x.dtype.base_dtype, "y")
        return operation("RealDiv" if x.dtype.is_floating or x.dtype.is_complex else "FloorDiv", [x, y], name)


def realdiv(x, y, name=None):
    """x / y of floats."""
    return operation("RealDiv", [x, y], name)


def floor_div(x, y, name=None):
    """x // y, rounded down."""
    return operation("FloorDiv", [x, y], name)


def mod(x, y, name=None):
    """The remainder: of y's sign at 1.15, of x's at 0.10."""
    return operation(_remainder(), [x, y], name)


def floormod(x, y, name=None):
    """The remainder, of y's sign."""
    return operation("FloorMod", [x, y], name)


floor_mod = floormod


def pow(x, y, name=None):
    """x to the power of y."""
    with name_scope(name, "Pow", [x]) as name:
        return operation("Pow", [x, y], name)


def truncatediv(x, y, name=None):
    """x / y of integers, cut toward zero."""
    return operation("TruncateDiv", [x, y], name)


def truncatemod(x, y, name=None):
    """The remainder, of x's sign."""
    return operation("TruncateMod", [x, y], name)


def atan2(y, x, name=None):
    """The angle of the point (x, y)."""
    return operation("Atan2", [y, x], name)


def maximum(x, y, name=None):
    """The larger of two, element by element."""
    return operation("Maximum", [x, y], name)


def minimum(x, y, name=None):
    """The smaller of two, element by element."""
    return operation("Minimum", [x, y], name)


def squared_difference(x, y, name=None):
    """(x - y) squared."""
    return operation("SquaredDifference", [x, y], name)


def less(x, y, name=None):
    """x < y."""
    return operation("Less", [x, y], name)


def less_equal(x, y, name=None):
    """x <= y."""
    return operation("LessEqual", [x, y], name)


def greater(x, y, name=None):
    """x > y."""
    return operation("Greater", [x, y], name)


def greater_equal(x, y, name=None):
    """x >= y."""
    return operation("GreaterEqual", [x, y], name)


def equal(x, y, name=None):
    """Whether elements are equal (x == y compares the Python objects)."""
    return operation("Equal", [x, y], name)


def not_equal(x, y, name=None):
    """Whether elements differ."""
    return operation("NotEqual", [x, y], name)


def logical_and(x, y, name=None):
    """x and y, of bools."""
    return operation("LogicalAnd", [x, y], name)


def logical_or(x, y, name=None):
    """x or y, of bools."""
    return operation("LogicalOr", [x, y], name)


def logical_not(x, name=None):
    """not x, of bools."""
    return operation("LogicalNot", [x], name)


# ---- Element by element, one value -----------------------------------------------------------------------------------

def _through_scope(op_type):
    """A function that first makes its argument a tensor named "x" in its own scope."""
    def function(x, name=None):
        with name_scope(name, op_type, [x]) as name:
            return operation(op_type, [convert(x, name="x")], name)
    return function


abs, sigmoid, tanh = _through_scope("Abs"), _through_scope("Sigmoid"), _through_scope("Tanh")
sign, square, sqrt = _through_scope("Sign"), _through_scope("Square"), _through_scope("Sqrt")
negative = _through_scope("Neg")
neg = negative


def exp(x, name=None):
    """e to the power of x."""
    return operation("Exp", [x], name)


def log(x, name=None):
    """The natural logarithm."""
    return operation("Log", [x], name)


def log1p(x, name=None):
    """log(1 + x), exact near 0."""
    return operation("Log1p", [x], name)


def expm1(x, name=None):
    """exp(x) - 1, exact near 0."""
    return operation("Expm1", [x], name)


def sin(x, name=None):
    """The sine."""
    return operation("Sin", [x], name)


def cos(x, name=None):
    """The cosine."""
    return operation("Cos", [x], name)


def tan(x, name=None):
    """The tangent."""
    return operation("Tan", [x], name)


def _of_one(op_type):
    """A function that is its operation."""
    return lambda x, name=None: operation(op_type, [x], name)


asin, acos, atan, sinh, cosh = _of_one("Asin"), _of_one("Acos"), _of_one("Atan"), _of_one("Sinh"), _of_one("Cosh")
erf, rint, is_inf = _of_one("Erf"), _of_one("Rint"), _of_one("IsInf")


def floor(x, name=None):
    """The largest integer that is not larger."""
    return operation("Floor", [x], name)


def ceil(x, name=None):
    """The smallest integer that is not smaller."""
    return operation("Ceil", [x], name)


def rsqrt(x, name=None):
    """1 / sqrt(x)."""
    return operation("Rsqrt", [x], name)


def reciprocal(x, name=None):
    """1 / x."""
    return operation("Reciprocal" if _state.modern else "Inv", [x], name)


inv = reciprocal


def round(x, name=None):
    """To the nearest integer; halves to the even one at 1.15, up at 0.10."""
    x = convert(x, name="x")
    if x.dtype.is_integer:
        return x
    return operation("Round", [x], name) if _state.modern else floor(x + 0.5, name)


def is_nan(x, name=None):
    """Where elements are not a number."""
    return operation("IsNan", [x], name)


def is_finite(x, name=None):
    """Where elements are neither infinite nor not a number."""
    return operation("IsFinite", [x], name)


def cast(x, dtype, name=None):
    """x with elements of that type; x itself if it has it already."""
    dtype = dtypes.as_dtype(dtype).base_dtype
    with name_scope(name, "Cast", [x]) as name:
        x = convert(x, name="x")
        return x if x.dtype.base_dtype is dtype else operation("Cast", [x], name, SrcT=x.dtype.base_dtype, DstT=dtype)


def to_float(x, name="ToFloat"):
    return cast(x, dtypes.float32, name)


def to_double(x, name="ToDouble"):
    return cast(x, dtypes.float64, name)


def to_int32(x, name="ToInt32"):
    return cast(x, dtypes.int32, name)


def to_int64(x, name="ToInt64"):
    return cast(x, dtypes.int64, name)


def scalar_mul(scalar, x, name=None):
    """scalar * x for a scalar."""
    scalar = convert(scalar, x.dtype.base_dtype, "scalar")
    if scalar.get_shape().ndims != 0:
        raise ValueError("Only scalar multiply works, got shape %s" % scalar.get_shape())
    return operation("Mul", [scalar, x], name) if _state.modern else scalar * x


def add_n(inputs, name=None):
    """The sum of a list of tensors of one shape."""
    if not inputs or not isinstance(inputs, (list, tuple)):
        raise ValueError("inputs must be a list of at least one %s with the same dtype and shape" % (
            "Tensor/IndexedSlices" if _state.modern else "Tensor"))
    inputs = [convert(x) for x in inputs]
    if len(inputs) == 1 and _state.modern:
        return identity(inputs[0], name) if name else inputs[0]
    return operation("AddN", [inputs], name)


# ---- Rows of numbers -------------------------------------------------------------------------------------------------

_RANGE_ORDER = (3, 9, 1, 2)


def range(start, limit=None, delta=1, dtype=None, name="range"):
    """start, start + delta, ... up to, but without, limit."""
    if limit is None:
        start, limit = 0, start
    if not _state.modern:
        return operation("Range", [start, limit, delta], name)
    with name_scope(name, "Range", [start, limit, delta]) as name:
        wanted = None if dtype is None else dtypes.as_dtype(dtype)
        parts = [convert(value, wanted, part) for value, part in ((start, "start"), (limit, "limit"), (delta, "delta"))]
        if wanted is None:
            wanted = max([_RANGE_ORDER.index(part.dtype._number) for part in parts])
            parts = [cast(part, dtypes.by_number(_RANGE_ORDER[wanted])) for part in parts] \
                if len(set([part.dtype._number for part in parts])) > 1 else parts
        return operation("Range", parts, name)


def linspace(start, stop, num, name=None):
    """num values from start to stop, both included."""
    return operation("LinSpace", [start, stop, num], name)


lin_space = linspace

operators["neg"], operators["abs"] = neg, abs
operators["invert"] = logical_not
