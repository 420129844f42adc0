"""Operations made by hand: tf.Operation(node_def, graph, inputs, output_types, ...) of a NodeDef that is written out.

The core owns every operation, so such a one is made in its graph, of any type and of exactly its name; nothing that is
open around (scopes, control dependencies, devices, colocations) touches it. 0.10 kept it out of get_operations(); here
it is listed at both levels, as at 1.15. Source: Operation.__init__ of framework/ops.py.
"""
import json

import _core
from . import _state
from ._state import check, represent
from .dtypes import as_dtype
from .op_def_library import shown_attributes
from .op_def_registry import definition
from .ops import Graph
from .protos import AttrMap, attr_value
from .tensor import NodeDef, Operation, Tensor


class FreeNodeDef(NodeDef):
    """A NodeDef that belongs to no graph yet; its fields may be set."""

    def __new__(cls, *arguments, **fields):
        return object.__new__(cls)

    def __init__(self, op="", name="", input=(), device="", attr=()):
        self.op, self.name, self.input, self.device = op, name, list(input), device or ""
        self.attr = AttrMap([(key, attr_value(value)) for key, value in dict(attr or ()).items()])

    def __str__(self):
        lines = ['%s: "%s"' % field for field in [("name", self.name), ("op", self.op)] if field[1]]
        lines += ['input: "%s"' % name for name in self.input]
        if self.device:
            lines.append('device: "%s"' % self.device)
        for key in sorted(self.attr):
            value = ["    " + line for line in self.attr[key]._lines()]
            lines += ["attr {", '  key: "%s"' % key, "  value {"] + value + ["  }", "}"]
        return "".join([line + "\n" for line in lines])


def node_def(op_type, name, device=None, attrs=None):
    """ops._NodeDef: the NodeDef of an operation to be made. device may be a function of it."""
    made = FreeNodeDef(op_type, name, attr=attrs)
    made.device = (device(made) if callable(device) else device) or ""
    return made


def make_by_hand(node, g, inputs=None, output_types=None, control_inputs=None, input_types=None, original_op=None,
                 op_def=None):
    """Makes it, and returns its number."""
    if not isinstance(node, NodeDef):
        raise TypeError("node_def needs to be a NodeDef: %s" % represent(node))
    if not isinstance(g, Graph):
        raise TypeError("g needs to be a Graph: %s" % (g,))
    inputs = [] if inputs is None else inputs
    if not isinstance(inputs, list):
        raise TypeError("inputs needs to be a list of Tensors: %s" % (inputs,))
    for tensor in inputs:
        if not isinstance(tensor, Tensor):
            raise TypeError("input needs to be a Tensor: %s" % (tensor,))
        g.as_graph_element(tensor)
    if input_types is not None:
        _check_input_types(node, inputs, [as_dtype(t) for t in input_types])
    known = definition(node.op)
    outputs = [] if known else [as_dtype(t)._number for t in output_types or []]
    with g.colocate_with(None, ignore_existing=True), g.control_dependencies(None):
        made = check(_core.operation_any(
            g._id, _state.location(), node.op, node.name + "/", json.dumps(shown_attributes(known, node.attr)),
            json.dumps([tensor._ref for tensor in inputs]), json.dumps(outputs),
            json.dumps([_control(c) for c in control_inputs or []]))) >> 7
    if node.device:
        check(_core.operation_set_device(g._id, made, node.device, ""))
    return made


def _check_input_types(node, inputs, types):
    if all([wanted.is_compatible_with(tensor.dtype) for wanted, tensor in zip(types, inputs)]):
        return
    if not _state.modern:
        raise TypeError("Inputs are not compatible with input types")
    raise TypeError("In op '%s', input types (%s) are not compatible with expected types (%s)" % (
        node.name, [tensor.dtype for tensor in inputs], types))


def _control(given):
    if isinstance(given, Operation):
        return given._index
    if isinstance(given, Tensor):
        return given.op._index
    raise TypeError("Control input must be an Operation, a Tensor, or IndexedSlices: %s" % (given,))
