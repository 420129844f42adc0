"""Initializers. At 0.10 they are functions of (shape, dtype), at 1.15 objects of classes (SPEC 1.8, A14).

tf.zeros_initializer and tf.ones_initializer are the ones where it shows: 0.10 hands them over as they are, 1.15 also
makes an object of them first.
"""
import math

from . import _state, dtypes
from ._state import fail, type_text
from .array_ops import ones, zeros
from .constant_op import constant
from .random_ops import random_normal, random_uniform, truncated_normal
from .tensor_shape import as_shape


class Initializer:
    """What gives a new variable its first value: called with its shape and dtype."""
    _settings = ()  # what get_config() tells beside the dtype

    def __call__(self, shape, dtype=None, partition_info=None):
        raise NotImplementedError

    def get_config(self):
        config = {name: getattr(self, name) for name in self._settings}
        config["dtype"] = self.dtype.name
        return config

    @classmethod
    def from_config(cls, config):
        return cls(**config)

    def _dtype(self, dtype):
        return self.dtype if dtype is None else dtypes.as_dtype(dtype)


def _floating(dtype):
    """The dtype of an initializer that draws real numbers."""
    dtype = dtypes.as_dtype(dtype)
    if not dtype.is_floating:
        fail("initializer_floating", dtype)
    return dtype


class _Zeros(Initializer):
    def __init__(self, dtype=dtypes.float32):
        self.dtype = dtypes.as_dtype(dtype)

    def __call__(self, shape, dtype=None, partition_info=None):
        return zeros(shape, self._dtype(dtype))


class _Ones(_Zeros):
    def __call__(self, shape, dtype=None, partition_info=None):
        return ones(shape, self._dtype(dtype))


class _ZerosOrOnes:
    """tf.zeros_initializer itself: a function of (shape, dtype) at 0.10, a class at 1.15."""

    def __init__(self, name, fill, make):
        self.__name__, self._fill, self._make, self.from_config = name, fill, make, make.from_config

    def __call__(self, *arguments, **named):
        if _state.modern:
            if arguments and isinstance(arguments[0], (list, tuple)) or "shape" in named:
                return self._fill(*arguments, **{k: v for k, v in named.items() if k != "partition_info"})
            return self._make(*arguments, **named)
        if not arguments and "shape" not in named:
            fail("initializer_argument", self.__name__)
        named.pop("partition_info", None)
        return self._fill(*arguments, **named)


zeros_initializer = _ZerosOrOnes("zeros_initializer", zeros, _Zeros)
ones_initializer = _ZerosOrOnes("ones_initializer", ones, _Ones)


class constant_initializer(Initializer):
    """Every element the same value, or the values of a list in order."""
    _settings = "value",

    def __init__(self, value=0, dtype=dtypes.float32, verify_shape=False):
        if _state.modern and not (isinstance(value, (int, float, bool, complex, str, bytes, list, tuple)) or
                                  hasattr(value, "dtype")):
            fail("initial_constant", type_text(value))
        self.value, self.dtype, self._verify_shape = value, dtypes.as_dtype(dtype), verify_shape

    def __call__(self, shape, dtype=None, partition_info=None, verify_shape=None):
        return constant(self.value, self._dtype(dtype), shape, verify_shape=verify_shape or self._verify_shape)


class random_uniform_initializer(Initializer):
    """Evenly spread over [minval, maxval)."""
    _settings = "minval", "maxval", "seed"

    def __init__(self, minval=0, maxval=None, seed=None, dtype=dtypes.float32):
        if not _state.modern:
            maxval, dtype = 1.0 if maxval is None else maxval, _floating(dtype)
        self.minval, self.maxval, self.seed, self.dtype = minval, maxval, seed, dtypes.as_dtype(dtype)

    def __call__(self, shape, dtype=None, partition_info=None):
        return random_uniform(shape, self.minval, self.maxval, self._dtype(dtype), seed=self.seed)


class random_normal_initializer(Initializer):
    """Normally distributed."""
    _settings = "mean", "stddev", "seed"

    def __init__(self, mean=0.0, stddev=1.0, seed=None, dtype=dtypes.float32):
        self.mean, self.stddev, self.seed, self.dtype = mean, stddev, seed, _floating(dtype)

    def __call__(self, shape, dtype=None, partition_info=None):
        return random_normal(shape, self.mean, self.stddev, self._dtype(dtype), seed=self.seed)


class truncated_normal_initializer(random_normal_initializer):
    """Normally distributed, drawn again beyond two standard deviations."""

    def __call__(self, shape, dtype=None, partition_info=None):
        return truncated_normal(shape, self.mean, self.stddev, self._dtype(dtype), seed=self.seed)


class uniform_unit_scaling_initializer(Initializer):
    """U(-a, a) with a = factor * sqrt(3 / inputs): the default of 0.10's get_variable."""
    _settings = "factor", "seed"

    def __init__(self, factor=1.0, seed=None, dtype=dtypes.float32, full_shape=None):
        self.factor, self.seed, self.dtype, self._full_shape = factor, seed, _floating(dtype), full_shape

    def __call__(self, shape, dtype=None, partition_info=None):
        full = self._full_shape or (shape if partition_info is None else partition_info.full_shape)
        inputs = 1.0
        for size in full[:-1]:
            inputs *= float(size)
        if _state.modern:
            inputs = max(inputs, 1.0)
        elif inputs == 0:
            raise ZeroDivisionError("float division by zero")
        limit = math.sqrt(3 / inputs) * self.factor
        return random_uniform(shape, -limit, limit, self._dtype(dtype), seed=self.seed)


class variance_scaling_initializer(Initializer):
    """Scaled by the number of inputs and outputs of the shape it fills (the fans)."""
    _settings = "scale", "mode", "distribution", "seed"

    def __init__(self, scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None, dtype=dtypes.float32):
        if scale <= 0:
            raise ValueError("`scale` must be positive float.")
        if mode not in ("fan_in", "fan_out", "fan_avg"):
            raise ValueError("Invalid `mode` argument:", mode)
        distribution = distribution.lower()
        if distribution not in ("normal", "uniform", "truncated_normal", "untruncated_normal"):
            raise ValueError("Invalid `distribution` argument:", distribution)
        self.scale, self.mode, self.distribution = scale, mode, distribution
        self.seed, self.dtype = seed, _floating(dtype)

    def __call__(self, shape, dtype=None, partition_info=None):
        fan_in, fan_out = fans(shape if partition_info is None else partition_info.full_shape)
        count = {"fan_in": fan_in, "fan_out": fan_out}.get(self.mode, (fan_in + fan_out) / 2.0)
        scale = self.scale / max(1.0, count)
        dtype = self._dtype(dtype)
        if self.distribution in ("normal", "truncated_normal"):
            return truncated_normal(shape, 0.0, math.sqrt(scale) / .87962566103423978, dtype, seed=self.seed)
        if self.distribution == "untruncated_normal":
            return random_normal(shape, 0.0, math.sqrt(scale), dtype, seed=self.seed)
        limit = math.sqrt(3.0 * scale)
        return random_uniform(shape, -limit, limit, dtype, seed=self.seed)


class glorot_uniform_initializer(variance_scaling_initializer):
    """U(-a, a) with a = sqrt(6 / (inputs + outputs)): the default of 1.15's get_variable."""
    _settings = "seed",

    def __init__(self, seed=None, dtype=dtypes.float32):
        variance_scaling_initializer.__init__(self, 1.0, "fan_avg", "uniform", seed, dtype)


class glorot_normal_initializer(variance_scaling_initializer):
    """Normally distributed with variance 2 / (inputs + outputs)."""
    _settings = "seed",

    def __init__(self, seed=None, dtype=dtypes.float32):
        variance_scaling_initializer.__init__(self, 1.0, "fan_avg", "truncated_normal", seed, dtype)


def fans(shape):
    """How many inputs and outputs a weight of that shape has; of a filter times its area."""
    sizes = as_shape(shape).as_list()
    if len(sizes) < 1:
        return 1.0, 1.0
    if len(sizes) == 1:
        return float(sizes[0]), float(sizes[0])
    area = 1.0
    for size in sizes[:-2]:
        area *= size
    return sizes[-2] * area, sizes[-1] * area


def _scaled(scale, distribution):
    def make(seed=None):
        return variance_scaling_initializer(scale, "fan_in", distribution, seed)
    return make


lecun_normal, lecun_uniform = _scaled(1.0, "truncated_normal"), _scaled(1.0, "uniform")
he_normal, he_uniform = _scaled(2.0, "truncated_normal"), _scaled(2.0, "uniform")


def default_initializer(name, full_shape):
    """The object behind the name that the core gives the default of a level."""
    if name == "uniform_unit_scaling_initializer":
        return uniform_unit_scaling_initializer(full_shape=full_shape)
    return _Zeros() if name == "zeros_initializer" else glorot_uniform_initializer()
