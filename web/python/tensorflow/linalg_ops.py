"""Matrices: their diagonals, transposes, inverses and lengths; imported when first asked for."""
from . import _state, dtypes
from ._state import renamed
from .array_ops import _diagonal, concat, ones, rank, squeeze, transpose, zeros
from .constant_op import convert, is_tensor
from .math_ops import abs, minimum, pow, sqrt
from .op_def_library import operation
from .ops import name_scope
from .reduce_ops import reduce_max, reduce_sum


def _of_one(op_type):
    return lambda input, name=None: operation(op_type, [input], name)


matrix_determinant, cholesky = _of_one("MatrixDeterminant"), _of_one("Cholesky")


def matrix_inverse(input, adjoint=False, name=None):
    """The inverse of square matrices. InvalidArgumentError in a run: there is none."""
    return operation("MatrixInverse", [input], name, adjoint=adjoint)


def matrix_solve(matrix, rhs, adjoint=False, name=None):
    """x of matrix x = rhs."""
    return operation("MatrixSolve", [matrix, rhs], name, adjoint=adjoint)


def cross(a, b, name=None):
    """The cross products of vectors of three."""
    return operation("Cross", [a, b], name)


def matrix_diag_part(input, name=None):
    """The diagonals of matrices."""
    return operation("MatrixDiagPart", [input], _diagonal(name, "diag_part"))


def matrix_set_diag(input, diagonal, name=None):
    """Matrices with other diagonals."""
    return operation("MatrixSetDiag", [input, diagonal], _diagonal(name, "set_diag"))


def eye(num_rows, num_columns=None, batch_shape=None, dtype=dtypes.float32, name=None):
    """Matrices with ones on the diagonal and zeros elsewhere. Source: linalg_ops_impl.eye of 1.15."""
    from .array_ops import matrix_diag
    columns = num_rows if num_columns is None else num_columns
    unknown = is_tensor(num_rows) or is_tensor(columns)
    with name_scope(name, "eye", [x for x in (num_rows, num_columns, batch_shape) if is_tensor(x)]):
        square = num_columns is None
        if unknown:
            size = minimum(num_rows, columns)
        else:
            if not isinstance(num_rows, int) or not isinstance(columns, int):
                raise TypeError("num_rows and num_columns must be positive integer values.")
            square = num_rows == columns
            size = min(num_rows, columns)
        batch = [] if batch_shape is None else batch_shape
        if unknown or is_tensor(batch):
            batch = convert(batch, dtypes.int32, "shape")
            sizes = concat(values=(batch, [size]), axis=0)
            whole = None if square else concat(values=(batch, [num_rows, columns]), axis=0)
        else:
            sizes, whole = list(batch) + [size], list(batch) + [num_rows, columns]
        diagonal = ones(sizes, dtype)
        return matrix_diag(diagonal) if square else matrix_set_diag(zeros(whole, dtype), diagonal)


def trace(x, name=None):
    """The sum of the diagonal."""
    from .array_ops import diag_part
    with name_scope(name, "Trace", [x] if is_tensor(x) else []) as name:
        x = convert(x, name="x")
        if _state.modern:
            return reduce_sum(matrix_diag_part(x), [-1], name=name)
        if len(x.get_shape()) != 2:
            raise ValueError("Expected a tensor with rank 2, rank %d tensor received" % len(x.get_shape()))
        return reduce_sum(diag_part(x), name=name)


def matrix_transpose(a, name="matrix_transpose"):
    """The last two dimensions exchanged."""
    with name_scope(name, values=[a] if is_tensor(a) else []):
        a = convert(a, name="a")
        ndims = a.get_shape().ndims
        if ndims is None:
            count = rank(a)
            order = concat(values=(operation("Range", [0, count - 2, 1]), [count - 1, count - 2]), axis=0)
        elif ndims < 2:
            raise ValueError("Argument 'a' should be a (batch) matrix, with rank >= 2.  Found: %s" % a.get_shape())
        else:
            order = list(range(ndims - 2)) + [ndims - 1, ndims - 2]
        return transpose(a, order)


def norm(tensor, ord="euclidean", axis=None, keepdims=None, name=None, keep_dims=None):
    """The length of vectors, or of matrices where axis names two dimensions.

    ord: "euclidean" ("fro" of matrices), 1, infinity, of vectors any positive number.
    """
    infinity = float("inf")
    of_matrix = isinstance(axis, (list, tuple)) and len(axis) == 2
    if of_matrix:
        if not isinstance(axis[0], int) or not isinstance(axis[1], int) or axis[0] == axis[1]:
            raise ValueError("'axis' must be None, an integer, or a tuple of 2 unique integers")
        if ord not in ("euclidean", "fro", 1, infinity):
            raise ValueError("'ord' must be a supported matrix norm in ['euclidean', 'fro', 1, 2, inf], got %s" % ord)
        axis = list(axis)
    else:
        if axis is not None and not isinstance(axis, int):
            raise ValueError("'axis' must be None, an integer, or a tuple of 2 unique integers")
        if ord != "euclidean" and (isinstance(ord, str) or ord <= 0):
            raise ValueError("'ord' must be a supported vector norm, got %s" % ord)
        axis = None if axis is None else [axis]
    with name_scope(name, "norm", [tensor] if is_tensor(tensor) else []):
        tensor = convert(tensor)
        first, last = (None, None) if axis is None else (axis[0], axis[-1])
        if ord in ("fro", "euclidean", 2):
            length = sqrt(reduce_sum(tensor * tensor, axis, keepdims=True))
        elif ord == 1:
            length = reduce_sum(abs(tensor), first, keepdims=True)
            length = reduce_max(length, last, keepdims=True) if of_matrix else length
        elif ord == infinity:
            length = abs(tensor)
            length = reduce_sum(length, last, keepdims=True) if of_matrix else length
            length = reduce_max(length, first, keepdims=True)
        else:
            length = pow(reduce_sum(pow(abs(tensor), ord), axis, keepdims=True), 1.0 / ord)
        return length if renamed("keepdims", keepdims, "keep_dims", keep_dims) else squeeze(length, axis)
