"""Operations that change variables. Nothing happens until a session runs them."""
from .op_def_library import operation


def _place(ref):
    """The reference of a variable, which an assignment writes to; a resource variable has its own methods for that."""
    return ref._place_tensor() if hasattr(ref, "_place_tensor") else ref


def assign(ref, value, validate_shape=None, use_locking=None, name=None):
    """ref = value when run; the result is the variable after it."""
    if getattr(ref, "_reads_anew", False):
        return ref.assign(value, name=name)
    return operation("Assign", [_place(ref), value], name, validate_shape=validate_shape, use_locking=use_locking)


def assign_add(ref, value, use_locking=None, name=None):
    """ref += value when run."""
    if getattr(ref, "_reads_anew", False):
        return ref.assign_add(value)
    return operation("AssignAdd", [_place(ref), value], name, use_locking=use_locking)


def assign_sub(ref, value, use_locking=None, name=None):
    """ref -= value when run."""
    if getattr(ref, "_reads_anew", False):
        return ref.assign_sub(value)
    return operation("AssignSub", [_place(ref), value], name, use_locking=use_locking)


def count_up_to(ref, limit, name=None):
    """ref += 1 when run, and the value before; OutOfRangeError from limit on."""
    if getattr(ref, "_reads_anew", False):
        return ref.count_up_to(limit, name)
    return operation("CountUpTo", [_place(ref)], name, limit=limit)


def is_variable_initialized(ref, name=None):
    """Whether the variable has a value in the session that runs this."""
    if getattr(ref, "_reads_anew", False):
        return ref.is_initialized(name)
    return operation("IsVariableInitialized", [_place(ref)], name)

