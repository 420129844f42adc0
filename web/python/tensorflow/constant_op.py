"""Values become constants: tf.constant, tf.convert_to_tensor, and the rules for the types of Python's values.

Source: tensor_util.make_tensor_proto and ops.convert_to_tensor of r0.10 and 1.15 (SPEC 1.18).
"""
import json

import _core
from _core import tensor_float, tensor_int, tensor_new, tensor_release
from . import _state, dtypes
from ._state import check, fail, location, represent, type_text
from .errors import core_error
from .tensor import Operation, Tensor
from .tensor_shape import Dimension, TensorShape, as_shape

_FLOATS, _INTS, _COMPLEX = (1, 2, 14, 19), (3, 4, 5, 6, 9, 17), (8, 18)
_WHOLE = 9007199254740992  # integers beyond this cross to JavaScript as text


# ---- Values as tensors of the core -----------------------------------------------------------------------------------

def tensor_of(value, dtype=None, shape=None):
    """A handle of a core tensor with that value; the caller releases it. dtype: a DType, shape: a TensorShape."""
    kind = type(value)
    if shape is None:
        if kind is float and (dtype is None or dtype._number == 1):
            return check(tensor_float(1, value))
        if kind is int and (dtype is None or dtype._number == 3) and -1073741824 <= value < 1073741824:
            return check(tensor_int(3, value))
    if value is None:
        fail("none_value")
    if _is_array(value):
        return _tensor_of_array(value, dtype, shape)
    if dtype is None and (isinstance(value, dict) or callable(value)):
        _not_a_value(value)
    sizes = _dense_sizes(value)
    flat = []
    _flatten(value, flat)
    if any([_is_array(v) for v in flat]):
        import numpy
        return _tensor_of_array(numpy.array(value), dtype, shape)
    number = _infer(value, flat) if dtype is None else dtype._number
    _check_elements(value, flat, dtype, number)
    return _new(number, flat, sizes, shape)


def _is_array(value):
    return hasattr(value, "tolist") and hasattr(value, "dtype") and not isinstance(value, Tensor)


def _tensor_of_array(value, dtype, shape):
    """An array or a numpy scalar keeps its dtype; another one asked for is cast to silently, as numpy does."""
    import numpy
    handle = numpy._handle(value, None if dtype is None else dtype.name if dtype._number != 7 else "object")
    if shape is None:
        return handle
    sizes, flat = shape.as_list(), json.loads(check(_core.tensor_json(handle)))
    number = _core.tensor_dtype(handle)
    tensor_release(handle)
    return check(tensor_new(number, json.dumps(sizes), json.dumps(_fill(flat, sizes))))


def _dense_sizes(value):
    """The sizes of nested lists; every list of a level must be as long as the first."""
    sizes, level = [], [value]
    while level and isinstance(level[0], (list, tuple)):
        size = len(level[0])
        for part in level:
            if not isinstance(part, (list, tuple)) or len(part) != size:
                _ragged(value, sizes)
        sizes.append(size)
        level = [element for part in level for element in part]
    if any([isinstance(element, (list, tuple)) for element in level]):
        _ragged(value, sizes)
    if level and _is_array(level[0]):
        return sizes + list(level[0].shape)
    return sizes


def _ragged(value, found):
    """The lists of one level differ: NumPy's array ends above it (found), TensorFlow wants the sizes of the first ones."""
    if not _state.modern:
        raise ValueError("setting an array element with a sequence.")
    expected, first = [], value
    while isinstance(first, (list, tuple)):
        expected.append(len(first))
        first = first[0] if first else None
    if found == expected:
        fail("cannot_convert_object", type_text(value), represent(value))
    fail("argument_not_list", represent(value), represent(found), represent(expected))


def _flatten(value, flat):
    if isinstance(value, (list, tuple)):
        for element in value:
            _flatten(element, flat)
    else:
        flat.append(value._value if isinstance(value, Dimension) else value)


def _infer(value, flat):
    """The element type of Python values: float32, int32 (int64 if one does not fit), string, bool, complex128."""
    if any([isinstance(v, Tensor) for v in flat]):
        raise TypeError("List of Tensors when single Tensor expected")
    kinds = set([type(v) for v in flat])
    if not kinds or float in kinds and kinds <= {float, int, bool}:
        return 1
    if kinds == {bool}:
        return 10
    if kinds <= {int, bool}:
        return 3 if all([-2147483648 <= v < 2147483648 for v in flat]) else 9
    if kinds <= {complex, float, int, bool}:
        return 18
    if kinds <= {str, bytes}:
        return 7
    _not_a_value(value, [v for v in flat if not isinstance(v, (str, bytes))])


def _not_a_value(value, wrong=None):
    if _state.modern:
        fail("cannot_convert_object", type_text(value), represent(value))
    fail("expected_string", represent(wrong[0] if wrong else value))


def _fits(number, v):
    """May a Python value stand in a tensor of that type? A bool is an int, an int may be a float."""
    if number in _FLOATS:
        return isinstance(v, (float, int)) or v is True or v is False or _numpy_kind(v, "fiub")
    if number in _INTS:
        return isinstance(v, int) or v is True or v is False or _numpy_kind(v, "iub")
    if number in _COMPLEX:
        return isinstance(v, (complex, float, int)) or v is True or v is False or _numpy_kind(v, "cfiub")
    if number == 7:
        return isinstance(v, (str, bytes))
    return v is True or v is False or _numpy_kind(v, "b")


def _numpy_kind(v, kinds):
    return _is_array(v) and v.dtype.kind in kinds


def _check_elements(value, flat, dtype, number):
    for v in flat:
        if v is None:
            if dtype is None:
                fail("none_value")
        if not _fits(number, v):
            name = dtypes.by_number(number).name
            fail("expected_value", name, represent(v), type(v).__name__)


def _new(number, flat, sizes, shape):
    if shape is not None:
        sizes = shape.as_list()
        flat = _fill(flat, sizes)
    handle = tensor_new(number, json.dumps(sizes), json.dumps(
        [_json_value(complex(v) if number in _COMPLEX else v) for v in flat]))
    return check(handle)


def _fill(flat, sizes):
    """Fewer elements than the shape asks for are allowed: the core repeats the last one; more are an error."""
    count = 1
    for size in sizes:
        count *= size
    if len(flat) > count:
        fail("too_many_elements", count, len(flat))
    return flat or [0]


def _json_value(v):
    if hasattr(v, "item"):
        v = v.item()
    if v is True or v is False:
        return v
    if isinstance(v, float):
        return v if v - v == 0 else "nan" if v != v else "inf" if v > 0 else "-inf"
    if isinstance(v, bytes):
        return {"hex": "".join(["%02x" % byte for byte in v])}
    if isinstance(v, complex):
        return [_json_value(v.real), _json_value(v.imag)]
    if isinstance(v, int) and not -_WHOLE < v < _WHOLE:
        return str(v)
    return v


# ---- Constants -------------------------------------------------------------------------------------------------------

def constant_in(graph, handle, name):
    """A Const operation with the tensor of that handle, which is released."""
    op = _core.constant(graph._id, location(), name, handle)
    if op < 0:
        failure = core_error()
        tensor_release(handle)
        raise failure
    number = _core.tensor_dtype(handle)
    tensor_release(handle)
    return graph._output(op, 0, number)


def constant(value, dtype=None, shape=None, name="Const", verify_shape=False):
    """A tensor that always has this value.

    dtype: by default that of the value (SPEC 1.18); shape: fewer elements are filled up with the last one.
    TypeError: an element does not fit; ValueError: too many elements. Source: tf.constant.
    """
    dtype = None if dtype is None else dtypes.as_dtype(dtype)
    shape = None if shape is None else as_shape(shape)
    handle = tensor_of(value, dtype, None if verify_shape else shape)
    if verify_shape and shape is not None:
        found = json.loads(_core.tensor_shape(handle))
        if shape.as_list() != found:
            fail("verify_shape", represent(tuple(shape.as_list())), represent(tuple(found)))
    return constant_in(_state.graph(), handle, name)


# ---- Conversion ------------------------------------------------------------------------------------------------------

conversions = {}  # "list": function of (value, dtype, name) for lists with tensors in them, filled in by array_ops.py


def convert(value, dtype=None, name=None, hint=None, as_ref=False, graph=None):
    """value as a Tensor. dtype: must be of that type; hint: shall be if it can, otherwise of its own (1.15)."""
    if hint is not None and dtype is None:
        try:
            return convert(value, hint, name, None, as_ref, graph)
        except (TypeError, ValueError):
            return convert(value, None, name, None, as_ref, graph)
    if isinstance(value, Tensor):
        if dtype is not None and not dtype.is_compatible_with(value.dtype):
            fail("tensor_conversion", dtype.name, value.dtype.name, represent(str(value)))
        return value
    as_tensor = getattr(value, "_as_tensor", None)
    if as_tensor is not None:
        if dtype is not None and not dtype.is_compatible_with(value.dtype):
            fail("variable_conversion", dtype.name, value.dtype.name)
        return as_tensor(as_ref)
    if isinstance(value, Operation):
        fail("operation_conversion", value.name, represent(dtype and dtype.name), represent(name), as_ref)
    graph = graph or _state.graph()
    if isinstance(value, TensorShape):
        return _convert_shape(value, dtype, name, graph)
    if isinstance(value, Dimension):
        value = value.value
    if isinstance(value, (list, tuple)) and _holds_tensors(value):
        return conversions["list"](value, dtype, name)
    return constant_in(graph, tensor_of(value, dtype), name or "Const")


def _convert_shape(shape, dtype, name, graph):
    if not shape.is_fully_defined():
        raise ValueError("Cannot convert a partially known TensorShape to a Tensor: %s" % shape)
    if dtype is not None and dtype._number not in (3, 9):
        raise TypeError("Cannot convert a TensorShape to dtype: %s" % dtype.name)
    handle = tensor_of(shape.as_list(), dtype or dtypes.int32)
    return constant_in(graph, handle, name or "shape_as_tensor")


def _holds_tensors(values):
    for value in values:
        if isinstance(value, (list, tuple)):
            if _holds_tensors(value):
                return True
        elif isinstance(value, Tensor) or hasattr(value, "_as_tensor"):
            return True
    return False


def convert_to_tensor(value, dtype=None, name=None, as_ref=False, preferred_dtype=None, dtype_hint=None):
    """value as a Tensor of the default graph: tensors and variables as they are, all else as a constant."""
    hint = dtype_hint or preferred_dtype
    return convert(value, None if dtype is None else dtypes.as_dtype(dtype), name,
                   None if hint is None else dtypes.as_dtype(hint), as_ref)


def constant_value(tensor, partial=False):
    """The value of a tensor that is constant in its graph, as a numpy array; None if it is not."""
    import numpy
    tensor = convert(tensor)
    handle = check(_core.output_constant(tensor.graph._id, tensor._ref))
    return None if handle == 0 else numpy._wrap(handle)


def static_list(tensor):
    """The elements of a constant tensor as a flat list of Python numbers; None if it is not constant."""
    handle = check(_core.output_constant(tensor.graph._id, tensor._ref))
    if handle == 0:
        return None
    values = json.loads(check(_core.tensor_json(handle)))
    tensor_release(handle)
    return values


def is_tensor(value):
    return isinstance(value, Tensor) or hasattr(value, "_as_tensor")
