"""Rows by number: segments, sets, counts, masks, grids; imported when first asked for."""
from . import dtypes
from ._state import renamed
from .array_ops import expand_dims, ones, reshape, size, stack, zeros
from .constant_op import constant, convert, is_tensor
from .math_ops import cast, not_equal
from .op_def_library import operation
from .ops import name_scope
from .reduce_ops import _axes, reduce_sum


def _segment(op_type):
    """For each number of segment_ids, which do not fall, one row of the rows of data that have it."""
    return lambda data, segment_ids, name=None: operation(op_type, [data, segment_ids], name)


segment_sum, segment_prod, segment_mean = _segment("SegmentSum"), _segment("SegmentProd"), _segment("SegmentMean")
segment_min, segment_max = _segment("SegmentMin"), _segment("SegmentMax")


def unsorted_segment_sum(data, segment_ids, num_segments, name=None):
    """The sums of the rows of data that have one number; the numbers come in any order."""
    return operation("UnsortedSegmentSum", [data, segment_ids, num_segments], name)


def unique_with_counts(x, out_idx=dtypes.int32, name=None):
    """As unique, and how often each value stands there."""
    return operation("UniqueWithCounts", [x], name, out_idx=out_idx)


def setdiff1d(x, y, index_dtype=dtypes.int32, name=None):
    """What of the vector x is not in y, and where it stands."""
    return operation("ListDiff", [x, y], name, out_idx=index_dtype)


listdiff = setdiff1d


def count_nonzero(input_tensor=None, axis=None, keepdims=None, dtype=dtypes.int64, name=None, reduction_indices=None,
                  keep_dims=None, input=None):
    """How many elements are not 0, along axes."""
    tensor = renamed("input", input, "input_tensor", input_tensor)
    axis = renamed("axis", axis, "reduction_indices", reduction_indices)
    with name_scope(name, "count_nonzero", [tensor] if is_tensor(tensor) else []):
        tensor = convert(tensor, name="input")
        if tensor.dtype.base_dtype is not dtypes.bool:
            tensor = not_equal(tensor, zeros([], tensor.dtype.base_dtype))
        keep = renamed("keepdims", keepdims, "keep_dims", keep_dims)
        return cast(reduce_sum(cast(tensor, dtypes.int64), axis, keepdims=keep), dtype)


def sequence_mask(lengths, maxlen=None, dtype=dtypes.bool, name=None):
    """For each length a row that is True in its first places. Source: array_ops.sequence_mask of 1.15."""
    with name_scope(name, "SequenceMask", [x for x in (lengths, maxlen) if is_tensor(x)]):
        lengths = convert(lengths)
        if maxlen is None:
            maxlen = operation("Max", [lengths, _axes(lengths, None)])
            maxlen = operation("Maximum", [constant(0, maxlen.dtype), maxlen])
        else:
            maxlen = convert(maxlen)
        if maxlen.get_shape().ndims not in (None, 0):
            raise ValueError("maxlen must be scalar for sequence_mask")
        kind = maxlen.dtype.base_dtype
        row = operation("Range", [constant(0, kind), maxlen, constant(1, kind)])
        column = operation("Cast", [expand_dims(lengths, -1)], SrcT=lengths.dtype.base_dtype, DstT=kind)
        return cast(row < column, dtype)


def meshgrid(*arguments, indexing="xy", name="meshgrid"):
    """Vectors as the coordinates of a grid. Source: array_ops.meshgrid of 1.15."""
    if indexing not in ("xy", "ij"):
        raise ValueError("indexing parameter must be either 'xy' or 'ij'")
    with name_scope(name, "meshgrid", [x for x in arguments if is_tensor(x)]) as name:
        count = len(arguments)
        made = [reshape(stack(x), [1] * i + [-1] + [1] * (count - 1 - i)) for i, x in enumerate(arguments)]
        sizes = [size(x) for x in arguments]
        dtype = convert(arguments[0]).dtype.base_dtype
        if indexing == "xy" and count > 1:
            made[0] = reshape(made[0], [1, -1] + [1] * (count - 2))
            made[1] = reshape(made[1], [-1, 1] + [1] * (count - 2))
            sizes[0], sizes[1] = sizes[1], sizes[0]
        factor = ones(sizes, dtype)
        return [x * factor for x in made]


def multinomial(logits, num_samples, seed=None, name=None, output_dtype=None):
    """num_samples classes for each row of logits, drawn with probabilities softmax(logits)."""
    from .ops import get_seed
    with name_scope(name, "multinomial", [logits] if is_tensor(logits) else []):
        logits = convert(logits, name="logits")
        first, second = get_seed(seed)
        return operation("Multinomial", [logits, num_samples], seed=first, seed2=second, output_dtype=output_dtype)
