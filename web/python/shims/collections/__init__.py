"""Counter and defaultdict over the dict of cells, beside MicroPython's own deque, namedtuple and OrderedDict."""

from ucollections import OrderedDict, deque, namedtuple

from _lab_dict import ordered_dict as dict

from . import abc


class defaultdict(dict):
    def __init__(self, default_factory=None, *source, **named):
        self.default_factory = default_factory
        super().__init__(*source, **named)

    def __getitem__(self, key):
        if key in self:
            return super().__getitem__(key)
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __repr__(self):
        return "defaultdict(" + repr(self.default_factory) + ", " + super().__repr__() + ")"


class Counter(dict):
    def __init__(self, items=None, **named):
        super().__init__()
        self.update(items, **named)

    def __getitem__(self, key):
        return super().__getitem__(key) if key in self else 0

    def update(self, items=None, **named):
        self._count(items, named, 1)

    def subtract(self, items=None, **named):
        self._count(items, named, -1)

    def _count(self, items, named, sign):
        for counts in (items, named):
            if counts is None:
                continue
            if hasattr(counts, "keys"):
                for key in counts.keys():
                    self[key] = self[key] + sign * counts[key]
            else:
                for key in counts:
                    self[key] = self[key] + sign

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda pair: -pair[1])
        return ordered if n is None else ordered[:n]

    def elements(self):
        return iter([key for key, count in self.items() for _ in range(count)])

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        made = Counter(self)
        made.update(other)
        return Counter(dict([(key, count) for key, count in made.items() if count > 0]))

    def __sub__(self, other):
        made = Counter(self)
        made.subtract(other)
        return Counter(dict([(key, count) for key, count in made.items() if count > 0]))

    def __repr__(self):
        if not self:
            return "Counter()"
        return "Counter({" + ", ".join([repr(key) + ": " + repr(count) for key, count in self.most_common()]) + "})"
