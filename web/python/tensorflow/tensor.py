"""tf.Tensor and tf.Operation: what a graph is made of, with the operators of Python."""
import json

import _core
from . import _state, dtypes
from ._state import at, check, fail
from .contexts import device_text
from .op_def_registry import definition
from .tensor_shape import TensorShape, as_shape

operators = {}  # name -> function of (x, y) or (x), filled in by math_ops.py and array_ops.py


class Operand:
    """What the operators of Python work on: tensors and variables."""
    _tf_operand = True
    _reads_anew = False  # each use of it makes an operation that reads it: a resource variable
    __array_priority__ = 100

    def __add__(self, other):
        return operators["add"](self, other)

    def __radd__(self, other):
        return operators["radd"](self, other)

    def __sub__(self, other):
        return operators["sub"](self, other)

    def __rsub__(self, other):
        return operators["rsub"](self, other)

    def __mul__(self, other):
        return operators["mul"](self, other)

    def __rmul__(self, other):
        return operators["rmul"](self, other)

    def __truediv__(self, other):
        return operators["truediv"](self, other)

    def __rtruediv__(self, other):
        return operators["rtruediv"](self, other)

    def __floordiv__(self, other):
        return operators["floordiv"](self, other)

    def __rfloordiv__(self, other):
        return operators["rfloordiv"](self, other)

    def __mod__(self, other):
        return operators["mod"](self, other)

    def __rmod__(self, other):
        return operators["rmod"](self, other)

    def __pow__(self, other):
        return operators["pow"](self, other)

    def __rpow__(self, other):
        return operators["rpow"](self, other)

    def __matmul__(self, other):
        return operators["matmul"](self, other)

    def __rmatmul__(self, other):
        return operators["rmatmul"](self, other)

    def __lt__(self, other):
        return operators["less"](self, other)

    def __le__(self, other):
        return operators["less_equal"](self, other)

    def __gt__(self, other):
        return operators["greater"](self, other)

    def __ge__(self, other):
        return operators["greater_equal"](self, other)

    def __and__(self, other):
        return operators["and"](self, other)

    def __rand__(self, other):
        return operators["rand"](self, other)

    def __or__(self, other):
        return operators["or"](self, other)

    def __ror__(self, other):
        return operators["ror"](self, other)

    def __xor__(self, other):
        return operators["xor"](self, other)

    def __rxor__(self, other):
        return operators["rxor"](self, other)

    def __neg__(self):
        return operators["neg"](self)

    def __abs__(self):
        return operators["abs"](self)

    def __invert__(self):
        return operators["invert"](self)

    def __getitem__(self, key):
        return operators["getitem"](self, key)

    def __setitem__(self, key, value):
        fail("no_item_assignment", type(self).__name__)


class Tensor(Operand):
    """One output of an operation; symbolic, it has no value until a session runs it (eval comes from session.py)."""
    _tf_class = "tensorflow.python.framework.ops.Tensor"

    def __init__(self, graph, ref, op, index, dtype):
        self.graph, self._ref, self._op_index, self.value_index, self._number = graph, ref, op, index, dtype

    def _snapshot_tensor(self):
        return self

    @property
    def op(self):
        return self.graph._operation(self._op_index)

    @property
    def name(self):
        return "%s:%d" % (check(_core.operation_name(self.graph._id, self._op_index)), self.value_index)

    @property
    def dtype(self):
        return dtypes.by_number(self._dtype_number())

    def _dtype_number(self):
        if self._number is None:
            self._number = check(_core.output_dtype(self.graph._id, self._ref))
        return self._number

    @property
    def device(self):
        return self.op.device

    @property
    def shape(self):
        if not self.graph._modern:
            fail("no_attribute", "Tensor", "shape")
        return self.get_shape()

    def _sizes(self):
        """The static shape: a list of int and None, or None for an unknown rank."""
        return json.loads(check(_core.output_shape(self.graph._id, self._ref)))

    def get_shape(self):
        return TensorShape(self._sizes())

    def set_shape(self, shape):
        check(_core.output_set_shape(self.graph._id, self._ref, json.dumps(as_shape(shape)._sizes())))

    def consumers(self):
        """The operations that take it, each as often as it does."""
        return [op for op in self.graph.get_operations() for taken in op.inputs if taken is self]

    _consumers = property(consumers)

    @property
    def _value_index(self):
        return self.value_index

    def _as_node_def_input(self):
        return _input_text(self.name)

    def __iter__(self):
        fail("tensor_iterated") if _state.modern else fail("not_iterable", "Tensor")

    def __bool__(self):
        fail("tensor_as_bool" if _state.modern else "tensor_as_bool_0_10")

    def __len__(self):
        fail("tensor_length", self.name) if _state.modern else fail("no_length_0_10", "Tensor")

    def __array__(self, dtype=None):
        fail("tensor_to_array", self.name)

    def __hash__(self):
        return id(self)

    def __str__(self):
        return check(_core.output_text(self.graph._id, self._ref, False))

    def __repr__(self):
        return check(_core.output_text(self.graph._id, self._ref, True))


class Operation:
    """A node of the graph (run comes from session.py). By hand it is made as NodeDef says: hand_made.py."""
    _tf_class = "tensorflow.python.framework.ops.Operation"

    def __init__(self, node_def, g, *arguments, **named):
        from .hand_made import make_by_hand  # few cells need it
        self._attach(g, make_by_hand(node_def, g, *arguments, **named))
        at(g._operations, self._index)
        g._operations[self._index] = self

    def _attach(self, graph, index):
        """Takes the place of operation number index of the graph."""
        self.graph, self._index = graph, index
        self.name = check(_core.operation_name(graph._id, index))
        self.type = check(_core.operation_type(graph._id, index))
        self._record_made = None
        return self

    @property
    def _id(self):
        return self._index + 1

    def _record(self):
        if self._record_made is None:
            self._record_made = json.loads(check(_core.operation_json(self.graph._id, self._index)))
        return self._record_made

    @property
    def outputs(self):
        return [self.graph._output(self._index, i)
                for i in range(_core.operation_outputs(self.graph._id, self._index))]

    def values(self):
        return tuple(self.outputs)

    @property
    def inputs(self):
        return [self.graph.get_tensor_by_name(name) for name in self._record()["inputs"]]

    @property
    def control_inputs(self):
        return [self.graph.get_operation_by_name(name) for name in self._record()["control"]]

    @property
    def device(self):
        return self._record().get("device") or ""

    def _set_device(self, device, outer=""):
        check(_core.operation_set_device(self.graph._id, self._index, device_text(device), outer))
        self._record_made = None

    @property
    def node_def(self):
        return OperationDef(self)

    def get_attr(self, name):
        """The value of an attribute; of a type: a DType at 1.15, its number at 0.10."""
        attrs = self._record()["attrs"]
        if name not in attrs:
            if self.graph._modern:
                fail("node_attr_missing", self.name, name)
            fail("node_attr_missing_0_10", name, self.node_def)
        return _attr_value(self, name, attrs[name])

    def colocation_groups(self):
        return [c.encode() for c in self._record()["attrs"].get("_class", [])] or [b"loc:@" + self.name.encode()]

    @property
    def traceback(self):
        frames = json.loads(_core.operation_frames(self.graph._id, self._index))
        return [(f["file"], f["line"], f["function"], f["source"]) for f in reversed(frames)]

    def __hash__(self):
        return id(self)

    def __str__(self):
        return str(self.node_def)

    def __repr__(self):
        if self.graph._modern:
            return "<tf.Operation '%s' type=%s>" % (self.name, self.type)
        return "<%s object at 0x%012x>" % (self._tf_class, id(self))


def _input_text(name):
    return name[:-2] if name.endswith(":0") else name


class NodeDef:
    """An operation as TensorFlow prints its protocol buffer: one to be made; those of a graph are OperationDefs."""

    def __new__(cls, **fields):
        from .hand_made import FreeNodeDef  # few cells need it
        return FreeNodeDef(**fields)

    def __eq__(self, other):
        return isinstance(other, NodeDef) and str(self) == str(other)

    def __repr__(self):
        return str(self)


class OperationDef(NodeDef):
    """The NodeDef of an operation that is made."""

    def __new__(cls, op):
        return object.__new__(cls)

    def __init__(self, op):
        self.name, self.op, self._operation = op.name, op.type, op

    @property
    def device(self):
        return self._operation.device

    @property
    def input(self):
        record = self._operation._record()
        return [_input_text(name) for name in record["inputs"]] + ["^" + name for name in record["control"]]

    @property
    def attr(self):
        from .protos import attributes  # few cells need it
        return attributes(str(self))

    def __str__(self):
        return check(_core.graph_def_text(self._operation.graph._id, self._operation._index))


def _attr_value(op, name, value):
    """An attribute as get_attr gives it: texts are bytes, types DTypes (0.10: numbers), the rest protocol buffers."""
    known = definition(op.type)
    kind = known.kinds.get(name, "S") if known else None
    if kind is None or kind in "hv":
        from .protos import attributes  # few cells need it
        attr = attributes(str(op))[name]
        kind = attr.WhichOneof("value")
        value = getattr(attr, kind)
        if kind == "list":
            return (value._said() or [("", "", [])])[0][2]
        kind = "t" if kind == "type" else kind
    if kind == "t":
        dtype = dtypes.as_dtype(value)
        return dtype if op.graph._modern else dtype.as_datatype_enum
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, list):
        return [v.encode() if isinstance(v, str) else v for v in value]
    return value
