"""Names for annotations; they check nothing, as in Python."""


class _Form:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __call__(self, *arguments, **named):
        return self

    def __or__(self, other):
        return self

    def __repr__(self):
        return "typing." + self._name


_names = """Any AnyStr Callable ClassVar Collection Deque Dict Final FrozenSet Generic Hashable Iterable Iterator List
Literal Mapping MutableMapping NoReturn Optional Protocol Sequence Set Sized Text Tuple Type Union""".split()
for _name in _names:
    globals()[_name] = _Form(_name)
Text = str
TYPE_CHECKING = False


class Generic:
    pass


def TypeVar(name, *bounds, **named):
    return _Form(name)


def cast(kind, value):
    return value


def overload(function):
    return function


def NamedTuple(name, fields):
    from collections import namedtuple

    return namedtuple(name, [field for field, kind in fields])
