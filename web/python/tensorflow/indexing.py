"""x[...]: one StridedSlice, whatever stands between the brackets (SPEC 1.17)."""
from . import _state, dtypes
from ._state import fail, represent, type_text
from .array_ops import boolean_mask, newaxis, ones_like, pack, stack
from .constant_op import constant, is_tensor
from .op_def_library import operation
from .ops import name_scope
from .tensor import Tensor, operators
from .tensor_shape import Dimension


def strided_slice(input_, begin, end, strides=None, begin_mask=0, end_mask=0, ellipsis_mask=0, new_axis_mask=0,
                  shrink_axis_mask=0, var=None, name=None):
    """A slice by begin, end and step of each dimension; a bit in a mask changes what its entry means."""
    if strides is None:
        strides = ones_like(begin)
    masks = {"begin_mask": begin_mask, "end_mask": end_mask, "ellipsis_mask": ellipsis_mask,
             "new_axis_mask": new_axis_mask, "shrink_axis_mask": shrink_axis_mask}
    sliced = operation("StridedSlice", [input_, begin, end, strides], name, **masks)
    own_name = name

    def assign(value, name=None):
        """The operation that gives this part of the variable a new value when run."""
        if var is None:
            raise ValueError("Sliced assignment is only supported for variables")
        return var._assign_slice([begin, end, strides], value, name or (own_name or "") + "_assign", masks)

    sliced.assign = assign
    return sliced


class _Spec:
    """What x[...] asks for, entry by entry."""

    def __init__(self):
        self.begin, self.end, self.strides = [], [], []
        self.masks = {"begin_mask": 0, "end_mask": 0, "ellipsis_mask": 0, "new_axis_mask": 0, "shrink_axis_mask": 0}

    def add(self, begin, end, stride, *masks):
        for mask in masks:
            self.masks[mask] |= 1 << len(self.begin)
        self.begin.append(begin)
        self.end.append(end)
        self.strides.append(stride)


def _index(value):
    """One index. 0.10 takes int() of it, 1.15 wants an integer or an integer tensor (SPEC 1.17)."""
    if _state.modern:
        if isinstance(value, int) or is_tensor(value) and value.dtype.is_integer:
            return value
        if isinstance(value, Dimension) or getattr(getattr(value, "dtype", None), "kind", "") in ("i", "u"):
            return int(value)
        fail("bad_slice", represent(value))
    if is_tensor(value):
        fail("bad_slice_0_10", value, type_text(value))
    try:
        return int(value)
    except ValueError:
        raise ValueError("invalid literal for int() with base 10: %s" % represent(value))


def get_slice(tensor, key, var=None):
    """tensor[key]; var: the variable whose value it is, which a part of can then be assigned to."""
    if _state.modern and (is_tensor(key) and key.dtype.is_bool or _is_bool_array(key)):
        return boolean_mask(tensor, key)
    spec = _Spec()
    for entry in key if isinstance(key, (list, tuple)) else [key]:
        if type(entry).__name__ == "slice":
            masks = [mask for mask, given in (("begin_mask", entry.start), ("end_mask", entry.stop)) if given is None]
            parts = [0 if part is None else _index(part) for part in (entry.start, entry.stop)]
            spec.add(parts[0], parts[1], 1 if entry.step is None else _index(entry.step), *masks)
        elif entry is Ellipsis:
            spec.add(0, 0, 1, "ellipsis_mask")
        elif entry is newaxis:
            spec.add(0, 0, 1, "new_axis_mask")
        else:
            at = _index(entry)
            spec.add(at, at + 1, 1, "shrink_axis_mask")
    join = stack if _state.modern else pack
    with name_scope(None, "strided_slice", [tensor]) as name:
        if spec.begin:
            parts = [join(spec.begin), join(spec.end), join(spec.strides)]
        else:
            parts = [constant([], dtypes.int32)] * 3
        return strided_slice(tensor, parts[0], parts[1], parts[2], name=name, var=var, **spec.masks)


def _is_bool_array(key):
    return getattr(getattr(key, "dtype", None), "name", "") == "bool" and hasattr(key, "tolist")


operators["getitem"] = lambda x, key: get_slice(x._snapshot_tensor(), key, None if isinstance(x, Tensor) else x)
