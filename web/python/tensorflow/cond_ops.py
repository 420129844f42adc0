"""tf.cond: one of two branches runs. What a branch takes from outside comes through a Switch.

Source: cond of TensorFlow's ops/control_flow_ops.py.
"""
from . import _state
from ._state import fail
from .array_ops import identity
from .constant_op import convert
from .control_flow_ops import with_dependencies
from .op_def_library import branches, operation
from .ops import control_dependencies, name_scope
from .tensor import Operation, Tensor


class _Branch:
    """One side of a cond while its operations are made: inputs from outside are switched."""

    def __init__(self, pred, pivot, side):
        self.pred, self.pivot, self.side = pred, pivot, side
        self.outer = branches[-1] if branches else None
        self.switched = {}
        self.first = pred.graph.version

    def take(self, tensor):
        """tensor as it is inside the branch."""
        if tensor._op_index >= self.first:
            return tensor
        found = self.switched.get(tensor._ref)
        if found is None:
            given = self.outer.take(tensor) if self.outer else tensor
            branches.append(None)
            try:
                with control_dependencies(None):
                    op_type = "RefSwitch" if given._dtype_number() > 100 else "Switch"
                    with tensor.graph.colocate_with(given.op):
                        found = operation(op_type, [given, self.pred], "Switch")[self.side]
            finally:
                branches.pop()
            self.switched[tensor._ref] = found
        return found

    def build(self, function):
        branches.append(self)
        try:
            with control_dependencies([self.pivot]):
                result = function()
                parts = result if isinstance(result, (list, tuple)) else [result]
                return result, [self._result(part) for part in parts]
        finally:
            branches.pop()

    def _result(self, part):
        if isinstance(part, Operation):
            return with_dependencies([part], self.pivot)
        tensor = part if isinstance(part, Tensor) else convert(part)
        return self.take(tensor)


def cond(pred, true_fn=None, false_fn=None, strict=False, name=None, fn1=None, fn2=None):
    """true_fn() if pred is true when run, otherwise false_fn(). Both give the same number of tensors."""
    true_fn, false_fn = fn1 if true_fn is None else true_fn, fn2 if false_fn is None else false_fn
    for word, function in (("true_fn" if _state.modern else "fn1", true_fn),
                           ("false_fn" if _state.modern else "fn2", false_fn)):
        if not callable(function):
            fail("branch_not_callable", word)
    with name_scope(name, "cond", [pred]):
        if isinstance(pred, bool):
            raise TypeError("pred must not be a Python bool")
        switch = operation("Switch", [pred, pred], "Switch")
        pivot_true, pivot_false = identity(switch[1], "switch_t"), identity(switch[0], "switch_f")
        pred = identity(pred, "pred_id")
        shown, on_true = _Branch(pred, pivot_true, 1).build(true_fn)
        _, on_false = _Branch(pred, pivot_false, 0).build(false_fn)
        if len(on_true) != len(on_false):
            raise ValueError("true_fn and false_fn must return the same number of results." if _state.modern
                             else "fn1 and fn2 must return the same number of results.")
        merged = [operation("Merge", [[f, t]])[0] for f, t in zip(on_false, on_true)]
    if isinstance(shown, (list, tuple)) and len(merged) != 1:
        return merged
    return merged[0]
