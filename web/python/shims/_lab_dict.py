"""The dict of cells: a dictionary that keeps the order in which its keys were first set.

MicroPython's own dict lists its keys in hash order. Cells and `dict(...)` get this class instead: a native dict for the
look-ups and a list for the order, so reading stays as fast as it is. It prints and compares as Python's dict does, also
beside a plain one.
"""

plain_dict = dict
_absent = object()
_keyword_order = [None]


def order_keywords(ordered):
    """Keyword arguments come in hash order; `ordered(named)` gives their names as the call wrote them."""
    _keyword_order[0] = ordered


class dict(plain_dict):
    def __init__(self, *source, **named):
        super().__init__()
        self._keys = []
        self.update(*source, **named)

    def __setitem__(self, key, value):
        if super().get(key, _absent) is _absent:
            self._keys.append(key)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        super().__delitem__(key)
        self._keys.remove(key)

    def __contains__(self, key):
        return super().get(key, _absent) is not _absent

    def __iter__(self):
        return iter(self._keys)

    def __reversed__(self):
        return reversed(self._keys)

    def keys(self):
        return _Keys(self)

    def values(self):
        return _Values(self)

    def items(self):
        return _Items(self)

    def update(self, *source, **named):
        for other in source:
            if hasattr(other, "keys"):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
        for key in _keyword_order[0](named) if len(named) > 1 else named:
            self[key] = named[key]

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        if not self._keys:
            raise KeyError("popitem(): dictionary is empty")
        key = self._keys[-1]
        return key, self.pop(key)

    def clear(self):
        super().clear()
        self._keys = []

    def copy(self):
        return dict(self)

    def __copy__(self):
        return dict(self)

    def __deepcopy__(self, memo):
        from copy import deepcopy

        return dict([(deepcopy(key, memo), deepcopy(value, memo)) for key, value in self.items()])

    def __eq__(self, other):
        if not isinstance(other, plain_dict):
            return False
        if len(self) != len(other):
            return False
        for key in self._keys:
            value = other.get(key, _absent)
            if value is _absent or not (value is self[key] or value == self[key]):
                return False
        return True

    def __ne__(self, other):
        return not self == other

    def __or__(self, other):
        merged = self.copy()
        merged.update(other)
        return merged

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return "{" + ", ".join([repr(key) + ": " + repr(self[key]) for key in self._keys]) + "}"

    def __str__(self):
        return self.__repr__()

    @classmethod
    def fromkeys(cls, keys, value=None):
        return cls([(key, value) for key in keys])


class _View:
    """What keys(), values() and items() give: looks at the dictionary anew each time it is used."""

    def __init__(self, owner):
        self._owner = owner

    def __len__(self):
        return len(self._owner)

    def __contains__(self, item):
        return item in list(self)

    def __eq__(self, other):
        return list(self) == list(other)

    def __repr__(self):
        return type(self)._name + "(" + repr(list(self)) + ")"

    def __str__(self):
        return self.__repr__()


class _Keys(_View):
    _name = "dict_keys"

    def __iter__(self):
        return iter(self._owner._keys)

    def __contains__(self, key):
        return key in self._owner

    def __eq__(self, other):
        return set(self) == set(other)


class _Values(_View):
    _name = "dict_values"

    def __iter__(self):
        owner = self._owner
        return iter([owner[key] for key in owner._keys])


class _Items(_View):
    _name = "dict_items"

    def __iter__(self):
        owner = self._owner
        return iter([(key, owner[key]) for key in owner._keys])


ordered_dict = dict
