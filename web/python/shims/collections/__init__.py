"""Counter, defaultdict, OrderedDict and deque as Python 3 has them, beside MicroPython's own namedtuple."""

from ucollections import namedtuple

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


class OrderedDict(dict):
    def popitem(self, last=True):
        if last or not self:
            return super().popitem()
        key = next(iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        others = [] if last else [(other, self.pop(other)) for other in list(self) if other != key]
        self[key] = self.pop(key)
        for other, value in others:
            self[other] = value

    def copy(self):
        return OrderedDict(self)

    def __eq__(self, other):
        return super().__eq__(other) and (not isinstance(other, OrderedDict) or list(self) == list(other))

    def __repr__(self):
        return "OrderedDict(" + (repr(list(self.items())) if self else "") + ")"


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


class deque:
    def __init__(self, items=(), maxlen=None):
        self.maxlen = maxlen
        self._items = []
        self.extend(items)

    def append(self, item):
        self._items.append(item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[0]

    def appendleft(self, item):
        self._items.insert(0, item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[-1]

    def extend(self, items):
        for item in items:
            self.append(item)

    def extendleft(self, items):
        for item in items:
            self.appendleft(item)

    def pop(self):
        return self._taken(-1)

    def popleft(self):
        return self._taken(0)

    def _taken(self, index):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(index)

    def rotate(self, steps=1):
        at = -steps % len(self._items) if self._items else 0
        self._items = self._items[at:] + self._items[:at]

    def clear(self):
        self._items = []

    def copy(self):
        return deque(self._items, self.maxlen)

    def count(self, item):
        return self._items.count(item)

    def index(self, item):
        return self._items.index(item)

    def insert(self, index, item):
        self._items.insert(index, item)

    def remove(self, item):
        self._items.remove(item)

    def reverse(self):
        self._items.reverse()

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, index):
        if not -len(self._items) <= index < len(self._items):
            raise IndexError("deque index out of range")
        return self._items[index]

    def __setitem__(self, index, item):
        self._items[index] = item

    def __contains__(self, item):
        return item in self._items

    def __eq__(self, other):
        return isinstance(other, deque) and self._items == other._items

    def __repr__(self):
        limit = "" if self.maxlen is None else ", maxlen=" + repr(self.maxlen)
        return "deque(" + repr(self._items) + limit + ")"
