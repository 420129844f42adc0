"""six, as code that ran on Python 2 and 3 uses it; here it is always Python 3."""

from . import moves

PY2, PY3 = False, True
string_types, integer_types, text_type, binary_type = (str,), (int,), str, bytes


def iteritems(mapping):
    return iter(mapping.items())


def iterkeys(mapping):
    return iter(mapping.keys())


def itervalues(mapping):
    return iter(mapping.values())


def print_(*values, **named):
    print(*values, **named)
