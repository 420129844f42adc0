"""Shapes that may be partly or wholly unknown: tf.TensorShape and tf.Dimension."""
from . import _state
from ._state import fail


class Dimension:
    """A size, or an unknown one (value None)."""
    _tf_class = "tensorflow.python.framework.tensor_shape.Dimension"

    def __init__(self, value):
        if isinstance(value, Dimension):
            value = value.value
        if value is not None:
            if hasattr(value, "item"):
                value = value.item()
            if not isinstance(value, int) and int(value) != value:
                fail("ambiguous_dimension", value)
            value = int(value)
            if value < 0:
                fail("dimension_negative", value)
        self._value = value

    @property
    def value(self):
        return self._value

    def is_compatible_with(self, other):
        other = as_dimension(other)
        return self._value is None or other._value is None or self._value == other._value

    def assert_is_compatible_with(self, other):
        if not self.is_compatible_with(other):
            fail("dimensions_incompatible", self, as_dimension(other))

    def merge_with(self, other):
        other = as_dimension(other)
        self.assert_is_compatible_with(other)
        return Dimension(other._value if self._value is None else self._value)

    def _with(self, other, compute):
        other = as_dimension(other)
        if self._value is None or other._value is None:
            return Dimension(None)
        return Dimension(compute(self._value, other._value))

    def _compare(self, other, compute):
        other = as_dimension(other)
        if self._value is None or other._value is None:
            return None
        return compute(self._value, other._value)

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    __radd__ = __add__

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __rsub__(self, other):
        return as_dimension(other) - self

    def __mul__(self, other):
        return self._with(other, lambda a, b: a * b)

    __rmul__ = __mul__

    def __floordiv__(self, other):
        return self._with(other, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return as_dimension(other) // self

    __div__ = __floordiv__

    def __mod__(self, other):
        return self._with(other, lambda a, b: a % b)

    def __eq__(self, other):
        try:
            return self._compare(other, lambda a, b: a == b)
        except (TypeError, ValueError):
            return NotImplemented

    def __ne__(self, other):
        equal = self == other
        return equal if equal is None or equal is NotImplemented else not equal

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._value)

    def __int__(self):
        return self._value

    def __index__(self):
        return self._value

    def __bool__(self):
        return self._value != 0

    def __str__(self):
        return "?" if self._value is None else str(self._value)

    def __repr__(self):
        return "Dimension(%s)" % self._value


def as_dimension(value):
    return value if isinstance(value, Dimension) else Dimension(value)


class TensorShape:
    """The dimensions of a tensor; dims is None when not even their number is known."""
    _tf_class = "tensorflow.python.framework.tensor_shape.TensorShape"

    def __init__(self, dims):
        if dims is None:
            self._dims = None
        elif isinstance(dims, TensorShape):
            self._dims = dims._dims
        elif hasattr(dims, "unknown_rank"):  # a TensorShapeProto
            self._dims = None if dims.unknown_rank else [as_dimension(None if d.size < 0 else d.size) for d in dims.dim]
        elif hasattr(dims, "__iter__") or isinstance(dims, (list, tuple)):
            self._dims = [as_dimension(d) for d in dims]
        else:
            self._dims = [as_dimension(dims)]

    @property
    def dims(self):
        return self._dims

    @property
    def ndims(self):
        return None if self._dims is None else len(self._dims)

    rank = ndims

    def _sizes(self):
        """A list of int and None, or None."""
        return None if self._dims is None else [d._value for d in self._dims]

    def as_list(self):
        if self._dims is None:
            fail("no_as_list" if _state.modern else "no_as_list_0_10")
        return self._sizes()

    def as_proto(self):
        from .protos import shape_proto  # few cells need it
        return shape_proto(self)

    def num_elements(self):
        if not self.is_fully_defined():
            return None
        product = 1
        for d in self._dims:
            product *= d._value
        return product

    def is_fully_defined(self):
        return self._dims is not None and None not in [d._value for d in self._dims]

    def assert_is_fully_defined(self):
        if not self.is_fully_defined():
            fail("shape_not_defined", self)

    def is_compatible_with(self, other):
        other = as_shape(other)
        if self._dims is None or other._dims is None:
            return True
        return len(self._dims) == len(other._dims) and all(
            [a.is_compatible_with(b) for a, b in zip(self._dims, other._dims)])

    def assert_is_compatible_with(self, other):
        if not self.is_compatible_with(other):
            fail("shapes_asserted" if _state.modern else "shapes_incompatible", self, as_shape(other))

    def merge_with(self, other):
        other = as_shape(other)
        if self._dims is None:
            return other
        if other._dims is None:
            return self
        if not self.is_compatible_with(other):
            fail("shapes_incompatible", self, other)
        return TensorShape([a.merge_with(b) for a, b in zip(self._dims, other._dims)])

    def most_specific_compatible_shape(self, other):
        """What both shapes have in common: sizes that differ are unknown (1.13)."""
        other = as_shape(other)
        if self._dims is None or other._dims is None or self.ndims != other.ndims:
            return TensorShape(None)
        return TensorShape([a if a is not None and a == b else None for a, b in zip(self._sizes(), other._sizes())])

    def concatenate(self, other):
        other = as_shape(other)
        if self._dims is None or other._dims is None:
            return TensorShape(None)
        return TensorShape(self._dims + other._dims)

    def assert_same_rank(self, other):
        other = as_shape(other)
        if self.ndims is not None and other.ndims is not None and self.ndims != other.ndims:
            raise ValueError("Shapes %s and %s must have the same rank" % (self, other))

    def with_rank(self, rank):
        if self.ndims not in (None, rank):
            fail("shape_rank", self, rank)
        return self.merge_with([None] * rank)

    assert_has_rank = with_rank

    def with_rank_at_least(self, rank):
        if self.ndims is not None and self.ndims < rank:
            fail("shape_rank_at_least", self, rank)
        return self

    def with_rank_at_most(self, rank):
        if self.ndims is not None and self.ndims > rank:
            fail("shape_rank_at_most", self, rank)
        return self

    def __len__(self):
        if self._dims is None:
            fail("shape_length")
        return len(self._dims)

    def __bool__(self):
        return self._dims is not None

    def __iter__(self):
        if self._dims is None:
            raise ValueError("Cannot iterate over a shape with unknown rank.")
        return iter(self._dims)

    def __getitem__(self, key):
        if self._dims is not None:
            return TensorShape(self._dims[key]) if isinstance(key, slice) else self._dims[key]
        if not isinstance(key, slice):
            return Dimension(None)
        if (key.stop is None or key.stop < 0) or (key.start or 0) < 0:
            return TensorShape(None)
        return TensorShape([None] * max(key.stop - (key.start or 0), 0))

    def __eq__(self, other):
        try:
            other = as_shape(other)
        except TypeError:
            return NotImplemented
        if self._dims is None or other._dims is None:
            return self._dims is other._dims
        if len(self._dims) != len(other._dims):
            return False
        return all([a is b or a._value is not None and a._value == b._value for a, b in zip(self._dims, other._dims)])

    def __ne__(self, other):
        equal = self == other
        return equal if equal is NotImplemented else not equal

    def __hash__(self):
        return hash(str(self))

    def __str__(self):
        if self._dims is None:
            return "<unknown>"
        return "(" + ", ".join([str(d) for d in self._dims]) + ("," if len(self._dims) == 1 else "") + ")"

    def __repr__(self):
        return "TensorShape(%s)" % self._dims


def plain_sizes(value):
    """Sizes as a list of int and None (None for an unknown rank), quickly where value is a list of int."""
    if type(value) is list or type(value) is tuple:
        for size in value:
            if type(size) is not int or size < 0:
                return TensorShape(value)._sizes()
        return list(value)
    return as_shape(value)._sizes()


def as_shape(value):
    return value if isinstance(value, TensorShape) else TensorShape(value)


def scalar():
    return TensorShape([])


def vector(length):
    return TensorShape([length])


def matrix(rows, columns):
    return TensorShape([rows, columns])


def unknown_shape(ndims=None):
    return TensorShape(None if ndims is None else [None] * ndims)
