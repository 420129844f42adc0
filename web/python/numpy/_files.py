"""np.load and np.save: the .npy format, version 1.0. Source: NumPy's format document (numpy.lib.format)."""
import json

from _core import tensor_raw, tensor_raw_text

from ._array import array_of
from ._convert import asarray
from ._dtypes import as_dtype, core_failure, failure

_MAGIC = b"\x93NUMPY"


def load(file):
    """The array of an .npy file that the page provides."""
    with open(file, "rb") as opened:
        start = opened.read(8)
        if start[:6] != _MAGIC:
            raise failure("numpy_not_npy", file)
        length = int.from_bytes(opened.read(4 if start[6] > 1 else 2), "little")
        header = eval(opened.read(length).decode(), {"__builtins__": {}, "True": True, "False": False})
        if header["fortran_order"] or header["descr"].startswith(">"):
            raise failure("numpy_npy_order", file)
        rows = opened.read()
    kind = as_dtype(header["descr"])
    handle = tensor_raw(kind.code, json.dumps(list(header["shape"])), rows.hex())
    if handle < 0:
        raise core_failure()
    return array_of(handle)


def save(file, arr):
    """Writes an array to a file of this lab (".npy" is added where it is missing)."""
    arr = asarray(arr)
    name = file if file.endswith(".npy") else file + ".npy"
    header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }" % (arr.dtype.str, arr.shape)
    header += " " * (63 - (len(header) + 10) % 64) + "\n"
    rows = tensor_raw_text(arr._handle)
    if rows is None:
        raise core_failure()
    with open(name, "wb") as opened:
        opened.write(_MAGIC + b"\x01\x00" + bytes([len(header) & 255, len(header) >> 8]) + header.encode())
        opened.write(bytes.fromhex(rows))
