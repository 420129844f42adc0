"""Runs the cells and knows where the learner's code is.

The marks that the lab writes into a cell (web/src/lab/instrument.js) keep one number per running function in a list:
the statement it is at. `location()` turns that list into one interned number, which the tensorflow package hands to the
core with each operation.
"""

import builtins
import io
import sys

import ujson as json
import urandom as random
from ucollections import deque

import _core
import _lab_js
import _lab_math
from _lab_builtins import install, plain_exec, sort
from _lab_dict import order_keywords, ordered_dict
from _lab_format import filled, formatted, number, percent
from _lab_text import represented

STEPS = 20000  # statements kept of a run
_DEPTH = 900  # more frames than MicroPython can stack

# [0] the depth of the function that runs, [1] the cell's own statement, [2] its callee's ...
_marks = [0] * (_DEPTH + 2)
_trace = deque((), STEPS)
_known = {}
_keyword_order = {}
_nothing = object()
_value = [_nothing]
_left = {}
_compared = [None]
_namespace = {"__name__": "__main__"}


def location():
    """The interned number of the learner's current frames, innermost first; 0 outside of any cell."""
    depth = _marks[0]
    if not depth:
        return 0
    frames = _marks[1] if depth == 1 else tuple(_marks[1 : depth + 1])
    found = _known.get(frames)
    if found is None:
        statements = ",".join([str(_marks[i]) for i in range(depth, 0, -1)])
        found = _core.location(_lab_js.frames(statements))
        _known[frames] = found
    return found


def _head(statement, depth, named=None):
    """Marks the head of a compound statement; false, so that `_head(...) or (EXPRESSION)` is the expression."""
    _marks[depth] = statement
    _marks[0] = depth
    _trace.append(statement)


def _enter():
    return _marks[0] % _DEPTH + 1


def _leave(depth):
    _marks[0] = depth - 1


def _decorator(mark, function):
    return function


def _last(value):
    _value[0] = value


def _assert_left(statement, value):
    _left[statement] = value
    return value


def _assert_right(statement, value):
    _compared[0] = (statement, _left.get(statement), value)
    return value


def _display(items=()):
    """A dict display: pairs in the order they are written, `**other` as (_spread, other)."""
    made = ordered_dict()
    for key, value in items:
        if key is _nothing:
            made.update(value)
        else:
            made[key] = value
    return made


def _names(named):
    """The names of keyword arguments as the calling statement wrote them (MicroPython hands them on in hash order)."""
    statement = _marks[_marks[0]]
    written = _keyword_order.get(statement)
    if written is None:
        written = _keyword_order[statement] = _lab_js.keywords(statement).split(",")
    return [name for name in written if name in named] + [name for name in named if name not in written]


def _ordered(named):
    """What a function of a cell gets as its `**named`."""
    made = ordered_dict()
    for name in _names(named) if len(named) > 1 else named:
        made[name] = named[name]
    return made


def _element(value):
    """The element of an array of one: it has no __float__, which MicroPython would also use for 2.0 * array."""
    if type(value) is not str:
        return value._only() if hasattr(value, "_only") else value
    try:
        return float(value)
    except ValueError:
        raise ValueError("could not convert string to float: " + represented(value))


def _starred(kind, *items):
    """A display with stars in it."""
    return items if kind == "tuple" else list(items) if kind == "list" else set(items)


def _join(text, *items):
    """text.join(items), which says what it cannot join."""
    if type(text) is not str or len(items) != 1:
        return text.join(*items)
    try:
        items = items[0] if type(items[0]) in (list, tuple, str) else list(items[0])
    except TypeError:
        raise TypeError("can only join an iterable")
    try:
        return text.join(items)
    except TypeError:
        for index, item in enumerate(items):
            if not isinstance(item, str):
                kind = type(item).__name__
                raise TypeError("sequence item %d: expected str instance, %s found" % (index, kind))
        raise


def _method(name, value, *arguments, **named):
    """A method of str that MicroPython lacks, or list.sort."""
    if type(value) is str or value is str:
        import _str

        return getattr(_str, name)(*(arguments if value is str else (value,) + arguments), **named)
    if name == "sort" and type(value) is list:
        return sort(value, *arguments, **named)
    return getattr(value, name)(*arguments, **named)


_worded = (TypeError, ValueError, NameError, IndexError, AttributeError, ZeroDivisionError, ImportError, RuntimeError)


_KeyError = type("KeyError", (KeyError,), {"__str__": lambda self: represented(self.args[0])})
_caught_errors = []


def _caught(error):
    """What `except ... as` calls an error that MicroPython raised: the same in CPython's words."""
    kind = type(error)
    text = error.args[0] if len(error.args) == 1 else None
    if kind is KeyError and len(error.args) == 1:
        own = _KeyError(text)
    elif kind in _worded and type(text) is str:
        traceback = io.StringIO()
        sys.print_exception(error, traceback)
        name, words = json.loads(_lab_js.words(kind.__name__, text, traceback.getvalue()))
        if words == text and name == kind.__name__:
            return error
        own = (kind if name == kind.__name__ else type(name, (kind,), {}))(words)
    else:
        return error
    _caught_errors.append((own, error))
    return own


def _traceback(error):
    """What MicroPython tells of an error; of one that _caught() put in the place of another, of that one, too."""
    text = io.StringIO()
    sys.print_exception(error, text)
    for own, first in _caught_errors:
        if own is error:
            head = text.getvalue().split("\n")
            frames = [line for line in head if line.startswith("  File ")]
            return "\n".join(head[:1] + frames) + "\n" + _traceback(first).split("\n", 1)[1]
    return text.getvalue()


_asked = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}
_mirrored = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _compare(left, sign, right):
    """left < right and the like; asks the right side if the left does not know, as MicroPython does not."""
    if hasattr(right, "_tf_operand"):
        mirror = not hasattr(left, "_tf_operand")
    elif hasattr(right, "_only"):  # an array, which NumPy's scalars do not know either
        mirror = not hasattr(left, "_only") and not hasattr(left, "_tf_operand")
    else:
        mirror = hasattr(right, _asked[_mirrored[sign]]) and not hasattr(left, _asked[sign])
    if mirror:
        left, sign, right = right, _mirrored[sign], left
    if sign == "<":
        return left < right
    if sign == ">":
        return left > right
    return left <= right if sign == "<=" else left >= right


class _Stepped:
    def __init__(self, value):
        self.value = value

    def __getitem__(self, index):
        taken = list(self.value)[index]
        return "".join(taken) if type(self.value) is str else type(self.value)(taken)


def _stepped(value):
    return _Stepped(value) if type(value) in (str, tuple, bytes) else value


_UPDATES = {"*": "__imul__", "/": "__itruediv__", "**": "__ipow__"}


def _update(target, sign, value):
    """target *= value and the like, with the method for it if there is one; the name then means what is returned."""
    method = getattr(target, _UPDATES[sign], None)
    if method is not None:
        return method(value)
    if type(target) is list:
        target[:] = target * value  # MicroPython's `*=` makes another list
    elif sign == "*":
        target *= value
    elif sign == "/":
        target /= value
    else:
        target **= value
    return target


_marked_names = {
    "__lab_at": _marks,
    "__lab_t": _trace.append,
    "__lab_h": _head,
    "__lab_i": _enter,
    "__lab_p": _leave,
    "__lab_g": _decorator,
    "__lab_v": _last,
    "__lab_l": _assert_left,
    "__lab_r": _assert_right,
    "__lab_m": _display,
    "__lab_k": _nothing,
    "__lab_o": _ordered,
    "__lab_n": number,
    "__lab_f": filled,
    "__lab_w": formatted,
    "__lab_b": percent,
    "__lab_a": _starred,
    "__lab_j": _join,
    "__lab_u": _method,
    "__lab_x": _caught,
    "__lab_y": _element,
    "__lab_c": _compare,
    "__lab_T": type,
    "__lab_P": (int, float, str),
    "__lab_s": _stepped,
    "__lab_z": _update,
}


def start(seed):
    """Before the first cell, and again to forget all names of the cells; the packages stay, without their graphs."""
    sys.modules["_core"] = _core
    sys.modules["_lab_js"] = _lab_js
    sys.modules["math"] = _lab_math
    order_keywords(_names)
    install(_namespace)
    _namespace.clear()
    _namespace["__name__"] = "__main__"
    _known.clear()
    _marks[0] = 0
    for package in ("tensorflow", "numpy"):
        module = sys.modules.get(package)
        if hasattr(module, "_restart"):
            module._restart()
        else:
            for name in [name for name in sys.modules if name == package or name.startswith(package + ".")]:
                del sys.modules[name]
    random.seed(seed)  # MicroPython's generator; the module random draws from it


def warm():
    """Imports the packages that nearly every first cell imports."""
    try:
        import numpy
        import tensorflow
    except ImportError:  # they are told when a cell imports them
        pass


def _compiled(name, plain, marked):
    """The marked text, which Python reads where it reads the learner's own and where marks mend that (`{**a}`)."""
    if marked:
        try:
            return compile(marked, name, "exec")
        except SyntaxError:  # the learner's own text says why
            pass
    return compile(plain, name, "exec")


def _error_text(error):
    if isinstance(error, KeyError) and len(error.args) == 1:
        return represented(error.args[0])
    try:
        return str(error)
    except Exception as second:
        return "<" + type(second).__name__ + " while writing the message>"


def _report(error):
    report = {"type": type(error).__name__, "message": _error_text(error), "traceback": _traceback(error)}
    if isinstance(error, AssertionError) and _compared[0] is not None:
        statement, left, right = _compared[0]
        report["assert"] = {"statement": statement, "left": represented(left), "right": represented(right)}
    return report


def run(name, plain, marked):
    """Runs one cell; returns JSON {value, error, trace}. name: its file name; marked: the text with marks, or ""."""
    for mark, function in _marked_names.items():
        setattr(builtins, mark, function)
        _namespace.pop(mark, None)
    _marks[0] = 0
    while _trace:
        _trace.popleft()
    _left.clear()
    _caught_errors.clear()
    _compared[0] = None
    _value[0] = _nothing
    report = {"value": None, "error": None}
    try:
        plain_exec(_compiled(name, plain, marked), _namespace)
        if _value[0] is not _nothing and _value[0] is not None:
            report["value"] = represented(_value[0])
    except BaseException as error:
        try:
            report["error"] = _report(error)
        except MemoryError:
            report["error"] = {"type": "MemoryError", "message": "", "traceback": ""}
    _value[0] = _nothing
    _left.clear()
    _compared[0] = None
    report["trace"] = ",".join([str(statement) for statement in _trace])
    _marks[0] = 0
    return json.dumps(report)


def _is_array(value):
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray) and len(value.shape) > 0


def arrays():
    """JSON: the cells' names that hold arrays, with dtype and shape."""
    found = sorted([(name, value) for name, value in _namespace.items() if _is_array(value)])
    return json.dumps([{"name": name, "dtype": str(value.dtype), "shape": list(value.shape)} for name, value in found])


def array_handle(name):
    """The core's handle of the array that the cells call `name`; 0 if there is none."""
    value = _namespace.get(name)
    return value._handle if _is_array(value) else 0
