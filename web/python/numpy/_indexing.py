"""Parts of arrays by index, slice, mask or list of rows; adds reading and writing them to ndarray."""
import json

from _core import compute1, tensor_get, tensor_release, tensor_set

from ._arithmetic import broadcast_to
from ._array import array_of, flat_handle, int32_dtype, ints_handle, json_number, made, ndarray, plain
from ._convert import asarray
from ._dtypes import core_failure, failure, scalar


class _Slicer:
    def __getitem__(self, key):
        return key


_WHOLE = _Slicer()[:]  # slice() cannot be called here


def _get(array, key):
    if isinstance(key, ndarray) or isinstance(key, list):
        return _take(array, asarray(key))
    plan = _plan(array, key if isinstance(key, tuple) else (key,))
    if plan is None:  # whole rows by a list among slices
        raise failure("numpy_fancy")
    begin, end, step, shrink, shape = plan
    if shrink and all(shrink) and len(shrink) == array.ndim and not shape:
        at = 0
        for i, dim in zip(begin, array.shape):
            at = at * dim + i
        return scalar(array.dtype, plain(array.dtype, json.loads(tensor_get(array._handle, at))))
    if min(step or [1]) < 0:
        return _by_index(array, _flat_indices(array, plan), shape)
    handles = [ints_handle(begin), ints_handle(end), ints_handle(step)]
    result = made(compute1("StridedSlice", "{}", array._handle, *handles))
    for handle in handles:
        tensor_release(handle)
    return array_of(result).reshape(shape)


def _plan(array, keys):
    """Begin, end, step and 'drop this axis' for every axis, and the result's shape."""
    given = len([k for k in keys if k is not None and k is not Ellipsis])
    if given > array.ndim:
        raise failure("numpy_too_many_indices", array.ndim, given)
    rest = [_WHOLE] * (array.ndim - given)
    expanded, filled = [], False
    for key in keys:
        expanded.extend(rest if key is Ellipsis and not filled else [key])
        filled = filled or key is Ellipsis
    if not filled:
        expanded.extend(rest)
    begin, end, step, shrink, shape, axis = [], [], [], [], [], 0
    for key in expanded:
        if key is None:
            shape.append(1)
            continue
        size = array.shape[axis]
        if isinstance(key, type(_WHOLE)):
            b, e, s = _slice_indices(key, size)
            count = max(0, (e - b + s - (1 if s > 0 else -1)) // s)
            shape.append(count)
            drop = False
        elif isinstance(key, (list, ndarray)) and getattr(key, "shape", (1,)) != ():
            return None
        else:
            b = _index(key)
            if not -size <= b < size:
                raise failure("numpy_out_of_bounds", b, axis, size)
            b = b % size
            e, s, drop = b + 1, 1, True
        begin.append(b)
        end.append(e)
        step.append(s)
        shrink.append(drop)
        axis += 1
    return begin, end, step, shrink, shape


def _index(key):
    if isinstance(key, float) or isinstance(key, str) or not hasattr(key, "__index__") and not isinstance(key, int):
        raise failure("numpy_bad_index")
    return int(key)


def _slice_indices(key, size):
    step = 1 if key.step is None else int(key.step)
    if step == 0:
        raise failure("numpy_zero_step")
    low, high = (0, size) if step > 0 else (-1, size - 1)

    def bound(value, default):
        if value is None:
            return default
        value = int(value)
        return min(max(value + size if value < 0 else value, low), high)

    begin = bound(key.start, low if step > 0 else high)
    return begin, bound(key.stop, high if step > 0 else low), step


def _flat_indices(array, plan):
    """The flat positions that a plan selects, in order."""
    begin, end, step, shrink, shape = plan
    at = [0]
    for axis in range(array.ndim):
        at = [i * array.shape[axis] + j for i in at for j in range(begin[axis], end[axis], step[axis])]
    return at


def _by_index(array, positions, shape):
    flat, where = array.ravel(), flat_handle(positions, int32_dtype, [len(positions)])
    result = made(compute1("Gather", "{}", flat._handle, where))
    tensor_release(where)
    return array_of(result).reshape(shape)


def _take(array, index):
    """array[list of rows] or array[mask]."""
    if index.dtype.kind == "b":
        if index.ndim > array.ndim:
            raise failure("numpy_too_many_indices", array.ndim, index.ndim)
        for axis, size in enumerate(index.shape):
            if size != array.shape[axis]:
                raise failure("numpy_mask_shape", axis, array.shape[axis], size)
        rows = [i for i, chosen in enumerate(index._values()) if chosen]
        return _rows(array.reshape((index.size,) + array.shape[index.ndim:]), rows, (len(rows),))
    if index.dtype.kind not in "iu" and index.size:
        raise failure("numpy_bad_index_array")
    size = array.shape[0]
    rows = [int(i) for i in index._values()]
    for i in rows:
        if not -size <= i < size:
            raise failure("numpy_out_of_bounds", i, 0, size)
    return _rows(array, [i % size for i in rows], index.shape)


def _rows(array, rows, shape):
    where = flat_handle(rows, int32_dtype, [len(rows)])
    result = made(compute1("Gather", "{}", array._handle, where))
    tensor_release(where)
    return array_of(result).reshape(tuple(shape) + array.shape[1:])


def _set(array, key, value):
    if isinstance(key, ndarray) and key.dtype.kind == "b":
        positions = [i for i, chosen in enumerate(key._values()) if chosen]
        shape = (len(positions),)
    else:
        plan = _plan(array, key if isinstance(key, tuple) else (key,))
        if plan is None:
            raise failure("numpy_fancy")
        positions = _flat_indices(array, plan)
        shape = [e for e, drop in zip([len(range(b, e, s)) for b, e, s in zip(plan[0], plan[1], plan[2])], plan[3])
                 if not drop]
    value = asarray(value, array.dtype)
    values = value._values()
    if len(values) not in (1, len(positions)):
        value = broadcast_to(value, tuple(shape))
        values = value._values()
    for n, at in enumerate(positions):
        one = values[0] if len(values) == 1 else values[n]
        if tensor_set(array._handle, at, json.dumps(json_number(one))) < 0:
            raise core_failure()


ndarray.__getitem__ = _get
ndarray.__setitem__ = _set
