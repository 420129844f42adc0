"""tf.cond: one of two branches runs. What a branch takes from outside comes through a Switch.

Source: cond and CondContext of TensorFlow's ops/control_flow_ops.py.
"""
import _core
from . import _state
from ._state import branches, check, fail
from .array_ops import identity
from .constant_op import convert
from .control_flow_ops import with_dependencies
from .op_def_library import operation
from .ops import control_dependencies, name_scope
from .tensor import Operation, Tensor
from .variables import GraphKeys


class CondContext:
    """One side of a cond; while its operations are made, inputs from outside are switched.

    An operation without inputs runs after the pivot. Nothing of a branch can be fetched.
    """
    _tf_class = "tensorflow.python.ops.control_flow_ops.CondContext"

    def __init__(self, pred=None, pivot=None, branch=None, name="cond_text"):
        self.name = pred.graph.unique_name(name)
        self.pred, self.pivot, self.branch = pred, pivot, branch
        self.outer_context = branches[-1] if branches else None
        self.switched = {}
        self.first = pred.graph.version
        self.left_out = []  # [from, to) of operations made inside that do not belong to it

    def _holds(self, number):
        return number >= self.first and not any([start <= number < end for start, end in self.left_out])

    def take(self, tensor):
        """tensor as it is inside the branch."""
        if self._holds(tensor._op_index):
            return tensor
        found = self.switched.get(tensor._ref)
        if found is None:
            given = self.outer_context.take(tensor) if self.outer_context else tensor
            found = self.switched.get(given._ref)
        if found is None:
            with control_dependencies(None):
                op_type = "RefSwitch" if given._dtype_number() > 100 else "Switch"
                with tensor.graph.colocate_with(given.op):
                    found = operation(op_type, [given, self.pred], "Switch")[self.branch]
            tensor.graph.prevent_fetching(found.op)
            self.switched[given._ref] = self.switched[found._ref] = found
        self.switched[tensor._ref] = found
        return found

    def build(self, function):
        """What the function gives, as it is, and as a list of tensors of this branch."""
        graph = self.pred.graph
        check(_core.branch_enter(graph._id, self.pivot._op_index))
        branches.append(self)
        try:
            result = function()
            parts = [] if result is None else result if isinstance(result, (list, tuple)) else [result]
            return result, [self._result(part) for part in parts]
        finally:
            branches.pop()
            _core.control_exit(graph._id)
            for number in range(self.first, graph.version):
                if self._holds(number):
                    graph.prevent_fetching(graph._operation(number))

    def _result(self, part):
        if isinstance(part, Operation):
            return with_dependencies([part], self.pivot)
        return self.take(part if isinstance(part, Tensor) else convert(part))


def cond(pred, true_fn=None, false_fn=None, strict=False, name=None, fn1=None, fn2=None):
    """true_fn() if pred is true when run, otherwise false_fn(). Both give the same number of tensors."""
    true_fn, false_fn = fn1 if true_fn is None else true_fn, fn2 if false_fn is None else false_fn
    words = ("true_fn", "false_fn") if _state.modern else ("fn1", "fn2")
    for word, function in zip(words, (true_fn, false_fn)):
        if not callable(function):
            fail("branch_not_callable", word)
    with name_scope(name, "cond", [pred]):
        if isinstance(pred, bool):
            raise TypeError("pred must not be a Python bool")
        switch = operation("Switch", [pred, pred], "Switch")
        pivots = identity(switch[1], "switch_t"), identity(switch[0], "switch_f")
        pred = identity(pred, "pred_id")
        graph = pred.graph
        for tensor in (switch[0], pivots[0], pivots[1], pred):
            graph.prevent_fetching(tensor.op)
        contexts, shown, built = [], [], []
        for branch, pivot, function in ((1, pivots[0], true_fn), (0, pivots[1], false_fn)):
            contexts.append(CondContext(pred, pivot, branch))
            result, parts = contexts[-1].build(function)
            shown.append(result)
            built.append(parts)
        _check_results(words, shown, *built)
        merged = [operation("Merge", [[f, t]])[0] for t, f in zip(*built)]
    if not _state.modern or contexts[0].outer_context is None:
        for context in contexts:
            graph.add_to_collection(GraphKeys.COND_CONTEXT, context)
    if len(merged) == 1 and not (strict and isinstance(shown[0], (list, tuple))):
        return merged[0]
    return tuple(merged) if _state.modern and isinstance(shown[0], tuple) else merged


def case(pred_fn_pairs, default=None, exclusive=False, strict=False, name="case"):
    """The function of the first predicate that is true when run, or default(): conds one in the other, as 1.15 does.

    Without a default, and where predicates must exclude one another, TensorFlow asserts it: that is not here.
    """
    if not _state.modern or default is None or exclusive:
        fail("not_here", "tensorflow", "Assert")
    if not isinstance(pred_fn_pairs, (list, tuple, dict)):
        raise TypeError("fns must be a list, tuple, or dict")
    pairs = pred_fn_pairs
    if isinstance(pairs, dict):
        pairs = sorted(pairs.items(), key=lambda item: item[0].name)
    for pair in pairs:
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError("Each entry in pred_fn_pairs must be a 2-tuple")
        if not isinstance(pair[0], Tensor):
            raise TypeError("pred must be a Tensor, got: %s" % pair[0])
        if pair[0].dtype.base_dtype.name != "bool":
            raise TypeError("pred must be Tensor of type bool: %s" % pair[0].name)
        if not callable(pair[1]):
            raise TypeError("fn for pred %s must be callable." % pair[0].name)
    if not callable(default):
        raise TypeError("default must be callable.")
    with name_scope(name, "case", [pair[0] for pair in pairs]):
        function = default
        for predicate, action in reversed(list(pairs)):
            function = _nested(predicate, action, function, strict)
        return function()


def _nested(predicate, action, otherwise, strict):
    return lambda: cond(predicate, action, otherwise, strict=strict)


def _check_results(words, shown, on_true, on_false):
    if _state.modern:
        for word, result in zip(words, shown):
            if result is None:
                raise ValueError("%s must have a return value." % word)
    if len(on_true) != len(on_false):
        raise ValueError("%s and %s must return the same number of results." % words)
    if not on_true:
        raise ValueError("%s and %s must return at least one result." % words)
    for t, f in zip(on_true, on_false):
        if t.dtype.base_dtype != f.dtype.base_dtype:
            raise ValueError("Outputs of %s and %s must have the same type: %s, %s" % (
                words + ((t.dtype.name, f.dtype.name) if _state.modern else (f.dtype.name, t.dtype.name))))


def note_guards(graph, first):
    """1.15: the conds that the core has made since operation number first, to guard the value of a variable (SPEC A3)."""
    for number in range(first, graph.version):
        name = graph._operation(number).name
        if not name.endswith("/pred_id"):
            continue
        scope = name[:-len("pred_id")]
        for other in range(first, graph.version):
            inside = graph._operation(other)
            if inside.name.startswith(scope) and inside.type != "Merge":
                graph.prevent_fetching(inside)
        with graph.name_scope(scope):
            for branch, pivot in ((1, "switch_t"), (0, "switch_f")):
                graph.add_to_collection(GraphKeys.COND_CONTEXT, CondContext(
                    graph._output(number), graph.get_tensor_by_name(scope + pivot + ":0"), branch))
