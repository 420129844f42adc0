"""numpy.linalg: norm."""
from ._convert import asarray


def norm(x, axis=None):
    """The 2-norm of a vector, the Frobenius norm of a matrix."""
    x = asarray(x).astype("float64")
    total = (x * x).sum(axis)
    return total ** 0.5
