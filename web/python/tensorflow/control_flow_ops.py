"""What runs when: group, tuple, with_dependencies."""
from . import _state
from ._state import fail
from .array_ops import identity
from .op_def_library import operation
from .ops import colocate_with, control_dependencies, device, name_scope


def no_op(name=None):
    """An operation that does nothing, for others to wait for."""
    return operation("NoOp", [], name)


def group(*inputs, name=None, **unknown):
    """An operation that has run when all of these have; those of several devices are gathered device by device."""
    if unknown:
        raise ValueError("Unknown keyword arguments: " + ", ".join(unknown))
    if _state.modern:
        for i, value in enumerate(inputs):
            if value is None:
                fail("group_inputs", i)
    elif not inputs:
        raise ValueError("No inputs provided")
    with name_scope(name, "group_deps", inputs) as name:
        if not inputs:
            return no_op(name)
        devices = {}
        for value in inputs:
            devices.setdefault(value.device, []).append(value)
        if len(devices) > 1:
            with control_dependencies([_gathered(devices[place], place, None) for place in sorted(devices)]):
                return no_op(name)
        return _gathered(inputs, inputs[0].device, name)


def _gathered(inputs, place, name):
    with control_dependencies(inputs):
        with device(place):
            return no_op(name)


def with_dependencies(dependencies, output_tensor, name=None):
    """output_tensor, computed after dependencies."""
    with name_scope(name, "control_dependency", list(dependencies) + [output_tensor]) as name:
        with colocate_with(output_tensor):
            with control_dependencies(dependencies):
                return identity(output_tensor, name)


def tuple(tensors, name=None, control_inputs=None):
    """The same tensors, each available only when all have been computed."""
    with name_scope(name, "tuple", [t for t in tensors if t is not None]):
        gates = [t.op for t in tensors if t is not None]
        if not gates:
            raise ValueError("Must have at least one Tensor: %s" % tensors)
        gates = sorted(set(gates + list(control_inputs or [])), key=lambda op: op._id)
        gate = group(*gates)
        return [None if t is None else with_dependencies([gate], t) for t in tensors]
