"""NumPy's arrays for graph mode: what learners hand to TensorFlow and get back from it.

The part of NumPy 1.x that teaching code uses, computed by the core. Names that are not here say so.
"""
from ._dtypes import (as_dtype as _as_dtype, bool_, complex64, complex128, core_failure as _core_failure, dtype,
                      float16, float32, float64, generic, int8, int16, int32, int64, object_, uint8, uint16)
from ._array import flat_handle as _flat, ndarray, scalar_handle as _scalar_handle, wrap as _wrap
from ._convert import asarray
from ._arithmetic import broadcast_to, clip, dot, std, var
from . import _indexing
from ._functions import *
import math as _math

__version__ = "1.17.4"
pi, e, inf, nan, newaxis = _math.pi, _math.e, float("inf"), float("nan"), None
float_, int_, double, single = float64, int64, float64, float32
float, int, bool, object = float, int, bool, object

_LATER = {"random": "random", "linalg": "linalg", "load": "_files", "save": "_files"}


def __getattr__(name):
    """Modules that few cells need are imported when first asked for; what NumPy has and we have not is named."""
    if name in _LATER:
        module = getattr(__import__("numpy." + _LATER[name]), _LATER[name])
        return module if _LATER[name] == name else getattr(module, name)
    raise AttributeError("module 'numpy' has no attribute '%s' here: ScopeLab brings the part of NumPy that graph-mode "
                         "TensorFlow code uses" % name)


def _handle(value, name=None):
    """A new reference to a core tensor of value: NumPy's asarray(value, name)."""
    from _core import tensor_retain
    return tensor_retain(asarray(value, name)._handle)
