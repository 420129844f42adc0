"""tf.Variable(value, shape=...) of 1.15: whether the value may have that shape, in the words of each kind of variable."""
import json

import _core
from .array_ops import placeholder
from .op_def_library import operation
from .ops import Graph
from .tensor_shape import as_shape


def check_declared_shape(graph, scope, value, shape, use_resource, validate_shape):
    """scope: the variable's own, "v/". ValueError: they do not fit."""
    shape = as_shape(shape)
    if value.get_shape().is_compatible_with(shape):
        return
    if use_resource < 0:
        of_scope = json.loads(_core.scope_get(graph._id, _core.scope_current(graph._id)))[10]
        use_resource = of_scope if of_scope >= 0 else use_resource == -2
    if use_resource:
        raise ValueError("The initial value's shape (%s) is not compatible with the explicitly supplied `shape` argument "
                         "(%s)." % (value.get_shape(), shape))
    if validate_shape:  # its Assign says it
        with Graph().as_default() as other:
            place = other.create_op("VariableV2", [], [], name="v", attrs={"dtype": value.dtype, "shape": shape})
            operation("Assign", [place.outputs[0], placeholder(value.dtype, value.get_shape())], scope + "Assign/")
