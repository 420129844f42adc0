"""tf.Variable, and the functions over all variables of a graph.

The core makes the operations of a variable (its place, Assign, read) and decides every name; here the initial value
is built between its two steps, and the object is what learners hold. Source: SPEC 1.9, 1.11, 1.15.
"""
import json

import _core
from _core import tensor_release, variable_abandon, variable_finish
from . import _state, dtypes
from ._state import at, check, fail, location, type_text
from .array_ops import boolean_mask, constant, identity, pack, stack
from .constant_op import _holds_tensors, constant_in, convert, is_tensor, tensor_of
from .control_flow_ops import group, no_op
from .math_ops import logical_not
from .op_def_library import operation
from .ops import Graph, colocate_with, control_dependencies, device, get_collection, name_scope
from .session import default_session
from .state_ops import is_variable_initialized
from .tensor import Operand, Operation, Tensor
from .tensor_shape import as_shape

NONE, CALLABLE, VALUE, TENSOR = 0, 1, 2, 3  # enum sl_initial
_OWN_OPERATIONS = 5  # of a variable at most; more are made where its value reads others


class Variable(Operand):
    """A tensor that keeps its value between runs of a session.

    initial_value: a tensor, a value, or a callable that gives one. trainable: also listed in TRAINABLE_VARIABLES.
    collections: lists to put it in instead of GLOBAL_VARIABLES. ValueError: no initial value, or one of unknown shape.
    """
    _tf_class = "tensorflow.python.ops.variables.Variable"
    _tf_variable = True

    def __new__(cls, *arguments, **named):
        if _state.modern and cls is Variable:  # MicroPython calls __init__ only for exactly this class
            return _new_variable(None, *arguments, **named)
        return object.__new__(cls)

    def __init__(self, *arguments, **named):
        _new_variable(self, *arguments, **named)

    def _attach(self, graph, number, record):
        """Takes the place of variable `number` of the graph."""
        self.graph, self._index, self._constraint = graph, number, None
        (self._op_name, self._op, self._initializer, self._snapshot, self._initial, self._number, self._trainable,
         self._shared, _, self._cached) = record
        self._read = None
        self._save_slice_info = None

    def _cache(self, device):
        """Where its value is kept for reading, if that is for a function to say."""
        if callable(device):
            read = self._snapshot_tensor().op
            read._set_device(device(read))

    # -- as a tensor --

    def _place_tensor(self):
        return self.graph._output(self._op)

    def _snapshot_tensor(self):
        if self._read is None:
            self._read = self.graph._output(self._snapshot)
        return self._read

    def _as_tensor(self, as_ref=False):
        return self._place_tensor() if as_ref else self._snapshot_tensor()

    def _as_graph_element(self):
        return self._place_tensor()

    def value(self):
        return self._snapshot_tensor()

    @property
    def name(self):
        return self._op_name + ":0"

    @property
    def dtype(self):
        return dtypes.by_number(self._number % 100 + 100)

    @property
    def op(self):
        return self.graph._operation(self._op)

    @property
    def device(self):
        return self.op.device

    @property
    def initializer(self):
        return self.graph._operation(self._initializer)

    @property
    def initial_value(self):
        return self.graph._at(self._initial)

    def get_shape(self):
        return self._place_tensor().get_shape()

    def _since_1(self, attribute):
        """What 0.10 does not have yet."""
        if not self.graph._modern:
            fail("no_attribute", "Variable", attribute)

    @property
    def shape(self):
        self._since_1("shape")
        return self.get_shape()

    @property
    def trainable(self):
        self._since_1("trainable")
        return self._trainable

    @property
    def constraint(self):
        self._since_1("constraint")
        return self._constraint

    @property
    def read_value(self):
        self._since_1("read_value")
        return lambda: identity(self._place_tensor(), "read")

    @property
    def load(self):
        self._since_1("load")
        return self._load

    def _load(self, value, session=None):
        session = session or default_session()
        if session is None:
            raise ValueError("Either session argument should be provided or default session should be established")
        handle = tensor_of(value, self.dtype.base_dtype)
        check(_core.session_load(session._id, self._index, handle))
        tensor_release(handle)

    def set_shape(self, shape):
        self._place_tensor().set_shape(shape)
        self._snapshot_tensor().set_shape(shape)

    # -- changing it --

    def assign(self, value, use_locking=False, name=None, read_value=True):
        """The operation that gives it a new value when run."""
        return self._changed("Assign", value, use_locking, name, read_value)

    def assign_add(self, delta, use_locking=False, name=None, read_value=True):
        return self._changed("AssignAdd", delta, use_locking, name, read_value)

    def assign_sub(self, delta, use_locking=False, name=None, read_value=True):
        return self._changed("AssignSub", delta, use_locking, name, read_value)

    def _changed(self, op_type, value, use_locking, name, read_value):
        made = operation(op_type, [self._place_tensor(), value], name, use_locking=use_locking)
        return made if read_value else made.op

    def scatter_sub(self, sparse_delta, use_locking=False, name=None):
        """The operation that takes these tf.IndexedSlices away from it when run."""
        return _scattered("Sub", self, sparse_delta, use_locking, name)

    @property
    def scatter_add(self):
        self._since_1("scatter_add")
        return lambda sparse_delta, use_locking=False, name=None: _scattered(
            "Add", self, sparse_delta, use_locking, name)

    @property
    def scatter_update(self):
        self._since_1("scatter_update")
        return lambda sparse_delta, use_locking=False, name=None: _scattered(
            "Update", self, sparse_delta, use_locking, name)

    def _assign_slice(self, parts, value, name, masks):
        """self[...] = value when run; parts: begin, end and strides."""
        return operation("StridedSliceAssign", [self._place_tensor()] + parts + [value], name, **masks)

    def count_up_to(self, limit):
        return operation("CountUpTo", [self._place_tensor()], None, limit=limit)

    def initialized_value(self):
        """Its value, once it has been initialized: to make other variables from."""
        if not self.graph._modern:
            read = self._snapshot_tensor().op
            with control_dependencies(None):
                with control_dependencies([self.initializer]):
                    with colocate_with(self.op) if "_class" in read._record()["attrs"] else device(read.device):
                        return identity(self._place_tensor())
        from .cond_ops import cond  # few cells need it
        return cond(is_variable_initialized(self), self.read_value, lambda: self.initial_value)

    def eval(self, session=None):
        return self._place_tensor().eval(session=session)

    # -- what Python asks of it --

    def __iter__(self):
        fail("not_iterable", "Variable")

    def __hash__(self):
        return id(self)

    def __repr__(self):
        if self.graph._modern:
            return "<tf.Variable '%s' shape=%s dtype=%s>" % (self.name, self.get_shape(), self.dtype.name)
        return "<%s object at 0x%012x>" % (self._tf_class, id(self))

    def _set_save_slice_info(self, info):
        self._save_slice_info = info


def _scattered(kind, variable, sparse_delta, use_locking, name):
    from .scatter_ops import scatter_slices  # few cells need it
    return scatter_slices(kind, variable, sparse_delta, use_locking, name)


class RefVariable(Variable):
    """tf.Variable by its name of 1.15."""
    _tf_class = "tensorflow.python.ops.variables.RefVariable"


def _new_variable(variable, initial_value=None, trainable=None, collections=None, validate_shape=True,
                  caching_device=None, name=None, variable_def=None, dtype=None, expected_shape=None, import_scope=None,
                  constraint=None, use_resource=None, synchronization=None, aggregation=None, shape=None):
    """The arguments of tf.Variable. variable: the object that is to stand for it, None: one of the kind that it is."""
    if initial_value is None:
        fail("initial_value_missing")
    check_arguments(collections, constraint)
    dtype = None if dtype is None else dtypes.as_dtype(dtype)
    if dtype is None and callable(initial_value) and not _state.modern:
        fail("initial_value_dtype")
    graph = _graph_of_value(initial_value)
    initial = Initial(graph, initial_value, dtype)
    plan = check(_core.variable_begin(
        graph._id, location(), name, "" if shape is None else json.dumps(as_shape(shape)._sizes()),
        dtype._number if dtype else 0, initial.kind, initial.handle, initial.ref,
        initial.dtype, 0, -1 if trainable is None else int(bool(trainable)), collections_text(collections),
        "" if callable(caching_device) else caching_device, validate_shape, False, -1, resource_number(use_resource),
        0, False))
    _state.graphs.append(graph)
    try:
        number = initial.finish(json.loads(plan), dtype, lambda: initial_value(), None if shape is None else (
            shape, resource_number(use_resource), validate_shape))
    finally:
        _state.graphs.pop()
    variable = variable_object(graph, number, variable)
    variable._constraint = constraint
    variable._cache(caching_device)
    return variable


def resource_number(use_resource):
    """use_resource as the core wants it; None asks the scope, then tf.enable_resource_variables."""
    if use_resource is None:
        return -2 if _state.resource_variables else -1
    return int(bool(use_resource))


def variable_object(graph, number, made=None):
    """The Variable of variable `number` of the graph; the first time `made`, or one of the kind that it is."""
    found = at(graph._variables, number)
    if found is None:
        record = json.loads(check(_core.variable_get(graph._id, number)))
        if made is None:
            kind = _state.resource_kind() if record[8] else RefVariable if graph._modern else Variable
            made = object.__new__(kind)
        made._attach(graph, number, record)
        found = graph._variables[number] = made
    return found


Graph._variable = variable_object


# ---- Initial values --------------------------------------------------------------------------------------------------

class Initial:
    """Where a first value comes from, as the core wants it told, and how it is built."""

    def __init__(self, graph, given, dtype=None):
        self.graph, self.given = graph, given
        self.kind, self.handle, self.ref, self.dtype = NONE, 0, -1, 0
        self.tensor = None  # handle of a core tensor with a plain value
        if given is None:
            return
        if getattr(given, "_reads_anew", False):
            self.kind, self.handle, self.dtype = VALUE, graph._handle(given), given.dtype._number
        elif is_tensor(given) or isinstance(given, Operation):
            self.kind, self.ref = TENSOR, convert(given, name="initial_value")._ref
        elif callable(given):
            self.kind, self.handle = CALLABLE, graph._handle(given)
        else:
            self.kind, self.handle = VALUE, graph._handle(given)
            if isinstance(given, (list, tuple)) and _holds_tensors(given):
                self.dtype = dtype._number if dtype else 1
            else:
                self.tensor = tensor_of(given, dtype)
                self.dtype = _core.tensor_dtype(self.tensor)

    def finish(self, plan, dtype, call, declared=None):
        """The second step: builds the value in the scope that begin opened. Returns the variable's number."""
        graph, kind = self.graph, plan[3]
        first = graph.version - (1 if kind in (NONE, CALLABLE) and not _state.modern else 0)
        _state.branches.append(None)
        try:
            if kind == TENSOR:
                value = convert(self.given, dtype)
            elif kind == VALUE and self.tensor is not None:
                tensor, self.tensor = self.tensor, None
                value = constant_in(graph, tensor, "initial_value")
            elif kind == VALUE:
                value = convert(self.given, dtype, "initial_value", graph=graph)
            else:
                value = convert(call(), dtype, "initial_value", graph=graph)
            if declared is not None and graph._modern:
                from .declared_shape import check_declared_shape  # few cells need it
                check_declared_shape(graph, plan[0], value, *declared)
            before = graph.version
            number = check(variable_finish(graph._id, location(), value._ref))
            if graph.version - before > _OWN_OPERATIONS:
                from .cond_ops import note_guards  # few cells need it
                note_guards(graph, before)
            return number
        except BaseException as error:
            variable_abandon(graph._id)
            raise error
        finally:
            _state.branches_end_none(graph, first)


def _graph_of_value(value):
    if isinstance(value, Tensor):
        return value.graph
    return value.graph if getattr(value, "_tf_variable", False) else _state.graph()


def check_arguments(collections, constraint):
    """What a variable of either making refuses."""
    if collections is not None and not isinstance(collections, (list, tuple, set)):
        fail("collections_type", collections, type_text(collections))
    if constraint is not None and not callable(constraint):
        raise ValueError("The `constraint` argument must be a callable.")


def collections_text(collections):
    """A list of collections for the bridge; those whose keys are no texts are kept out (they are Python's)."""
    return None if collections is None else json.dumps([key for key in collections if isinstance(key, str)])


# ---- All variables of a graph ----------------------------------------------------------------------------------------

class GraphKeys:
    """The names of TensorFlow's own collections."""
    GLOBAL_VARIABLES = "variables"
    VARIABLES = "variables"
    LOCAL_VARIABLES = "local_variables"
    METRIC_VARIABLES = "metric_variables"
    MODEL_VARIABLES = "model_variables"
    TRAINABLE_VARIABLES = "trainable_variables"
    SUMMARIES = "summaries"
    QUEUE_RUNNERS = "queue_runners"
    TABLE_INITIALIZERS = "table_initializer"
    ASSET_FILEPATHS = "asset_filepaths"
    MOVING_AVERAGE_VARIABLES = "moving_average_variables"
    REGULARIZATION_LOSSES = "regularization_losses"
    CONCATENATED_VARIABLES = "concatenated_variables"
    SAVERS = "savers"
    WEIGHTS = "weights"
    BIASES = "biases"
    ACTIVATIONS = "activations"
    UPDATE_OPS = "update_ops"
    LOSSES = "losses"
    SAVEABLE_OBJECTS = "saveable_objects"
    RESOURCES = "resources"
    LOCAL_RESOURCES = "local_resources"
    TRAINABLE_RESOURCE_VARIABLES = "trainable_resource_variables"
    TRAIN_OP = "train_op"
    INIT_OP = "init_op"
    LOCAL_INIT_OP = "local_init_op"
    READY_OP = "ready_op"
    READY_FOR_LOCAL_INIT_OP = "ready_for_local_init_op"
    SUMMARY_OP = "summary_op"
    GLOBAL_STEP = "global_step"
    EVAL_STEP = "eval_step"
    COND_CONTEXT = "cond_context"
    WHILE_CONTEXT = "while_context"


def global_variables(scope=None):
    """All variables, in the order they were made."""
    return get_collection(GraphKeys.GLOBAL_VARIABLES, scope)


all_variables = global_variables


def local_variables(scope=None):
    return get_collection(GraphKeys.LOCAL_VARIABLES, scope)


def model_variables(scope=None):
    return get_collection(GraphKeys.MODEL_VARIABLES, scope)


def trainable_variables(scope=None):
    return get_collection(GraphKeys.TRAINABLE_VARIABLES, scope)


def moving_average_variables(scope=None):
    return get_collection(GraphKeys.MOVING_AVERAGE_VARIABLES, scope)


def variables_initializer(var_list, name="init"):
    """An operation that gives each of these its initial value."""
    return group(*[v.initializer for v in var_list], name=name) if var_list else no_op(name)


initialize_variables = variables_initializer


def global_variables_initializer():
    return variables_initializer(global_variables())


def initialize_all_variables():
    return variables_initializer(global_variables())


def local_variables_initializer():
    return variables_initializer(local_variables())


initialize_local_variables = local_variables_initializer


def report_uninitialized_variables(var_list=None, name="report_uninitialized_variables"):
    """A tensor with the names of the variables that have no value yet."""
    if var_list is None:
        var_list = global_variables() + local_variables() or [
            op.outputs[0] for op in _state.graph().get_operations() if op.type in ("Variable", "VariableV2")]
    if not _state.modern:
        if not var_list:
            return constant([], dtypes.string, name=name)
        missing = logical_not(pack([is_variable_initialized(v) for v in var_list]))
        return boolean_mask(constant([v.op.name for v in var_list]), missing, name)
    with name_scope(name):
        initialized = [is_variable_initialized(v) for v in var_list]
        with device("/cpu:0"):
            if not var_list:
                return constant([], dtypes.string)
            missing = logical_not(stack(initialized))
            return boolean_mask(constant([v.op.name for v in var_list]), missing)


class SaveSliceInfo:
    """Which part of the whole a variable is."""

    def __init__(self, full_name=None, full_shape=None, var_offset=None, var_shape=None):
        self.full_name, self.full_shape = full_name, full_shape
        self.var_offset, self.var_shape = var_offset, var_shape


Variable.SaveSliceInfo = SaveSliceInfo
