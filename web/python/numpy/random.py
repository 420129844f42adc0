"""numpy.random: the legacy generator, MT19937, with NumPy's own streams.

np.random.seed(0); np.random.rand() is 0.5488135039273248 as everywhere. Source: Matsumoto and Nishimura 1998; NumPy's
legacy distributions (53-bit doubles, polar normals in pairs, masked rejection for integers).
"""
import math

from _core import entropy

from ._array import from_flat, float64_dtype, int64_dtype, ndarray
from ._convert import asarray
from ._dtypes import as_dtype, failure

_N, _M = 624, 397
_state = {"words": None, "at": _N, "spare": None}


def seed(seed=None):
    """Starts the stream anew; without a number, from the lab's own entropy."""
    word = (int(entropy()) if seed is None else int(seed)) & 0xFFFFFFFF
    words = [word]
    for i in range(1, _N):
        word = (1812433253 * (word ^ (word >> 30)) + i) & 0xFFFFFFFF
        words.append(word)
    _state["words"], _state["at"], _state["spare"] = words, _N, None


def _twist():
    w = _state["words"]
    for i in range(_N):
        y = (w[i] & 0x80000000) | (w[(i + 1) % _N] & 0x7FFFFFFF)
        w[i] = w[(i + _M) % _N] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)
    _state["at"] = 0


def _word():
    if _state["words"] is None:
        seed()
    if _state["at"] == _N:
        _twist()
    y = _state["words"][_state["at"]]
    _state["at"] += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C5680
    y ^= (y << 15) & 0xEFC60000
    return y ^ (y >> 18)


def _double():
    a, b = _word() >> 5, _word() >> 6
    return (a * 67108864.0 + b) / 9007199254740992.0


def _normal():
    spare = _state["spare"]
    if spare is not None:
        _state["spare"] = None
        return spare
    while True:
        x, y = 2.0 * _double() - 1.0, 2.0 * _double() - 1.0
        r = x * x + y * y
        if 0.0 < r < 1.0:
            break
    f = math.sqrt(-2.0 * math.log(r) / r)
    _state["spare"] = f * x
    return f * y


def _below(limit):
    """Uniform on 0..limit, both ends included: bits are drawn until they fit."""
    if limit <= 0:
        return 0
    mask = 1
    while mask < limit:
        mask = mask * 2 + 1
    while True:
        value = _word() if limit <= 0xFFFFFFFF else (_word() << 32) | _word()
        value &= mask
        if value <= limit:
            return value


def _sized(size, draw, kind=float64_dtype):
    if size is None:
        return draw()
    shape = (int(size),) if not isinstance(size, (tuple, list)) else tuple([int(dim) for dim in size])
    count = 1
    for dim in shape:
        count *= dim
    return from_flat([draw() for _ in range(count)] if count != 1 else [draw()], kind, shape)


def rand(*shape):
    return _sized(shape or None, _double)


def random(size=None):
    return _sized(size, _double)


random_sample = sample = ranf = random


def randn(*shape):
    return _sized(shape or None, _normal)


def standard_normal(size=None):
    return _sized(size, _normal)


def normal(loc=0.0, scale=1.0, size=None):
    return _sized(size, lambda: loc + scale * _normal())


def uniform(low=0.0, high=1.0, size=None):
    return _sized(size, lambda: low + (high - low) * _double())


def randint(low, high=None, size=None, dtype=None):
    """Integers from low up to but not including high (0 to low if only one is given)."""
    if high is None:
        low, high = 0, low
    if low >= high:
        raise failure("numpy_randint")
    return _sized(size, lambda: low + _below(high - 1 - low), as_dtype(dtype) if dtype else int64_dtype)


def shuffle(x):
    """Shuffles a list or the rows of an array in place."""
    rows = x if isinstance(x, list) else list(range(len(x)))
    for i in range(len(rows) - 1, 0, -1):
        j = _below(i)
        rows[i], rows[j] = rows[j], rows[i]
    if isinstance(x, ndarray):
        x[:] = x[rows]


def permutation(x):
    """A shuffled copy, or a shuffled 0..x-1."""
    array = from_flat(list(range(x)), int64_dtype, (x,)) if isinstance(x, int) else asarray(x)
    rows = list(range(len(array)))
    shuffle(rows)
    return array[rows]


def choice(a, size=None, replace=True, p=None):
    """Elements of a (or of 0..a-1), with their probabilities p."""
    pool = from_flat(list(range(a)), int64_dtype, (a,)) if isinstance(a, int) else asarray(a)
    count = len(pool)
    if p is not None:
        total, edges = 0.0, []
        for weight in asarray(p)._values():
            total += weight
            edges.append(total)
        edges = [edge / total for edge in edges]

        def draw():
            u = _double()
            return len([edge for edge in edges if edge <= u])
        if not replace:
            raise failure("numpy_choice_p")
        rows = _sized(size, draw, int64_dtype)
    elif replace:
        rows = _sized(size, lambda: _below(count - 1), int64_dtype)
    else:
        wanted = 1 if size is None else size if isinstance(size, int) else asarray(size).prod()
        if wanted > count:
            raise failure("numpy_choice_many")
        rows = permutation(count)[:int(wanted)]
        rows = int(rows[0]) if size is None else rows
    return pool[rows if isinstance(rows, ndarray) else int(rows)]


_DRAWS = ("seed", "rand", "random", "random_sample", "randn", "standard_normal", "normal", "uniform", "randint", "shuffle",
          "permutation", "choice")


class RandomState:
    """A stream of its own: the functions above, with its state in the place of the module's."""

    def __init__(self, seed=None):
        self._own = {"words": None, "at": _N, "spare": None}
        self.seed(seed)

    def __getattr__(self, name):
        if name not in _DRAWS:
            raise AttributeError("'RandomState' object has no attribute '" + name + "'")
        draw = globals()[name]

        def drawn(*arguments, **named):
            global _state
            kept, _state = _state, self._own
            try:
                return draw(*arguments, **named)
            finally:
                _state = kept
        return drawn
