"""One function makes every operation: operation(type, inputs, name, **attrs).

Inputs that are tensors of one graph already go to the core at once. Otherwise TensorFlow's op library is followed: the
name scope of the operation's own name is opened, every other input becomes a constant named after the input it is
for ("Reshape/shape"), of the type that an earlier input has settled. Source: op_def_library.apply_op of r0.10,
_apply_op_helper of 1.15.
"""
import json

from ucollections import namedtuple

import _core
from _core import operation as make
from . import _state, dtypes
from ._state import branches, check, fail, location, represent
from .constant_op import convert
from .dtypes import DType, as_dtype
from .errors import core_error
from .op_def_registry import definition, definitions
from .ops import Graph, graph_of
from .tensor import Tensor
from .tensor_shape import Dimension, TensorShape

def _known(op_type):
    return definition(op_type) or fail("not_here", "tensorflow", op_type)


def operation(op_type, inputs, name=None, **attrs):
    """Makes an operation and returns its output: a Tensor, a list of several, or the Operation if it has none."""
    known = definitions.get(op_type) or _known(op_type)
    settings = attributes_text(known, attrs) if attrs else None
    graph, refs = None, []
    for value in inputs:
        if value.__class__ is not Tensor:
            as_tensor = getattr(value, "_snapshot_tensor", None)
            if as_tensor is None or getattr(value, "_reads_anew", False):
                return _converted(op_type, known, inputs, name, settings, attrs)
            value = as_tensor()
        if graph is None:
            graph = value.graph
        elif graph is not value.graph:
            graph_of(inputs)
        refs.append(value._ref)
    if graph is None:
        graph = _state.graph()
    if branches and branches[-1] is not None:
        return _in_branch(graph, op_type, known, inputs, name, settings)
    made = make(graph._id, location(), op_type, name, settings, *refs)
    if made < 0:
        _failed(graph, op_type, known, inputs, name)
    return _result(graph, made, known)


def _in_branch(graph, op_type, known, inputs, name, settings):
    """Inside tf.cond: what comes from outside is switched in the scope of the operation that takes it first."""
    prefix = check(_core.name_scope_enter(graph._id, location(), name or op_type, not name))
    try:
        refs = [branches[-1].take(value._snapshot_tensor())._ref for value in inputs]
    finally:
        _core.name_scope_exit(graph._id)
    return _result(graph, check(make(graph._id, location(), op_type, prefix, settings, *refs)), known)


def _failed(graph, op_type, known, inputs, name):
    """Raises the core's error; the name is used up all the same, as the scope of a failed operation is."""
    failure = core_error()
    key = json.loads(_core.error())["key"]
    wanted = name or op_type
    if not wanted.endswith("/"):
        if key == "not_valid_node_name":  # the scope would have refused it first
            if check(_core.name_scope_enter(graph._id, location(), wanted)) is not None:
                _core.name_scope_exit(graph._id)
        else:
            _core.unique_name(graph._id, wanted, True)
    if key == "list_expected":  # TensorFlow tells what stands there instead
        for argument, value in zip(known.inputs, inputs):
            if argument["number_attr"]:
                _list_input(op_type, argument, value, {}, graph)
    raise failure


def _result(graph, made, known):
    op, dtype, count = made >> 7, made & 127, known.outputs
    if count == 1:
        return graph._output(op, 0, dtype)
    if count == 0:
        return graph._operation(op)
    operation = graph._operation(op)
    if count is None:
        return operation.outputs
    if known.tuple is None:
        known.tuple = namedtuple(operation.type, known.names)
    return known.tuple(*operation.outputs)


def attributes_text(known, attrs):
    """Attributes as JSON for the bridge; None stands for the default."""
    shown = {}
    for name, value in attrs.items():
        if value is not None:
            shown[name] = _attribute(known.kinds.get(name), name, value)
    return json.dumps(shown) if shown else None


_PLAIN = {"i": "int", "s": "string"}


def _attribute(kind, name, value):
    if isinstance(value, dtypes.DType):
        return value._number
    if kind == "t":
        return dtypes.as_dtype(value)._number
    if kind == "h":
        return value._sizes() if isinstance(value, TensorShape) else [
            v.value if isinstance(v, Dimension) else v for v in value]
    if kind in ("I", "S"):
        if not isinstance(value, (list, tuple)):
            fail("expected_list_attr", name)
        return [int(v) for v in value] if kind == "I" else list(value)
    word = _PLAIN.get(kind)
    if word:
        try:
            return int(value) if word == "int" else value.decode() if isinstance(value, bytes) else value + ""
        except (TypeError, ValueError):
            raise TypeError("Expected %s for argument '%s' not %s." % (word, name, represent(value)))
    if kind == "f":
        value = float(value)
        return value if value - value == 0 else str(value)
    return value


# ---- Inputs that are not tensors yet ---------------------------------------------------------------------------------

def _converted(op_type, known, inputs, name, settings, attrs):
    flat = []
    for value in inputs:
        flat.extend(value) if isinstance(value, (list, tuple)) else flat.append(value)
    graph = graph_of(flat)
    types = {}
    for attr, value in attrs.items():
        if known.kinds.get(attr) == "t" and value is not None:
            types[attr] = dtypes.as_dtype(value)
    prefix = check(_core.name_scope_enter(graph._id, location(), name or op_type, not name))
    _state.graphs.append(graph)
    try:
        refs = _input_refs(op_type, known, inputs, types, graph)
    finally:
        _state.graphs.pop()
        _core.name_scope_exit(graph._id)
    made = make(graph._id, location(), op_type, prefix, settings, *refs)
    if made < 0:
        raise core_error()
    return _result(graph, made, known)


def _input_refs(op_type, known, inputs, types, graph):
    refs, first = [], {}  # first: type attribute -> the argument that settled it
    for argument, value in zip(known.inputs, inputs):
        if argument["number_attr"]:
            refs.append(_list_input(op_type, argument, value, types, graph))
        else:
            tensor = _single_input(op_type, known, argument, value, types, first, graph)
            refs.append(tensor)
            attr = argument["type_attr"]
            if attr and attr not in types:
                types[attr] = tensor.dtype.base_dtype
                first[attr] = argument["name"]
    return [json.dumps([_taken(t)._ref for t in r]) if isinstance(r, list) else _taken(r)._ref for r in refs]


def _taken(tensor):
    """tensor as it is inside the branch of tf.cond that is being built, if one is."""
    return branches[-1].take(tensor) if branches and branches[-1] is not None else tensor


def _single_input(op_type, known, argument, value, types, first, graph):
    """One input: of the type that is fixed or settled already, otherwise of its own."""
    name, attr = argument["name"], argument["type_attr"]
    dtype = argument["dtype"] or types.get(attr)
    hint = None
    if dtype is None and _state.modern and attr in known.defaults:
        hint = dtypes.as_dtype(known.defaults[attr])
    ref = argument["ref"]
    try:
        return convert(value, dtype, name, hint, ref, graph)
    except TypeError as error:
        if dtype is None or not _state.modern:
            raise error
        message = str(error)
    except ValueError as error:
        _does_not_match(op_type, argument, value, dtype, first, error)
    fail("parameter_conversion", dtype.name, name, op_type, represent(value), type(value).__name__, message)


def _does_not_match(op_type, argument, value, dtype, first, error):
    """A tensor of another type than the one that is settled: TensorFlow tells which argument settled it."""
    name = argument["name"]
    try:
        found = convert(value, as_ref=argument["ref"]).dtype.name
    except ValueError as other:
        fail("value_error_input", name, other)
    if argument["dtype"] is not None:
        fail("input_type_expected", name, op_type, found, dtype.name)
    if dtype is None:
        raise error
    attr = argument["type_attr"]
    fail("input_type_differs", name, op_type, found, dtype.name, first.get(attr, attr))


def _list_input(op_type, argument, values, types, graph):
    """A list-valued input, its constants named name_0, name_1, ...; the first tensor in it settles the type."""
    name, attr = argument["name"], argument["type_attr"]
    if not isinstance(values, (list, tuple)):
        fail("expected_list_argument", name, op_type, values)
    dtype = argument["dtype"] or types.get(attr)
    if dtype is None:
        for value in values:
            if isinstance(value, Tensor) or hasattr(value, "_as_tensor"):
                dtype = value.dtype.base_dtype
                break
    ref = argument["ref"]
    tensors = []
    mixed = False
    for i, value in enumerate(values):
        try:
            tensors.append(convert(value, dtype, "%s_%d" % (name, i), None, ref, graph))
        except (TypeError, ValueError) as error:
            if not isinstance(value, Tensor) and not hasattr(value, "_as_tensor"):
                raise error
            mixed = True
    if mixed:
        found = ", ".join([convert(v).dtype.name if hasattr(v, "dtype") else "?" for v in values])
        fail("list_types_differ", name, op_type, found)
    if attr and tensors:
        types[attr] = tensors[0].dtype.base_dtype
    return tensors


# ---- Any type at all -------------------------------------------------------------------------------------------------

def _create_op(graph, op_type, inputs, dtypes, input_types=None, name=None, attrs=None, op_def=None,
               compute_shapes=True, compute_device=True):
    """Makes an operation of any type, also of one that the core does not know, which cannot be run then.

    dtypes: the element types of its outputs.
    """
    known = definition(op_type)
    refs = json.dumps([graph.as_graph_element(x)._ref for x in inputs])
    outputs = [] if known else [as_dtype(d)._number for d in dtypes]
    made = _core.operation_any(graph._id, location(), op_type, name, json.dumps(shown_attributes(known, attrs or {})),
                               refs, json.dumps(outputs), "[]")
    return graph._operation(check(made) >> 7)


def shown_attributes(known, attrs):
    """Attributes of any type of operation for the bridge; what has no definition says of which kind it is."""
    shown = {}
    for attr, value in attrs.items():
        if hasattr(value, "WhichOneof"):
            from .protos import plain_value  # few cells give an AttrValue
            value = plain_value(value)
        if known:
            shown[attr] = _attribute(known.kinds.get(attr), attr, value)
        elif isinstance(value, DType):
            shown[attr] = {"type": value._number}
        elif isinstance(value, TensorShape):
            shown[attr] = {"shape": value._sizes()}
        elif isinstance(value, float):
            shown[attr] = {"float": str(value)}
        else:
            shown[attr] = value.decode() if isinstance(value, bytes) else value
    return shown


Graph.create_op = _create_op
