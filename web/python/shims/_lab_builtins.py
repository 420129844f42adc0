"""Builtins where MicroPython's differ from Python 3's in a way that a learner meets; put in place by install()."""

import builtins
import gc
import sys

import _lab_js
from _lab_dict import ordered_dict, plain_dict
from _lab_format import formatted, number, rounded
from _lab_text import displayed, plain_repr, represented

plain_import = builtins.__import__
plain_isinstance = builtins.isinstance
plain_issubclass = builtins.issubclass
plain_dir = builtins.dir
plain_open = builtins.open
plain_exec = builtins.exec
plain_eval = builtins.eval


def print(*values, sep=" ", end="\n", file=None, flush=False):
    if sep is None:
        sep = " "
    if end is None:
        end = "\n"
    text = sep.join([displayed(value) for value in values]) + end
    if file is not None and file is not sys.stdout and file is not sys.stderr:
        file.write(text)
    elif "\0" in text:  # text crosses to JavaScript only up to a zero character, bytes do not mind
        sys.stdout.write(text)
    else:
        _lab_js.write(text)


def isinstance(value, kinds):
    if plain_isinstance(value, kinds):
        return True
    if value is True or value is False:
        return kinds is int or type(kinds) is tuple and int in kinds
    if plain_isinstance(value, plain_dict):
        return kinds is ordered_dict or type(kinds) is tuple and ordered_dict in kinds
    return False


def issubclass(kind, kinds):
    if plain_issubclass(kind, kinds):
        return True
    if kind is bool:
        return issubclass(int, kinds)
    if plain_issubclass(kind, plain_dict):
        return kinds is ordered_dict or type(kinds) is tuple and ordered_dict in kinds
    return False


class Main:
    """The cells as a module, as `import __main__` and unittest.main() see them."""
    __name__ = "__main__"

    def __getattr__(self, name):
        try:
            return namespace()[name]
        except KeyError:
            raise AttributeError("module '__main__' has no attribute '%s'" % name)


class Collector:
    """The module gc, with what TensorFlow's tests look at: nothing is ever left over."""
    __name__ = "gc"
    garbage = ()

    def __getattr__(self, name):
        return getattr(gc, name)


def dir(*of):
    names = list(namespace().keys()) if not of or plain_isinstance(of[0], Main) else plain_dir(of[0])
    return sorted([name for name in names if not name.startswith("__lab_")])


def exec(code, *scopes):
    return _in_scopes(plain_exec, code, scopes)


def eval(code, *scopes):
    return _in_scopes(plain_eval, code, scopes)


def _in_scopes(run, code, scopes):
    """exec() and eval() take only MicroPython's own dict as a scope; what they put into a copy goes back into ours."""
    plain = [plain_dict(list(scope.items())) if plain_isinstance(scope, ordered_dict) else scope for scope in scopes]
    plain = plain or [namespace()]
    try:
        return run(code, *plain)
    finally:
        for scope, copy in zip(scopes, plain):
            if copy is not scope:
                scope.update(copy)


def vars(*of):
    if not of:
        return namespace()
    return ordered_dict([(name, value) for name, value in of[0].__dict__.items()])


def ascii(value):
    return plain_repr(value)


# max, min, sorted and list.sort of MicroPython take only True itself for the answer to a comparison; NumPy's scalars
# have a True of their own: they are compared as Python's numbers.


def _compared_by(items, key):
    """What to compare items by."""
    if key is not None:
        return lambda item: number(key(item))
    return number if any([hasattr(item, "item") for item in items]) else None


def _extreme(plain):
    def extreme(*values, **named):
        if len(values) == 1:
            values = ([item for item in values[0]],)
        by = _compared_by(values[0] if len(values) == 1 else values, named.get("key"))
        if by is not None:
            named["key"] = by
        return plain(*values, **named)

    return extreme


def sorted(items, key=None, reverse=False):
    made = [item for item in items]
    made.sort(key=_compared_by(made, key), reverse=reverse)
    return made


def sort(items, key=None, reverse=False):
    """items.sort(), of a list."""
    items.sort(key=_compared_by(items, key), reverse=reverse)


def input(prompt=""):
    raise RuntimeError(_lab_js.message("lab_input", ""))


class ModuleNotFoundError(ImportError):
    """An absent module; its message says what there is."""


class FileNotFoundError(OSError):
    """open() of a file that does not exist."""


def open(name, *arguments, **named):
    try:
        return plain_open(name, *arguments, **named)
    except OSError as error:
        if error.args and error.args[0] in _NO_ENTRY:
            refused = FileNotFoundError("[Errno 2] No such file or directory: " + represented(name))
        else:
            raise
    raise refused


def __import__(name, *rest):
    if name in _later or name.split(".")[0] in _later:
        _bring()
    try:
        return plain_import(name, *rest)
    except ModuleNotFoundError:
        raise
    except ImportError as error:
        text = str(error)
        if not text.startswith("no module named "):
            raise
        absent = text[16:].strip("'")
    if absent in _later:  # by a relative import
        _bring()
        return plain_import(name, *rest)
    raise ModuleNotFoundError(_lab_js.message("lab_no_module", absent))


def _bring():
    """Fetches the modules of ours that few cells need, all at once."""
    problem = _lab_js.bring()
    if problem:
        raise ImportError(problem)
    _later.clear()


_max, _min = _extreme(max), _extreme(min)
_later = set()  # their names, until they are there
_NO_ENTRY = (2, 44)  # ENOENT, on Linux and in WebAssembly
_namespace = [None]


def namespace():
    """The global names of the cells."""
    return _namespace[0]


def install(names):
    """Puts the functions above into builtins; `names` is the namespace of the cells."""
    _namespace[0] = names
    sys.modules["__main__"] = Main()
    sys.modules["gc"] = Collector()
    _later.update(_lab_js.later().split())
    for function in (print, isinstance, issubclass, dir, exec, eval, vars, ascii, input, open, __import__):
        setattr(builtins, function.__name__, function)
    builtins.dict = ordered_dict
    builtins.repr = represented
    builtins.format = formatted
    builtins.round = rounded
    builtins.max, builtins.min, builtins.sorted = _max, _min, sorted
    builtins.ModuleNotFoundError = ModuleNotFoundError
    builtins.FileNotFoundError = FileNotFoundError
    builtins.RecursionError = RuntimeError  # what MicroPython raises; errors.js writes its Python 3 name
    builtins.IOError = builtins.EnvironmentError = OSError
    for name in "Warning UserWarning DeprecationWarning FutureWarning RuntimeWarning".split():
        setattr(builtins, name, type(name, (Exception,), {}))
