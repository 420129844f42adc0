"""The module math: MicroPython's, and what it lacks of Python's."""

from math import *
from math import exp as _exp

__name__ = "math"


def exp(x):
    try:
        return _exp(x)
    except ValueError:
        pass
    raise OverflowError("math range error")


def gcd(*numbers):
    a = 0
    for b in numbers:
        while b:
            a, b = b, a % b
    return abs(a)


def hypot(*sides):
    return sqrt(sum([side * side for side in sides]))


def dist(p, q):
    return hypot(*[a - b for a, b in zip(p, q)])


def prod(numbers, start=1):
    for number in numbers:
        start = start * number
    return start


def perm(n, k=None):
    return prod(range(n - (n if k is None else k) + 1, n + 1))


def comb(n, k):
    return perm(n, k) // factorial(k) if k <= n else 0


def isqrt(n):
    root = int(sqrt(n))
    while root * root > n:
        root -= 1
    while (root + 1) * (root + 1) <= n:
        root += 1
    return root


def log1p(x):
    rounded = 1.0 + x  # Kahan's way: what is lost in the sum is made up for
    return x if rounded == 1.0 else log(rounded) * x / (rounded - 1.0)


def remainder(x, y):
    return x - y * round(x / y)


def fsum(numbers):
    """Shewchuk's partial sums: the exact sum, rounded once."""
    partials = []
    for x in numbers:
        kept = []
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                kept.append(low)
            x = high
        partials = kept + [x]
    return sum(partials, 0.0)
