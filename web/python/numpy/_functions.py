"""NumPy's functions on arrays: making, joining, comparing, elementwise mathematics."""
from builtins import abs as _abs, max as _max, min as _min
import json
import math

from _core import compute, compute1, tensor_release

from ._arithmetic import binary, broadcast_shapes, broadcast_to, dot
from ._array import (array_of, flat_handle, float64_dtype, from_flat, int32_dtype, int64_dtype, ndarray, scalar_handle,
                     wrap)
from ._convert import asarray
from ._dtypes import as_dtype, failure, generic, is_tensor, promote, python_dtype, scalar


# Making arrays


def array(object, dtype=None, copy=True):
    """A new array of a number, a nested list or an array."""
    made = asarray(object, dtype)
    return made.copy() if made is object and copy and isinstance(made, ndarray) else made


def _shape(shape):
    return tuple([int(dim) for dim in shape]) if isinstance(shape, (list, tuple, ndarray)) else (int(shape),)


def full(shape, fill_value, dtype=None):
    kind = as_dtype(dtype) if dtype is not None else python_dtype(fill_value)
    return from_flat([scalar(kind, fill_value)], kind, _shape(shape))


def zeros(shape, dtype=None):
    return full(shape, 0, dtype or float64_dtype)


def ones(shape, dtype=None):
    return full(shape, 1, dtype or float64_dtype)


empty = zeros


def full_like(a, fill_value, dtype=None):
    a = asarray(a)
    return full(a.shape, fill_value, dtype or a.dtype)


def zeros_like(a, dtype=None):
    return full_like(a, 0, dtype)


def ones_like(a, dtype=None):
    return full_like(a, 1, dtype)


empty_like = zeros_like


def eye(N, M=None, dtype=None):
    columns = N if M is None else M
    kind = as_dtype(dtype) if dtype is not None else float64_dtype
    return from_flat([1 if i == j else 0 for i in range(N) for j in range(columns)], kind, (N, columns))


identity = eye


def arange(start, stop=None, step=1, dtype=None):
    """Values start, start + step, ... below stop."""
    if stop is None:
        start, stop = 0, start
    count = _max(0, math.ceil((stop - start) / step))
    kind = as_dtype(dtype) if dtype is not None else \
        float64_dtype if isinstance(start + stop + step, float) else int64_dtype
    return from_flat([start + i * step for i in range(count)], kind, (count,)) if count else zeros(0, kind)


def linspace(start, stop, num=50, endpoint=True, dtype=None):
    """num values from start to stop, stop included unless endpoint is False."""
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts else 0.0
    values = [start + i * step for i in range(num)]
    if endpoint and num > 1:
        values[-1] = float(stop)
    return from_flat(values, as_dtype(dtype) if dtype is not None else float64_dtype, (num,)) if num else zeros(0)


def diag(v, k=0):
    v = asarray(v)
    if v.ndim == 1:
        n = v.size + _abs(k)
        values = v._values()
        return from_flat([values[_min(i, j)] if j - i == k else 0 for i in range(n) for j in range(n)], v.dtype, (n, n))
    rows, columns = v.shape
    values = v._values()
    picked = [values[i * columns + i + k] for i in range(rows) if 0 <= i + k < columns]
    return from_flat(picked, v.dtype, (len(picked),))


# Joining and rearranging


def concatenate(arrays, axis=0):
    arrays = [asarray(a) for a in arrays]
    kind = arrays[0].dtype
    for other in arrays[1:]:
        kind = promote(kind, other.dtype)
    first = arrays[0]
    for index, other in enumerate(arrays):
        if other.ndim != first.ndim:
            raise failure("numpy_concatenate_rank", 0, first.ndim, index, other.ndim)
        for i, dim in enumerate(other.shape):
            if i != axis % first.ndim and dim != first.shape[i]:
                raise failure("numpy_concatenate", i, 0, first.shape[i], index, dim)
    arrays = [a if a.dtype.name == kind.name else a.astype(kind) for a in arrays]
    if len(arrays) == 1:
        return arrays[0].copy()
    where = scalar_handle(axis % arrays[0].ndim, int32_dtype)
    result = compute("ConcatV2", json.dumps([[a._handle for a in arrays], where]), "{}")
    tensor_release(where)
    return array_of(json.loads(result)[0] if result is not None else -1)


def stack(arrays, axis=0):
    return concatenate([expand_dims(a, axis) for a in arrays], axis)


def vstack(arrays):
    return concatenate([a.reshape(1, -1) if a.ndim < 2 else a for a in [asarray(x) for x in arrays]], 0)


def hstack(arrays):
    arrays = [asarray(a) for a in arrays]
    return concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)


def column_stack(arrays):
    return concatenate([a.reshape(-1, 1) if a.ndim == 1 else a for a in [asarray(x) for x in arrays]], 1)


def append(arr, values, axis=None):
    if axis is None:
        return concatenate([asarray(arr).ravel(), asarray(values).ravel()])
    return concatenate([arr, values], axis)


def expand_dims(a, axis):
    a = asarray(a)
    at = axis % (a.ndim + 1)
    return a.reshape(a.shape[:at] + (1,) + a.shape[at:])


def tile(A, reps):
    A = asarray(A)
    reps = list(_shape(reps))
    shape = [1] * (len(reps) - A.ndim) + list(A.shape)
    reps = [1] * (len(shape) - len(reps)) + reps
    times = flat_handle(reps, int32_dtype, [len(reps)])
    result = compute1("Tile", "{}", A.reshape(shape)._handle, times)
    tensor_release(times)
    return array_of(result)


def repeat(a, repeats, axis=None):
    a = asarray(a)
    a = a.ravel() if axis is None else a
    axis = 0 if axis is None else axis % a.ndim
    rows = [i for i in range(a.shape[axis]) for _ in range(repeats)]
    return take(a, rows, axis)


def take(a, indices, axis=None):
    a = asarray(a)
    a = a.ravel() if axis is None else a
    axis = 0 if axis is None else axis % a.ndim
    order = [axis] + [i for i in range(a.ndim) if i != axis]
    back = [order.index(i) for i in range(a.ndim)]
    return a.transpose(order)[asarray(indices)].transpose(back)


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    size = a.shape[axis]
    return take(a, [(i - shift) % size for i in range(size)], axis)


def swapaxes(a, axis1, axis2):
    a = asarray(a)
    order = list(range(a.ndim))
    order[axis1], order[axis2] = order[axis2], order[axis1]
    return a.transpose(order)


def transpose(a, axes=None):
    return asarray(a).transpose(axes or ())


def reshape(a, newshape):
    return asarray(a).reshape(newshape)


def ravel(a):
    return asarray(a).ravel()


def squeeze(a, axis=None):
    return asarray(a).squeeze(axis)


def sort(a, axis=-1):
    a = asarray(a)
    return _along(a, axis, lambda row: sorted(row), a.dtype)


def argsort(a, axis=-1):
    return _along(asarray(a), axis, lambda row: sorted(range(len(row)), key=lambda i: row[i]), int64_dtype)


def _along(a, axis, change, kind):
    """Every row along an axis changed by a function of a list."""
    order = list(range(a.ndim))
    order.append(order.pop(axis % a.ndim))
    moved = a.transpose(order)
    width = moved.shape[-1]
    values = moved._values()
    rows = [v for start in range(0, len(values), width or 1) for v in change(values[start:start + width])]
    return from_flat(rows, kind, moved.shape).transpose([order.index(i) for i in range(a.ndim)])


def unique(ar):
    values = sorted(set(asarray(ar)._values()))
    return from_flat(values, asarray(ar).dtype, (len(values),)) if values else zeros(0, asarray(ar).dtype)


def bincount(x):
    counts = [0] * (int(asarray(x).max()) + 1)
    for value in asarray(x)._values():
        counts[value] += 1
    return from_flat(counts, int64_dtype, (len(counts),))


# Elementwise


def _unary(type, floating=True):
    def apply(x):
        x = asarray(x)
        if floating and x.dtype.kind != "f":
            x = x.astype(float64_dtype)
        return wrap(compute1(type, "{}", x._handle))
    return apply


exp, log, sqrt, tanh = _unary("Exp"), _unary("Log"), _unary("Sqrt"), _unary("Tanh")
sin, cos, tan = _unary("Sin"), _unary("Cos"), _unary("Tan")
floor, ceil, rint = _unary("Floor"), _unary("Ceil"), _unary("Round")
square, sign, negative = _unary("Square", False), _unary("Sign", False), _unary("Neg", False)
logical_not = _unary("LogicalNot", False)


def abs(x):
    return asarray(x)._new("Abs")


absolute = abs


def _two(type):
    def apply(x1, x2):
        if is_tensor(x1) or is_tensor(x2):
            raise failure("numpy_tensor")
        return binary(type, x1 if isinstance(x1, (ndarray, generic)) else asarray(x1), x2)
    return apply


add, subtract, multiply, divide = _two("Add"), _two("Sub"), _two("Mul"), _two("RealDiv")
true_divide, floor_divide, power = divide, _two("FloorDiv"), _two("Pow")
mod, remainder = _two("FloorMod"), _two("FloorMod")
maximum, minimum = _two("Maximum"), _two("Minimum")
equal, not_equal, less, less_equal = _two("Equal"), _two("NotEqual"), _two("Less"), _two("LessEqual")
greater, greater_equal = _two("Greater"), _two("GreaterEqual")
logical_and, logical_or = _two("LogicalAnd"), _two("LogicalOr")


def isnan(x):
    x = asarray(x)
    return x != x


def isfinite(x):
    x = asarray(x)
    return (x - x) == 0


def isinf(x):
    return logical_not(logical_or(isnan(x), isfinite(x)))


def nan_to_num(x):
    x = asarray(x)
    return where(isnan(x), zeros_like(x), x)


def where(condition, x=None, y=None):
    """x where condition holds, else y; with condition alone, the positions where it holds."""
    condition = asarray(condition)
    if x is None:
        found = [i for i, v in enumerate(condition._values()) if v]
        result, below = [], 1
        for dim in reversed(condition.shape):
            result.insert(0, from_flat([i // below % dim for i in found] or [0], int64_dtype, (len(found),)))
            below *= dim
        return tuple(result)
    x, y = asarray(x), asarray(y)
    kind = promote(x.dtype, y.dtype)
    shape = ()
    for part in (condition, x, y):
        shape = broadcast_shapes(shape, part.shape)
    parts = [broadcast_to(part, shape) for part in (condition.astype("bool"), x.astype(kind), y.astype(kind))]
    return wrap(compute1("Select", "{}", parts[0]._handle, parts[1]._handle, parts[2]._handle))


# Whole arrays


def _method(name):
    def apply(a, axis=None, keepdims=False):
        return getattr(asarray(a), name)(axis, keepdims)
    return apply


sum, prod, mean, max, min = _method("sum"), _method("prod"), _method("mean"), _method("max"), _method("min")
amax, amin, all, any = max, min, _method("all"), _method("any")


def argmax(a, axis=None):
    return asarray(a).argmax(axis)


def argmin(a, axis=None):
    return asarray(a).argmin(axis)


def cumsum(a, axis=None):
    return asarray(a).cumsum(axis)


def round(a, decimals=0):
    return asarray(a).round(decimals)


def median(a, axis=None):
    def middle(row):
        ordered, n = sorted(row), len(row)
        return [(ordered[(n - 1) // 2] + ordered[n // 2]) / 2]
    a = asarray(a)
    if axis is None:
        return scalar(float64_dtype, middle(a._values())[0])
    order = [i for i in range(a.ndim) if i != axis % a.ndim] + [axis % a.ndim]
    moved, width = a.transpose(order), a.shape[axis]
    values = moved._values()
    found = [middle(values[i:i + width])[0] for i in range(0, len(values), width)]
    return from_flat(found, float64_dtype, moved.shape[:-1])


def isclose(a, b, rtol=1e-05, atol=1e-08):
    a, b = asarray(a, float64_dtype), asarray(b, float64_dtype)
    return abs(a - b) <= atol + rtol * abs(b)


def allclose(a, b, rtol=1e-05, atol=1e-08):
    """True if a and b are equal but for rounding: |a - b| <= atol + rtol |b|."""
    return bool(asarray(isclose(a, b, rtol, atol)).all())


def array_equal(a1, a2):
    a1, a2 = asarray(a1), asarray(a2)
    return a1.shape == a2.shape and bool(asarray(a1 == a2).all())


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a):
    return asarray(a).size


def matmul(a, b):
    return dot(a, b)


def array_str(a):
    return str(asarray(a))


def array_repr(a):
    return repr(asarray(a))


def result_type(a, b):
    return promote(as_dtype(getattr(a, "dtype", a)), as_dtype(getattr(b, "dtype", b)))
