"""What graphs say of themselves in protocol buffers: GraphDef, AttrValue, TensorShapeProto, TensorProto, VersionDef.

The core writes a NodeDef as protocol buffer text; here that text becomes messages with TensorFlow's fields, and messages
become such text again. A field that was not given has its default, as in proto3. Source: attr_value.proto,
tensor_shape.proto, tensor.proto, versions.proto.
"""
from ucollections import OrderedDict

import _core
from ._state import check
from .dtypes import DType, as_dtype
from .tensor_shape import TensorShape

_DEFAULTS = {"bytes": b"", "text": "", "int": 0, "float": 0.0, "bool": False, "type": 0}
_TYPES = {"float32": "FLOAT", "float64": "DOUBLE", "float16": "HALF"}
_ESCAPED = {"n": 10, "t": 9, "r": 13, '"': 34, "'": 39, "\\": 92}


class Message:
    """One message. _fields: (name, kind, repeated) in the order in which they are written."""
    _fields = ()
    _one_of = None

    def __init__(self, **given):
        self._given = list(given)
        for name, kind, repeated in self._fields:
            if name in given:
                setattr(self, name, list(given[name]) if repeated else given[name])
            elif repeated or kind in _DEFAULTS:
                setattr(self, name, [] if repeated else _DEFAULTS[kind])

    def __getattr__(self, name):
        """A message within this one that was not given is an empty one."""
        for field, kind, _ in self._fields:
            if field == name:
                setattr(self, name, globals()[kind]())
                return getattr(self, name)
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def WhichOneof(self, group):
        """The name of the field of the group that is given, or None."""
        if group != self._one_of:
            raise ValueError('Protocol message %s has no oneof "%s" field.' % (type(self).__name__, group))
        for name, _, _ in self._said():
            return name

    def HasField(self, name):
        return name in [field for field, _, _ in self._said()]

    def _said(self):
        """(name, kind, values) of each field that says something: a field of a group also if it has its default."""
        said = []
        for name, kind, repeated in self._fields:
            value = self.__dict__.get(name)
            if repeated:
                says = bool(value)
            elif kind in _DEFAULTS:
                says = value != _DEFAULTS[kind] or self._one_of and name in self._given
            else:
                says = value is not None and (name in self._given or bool(value._said()))
            if says:
                said.append((name, kind, value if repeated else [value]))
        return said

    def __eq__(self, other):
        return type(self) is type(other) and str(self) == str(other)

    def __str__(self):
        return "".join([line + "\n" for line in self._lines()])

    __repr__ = __str__

    def _lines(self):
        lines = []
        for name, kind, values in self._said():
            for value in values:
                if kind in _DEFAULTS:
                    lines.append("%s: %s" % (name, _scalar_text(kind, value)))
                else:
                    lines += [name + " {"] + ["  " + line for line in value._lines()] + ["}"]
        return lines


class Dim(Message):
    _fields = (("size", "int", False), ("name", "text", False))


class TensorShapeProto(Message):
    _fields = (("dim", "Dim", True), ("unknown_rank", "bool", False))
    Dim = Dim


class TensorProto(Message):
    _fields = (("dtype", "type", False), ("tensor_shape", "TensorShapeProto", False), ("tensor_content", "bytes", False),
               ("half_val", "int", True), ("float_val", "float", True), ("double_val", "float", True),
               ("int_val", "int", True), ("string_val", "bytes", True), ("scomplex_val", "float", True),
               ("int64_val", "int", True), ("bool_val", "bool", True), ("dcomplex_val", "float", True))


_VALUES = (("s", "bytes"), ("i", "int"), ("f", "float"), ("b", "bool"), ("type", "type"), ("shape", "TensorShapeProto"),
           ("tensor", "TensorProto"))


class ListValue(Message):
    _fields = tuple([(name, kind, True) for name, kind in _VALUES])


class AttrValue(Message):
    _fields = (("list", "ListValue", False),) + tuple([(name, kind, False) for name, kind in _VALUES])
    _one_of = "value"
    ListValue = ListValue


class VersionDef(Message):
    _fields = (("producer", "int", False), ("min_consumer", "int", False))


class AttrMap:
    """The attributes of a NodeDef by name; one that is not there is an empty AttrValue, as in a protocol buffer's map."""

    def __init__(self, values=()):
        self._values = OrderedDict(values)

    def __getitem__(self, name):
        if name not in self._values:
            self._values[name] = AttrValue()
        return self._values[name]

    def __contains__(self, name):
        return name in self._values

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def get(self, name, default=None):
        return self._values.get(name, default)

    def keys(self):
        return list(self._values)

    def values(self):
        return list(self._values.values())

    def items(self):
        return list(self._values.items())

    def __repr__(self):
        return "{" + ", ".join(["'%s': %s" % item for item in self._values.items()]) + "}"


class GraphDef:
    """A graph as TensorFlow prints its protocol buffer; `node` lists the operations."""

    def __init__(self, graph=None):
        self._text = check(_core.graph_def_text(graph._id, -1)) if graph else ""
        self.node = [op.node_def for op in graph.get_operations()] if graph else []

    @property
    def versions(self):
        return _read(VersionDef, iter(self._text.partition("versions {\n")[2].split("\n")))

    def ByteSize(self):
        return len(self._text)

    def __str__(self):
        return self._text

    __repr__ = __str__


# ---- From the core's text --------------------------------------------------------------------------------------------

def attributes(node_text):
    """The attributes of a NodeDef from its text."""
    lines = iter(node_text.split("\n"))
    found = AttrMap()
    for line in lines:
        if line == "attr {":
            key = next(lines).split('"')[1]
            next(lines)  # value {
            found._values[key] = _read(AttrValue, lines)
            next(lines)  # }
    return found


def _read(kind, lines):
    """A message whose lines follow, up to its closing brace."""
    fields = {name: (inner, repeated) for name, inner, repeated in kind._fields}
    given = {}
    for line in lines:
        line = line.strip()
        if line == "}":
            break
        if line.endswith(" {") and ":" not in line:
            name = line[:-2]
            inner, repeated = fields[name]
            value = _read(globals()[inner], lines)
        else:
            name, _, text = line.partition(": ")
            inner, repeated = fields[name]
            value = _scalar(inner, text)
        if repeated:
            given.setdefault(name, []).append(value)
        else:
            given[name] = value
    return kind(**given)


def _scalar(kind, text):
    if kind == "type":
        return as_dtype(_type_name(text))._number
    if kind == "bool":
        return text == "true"
    if kind == "int":
        return int(text)
    if kind == "float":
        return float(text)
    value = _unescaped(text[1:-1])
    return value if kind == "bytes" else value.decode()


def _type_name(text):
    name, ref = text[3:], ""
    if name.endswith("_REF"):
        name, ref = name[:-4], "_ref"
    for known, shown in _TYPES.items():
        if shown == name:
            return known + ref
    return name.lower() + ref


def _unescaped(text):
    bytes_read, i = bytearray(), 0
    text = text.encode()
    while i < len(text):
        if text[i] != 92:
            bytes_read.append(text[i])
            i += 1
        elif 48 <= text[i + 1] <= 55:
            bytes_read.append(int(text[i + 1:i + 4], 8))
            i += 4
        else:
            bytes_read.append(_ESCAPED[chr(text[i + 1])])
            i += 2
    return bytes(bytes_read)


# ---- To text ---------------------------------------------------------------------------------------------------------

def _scalar_text(kind, value):
    if kind == "type":
        dtype = as_dtype(value)
        base = dtype.base_dtype.name
        return "DT_" + _TYPES.get(base, base.upper()) + ("_REF" if dtype._is_ref_dtype else "")
    if kind == "bool":
        return "true" if value else "false"
    if kind in ("bytes", "text"):
        return '"%s"' % _escaped(value if isinstance(value, bytes) else value.encode())
    return str(float(value) if kind == "float" else value)


def _escaped(value):
    shown = {10: "\\n", 9: "\\t", 13: "\\r", 34: '\\"', 39: "\\'", 92: "\\\\"}
    return "".join([shown[b] if b in shown else chr(b) if 32 <= b < 127 else "\\%03o" % b for b in value])


# ---- From and to Python's values -------------------------------------------------------------------------------------

def attr_value(value):
    """A Python value as an AttrValue."""
    if isinstance(value, AttrValue):
        return value
    if isinstance(value, DType):
        return AttrValue(type=value._number)
    if isinstance(value, TensorShape):
        return AttrValue(shape=shape_proto(value))
    if value is True or value is False:
        return AttrValue(b=value)
    if isinstance(value, (list, tuple)):
        name = attr_value(value[0]).WhichOneof("value") if value else "i"
        return AttrValue(list=ListValue(**{name: [getattr(attr_value(v), name) for v in value]}))
    if isinstance(value, str):
        return AttrValue(s=value.encode())
    if isinstance(value, bytes):
        return AttrValue(s=value)
    return AttrValue(i=value) if isinstance(value, int) else AttrValue(f=value)


def plain_value(attr):
    """The Python value of an AttrValue; a shape is a TensorShape, a type a DType."""
    name = attr.WhichOneof("value")
    if name != "list":
        return _plain(name, getattr(attr, name))
    for name, _, values in attr.list._said():
        return [_plain(name, value) for value in values]
    return []


def _plain(name, value):
    return as_dtype(value) if name == "type" else TensorShape(value) if name == "shape" else value


def shape_proto(shape):
    if shape.ndims is None:
        return TensorShapeProto(unknown_rank=True)
    return TensorShapeProto(dim=[Dim(size=-1 if size is None else size) for size in shape.as_list()])
