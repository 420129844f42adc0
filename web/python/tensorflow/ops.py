"""Graphs, and what surrounds the operations made in them: tf.Graph, name_scope, control_dependencies, device.

Everything that decides a name or an edge is in the core; here are the objects that learners hold.
"""
import json
import re

import _core
from _core import collection, name_scope_enter, name_scope_exit
from . import _state
from ._state import at, check, fail, location
from .contexts import Colocation, Context, ControlDependencies, DefaultGraph, Device, NameScope, leave_graph
from .tensor import Operation, Tensor


class Graph:
    """A graph: operations in the order they were made, and the scopes they are made in."""
    _tf_class = "tensorflow.python.framework.ops.Graph"
    building_function = False

    def __init__(self):
        self._id = check(_core.graph_new())
        self._modern = _state.modern
        # By number, so that the same thing is always the same object. Lists: MicroPython fills a dictionary to its last
        # place, and to learn that a number is not in a full one takes a look at each place.
        self._tensors = []        # the first output of each operation
        self._other_tensors = {}  # "op:index" -> Tensor
        self._operations = []
        self._variables = []
        self._objects = [None]   # what the core knows by a handle only: callables, values, things in collections
        self._handles = {}
        self._store = []         # the variables of get_variable, each with its full name; the core finds them by it
        self._partitioned = {}   # full name -> PartitionedVariable
        self._scopes = {}        # number -> VariableScope
        self._lists = {}         # key -> [list given out by get_collection_ref, items of the core in it]
        self._odd_keys = []      # keys of collections that are not text
        self._unfeedable = set()
        self._unfetchable = set()    # numbers of operations
        self._device_functions = []  # given to tf.device, innermost last, and the device around each
        self._device_asked = 0       # number of operations they have been asked about

    # -- objects for the core's numbers; _variable(number) comes from variables.py, create_op from op_def_library.py --

    def _output(self, op, index=0, dtype=None):
        """The Tensor of output index of operation number op."""
        ref = op if index == 0 else "%d:%d" % (op, index)
        found = at(self._tensors, op) if index == 0 else self._other_tensors.get(ref)
        if found is None:
            if self._device_functions:
                self._ask_devices()
            found = Tensor(self, ref, op, index, dtype)
            if index == 0:
                self._tensors[op] = found
            else:
                self._other_tensors[ref] = found
        return found

    def _at(self, ref):
        """The Tensor that the bridge calls ref."""
        if isinstance(ref, int):
            return self._output(ref)
        op, index = ref.split(":")
        return self._output(int(op), int(index))

    def _operation(self, op):
        found = at(self._operations, op)
        if found is None:
            if self._device_functions:
                self._ask_devices()
            found = self._operations[op] = object.__new__(Operation)._attach(self, op)
        return found

    def _push_device_function(self, function, outer):
        self._ask_devices()
        self._device_functions.append((function, outer))

    def _pop_device_function(self):
        self._ask_devices()
        self._device_functions.pop()

    def _ask_devices(self):
        """Asks the functions around, the innermost first, about each operation made since they were last asked."""
        functions, self._device_functions = self._device_functions, []
        made = range(self._device_asked, self.version)
        self._device_asked = self.version
        try:
            for number in made if functions else ():
                op = self._operation(number)
                for function, outer in reversed(functions):
                    if function is None:
                        break
                    op._set_device(function(op), outer)
        finally:
            self._device_functions = functions

    def _handle(self, thing):
        """A number for a Python object; 0 for None. The same object keeps its number."""
        if thing is None:
            return 0
        handle = self._handles.get(id(thing))
        if handle is None:
            handle = self._handles[id(thing)] = len(self._objects)
            self._objects.append(thing)
        return handle

    # -- state --

    @property
    def version(self):
        return _core.operation_count(self._id)

    @property
    def seed(self):
        text = check(_core.graph_seed(self._id))
        return int(text) if text else None

    @seed.setter
    def seed(self, seed):
        check(_core.graph_set_seed(self._id, None if seed is None else str(int(seed))))

    @property
    def finalized(self):
        return _core.graph_finalized(self._id) == 1

    def finalize(self):
        check(_core.graph_finalize(self._id))

    def as_default(self):
        return DefaultGraph(self)

    # -- scopes --

    def name_scope(self, name):
        return NameScope(self, name)

    def unique_name(self, name, mark_as_used=True):
        return check(_core.unique_name(self._id, name, mark_as_used))

    def control_dependencies(self, control_inputs):
        return ControlDependencies(self, control_inputs)

    def device(self, device_name_or_function):
        return Device(self, device_name_or_function)

    def get_name_scope(self):
        """The name scope that is open now, without its last "/"."""
        return _core.name_scope(self._id)[:-1]

    def colocate_with(self, op, ignore_existing=False):
        if op is None and not ignore_existing:
            raise ValueError("Trying to reset colocation (op is None) but ignore_existing is not True")
        return Colocation(self, None if op is None else self._element_op(op), ignore_existing)

    # -- elements --

    def get_operations(self):
        return [self._operation(i) for i in range(_core.operation_count(self._id))]

    def _element_op(self, thing):
        if getattr(thing, "_reads_anew", False):  # of a resource variable its handle, or what has assigned it
            return thing.op
        found = self.as_graph_element(thing)
        return found.op if isinstance(found, Tensor) else found

    def as_graph_element(self, obj, allow_tensor=True, allow_operation=True):
        """The Tensor or Operation that obj names or is. Source: Graph.as_graph_element (SPEC 3)."""
        if not allow_tensor and not allow_operation:
            raise ValueError("allow_tensor and allow_operation can't both be False.")
        as_element = getattr(obj, "_as_graph_element", None)
        if as_element is not None:
            obj = as_element()
        if isinstance(obj, str):
            op, index = check(_core.graph_element(self._id, obj, allow_tensor, allow_operation)).split(":")
            return self._operation(int(op)) if index == "-1" else self._output(int(op), int(index))
        if allow_tensor and isinstance(obj, Tensor):
            if obj.graph is not self:
                fail("element_foreign", "Tensor", obj)
            return obj
        if allow_operation and isinstance(obj, Operation):
            if obj.graph is not self:
                fail("element_foreign", "Operation", obj)
            return obj
        both = "Tensor or Operation" if allow_tensor and allow_operation else None
        fail("element_type", type(obj).__name__, both or ("Tensor" if allow_tensor else "Operation"))

    def get_operation_by_name(self, name):
        if not isinstance(name, str):
            fail("operation_name_type", type(name).__name__)
        return self.as_graph_element(name, False, True)

    def get_tensor_by_name(self, name):
        if not isinstance(name, str):
            fail("tensor_name_type", type(name).__name__)
        return self.as_graph_element(name, True, False)

    def as_graph_def(self, from_version=None, add_shapes=False):
        if self._device_functions:
            self._ask_devices()
        from .protos import GraphDef  # few cells need it
        return GraphDef(self)

    def is_feedable(self, tensor):
        return tensor not in self._unfeedable

    def prevent_feeding(self, tensor):
        self._unfeedable.add(tensor)

    def is_fetchable(self, tensor_or_op):
        op = tensor_or_op.op if isinstance(tensor_or_op, Tensor) else tensor_or_op
        return op._index not in self._unfetchable

    def prevent_fetching(self, op):
        self._unfetchable.add(op._index)

    # -- collections --

    def add_to_collection(self, name, value):
        _add_to_collection(self, name, value)

    def add_to_collections(self, names, value):
        for name in (names,) if isinstance(names, str) else _unique(names):
            _add_to_collection(self, name, value)

    def get_collection_ref(self, name):
        return _live_list(self, name)

    def get_collection(self, name, scope=None):
        items = list(_live_list(self, name)) if name in self._lists else _items(self, name)
        if scope is None:
            return items
        pattern = re.compile(scope)
        return [item for item in items if getattr(item, "name", None) and pattern.match(item.name)]

    def get_all_collection_keys(self):
        keys = json.loads(check(_core.collection_keys(self._id))) + self._odd_keys
        if self._scopes:  # the stores of variables and scopes are collections too, made when first needed (SPEC 1.1)
            keys.append(("__varscope",))
        if self._store or len(self._scopes) > 1:
            keys.append(("__variable_store",))
        return keys

    @property
    def collections(self):
        return self.get_all_collection_keys()

    @property
    def graph_def_versions(self):
        return self.as_graph_def().versions

    def clear_collection(self, name):
        self._lists.pop(name, None)
        if isinstance(name, str):
            check(_core.collection_set(self._id, name, "[]"))


_state.make_graph = Graph


def _unique(names):
    seen = []
    for name in names:
        if name not in seen:
            seen.append(name)
    return seen


def _core_key(name):
    """The core's collections have texts for keys; Python's may have anything."""
    return name if isinstance(name, str) else "\x01" + repr(name)


def _add_to_collection(graph, name, value):
    if not isinstance(name, str) and name not in graph._odd_keys:
        graph._odd_keys.append(name)
    kind, ref, index = _item(graph, value)
    check(_core.collection_add(graph._id, _core_key(name), kind, ref, index))


def _item(graph, value):
    if isinstance(value, Tensor) and value.graph is graph:
        return 1, value._op_index, value.value_index
    if isinstance(value, Operation) and value.graph is graph:
        return 2, value._index, 0
    if getattr(value, "_tf_variable", False) and value.graph is graph:
        return 3, value._index, 0
    return 4, graph._handle(value), 0


def _items(graph, name):
    return [_thing(graph, *item) for item in json.loads(check(collection(graph._id, _core_key(name))))]


def _thing(graph, kind, ref, index):
    if kind == 1:
        return graph._output(ref, index)
    if kind == 2:
        return graph._operation(ref)
    if kind == 3:
        return graph._variable(ref)
    return graph._objects[ref]


def _live_list(graph, name):
    """The list behind a collection, which the learner may change: what the core adds later is appended."""
    live = graph._lists.get(name)
    items = _items(graph, name)
    if live is None:
        live = graph._lists[name] = [items, len(items)]
        if not items:
            check(_core.collection_set(graph._id, _core_key(name), "[]"))
    elif len(items) > live[1]:
        live[0].extend(items[live[1]:])
        live[1] = len(items)
    return live[0]


# ---- The graph that things are made in ------------------------------------------------------------------------------

class name_scope(Context):
    """with tf.name_scope(name): operations made inside carry it as a prefix.

    name None: default_name (made unique); "": the root; ending in "/": as it stands. values: tensors whose graph
    is used. Gives the prefix with its "/". Source: tf.name_scope of r0.10 and 1.15 (SPEC 1.4).
    """

    def __init__(self, name=None, default_name=None, values=None):
        if _state.modern and default_name is not None and not isinstance(default_name, str):
            fail("default_name_type", _state.type_text(default_name))
        self._name = default_name if name is None else name
        self._given, self._default_name, self._values = name, default_name, values

    @property
    def name(self):
        return self._name

    def _enter(self):
        if self._name is None and self._values is not None:
            fail("scope_name_missing", self._given, self._default_name)
        self._graph = graph_of(self._values) if self._values else _state.graph()
        prefix = check(name_scope_enter(
            self._graph._id, location(), self._name or None, self._given is None and self._name))
        _state.graphs.append(self._graph)
        return prefix

    def _exit(self):
        leave_graph(self._graph)
        name_scope_exit(self._graph._id)


def op_scope(values, name, default_name=None):
    """with tf.op_scope(values, name, default_name): 0.10's way of opening a name scope with a default."""
    return name_scope(name, default_name, values)


def graph_of(values, graph=None):
    """The one graph that all of these belong to; the default graph if they belong to none."""
    first = None
    for value in values:
        element = value if isinstance(value, (Tensor, Operation)) else None
        if element is None and getattr(value, "_as_graph_element", None) is not None:
            element = value._as_graph_element()
        if element is None:
            continue
        if graph is None:
            graph, first = element.graph, element
        elif element.graph is not graph:
            if first is None:
                raise ValueError("%s is not from the passed-in graph." % element)
            fail("same_graph", element, first)
    return graph or _state.graph()


def get_default_graph():
    return _state.graph()


def reset_default_graph():
    """Makes a new, empty default graph. At 1.15 not inside `with graph.as_default()`."""
    if _state.graphs and _state.modern:
        fail("reset_nested")
    _state.graphs.clear()
    _state.global_graph = None
    _state.graph()


def control_dependencies(control_inputs):
    """with tf.control_dependencies([...]): what is made inside runs after these; None clears those around."""
    return _state.graph().control_dependencies(control_inputs)


def init_scope():
    """Around what shall depend on nothing around it: neither control inputs nor the sides of a tf.cond (1.15)."""
    return control_dependencies(None)


def device(device_name_or_function):
    """with tf.device("/cpu:0"): kept as a text on the operations made inside; everything runs here."""
    return _state.graph().device(device_name_or_function)


def colocate_with(op, ignore_existing=False):
    return _state.graph().colocate_with(op, ignore_existing)


def add_to_collection(name, value):
    _state.graph().add_to_collection(name, value)


def add_to_collections(names, value):
    _state.graph().add_to_collections(names, value)


def get_collection(key, scope=None):
    return _state.graph().get_collection(key, scope)


def get_collection_ref(key):
    return _state.graph().get_collection_ref(key)


def set_random_seed(seed):
    """Sets the graph-level seed for the random operations made from now on (SPEC 5)."""
    _state.graph().seed = seed


def get_seed(op_seed):
    """(seed, seed2) for the next random operation of the default graph; (None, None) without any seed."""
    text = check(_core.graph_get_seed(_state.graph()._id, None if op_seed is None else str(int(op_seed))))
    return tuple([int(n) for n in text.split()]) if text else (None, None)
