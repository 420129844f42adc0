"""Values kept within bounds; imported when first asked for."""
from . import _state
from .array_ops import identity, ones_like, where
from .constant_op import constant, convert
from .math_ops import maximum, minimum, rsqrt, sqrt
from .ops import name_scope
from .reduce_ops import reduce_sum


def clip_by_value(t, clip_value_min, clip_value_max, name=None):
    """t, its elements at least clip_value_min and at most clip_value_max.

    ValueError: at 1.15, the bounds have another shape than t and would stretch it.
    """
    with name_scope(name, "clip_by_value", [t, clip_value_min, clip_value_max]) as name:
        t = convert(t, name="t")
        lowered = _of_shape(t, minimum(t, clip_value_max))
        return _of_shape(t, maximum(lowered, clip_value_min, name))


def clip_by_norm(t, clip_norm, axes=None, name=None):
    """t, scaled down where its length along axes (all of them) is more than clip_norm."""
    with name_scope(name, "clip_by_norm", [t, clip_norm]) as name:
        t = convert(t, name="t")
        total = reduce_sum(t * t, axes, keepdims=True)
        if not _state.modern:
            inverse = rsqrt(total)
            return identity(t * clip_norm * minimum(inverse, constant(1.0, t.dtype) / clip_norm), name)
        positive = total > 0
        length = where(positive, sqrt(where(positive, total, ones_like(total))), total)
        scaled = _of_shape(t, t * clip_norm)
        return identity(scaled / maximum(length, clip_norm), name)


def _of_shape(t, made):
    """made, which 1.15 wants to be as large as t."""
    if _state.modern:
        t.get_shape().merge_with(made.get_shape())
    return made
