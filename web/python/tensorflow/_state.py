"""What every module shares: the level, the stacks of default graphs and sessions, and the bridge's errors."""
import json

import _core
from _lab import location
from .errors import core_error

compat = 115        # 10 or 115
modern = True       # is it 1.15?
graphs = []         # graphs made default by `with`, innermost last; an entry None empties the stack (0.10's reset)
sessions = []       # default sessions, innermost last
global_graph = None
make_graph = None   # set by ops.py
resource_kind = None  # gives the class ResourceVariable, which few cells need; set by __init__.py
branches = []       # of tf.cond that are being built, innermost last; None where what is made belongs to none
resource_variables = False  # what tf.enable_resource_variables has said


def restart():
    """Forgets every graph and session and asks for the level anew."""
    global compat, modern, global_graph, resource_variables
    compat = _core.compat()
    modern = compat == 115
    graphs.clear()
    sessions.clear()
    branches.clear()
    global_graph = None
    resource_variables = False


def branches_end_none(graph, first):
    """The operations made from number first on, under a None, belong to no branch."""
    branches.pop()
    if branches and branches[-1] is not None:
        branches[-1].left_out.append((first, graph.version))


def graph():
    """The default graph."""
    global global_graph
    if graphs:
        return graphs[-1]
    if global_graph is None:
        global_graph = make_graph()
        _core.graph_default(global_graph._id)
    return global_graph


def at(things, number):
    """things[number]; the list grows, and what it has not been given yet is None."""
    while len(things) <= number:
        things.append(None)
    return things[number]


def represent(value):
    """repr() as CPython's: text of any language stays readable, containers of it too."""
    if isinstance(value, str):
        quote = '"' if "'" in value and '"' not in value else "'"
        value = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
        return quote + (value.replace("'", "\\'") if quote == "'" else value) + quote
    if type(value) is list:
        return "[" + ", ".join([represent(v) for v in value]) + "]"
    if type(value) is tuple:
        return "(" + ", ".join([represent(v) for v in value]) + ("," if len(value) == 1 else "") + ")"
    return repr(value)


def type_text(value):
    """str(type(value)), with the module that TensorFlow's own classes have there."""
    return class_text(type(value))


def class_text(kind):
    name = getattr(kind, "_tf_class", None)
    if name is None and kind.__name__ in ("ndarray", "generic"):
        name = "numpy." + kind.__name__
    return "<class '%s'>" % name if name else str(kind)


def fail(key, *arguments):
    """Raises the error `key` of the core's table, its format filled with the arguments."""
    _core.fail(key, json.dumps([str(a) for a in arguments]))
    raise_core()


def check(result):
    """result of the bridge, or its error raised."""
    if result is None or result is not False and result is not True and type(result) is int and result < 0:
        raise_core()
    return result


def raise_core(graph=None):
    raise core_error(graph)


def renamed(new, value, old, old_value):
    """An argument that may be given by its old name too. ValueError: by both."""
    if old_value is None or value is None:
        return value if old_value is None else old_value
    if modern:
        raise ValueError("Cannot specify both '%s' and '%s'" % (old, new))
    return value
