"""Arithmetic of arrays and numbers, with NumPy's rules for the dtype; adds the operators to ndarray."""
from _core import compute1, tensor_release, tensor_retain

from ._array import (array_of, bool_dtype, flat_handle, float64_dtype, from_flat, int32_dtype, made, ndarray, as_bytes,
                     scalar_handle, shape_text, wrap)
from ._convert import asarray
from ._dtypes import failure, generic, is_tensor, mixed, promote, python_dtype, scalar

_NUMBERS = (bool, int, float)


_COMPARISONS = ("Equal", "NotEqual", "Less", "LessEqual", "Greater", "GreaterEqual")


def binary(type, left, right):
    """One of the core's operations on two arrays or an array and a number, with NumPy's rules for the dtype."""
    if is_tensor(left) or is_tensor(right):
        return NotImplemented
    if not (_is_operand(left) and _is_operand(right)):
        return NotImplemented
    left_weak, right_weak = _is_weak(left), _is_weak(right)
    if not left_weak and not isinstance(left, ndarray):
        left = asarray(left)
    if not right_weak and not isinstance(right, ndarray):
        right = asarray(right)
    kind = _result_dtype(left, right, left_weak, right_weak)
    if type == "RealDiv" and kind.kind != "f":
        kind = float64_dtype
    if type.startswith("Logical"):
        kind = bool_dtype
    elif kind.kind == "b" and type not in _COMPARISONS:
        type = {"Add": "LogicalOr", "Mul": "LogicalAnd"}.get(type, type)
    if not left_weak and not right_weak:
        broadcast_shapes(left.shape, right.shape)
    compares = type in _COMPARISONS
    # TensorFlow's operations do not take all of NumPy's types; these come out the same in a wider one.
    wide = int32_dtype if kind.name == "uint16" or kind.kind == "b" and compares else kind
    a, b = _operand(left, wide), _operand(right, wide)
    result = compute1(type, "{}", a, b)
    tensor_release(a)
    tensor_release(b)
    result = wrap(result)
    return result if wide is kind or compares or type == "RealDiv" else result.astype(kind)


def _is_operand(value):
    return isinstance(value, (ndarray, generic, list, tuple)) or isinstance(value, _NUMBERS) \
        or isinstance(value, (str, bytes))


def _is_weak(value):
    """A scalar: it follows the array's dtype."""
    return not isinstance(value, (list, tuple)) and (not isinstance(value, ndarray) or not value.shape)


def _result_dtype(left, right, left_weak, right_weak):
    a = left.dtype if isinstance(left, ndarray) else python_dtype(left)
    b = right.dtype if isinstance(right, ndarray) else python_dtype(right)
    if left_weak == right_weak:
        return promote(a, b)
    return mixed(b, a) if left_weak else mixed(a, b)


def _operand(value, kind):
    """A handle of value in dtype kind, to be released."""
    if isinstance(value, ndarray):
        if value.dtype.name == kind.name:
            return tensor_retain(value._handle)
        return made(compute1("Cast", '{"DstT": %d}' % kind.code, value._handle))
    if kind.kind == "O":
        return flat_handle([as_bytes(value)], kind, [])
    return scalar_handle(scalar(kind, value)._v, kind)


def broadcast_shapes(a, b):
    """The shape of two shapes together; ValueError where they do not fit."""
    if len(a) < len(b):
        a, b = b, a
    result = list(a)
    for i in range(1, len(b) + 1):
        if a[-i] != b[-i] and a[-i] != 1 and b[-i] != 1:
            raise failure("numpy_broadcast", shape_text(a), shape_text(b))
        result[-i] = b[-i] if a[-i] == 1 else a[-i]
    return tuple(result)


def compare(type, left, right):
    if is_tensor(right):
        return NotImplemented
    if not _is_operand(right):
        return from_flat([type == "NotEqual"], bool_dtype, left.shape)
    other = right if _is_weak(right) else asarray(right)
    if isinstance(other, ndarray):
        try:
            broadcast_shapes(left.shape, other.shape)
        except ValueError:
            return type == "NotEqual"
    if (left.dtype.kind == "O") != ((other.dtype if isinstance(other, ndarray) else python_dtype(other)).kind == "O"):
        return type == "NotEqual"
    return binary(type, left, other)


def broadcast_to(value, shape):
    """value repeated to shape."""
    array = asarray(value)
    broadcast_shapes(array.shape, shape)
    zeros = from_flat([0], array.dtype, shape)
    return binary("LogicalOr" if array.dtype.kind == "b" else "Add", zeros, array)


def dot(left, right):
    """Matrix product; the last axis of left by the second last of right (rank 1 or 2)."""
    left, right = asarray(left), asarray(right)
    if not left.shape or not right.shape:
        return binary("Mul", left, right)
    if right.ndim > 2:
        raise failure("numpy_dot_rank", right.ndim)
    if left.shape[-1] != right.shape[0]:
        raise failure("numpy_dot", left.shape, right.shape, left.shape[-1], left.ndim - 1, right.shape[0], 0)
    kind = promote(left.dtype, right.dtype)
    rows = left.astype(kind).reshape(-1, left.shape[-1])
    columns = right.astype(kind).reshape(right.shape[0], -1)
    product = array_of(compute1("MatMul", "{}", rows._handle, columns._handle))
    shape = left.shape[:-1] + right.shape[1:]
    return product.reshape(shape) if shape else scalar(kind, product.item())


def clip(array, low=None, high=None):
    """Every element brought between low and high; None leaves that side open."""
    result = array if low is None else binary("Maximum", array, low)
    return result if high is None else binary("Minimum", result, high)


def _become(array, result, function):
    """array's elements replaced, its dtype kept: the in-place operators."""
    if is_tensor(result) or result is NotImplemented:
        return result
    result = asarray(result)
    if result.dtype.name != array.dtype.name:
        if "buif".index(result.dtype.kind) > "buif".index(array.dtype.kind):
            raise failure("numpy_same_kind", function, repr(result.dtype), repr(array.dtype))
        result = result.astype(array.dtype)
    array._handle, array._token = result._handle, result._token
    return array


def _invert(array):
    return array._new("LogicalNot") if array.dtype.kind == "b" else -array - 1


def _round(array, decimals=0):
    if decimals == 0:
        return array._new("Round")
    factor = 10.0 ** decimals
    return (array * factor)._new("Round") / factor


def _fill(array, value):
    _become(array, from_flat([scalar(array.dtype, value)], array.dtype, array.shape), "fill")


def _operators():
    for name, type, function in (("add", "Add", "add"), ("sub", "Sub", "subtract"), ("mul", "Mul", "multiply"),
                                 ("truediv", "RealDiv", "divide"), ("floordiv", "FloorDiv", "floor_divide"),
                                 ("mod", "FloorMod", "remainder"), ("pow", "Pow", "power"),
                                 ("and", "LogicalAnd", "bitwise_and"), ("or", "LogicalOr", "bitwise_or")):
        setattr(ndarray, "__%s__" % name, lambda a, b, type=type: binary(type, a, b))
        setattr(ndarray, "__r%s__" % name, lambda a, b, type=type: binary(type, b, a))
        setattr(ndarray, "__i%s__" % name,
                lambda a, b, type=type, function=function: _become(a, binary(type, a, b), function))
    for name, type in (("lt", "Less"), ("le", "LessEqual"), ("gt", "Greater"), ("ge", "GreaterEqual")):
        setattr(ndarray, "__%s__" % name, lambda a, b, type=type: binary(type, a, b))
    ndarray.__eq__ = lambda a, b: compare("Equal", a, b)
    ndarray.__ne__ = lambda a, b: compare("NotEqual", a, b)
    ndarray.__neg__ = lambda a: a._new("Neg")
    ndarray.__pos__ = lambda a: a.copy()
    ndarray.__abs__ = lambda a: a._new("Abs")
    ndarray.__invert__ = _invert
    ndarray.__matmul__ = lambda a, b: NotImplemented if is_tensor(b) else dot(a, b)
    ndarray.__rmatmul__ = lambda a, b: dot(b, a)
    ndarray.__contains__ = lambda a, value: bool((a == value).any())
    ndarray.dot, ndarray.clip, ndarray.round, ndarray.fill = dot, clip, _round, _fill
    ndarray.var, ndarray.std = var, std


def var(array, axis=None, keepdims=False):
    """Mean of the squared differences from the mean."""
    array = asarray(array)
    difference = array - array.mean(axis, True)
    return (difference * difference).mean(axis, keepdims)


def std(array, axis=None, keepdims=False):
    """Square root of var."""
    variance = var(array, axis, keepdims)
    return variance._new("Sqrt") if isinstance(variance, ndarray) else scalar(variance.dtype, variance.item() ** 0.5)


_operators()
