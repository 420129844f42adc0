"""The abstract classes, by what a value can do; for isinstance() use the concrete types."""


class Hashable:
    pass


class Iterable:
    pass


class Iterator(Iterable):
    pass


class Callable:
    pass


class Sized:
    pass


class Container:
    pass


class Collection(Iterable):
    pass


class Sequence(Collection):
    pass


class MutableSequence(Sequence):
    pass


class Set(Collection):
    pass


class Mapping(Collection):
    pass


class MutableMapping(Mapping):
    pass
