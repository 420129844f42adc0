"""random: MicroPython's generator, with the functions that it leaves out. Its stream is not CPython's."""

import math

from urandom import choice, getrandbits, randint, random, randrange, uniform
from urandom import seed as _seed


def seed(value=None):
    if value is None:
        return
    _seed(value & 0x3FFFFFFF if isinstance(value, int) else hash(value) & 0x3FFFFFFF)


def shuffle(items):
    for last in range(len(items) - 1, 0, -1):
        other = randrange(last + 1)
        items[last], items[other] = items[other], items[last]


def sample(population, k):
    pool = list(population)
    if not 0 <= k <= len(pool):
        raise ValueError("Sample larger than population or is negative")
    for position in range(k):
        other = randrange(position, len(pool))
        pool[position], pool[other] = pool[other], pool[position]
    return pool[:k]


def choices(population, weights=None, k=1):
    pool = list(population)
    if weights is None:
        return [choice(pool) for _ in range(k)]
    bounds, total = [], 0
    for weight in weights:
        total += weight
        bounds.append(total)
    return [_weighted(pool, bounds, random() * total) for _ in range(k)]


def _weighted(pool, bounds, point):
    for item, bound in zip(pool, bounds):
        if point < bound:
            return item
    return pool[-1]


def gauss(mu=0.0, sigma=1.0):
    radius = math.sqrt(-2.0 * math.log(1.0 - random()))
    return mu + sigma * radius * math.cos(2.0 * math.pi * random())


normalvariate = gauss


def expovariate(rate=1.0):
    return -math.log(1.0 - random()) / rate


def triangular(low=0.0, high=1.0, mode=None):
    point, middle = random(), 0.5 if mode is None else (mode - low) / (high - low)
    if point > middle:
        point, middle, low, high = 1.0 - point, 1.0 - middle, high, low
    return low + (high - low) * math.sqrt(point * middle)


class Random:
    """Shares the one generator that there is."""

    def __init__(self, value=None):
        seed(value)

    seed = staticmethod(seed)
    random = staticmethod(random)
    uniform = staticmethod(uniform)
    randint = staticmethod(randint)
    randrange = staticmethod(randrange)
    choice = staticmethod(choice)
    shuffle = staticmethod(shuffle)
    sample = staticmethod(sample)
    gauss = staticmethod(gauss)
