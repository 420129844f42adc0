"""functools: partial, reduce, wraps, caches and comparisons."""


class partial:
    def __init__(self, func, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __call__(self, *args, **keywords):
        named = dict(self.keywords)
        named.update(keywords)
        return self.func(*(self.args + args), **named)


def reduce(function, items, *initial):
    items = iter(items)
    if initial:
        total = initial[0]
    else:
        try:
            total = next(items)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        total = function(total, item)
    return total


def update_wrapper(wrapper, wrapped, *names):
    return wrapper


def wraps(wrapped, *names):
    return lambda wrapper: wrapper


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return cache(maxsize)
    return cache


def cache(function):
    known = {}

    def cached(*positional, **named):
        key = (positional, tuple(sorted(named.items())))
        if key not in known:
            known[key] = function(*positional, **named)
        return known[key]

    return cached


def cmp_to_key(compare):
    class Key:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return compare(self.value, other.value) < 0

        def __gt__(self, other):
            return compare(self.value, other.value) > 0

        def __eq__(self, other):
            return compare(self.value, other.value) == 0

    return Key


def total_ordering(kind):
    if hasattr(kind, "__lt__"):
        kind.__gt__ = lambda self, other: other < self
        kind.__le__ = lambda self, other: not other < self
        kind.__ge__ = lambda self, other: not self < other
    return kind
