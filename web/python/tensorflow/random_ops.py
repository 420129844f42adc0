"""Random tensors; their streams are those of TensorFlow, bit by bit where a seed is given (SPEC 5)."""
from . import _state, dtypes
from ._state import fail
from .constant_op import convert, is_tensor
from .math_ops import add
from .op_def_library import operation
from .ops import get_seed, name_scope


def _shape_tensor(shape):
    empty = isinstance(shape, (list, tuple)) and not shape
    return convert(shape, dtypes.int32 if empty else None, "shape")


def _seeds(seed):
    first, second = get_seed(seed)
    return {"seed": first, "seed2": second}


def _normal(word, op_type):
    """z * stddev + mean, z drawn by op_type."""
    def function(shape, mean=0.0, stddev=1.0, dtype=dtypes.float32, seed=None, name=None):
        dtype = dtypes.as_dtype(dtype)
        with name_scope(name, word, [x for x in (shape, mean, stddev) if is_tensor(x)]) as name:
            shape = _shape_tensor(shape)
            mean, stddev = convert(mean, dtype, "mean"), convert(stddev, dtype, "stddev")
            drawn = operation(op_type, [shape], None, dtype=dtype, **_seeds(seed))
            return add(drawn * stddev, mean, name)
    return function


random_normal = _normal("random_normal", "RandomStandardNormal")
truncated_normal = _normal("truncated_normal", "TruncatedNormal")


def random_uniform(shape, minval=0, maxval=None, dtype=dtypes.float32, seed=None, name=None):
    """Numbers evenly spread over [minval, maxval); for integers maxval is needed."""
    dtype = dtypes.as_dtype(dtype)
    if _state.modern and dtype._number not in (1, 2, 3, 9, 14, 19):
        raise ValueError("Invalid dtype %r" % dtype)
    if maxval is None:
        if dtype.is_integer:
            fail("maxval_missing", repr(dtype))
        maxval = 1
    with name_scope(name, "random_uniform", [x for x in (shape, minval, maxval) if is_tensor(x)]) as name:
        shape = _shape_tensor(shape)
        minval, maxval = convert(minval, dtype, "min"), convert(maxval, dtype, "max")
        if dtype.is_integer:
            return operation("RandomUniformInt", [shape, minval, maxval], name, **_seeds(seed))
        drawn = operation("RandomUniform", [shape], None, dtype=dtype, **_seeds(seed))
        return add(drawn * (maxval - minval), minval, name)


def random_shuffle(value, seed=None, name=None):
    """The slices along dimension 0 in a random order."""
    return operation("RandomShuffle", [value], name, **_seeds(seed))

