"""Reductions: sums, means, largest elements along axes."""
from . import _state, dtypes
from ._state import renamed
from .array_ops import constant_range, rank
from .constant_op import convert
from .math_ops import range
from .op_def_library import operation
from .ops import name_scope
from .tensor import Tensor


def _axes(x, axis):
    """The axes to reduce: all of them as a constant, or by Rank and Range when their number is not known."""
    if axis is not None:
        return axis
    if isinstance(x, Tensor) and x._sizes() is not None:
        return constant_range(len(x._sizes()))
    return range(0, rank(x))


def _reduction(op_type):
    def reduce(input_tensor, axis=None, keepdims=None, name=None, reduction_indices=None, keep_dims=None):
        axis = _axes(input_tensor, renamed("axis", axis, "reduction_indices", reduction_indices))
        keep = renamed("keepdims", keepdims, "keep_dims", keep_dims) or False
        return operation(op_type, [input_tensor, axis], name, keep_dims=keep)
    return reduce


reduce_sum, reduce_mean, reduce_prod = _reduction("Sum"), _reduction("Mean"), _reduction("Prod")
reduce_max, reduce_min = _reduction("Max"), _reduction("Min")
reduce_all, reduce_any = _reduction("All"), _reduction("Any")


def argmax(input, axis=None, name=None, dimension=None, output_type=dtypes.int64):
    """The position of the largest element along an axis."""
    axis = renamed("axis", axis, "dimension", dimension) or 0
    return operation("ArgMax", [input, axis], name, output_type=output_type if _state.modern else None)


def argmin(input, axis=None, name=None, dimension=None, output_type=dtypes.int64):
    """The position of the smallest element along an axis."""
    axis = renamed("axis", axis, "dimension", dimension) or 0
    return operation("ArgMin", [input, axis], name, output_type=output_type if _state.modern else None)


arg_max, arg_min = argmax, argmin


def cumsum(x, axis=0, exclusive=False, reverse=False, name=None):
    """Running sums along an axis."""
    with name_scope(name, "Cumsum", [x]) as name:
        return operation("Cumsum", [convert(x, name="x"), axis], name, exclusive=exclusive, reverse=reverse)


def cumprod(x, axis=0, exclusive=False, reverse=False, name=None):
    """Running products along an axis."""
    with name_scope(name, "Cumprod", [x]) as name:
        return operation("Cumprod", [convert(x, name="x"), axis], name, exclusive=exclusive, reverse=reverse)
