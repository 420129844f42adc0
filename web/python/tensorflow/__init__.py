"""TensorFlow's graph mode for learners: graphs, name scopes, variable scopes, shared variables, sessions.

What learners import. Names of both r0.10 and 1.15 are here at both levels; the level of the lab changes behaviour,
never what exists. Everything that decides a name, a shape or a value is in the core; see _core (web/src/lab/bridge.js).
"""
from . import _state, dtypes
from . import errors
from .errors import OpError
from .dtypes import (DType, as_dtype, bfloat16, bool, complex64, complex128, double, float16, float32, float64, half,
                     int8, int16, int32, int64, resource, string, uint8, uint16)
from .tensor_shape import Dimension, TensorShape
from .tensor import NodeDef, Operation, Tensor
from .ops import (Graph, add_to_collection, add_to_collections, colocate_with, control_dependencies, device,
                  get_collection, get_collection_ref, get_default_graph, get_seed, init_scope, name_scope, op_scope,
                  reset_default_graph, set_random_seed)
from .constant_op import constant, convert_to_tensor, is_tensor
from .op_def_library import operation as _operation
from .array_ops import (boolean_mask, concat, diag, diag_part, expand_dims, fill, gather, gather_nd, identity,
                        matrix_diag, one_hot, ones, ones_like, pack, pad, placeholder, placeholder_with_default, rank,
                        reshape, reverse, select, shape, size, slice, split, squeeze, stack, stop_gradient,
                        tile, transpose, unique, unpack, unstack, where, zeros, zeros_like)
from .indexing import strided_slice
from .math_ops import (abs, acos, add, add_n, asin, atan, atan2, cast, ceil, cos, cosh, div, divide, equal, erf, exp,
                       expm1, floor, floor_div, floor_mod, floordiv, floormod, greater, greater_equal, inv, is_finite,
                       is_inf, is_nan, less, less_equal, lin_space, linspace, log, log1p, logical_and, logical_not,
                       logical_or, logical_xor, matmul, maximum, minimum, mod, mul, multiply, neg, negative,
                       not_equal, pow, range, realdiv, reciprocal, rint, round, rsqrt, scalar_mul, sigmoid, sign, sin,
                       sinh, sqrt, square, squared_difference, sub, subtract, tan, tanh, to_double, to_float,
                       to_int32, to_int64, truediv, truncatediv, truncatemod)
from .reduce_ops import (arg_max, arg_min, argmax, argmin, cumprod, cumsum, reduce_all, reduce_any, reduce_max,
                         reduce_mean, reduce_min, reduce_prod, reduce_sum)
from .random_ops import random_normal, random_shuffle, random_uniform, truncated_normal
from .state_ops import (assign, assign_add, assign_sub, count_up_to, is_variable_initialized)
from .control_flow_ops import group, no_op, tuple
from .init_ops import (constant_initializer, glorot_normal_initializer, glorot_uniform_initializer, ones_initializer,
                       random_normal_initializer, random_uniform_initializer, truncated_normal_initializer,
                       uniform_unit_scaling_initializer, variance_scaling_initializer, zeros_initializer)
from .variables import (GraphKeys, Variable, all_variables, global_variables, global_variables_initializer,
                        initialize_all_variables, initialize_local_variables, initialize_variables, local_variables,
                        local_variables_initializer, model_variables, moving_average_variables,
                        report_uninitialized_variables, trainable_variables, variables_initializer)
from .variable_scope import AUTO_REUSE, VariableScope, get_variable_scope, variable_op_scope, variable_scope
from .variable_store import get_local_variable, get_variable, no_regularizer
from .session import (ConfigProto, GPUOptions, InteractiveSession, RunMetadata, RunOptions, Session,
                      get_default_session)
from .nn import softmax

newaxis = None
VERSION = __version__ = "1.15.0"


def disable_v2_behavior():
    """Nothing to do: this is graph mode already."""


disable_eager_execution = disable_v2_behavior


def executing_eagerly():
    """Whether operations run at once: in graph mode, never."""
    return False


def _restart():
    """The lab starts over: all graphs and sessions are gone, the level may be another one."""
    import sys
    global VERSION, __version__
    _state.restart()
    InteractiveSession._open = 0
    warnings = sys.modules.get("warnings")
    if warnings is not None:
        warnings._said.clear()  # each of them is told once in a life
    VERSION = __version__ = "1.15.0" if _state.modern else "0.10.0"


# What few cells need: module -> its names that stand in tf. The modules in _MODULES stand in tf themselves.
_LATER = {
    "clip_ops": "clip_by_norm clip_by_value",
    "cond_ops": "case cond",
    "data_flow_ops": "count_nonzero listdiff meshgrid multinomial segment_max segment_mean segment_min segment_prod "
                     "segment_sum sequence_mask setdiff1d unique_with_counts unsorted_segment_sum",
    "linalg_ops": "cholesky cross eye matrix_determinant matrix_diag_part matrix_inverse matrix_set_diag matrix_solve "
                  "matrix_transpose norm trace",
    "partitioned": "fixed_size_partitioner min_max_variable_partitioner variable_axis_size_partitioner",
    "protos": "AttrValue GraphDef",
    "resource_variable": "disable_resource_variables enable_resource_variables resource_variables_enabled",
    "scatter_ops": "IndexedSlices scatter_add scatter_sub scatter_update",
    "template": "make_template",
}
_LATER = {name: module for module, names in _LATER.items() for name in names.split()}
_MODULES = "compat initializers layers logging math nn random summary test train".split()


def __getattr__(name):
    """Modules that few cells need are imported when first asked for; what is not here says so."""
    if name in _MODULES:
        return getattr(__import__("tensorflow." + name), name)
    if name in _LATER:
        return getattr(getattr(__import__("tensorflow." + _LATER[name]), _LATER[name]), name)
    if name.endswith("_ref") and hasattr(dtypes, name):  # float32_ref and its like: what a variable's dtype is
        return getattr(dtypes, name)
    from .absent import absent
    absent("tensorflow", name)


def _resource_kind():
    from .resource_variable import ResourceVariable
    return ResourceVariable


_state.resource_kind = _resource_kind
_restart()
