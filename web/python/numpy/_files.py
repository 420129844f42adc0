"""np.load and np.save: the .npy format, version 1.0. Source: NumPy's format document (numpy.lib.format)."""
from _core import file_put, file_size, file_text, tensor_file

from ._array import array_of
from ._convert import asarray
from ._dtypes import as_dtype, core_failure, failure

_MAGIC = "\x93NUMPY"


def load(file):
    """The array of an .npy file that the page provides."""
    if file_size(file) < 0:
        raise OSError("[Errno 2] No such file or directory: '%s'" % file)
    start = file_text(file, 0, 12)
    if start[:6] != _MAGIC:
        raise failure("numpy_not_npy", file)
    wide = ord(start[6]) > 1
    length = sum([ord(start[8 + i]) << 8 * i for i in range(4 if wide else 2)])
    offset = (12 if wide else 10) + length
    header = eval(file_text(file, offset - length, length), {"__builtins__": {}, "True": True, "False": False})
    if header["fortran_order"] or header["descr"].startswith(">"):
        raise failure("numpy_npy_order", file)
    kind = as_dtype(header["descr"])
    shape = list(header["shape"])
    handle = tensor_file(file, offset, kind.code, str(shape))
    if handle < 0:
        raise core_failure()
    return array_of(handle)


def save(file, arr):
    """Writes an array to a file of this lab (".npy" is added where it is missing)."""
    arr = asarray(arr)
    name = file if file.endswith(".npy") else file + ".npy"
    header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }" % (arr.dtype.str, arr.shape)
    header += " " * (63 - (len(header) + 10) % 64) + "\n"
    text = _MAGIC + "\x01\x00" + chr(len(header) & 255) + chr(len(header) >> 8) + header
    if file_put(name, text, arr._handle) < 0:
        raise core_failure()
