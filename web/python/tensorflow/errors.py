"""tf.errors, and the exceptions that stand for the core's errors."""
import json

import _core

OK, CANCELLED, UNKNOWN, INVALID_ARGUMENT, DEADLINE_EXCEEDED, NOT_FOUND, ALREADY_EXISTS, PERMISSION_DENIED = range(8)
RESOURCE_EXHAUSTED, FAILED_PRECONDITION, ABORTED, OUT_OF_RANGE, UNIMPLEMENTED, INTERNAL = range(8, 14)
UNAVAILABLE, DATA_LOSS, UNAUTHENTICATED = 14, 15, 16


class OpError(Exception):
    """An error of running a graph: message, the operation it belongs to (or None) and its node_def."""

    def __init__(self, node_def, op, message, error_code=UNKNOWN, trace=""):
        super().__init__(message + trace)
        self.node_def, self.op, self.message, self.error_code = node_def, op, message, error_code


def _error_class(name, code):
    """A subclass of OpError, made as TensorFlow's are: (node_def, op, message)."""
    def __init__(self, node_def, op, message, trace=""):
        OpError.__init__(self, node_def, op, message, code, trace)
    named = "tensorflow.python.framework.errors_impl." + name
    return type(name, (OpError,), {"__init__": __init__, "_tf_class": named})


CancelledError = _error_class("CancelledError", CANCELLED)
UnknownError = _error_class("UnknownError", UNKNOWN)
InvalidArgumentError = _error_class("InvalidArgumentError", INVALID_ARGUMENT)
DeadlineExceededError = _error_class("DeadlineExceededError", DEADLINE_EXCEEDED)
NotFoundError = _error_class("NotFoundError", NOT_FOUND)
AlreadyExistsError = _error_class("AlreadyExistsError", ALREADY_EXISTS)
PermissionDeniedError = _error_class("PermissionDeniedError", PERMISSION_DENIED)
ResourceExhaustedError = _error_class("ResourceExhaustedError", RESOURCE_EXHAUSTED)
FailedPreconditionError = _error_class("FailedPreconditionError", FAILED_PRECONDITION)
AbortedError = _error_class("AbortedError", ABORTED)
OutOfRangeError = _error_class("OutOfRangeError", OUT_OF_RANGE)
UnimplementedError = _error_class("UnimplementedError", UNIMPLEMENTED)
InternalError = _error_class("InternalError", INTERNAL)
UnavailableError = _error_class("UnavailableError", UNAVAILABLE)
DataLossError = _error_class("DataLossError", DATA_LOSS)
UnauthenticatedError = _error_class("UnauthenticatedError", UNAUTHENTICATED)


class OperatorNotAllowedInGraphError(TypeError):
    """An operator of Python that a symbolic tensor cannot have (1.15)."""
    _tf_class = "tensorflow.python.framework.errors_impl.OperatorNotAllowedInGraphError"


# CPython shows a KeyError's argument by repr().
_KeyError = type("KeyError", (KeyError,), {"__str__": lambda self: repr(self.args[0])})
class InaccessibleTensorError(ValueError):
    """A tensor that is asked for where it cannot be had (1.15)."""
    _tf_class = "tensorflow.python.framework.errors_impl.InaccessibleTensorError"


_CLASSES = {"ValueError": ValueError, "TypeError": TypeError, "IndexError": IndexError, "RuntimeError": RuntimeError,
            "AttributeError": AttributeError, "AssertionError": AssertionError, "ZeroDivisionError": ZeroDivisionError,
            "NotImplementedError": NotImplementedError,
            "OperatorNotAllowedInGraphError": OperatorNotAllowedInGraphError,
            "InaccessibleTensorError": InaccessibleTensorError}


def core_error(graph=None):
    """The exception for the core's last error; graph: where the operation of a run-time error is."""
    record = json.loads(_core.error())
    name, message = record["class"], record["message"]
    if name in _CLASSES:
        return _CLASSES[name](message)
    if name == "KeyError":
        error = _KeyError(message)
        _told(str(error))
        return error
    kind = globals().get(name, UnknownError)
    if graph is None:
        return kind(None, None, message)
    if graph._modern:
        message = _with_places(graph, message)
    if record["op"] < 0:
        _told(message)
        return kind(None, None, message)
    op = graph._operation(record["op"])
    trace = _trace(graph, op)
    _told(message + trace)
    return kind(op.node_def, op, message, trace)


def _told(text):
    """Lets the lab know as what text the error is raised."""
    _core.error_told(text)
    return text


def _frames(graph, op):
    return json.loads(_core.operation_frames(graph._id, op._index))


def _place(graph, op):
    """The line of the learner's program that made an operation, None if it was made outside of it."""
    frames = _frames(graph, op)
    return "%s:%d" % (frames[0]["file"], frames[0]["line"]) if frames else None


def _with_places(graph, message):
    """1.15: {{node X}} in a message becomes `node X (defined at FILE:LINE) ` (error_interpolation)."""
    before, mark, rest = message.partition("{{node ")
    name, end, after = rest.partition("}}")
    if not mark or not end or _core.graph_element(graph._id, name, False, True) is None:
        return message
    op = graph.get_operation_by_name(name)
    place = _place(graph, op)
    if place is None:
        return message
    message = "%snode %s (defined at %s) %s" % (before, name, place, after)
    sources = []
    for tensor in op.inputs:
        there = _place(graph, tensor.op)
        line = "\n %s (defined at %s)" % (tensor.op.name, there)
        if there is not None and there != place and line not in sources:
            sources.append(line)
    if sources:
        message += ("\n\nErrors may have originated from an input operation."
                    "\nInput Source operations connected to node %s:" % name) + "".join(sources)
    return message


def _trace(graph, op):
    """What str(e) adds: where the operation was made, as TensorFlow prints a stack, outermost first."""
    lines = ['  File "%s", line %d, in %s\n    %s\n' % (f["file"], f["line"], f["function"], f["source"])
             for f in reversed(_frames(graph, op))]
    if not lines:
        return ""
    head = "\n\nOriginal stack trace for '%s':\n" if graph._modern else "\nCaused by op '%s', defined at:\n"
    return head % op.name + "".join(lines)
