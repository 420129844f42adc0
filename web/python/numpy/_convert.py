"""What other values become: asarray, with NumPy's rules for nested lists."""
import json

from _core import compat, compute
from ._array import array_of, as_bytes, float64_dtype, from_flat, ndarray
from ._dtypes import as_dtype, core_failure, failure, generic, is_tensor, promote, python_dtype, scalar

_NUMBERS = (bool, int, float, complex)


def asarray(a, dtype=None):
    """NumPy's asarray: a as an array, of that dtype if given. Lists may hold arrays, scalars and lists."""
    if isinstance(a, ndarray):
        return a if dtype is None or as_dtype(dtype).name == a.dtype.name else a.astype(dtype)
    if isinstance(a, (list, tuple)) or hasattr(a, "__next__") or isinstance(a, range):
        return _from_list(list(a), dtype)
    if is_tensor(a):
        return _of_tensor(a)
    kind = python_dtype(a)
    if dtype is not None:
        kind = as_dtype(dtype)
        return from_flat([_converted(a, kind)], kind, ())
    return from_flat([as_bytes(a) if kind.kind == "O" else a], kind, ())


class _Held:
    """What NumPy makes of a tensor of TensorFlow 0.10: an array of rank 0 whose one element is that very object."""
    shape = ()
    ndim = 0
    size = 1
    dtype = as_dtype("object")

    def __init__(self, tensor):
        self._tensor = tensor

    def item(self):
        return self._tensor

    tolist = item

    def __str__(self):
        return str(self._tensor)

    def __repr__(self):
        return "array(%r, dtype=object)" % (self._tensor,)


def _of_tensor(tensor):
    return tensor.__array__() if compat() == 115 else _Held(tensor)


def _converted(value, to):
    """One Python value as an element of dtype to: floats to int are cut, text to a number is read."""
    if isinstance(value, generic):
        value = value._v
    if to.kind == "O":
        return as_bytes(value)
    if isinstance(value, (str, bytes)):
        text = value if isinstance(value, str) else value.decode()
        try:
            value = float(text) if to.kind == "f" else int(text)
        except ValueError:
            raise failure("numpy_text_float" if to.kind == "f" else "numpy_text_int", repr(text))
    if value is None or not isinstance(value, _NUMBERS):
        if to.kind == "f" and value is None:
            return float("nan")
        raise failure("numpy_element", type(value).__name__)
    return scalar(to, value)._v


def _from_list(items, to):
    if items and all([isinstance(item, ndarray) for item in items]):
        return _joined(items, to)
    flat = []
    shape, kind = _flatten(items, flat, to is None)
    if to is not None:
        to = as_dtype(to)
        flat = [_converted(value, to) for value in flat]
    elif kind is None:
        to = float64_dtype
    else:
        to = kind
        if to.kind == "O":
            flat = [as_bytes(value) for value in flat]
    return from_flat(flat, to, shape)


def _joined(arrays, to):
    """A list of nothing but arrays, such as a batch of pictures: the core joins it, as one by one would be slow."""
    kind = arrays[0].dtype
    for array in arrays:
        if array.shape != arrays[0].shape:
            raise failure("numpy_ragged")
        kind = promote(kind, array.dtype)
    arrays = [asarray(array, kind if to is None else to) for array in arrays]
    made = compute("Pack", json.dumps([[array._handle for array in arrays]]), None)
    if made is None:
        raise core_failure()
    return array_of(json.loads(made)[0])


def _flatten(items, flat, infer):
    """Appends the elements of a nested list to flat; returns its shape and the dtype of all of them."""
    shape, kind = None, None
    for item in items:
        if isinstance(item, (list, tuple, range)):
            part, inner = _flatten(item, flat, infer)
        elif isinstance(item, ndarray):
            flat.extend(item._values())
            part, inner = item.shape, item.dtype
        else:
            flat.append(item)
            part, inner = (), python_dtype(item) if infer else None
        if shape is None:
            shape, kind = part, inner
        elif part != shape:
            raise failure("numpy_ragged")
        elif inner is not None:
            kind = inner if kind is None else promote(kind, inner)
    return (len(items),) + (shape or ()), kind
