"""itertools, whole but for groupby's laziness and tee's."""


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(items):
    kept = list(items)
    while kept:
        for item in kept:
            yield item


def repeat(item, times=None):
    if times is None:
        while True:
            yield item
    for _ in range(times):
        yield item


def accumulate(items, function=None, initial=None):
    total = initial
    started = initial is not None
    if started:
        yield total
    for item in items:
        if not started:
            total, started = item, True
        else:
            total = function(total, item) if function else total + item
        yield total


class chain:
    def __init__(self, *iterables):
        self._items = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterables):
        return _chained(iterables)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _chained(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def compress(items, selectors):
    for item, selected in zip(items, selectors):
        if selected:
            yield item


def dropwhile(predicate, items):
    dropping = True
    for item in items:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


def takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, items):
    for item in items:
        if not (predicate(item) if predicate else item):
            yield item


def groupby(items, key=None):
    group, started = [], False
    for item in items:
        name = key(item) if key else item
        if started and name == current:
            group.append(item)
            continue
        if started:
            yield current, iter(group)
        current, group, started = name, [item], True
    if started:
        yield current, iter(group)


def islice(items, *bounds):
    start, stop, step = (0, bounds[0], 1) if len(bounds) == 1 else (tuple(bounds) + (1,))[:3]
    following, position = start or 0, 0
    if stop is not None and stop <= following:
        return
    for item in items:
        if position == following:
            yield item
            following += step or 1
        position += 1
        if stop is not None and (position >= stop or following >= stop and position > following):
            return


def starmap(function, items):
    for item in items:
        yield function(*item)


def tee(items, n=2):
    kept = list(items)
    return tuple([iter(kept) for _ in range(n)])


def zip_longest(*iterables, fillvalue=None):
    rows = [list(iterable) for iterable in iterables]
    for position in range(max([len(row) for row in rows]) if rows else 0):
        yield tuple([row[position] if position < len(row) else fillvalue for row in rows])


def pairwise(items):
    before, started = None, False
    for item in items:
        if started:
            yield before, item
        before, started = item, True


def product(*iterables, repeat=1):
    pools = [tuple(iterable) for iterable in iterables] * repeat
    rows = [()]
    for pool in pools:
        rows = [row + (item,) for row in rows for item in pool]
    return iter(rows)


def permutations(items, r=None):
    pool = tuple(items)
    r = len(pool) if r is None else r
    for positions in product(range(len(pool)), repeat=r):
        if len(set(positions)) == r:
            yield tuple([pool[position] for position in positions])


def combinations(items, r):
    pool = tuple(items)
    for positions in permutations(range(len(pool)), r):
        if sorted(positions) == list(positions):
            yield tuple([pool[position] for position in positions])


def combinations_with_replacement(items, r):
    pool = tuple(items)
    for positions in product(range(len(pool)), repeat=r):
        if sorted(positions) == list(positions):
            yield tuple([pool[position] for position in positions])
