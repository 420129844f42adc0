"""Shapes and pieces of tensors: reshape, concat, slices, constants of a shape, placeholders."""
import json

from _core import tensor_new
from . import _state, dtypes
from ._state import check, fail, renamed
from .constant_op import constant, constant_in, conversions, convert, is_tensor, tensor_of
from .op_def_library import operation
from .ops import name_scope
from .tensor import Tensor
from .tensor_shape import Dimension, TensorShape, as_shape, plain_sizes

newaxis = None
_SMALL = 1000  # elements; from there on 1.15 fills instead of storing a constant


def constant_range(count):
    """[0, 1, ..., count - 1] as a constant."""
    graph = _state.graph()
    return constant_in(graph, tensor_of(list(range(count)), dtypes.int32), None)


def placeholder(dtype, shape=None, name=None):
    """A tensor whose value is fed to each run. shape: sizes, None where any will do."""
    return operation("Placeholder", [], name, dtype=dtype, shape=as_shape(shape))


def placeholder_with_default(input, shape, name=None):
    """A tensor that may be fed, and has the value of input otherwise."""
    return operation("PlaceholderWithDefault", [input], name, shape=as_shape(shape))


def identity(input, name=None):
    """A tensor with the same value."""
    return operation("Identity", [input], name)


def stop_gradient(input, name=None):
    """A tensor with the same value, through which no gradient flows."""
    return operation("StopGradient", [input], name)


# ---- Constants of a shape --------------------------------------------------------------------------------------------

def _filled(word, values):
    """tf.zeros or tf.ones: a constant where the shape is known (and at 1.15 small), otherwise Fill."""
    def function(shape, dtype=dtypes.float32, name=None):
        dtype = dtypes.as_dtype(dtype).base_dtype
        value = values.get(dtype._number, values[0])
        if dtype._number == 7 and (value != "" or not _state.modern):
            fail("expected_value", "string", values[0], "int")
        with name_scope(name, word, [shape] if is_tensor(shape) else []) as name:
            sizes = None if isinstance(shape, Tensor) else _known_sizes(shape)
            if sizes is not None:
                if not _state.modern or _product(sizes) < _SMALL:
                    return _constant_of(dtype._number, sizes, value, name)
                shape = convert(TensorShape(sizes))
            elif not isinstance(shape, Tensor):
                shape = convert(shape, dtypes.int32, None if _state.modern else "shape")
            if _state.modern and shape.get_shape().ndims == 0:
                shape = reshape(shape, [-1])
            return operation("Fill", [shape, constant(value, dtype)], name)
    return function


def _known_sizes(shape):
    try:
        sizes = plain_sizes(shape)
    except (TypeError, ValueError):
        return None
    return None if sizes is None or None in sizes else sizes


def _constant_of(number, sizes, value, name):
    """A constant of one value all over."""
    handle = check(tensor_new(number, json.dumps(sizes), json.dumps([value])))
    return constant_in(_state.graph(), handle, name)


def _product(sizes):
    product = 1
    for size in sizes:
        product *= size
    return product


zeros = _filled("zeros", {0: 0, 10: False, 7: ""})
ones = _filled("ones", {0: 1, 10: True})


def fill(dims, value, name=None):
    """A tensor of that shape filled with a scalar."""
    return operation("Fill", [dims, value], name)


def zeros_like(tensor, dtype=None, name=None, optimize=True):
    """Zeros in the shape and type of a tensor."""
    dtype = None if dtype is None else dtypes.as_dtype(dtype)
    with name_scope(name, "zeros_like", [tensor] if is_tensor(tensor) else []) as name:
        tensor = convert(tensor, name="tensor")
        if _state.modern and optimize and tensor.get_shape().is_fully_defined():
            return zeros(tensor.get_shape(), dtype or tensor.dtype, name)
        if dtype is not None and dtype is not tensor.dtype.base_dtype:
            made = zeros(shape(tensor), dtype, name)
            made.set_shape(tensor.get_shape())
            return made
        return operation("ZerosLike", [tensor], name)


def ones_like(tensor, dtype=None, name=None, optimize=True):
    """Ones in the shape and type of a tensor."""
    with name_scope(name, "ones_like", [tensor] if is_tensor(tensor) else []) as name:
        tensor = convert(tensor, name="tensor")
        made = ones(shape(tensor), dtype or tensor.dtype, name)
        made.set_shape(tensor.get_shape())
        return made


# ---- Shapes ----------------------------------------------------------------------------------------------------------

def _known_at_once(op_type, known):
    """tf.shape and kin: at 1.15 a constant as soon as the shape is known, at 0.10 always an operation."""
    def function(input, name=None, out_type=dtypes.int32):
        if not _state.modern:
            return operation(op_type, [input], name)
        with name_scope(name, op_type, [input] if is_tensor(input) else []) as name:
            tensor = convert(input)
            value = known(tensor.get_shape())
            if value is not None:
                return constant(value, out_type, name=name)
            settings = {} if op_type == "Rank" else {"out_type": out_type}
            return operation(op_type, [tensor], name, **settings)
    return function


shape = _known_at_once("Shape", lambda s: s.as_list() if s.is_fully_defined() else None)
size = _known_at_once("Size", lambda s: s.num_elements())
rank = _known_at_once("Rank", lambda s: s.ndims)


def reshape(tensor, shape, name=None):
    """The same elements in another shape; one size may be -1."""
    return operation("Reshape", [tensor, shape], name)


def expand_dims(input, axis=None, name=None, dim=None):
    """A dimension of size 1 inserted at axis."""
    axis = renamed("axis", axis, "dim", dim)
    if axis is None and _state.modern:
        raise ValueError("Must specify an axis argument to tf.expand_dims()")
    return operation("ExpandDims", [input, axis], name)


def squeeze(input, axis=None, name=None, squeeze_dims=None):
    """Dimensions of size 1 removed: all, or those given."""
    axis = renamed("axis", axis, "squeeze_dims", squeeze_dims)
    if axis is not None and not isinstance(axis, (list, tuple)):
        axis = [axis]
    return operation("Squeeze", [input], name, squeeze_dims=axis)


def transpose(a, perm=None, name="transpose", conjugate=False):
    """The dimensions in another order; by default reversed."""
    with name_scope(name, "transpose", [a] if is_tensor(a) else []) as name:
        if perm is not None:
            return operation("Transpose", [a, perm], name)
        if _state.modern:
            a = convert(a, name="a")
        ndims = a.get_shape().ndims if _state.modern else None
        if ndims:
            perm = list(range(ndims - 1, -1, -1))
        else:
            count = operation("Rank", [a])
            perm = (count - 1) - operation("Range", [0, count, 1])
        made = operation("Transpose", [a, perm], name)
        sizes = made.op.inputs[0]._sizes()
        if sizes is not None:
            made.set_shape(sizes[::-1])
        return made


def tile(input, multiples, name=None):
    """input repeated multiples[i] times along dimension i."""
    return operation("Tile", [input, multiples], name)


def pad(tensor, paddings, mode="CONSTANT", name=None, constant_values=0):
    """Zeros around a tensor: paddings[i] = [before, after]."""
    mode = mode.upper() if _state.modern else mode
    if mode in ("REFLECT", "SYMMETRIC"):
        return operation("MirrorPad", [tensor, paddings], name, mode=mode)
    if mode != "CONSTANT":
        raise ValueError("Unknown padding mode: %s" % mode)
    if _state.modern and constant_values != 0:
        return operation("PadV2", [tensor, paddings, constant_values], name)
    return operation("Pad", [tensor, paddings], name)


def reverse(tensor, axis=None, name=None, dims=None):
    """The order turned round: along these axes at 1.15, where dims is True at 0.10."""
    if _state.modern:
        return operation("ReverseV2", [tensor, axis], name)
    return operation("Reverse", [tensor, axis if dims is None else dims], name)


# ---- Together and apart ----------------------------------------------------------------------------------------------

def concat(*arguments, values=None, axis=None, concat_dim=None, name="concat"):
    """Tensors one behind the other along an axis: tf.concat(values, axis), at 0.10 tf.concat(dim, values)."""
    axis = concat_dim if axis is None else axis
    arguments = list(arguments)
    for slot in ("values", "axis") if _state.modern else ("axis", "values"):
        if arguments and slot == "values" and values is None:
            values = arguments.pop(0)
        elif arguments and slot == "axis" and axis is None:
            axis = arguments.pop(0)
    name = arguments[0] if arguments else name
    if not isinstance(values, (list, tuple)):
        values = [values]
    if len(values) == 1:
        with name_scope(name) as scope:
            convert(axis, dtypes.int32, "concat_dim").get_shape().assert_is_compatible_with(TensorShape([]))
            return identity(values[0], scope)
    if _state.modern:
        return operation("ConcatV2", [values, axis], name)
    return operation("Concat", [axis, values], name)


def _pack_nested(values, dtype, name):
    """A list with tensors in it, as one tensor: constants in it are named after their place (SPEC 1.18)."""
    dtype = dtype or _dtype_within(values)
    return _pack_level(values, dtype, name or "packed")


def _dtype_within(values):
    for value in values:
        found = _dtype_within(value) if isinstance(value, (list, tuple)) else (
            value.dtype.base_dtype if is_tensor(value) else None)
        if found is not None:
            return found


def _pack_level(values, dtype, name):
    with name_scope(name) as scope:
        elements = []
        for i, value in enumerate(values):
            if is_tensor(value):
                if value.dtype.base_dtype is not dtype:
                    raise TypeError("Cannot convert a list containing a tensor of dtype %s to %s (Tensor is: %r)" % (
                        value.dtype, dtype, value))
            elif isinstance(value, (list, tuple)) and _dtype_within(value) is not None:
                value = _pack_level(value, dtype, str(i))
            elements.append(value)
        tensors = [convert(e) if is_tensor(e) else constant(e.value if isinstance(e, Dimension) else e, dtype, name=str(i))
                   for i, e in enumerate(elements)]
        return operation("Pack", [tensors], scope)


conversions["list"] = _pack_nested


def _stacked(values, axis, name):
    if axis == 0:
        try:
            return convert(values, name=name)
        except (TypeError, ValueError):
            pass
    _check_axis(axis, convert(values[0], name=name).get_shape().ndims, 1)
    return operation("Pack", [values], name, axis=axis)


def _check_axis(axis, ndims, more=0):
    if ndims is not None and not -ndims - more <= axis < ndims + more:
        fail("axis_not_in", axis, -ndims - more, ndims + more)


def stack(values, axis=0, name="stack"):
    """Tensors of one shape as one tensor with a new dimension."""
    return _stacked(values, axis, name)


def pack(values, axis=0, name="pack"):
    """tf.stack by its name of 0.10."""
    return _stacked(values, axis, name)


def unstack(value, num=None, axis=0, name="unstack"):
    """A tensor as a list of its slices along an axis."""
    value = convert(value)
    if num is None:
        ndims = value.get_shape().ndims
        _check_axis(axis, ndims)
        num = None if ndims is None else value.get_shape()[axis].value
        if num is None:
            raise ValueError("Cannot infer num from shape %s" % value.get_shape())
    return operation("Unpack", [value], name, num=num, axis=axis)


def unpack(value, num=None, axis=0, name="unpack"):
    """tf.unstack by its name of 0.10."""
    return unstack(value, num, axis, name)


def split(*arguments, value=None, num_or_size_splits=None, axis=0, num=None, name="split", split_dim=None,
          num_split=None):
    """A tensor cut along an axis: tf.split(value, n, axis), at 0.10 tf.split(dim, n, value)."""
    given = list(arguments) + [None] * 5
    if _state.modern:
        value = value if value is not None else given.pop(0)
        count = num_or_size_splits if num_or_size_splits is not None else given.pop(0)
        axis = given[0] if given[0] is not None else axis
        sizes = convert(count)
        if isinstance(count, (int, Dimension)):
            return operation("Split", [axis, value], name, num_split=count)
        if sizes.get_shape().ndims == 0:
            raise ValueError("Rank-0 tensors are not supported as the num_or_size_splits argument to split. Argument "
                             "provided: %s" % (count,))
        if num is None:
            num = sizes.get_shape()[0].value if sizes.get_shape().ndims else None
        if num is None:
            raise ValueError("Cannot infer num from shape %s" % count)
        return operation("SplitV", [value, sizes, axis], name, num_split=num)
    axis = split_dim if split_dim is not None else given.pop(0)
    count = num_split if num_split is not None else given.pop(0)
    return operation("Split", [axis, value if value is not None else given.pop(0)], name, num_split=count)


def slice(input_, begin, size, name=None):
    """The part of a tensor that begins at begin and has these sizes (-1: to the end)."""
    return operation("Slice", [input_, begin, size], name)


def gather(params, indices, validate_indices=None, name=None, axis=0):
    """The slices of params with these indices."""
    if axis == 0 and getattr(params, "_reads_anew", False):
        return params.sparse_read(indices, name)
    if _state.modern:
        return operation("GatherV2", [params, indices, axis], name)
    return operation("Gather", [params, indices], name, validate_indices=validate_indices)


def where(condition, x=None, y=None, name=None):
    """x where the condition holds and y elsewhere; with the condition alone, the places where it holds."""
    if x is None and y is None:
        with name_scope(name, "Where", [condition] if is_tensor(condition) else []) as name:
            condition = convert(condition, name="condition") if _state.modern else condition
            return operation("Where", [condition], name)
    if x is None or y is None:
        raise ValueError("x and y must both be non-None or both be None.")
    return operation("Select", [condition, x, y], name)


def select(condition, t, e, name=None):
    """tf.where by its name of 0.10."""
    return operation("Select", [condition, t, e], name)


def one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None):
    """For each index a vector of depth elements: on_value at that place, off_value elsewhere."""
    with name_scope(name, "one_hot", [indices] if is_tensor(indices) else []) as name:
        on_dtype, off_dtype = [None if value is None else convert(value).dtype.base_dtype
                               for value in (on_value, off_value)]
        for found, word in ((on_dtype, "on"), (off_dtype, "off")):
            if found is not None and dtype is not None and found != dtype:
                raise TypeError("dtype %s of %s_value does not match dtype parameter %s" % (found, word, dtype))
        dtype = dtypes.as_dtype(dtype or on_dtype or off_dtype or dtypes.float32)
        if on_value is None:
            on_value, on_dtype = convert(1, dtype, "on_value"), dtype
        if off_value is None:
            off_value, off_dtype = convert(0, dtype, "off_value"), dtype
        if on_dtype is not off_dtype:
            raise TypeError("dtype %s of on_value does not match dtype %s of off_value" % (on_dtype, off_dtype))
        return operation("OneHot", [indices, depth, on_value, off_value], name, axis=axis)


def gather_nd(params, indices, name=None):
    """The elements or slices of params at these indices."""
    return operation("GatherNd", [params, indices], name)


def unique(x, out_idx=dtypes.int32, name=None):
    """The distinct elements of a vector, and for each element the position of its value among them."""
    if isinstance(out_idx, str):
        out_idx, name = dtypes.int32, out_idx  # where 0.10 knows no type of positions, the name stands second
    return operation("Unique", [x], name, out_idx=out_idx)


def diag_part(input, name=None):
    """The diagonal of a matrix."""
    return operation("DiagPart", [input], name)


def _diagonal(name, default):
    """1.15 names operations on diagonals after their function, 0.10 after their type."""
    return default if _state.modern and name is None else name


def matrix_diag(diagonal, name=None):
    """Matrices with these numbers on their diagonals."""
    return operation("MatrixDiag", [diagonal], _diagonal(name, "diag"))


def diag(diagonal, name=None):
    """A matrix with these numbers on its diagonal."""
    return operation("Diag", [diagonal], name)


def boolean_mask(tensor, mask, name="boolean_mask", axis=None):
    """The slices of a tensor where the mask is True; mask stands for its dimensions from axis on."""
    from .reduce_ops import reduce_prod
    with name_scope(name, values=[x for x in (tensor, mask) if is_tensor(x)]):
        tensor, mask = convert(tensor, name="tensor"), convert(mask, name="mask")
        known, masked = tensor.get_shape(), mask.get_shape()
        count = masked.ndims
        if count == 0:
            raise ValueError("mask cannot be scalar.")
        if count is None:
            raise ValueError("%s dimensions must be specified, even if some dimensions are None.  E.g. shape=[None] is "
                             "ok, but shape=None is not." % ("Number of mask" if _state.modern else "mask"))
        axis = axis or 0
        end = axis + count
        known[axis:end].assert_is_compatible_with(masked)
        if _state.modern:
            size = reduce_prod(shape(tensor)[axis:end], [0])
            sizes = concat([shape(tensor)[:axis], [size], shape(tensor)[end:]], 0)
        else:
            sizes = concat(0, [[-1], shape(tensor)[count:]])
        tensor = reshape(tensor, sizes)
        tensor.set_shape(known[:axis].concatenate([known[axis:end].num_elements()]).concatenate(known[end:]))
        mask = reshape(mask, [-1])
        return gather(tensor, squeeze(where(mask), squeeze_dims=[1]), axis=axis)
