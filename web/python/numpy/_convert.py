"""What other values become: asarray, with NumPy's rules for nested lists."""
import json

from _core import compute
from ._array import array_of, as_bytes, float64_dtype, from_flat, ndarray
from ._dtypes import as_dtype, core_failure, failure, generic, promote, python_dtype, scalar

_NUMBERS = (bool, int, float)



def asarray(value, to=None):
    """NumPy's asarray: value as an array, of dtype `to` if given. Lists may hold arrays, scalars and lists."""
    if isinstance(value, ndarray):
        return value if to is None or as_dtype(to).name == value.dtype.name else value.astype(to)
    if isinstance(value, (list, tuple)) or hasattr(value, "__next__") or isinstance(value, range):
        return _from_list(list(value), to)
    kind = python_dtype(value)
    if to is not None:
        to = as_dtype(to)
        return from_flat([_converted(value, to)], to, ())
    if kind.kind == "O":
        value = as_bytes(value)
    return from_flat([value], kind, ())


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
    """A list of nothing but arrays, such as a batch of pictures: joined by the core, element by element would be slow."""
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
