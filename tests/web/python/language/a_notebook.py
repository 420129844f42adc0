def area(w, h=2, *, unit='cm', **rest):
    """Area."""
    return '{}{}'.format(w * h, unit)
print(area(3), area(3, 4), area(w=1, h=2, unit='m', x=1), area(*(2,), **{'unit': 'in'}))
class Layer:
    registry = {}
    def __init__(self, name, units=1, activation=None):
        self.name, self.units, self.activation = name, units, activation
        Layer.registry[name] = self
    def __repr__(self): return f"<{type(self).__name__} {self.name}: {self.units}>"
    def __enter__(self): return self
    def __exit__(self, *exc): return False
class Dense(Layer):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = 'dense'
layers = [Dense('a', 3), Dense('b', units=5, activation=max)]
print(layers, [l.units for l in layers], Layer.registry, {l.name: l for l in layers},
    sorted(layers, key=lambda l: -l.units))
with Dense('c') as c: print(c.name, c)
print(*layers, sep=' -> '); print(*[1, 2, 3]); print(*'abc', sep='')
import sys
sys.stdout.write('direct\n'); print('err', file=sys.stderr) if False else None
for i, row in enumerate([[1, 2], [3, 4]]):
    print(f"Row {i}: {' '.join(str(v) for v in row):>10}|{sum(row):<5}|{sum(row) / len(row):^7.2f}|")
print("%-10s|%5s|%05.1f" % ("name", "x", 3.14159), "%3d%%" % 50, "%s" % [1.0, 'a'], "%s %s" % ((1, 2), None))
print("Name".ljust(10, '.') + "Value".rjust(8), "=" * 20, "-".join(["a"] * 3), "tic\ttac", "a\\b", 'it\'s',
    "multi\nline", r"raw\n", b"bytes", u"uni")
total = 0
for x in range(1, 4):
    total += x
    if total > 3: print("big", end=" ")
    elif total == 3: print("three", end=" ")
    else: print("small", end=" ")
print(total)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x % 2],
    {x: [y for y in range(x)] for x in range(3)}, list(map(lambda r: sum(r), matrix)), list(zip(*matrix)))
a, b, *c = 1, 2, 3, 4; (d, e), f = (5, 6), 7; print(a, b, c, d, e, f)
words = "the quick brown fox jumps over the lazy dog the end".split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:3], max(freq, key=freq.get), len(set(words)),
    [w.capitalize() for w in words[:3]], ' '.join(reversed(words[:3])), {len(w) for w in words})
def fact(n): return 1 if n <= 1 else n * fact(n - 1)
print(fact(20), fact(5) / 3, 10 ** 20, 2 ** 64 - 1, 1e3, 1.5e-7, 123456789 * 987654321, -17 // 5, -17 % 5,
    17 / 5, round(17 / 5, 1), int(-3.7), abs(-2.5), 0.1 * 3, 1 / 3)
try:
    try: [][1]
    finally: print('cleanup')
except IndexError as err: print('caught', err, type(err), repr(err))
def risky(n):
    if n < 0: raise ValueError("negative: %d" % n)
    return n ** 0.5
for n in (4, -1):
    try: print(risky(n))
    except ValueError as e: print("error:", e, e.args)
    else: print('ok')
    finally: print('done', n)
def chain():
    try: 1 / 0
    except ZeroDivisionError as e: raise RuntimeError('wrapped') from e
try: chain()
except RuntimeError as e: print(e)
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): return self._c * 9 / 5 + 32
    def __eq__(self, o): return self._c == o._c
    def __lt__(self, o): return self._c < o._c
    def __add__(self, o): return Temp(self._c + o._c)
    def __mul__(self, k): return Temp(self._c * k)
    __rmul__ = __mul__
    def __str__(self): return '%.1f°C' % self._c
    def __repr__(self): return 'Temp(%r)' % self._c
    def __format__(self, spec): return format(self._c, spec or '.1f') + '°'
t = Temp(21.5); print(t, [t], t.f, t + t, 2 * t, t == Temp(21.5), sorted([Temp(3), Temp(1)]),
    f"{t} {t:.2f} {t!r} {t!s:>10}", "{:6.1f}|{}".format(t, t))
gen = (x * x for x in range(5)); print(next(gen), list(gen), sum(x for x in range(5)),
    ','.join(str(x) for x in range(3)), dict((x, x) for x in 'ab'), set(x % 2 for x in range(4)),
    tuple(x for x in 'ab'), any(x > 2 for x in range(4)))
def outer():
    x = 'outer'
    def inner():
        nonlocal x
        x = 'inner'
        return lambda: x
    return inner()(), x
print(outer(), (lambda x, y=2, *z, **k: (x, y, z, k))(1, 3, 4, q=5))
import time, datetime
print(type(time.time()).__name__, datetime.date(2020, 2, 29).isoformat(),
    datetime.datetime(2020, 1, 2, 3, 4, 5), datetime.timedelta(hours=25),
    str(datetime.date(2020, 1, 1) + datetime.timedelta(days=31)))
x = 10
print('big' if x > 5 else 'small', x if x else None, x and 0, not x, x == 10 != 5, 1 < x < 20, x in (10, 20),
    x is not None, bin(x), hex(x), oct(x), chr(97), ord('a'), x.bit_length() if False else '', divmod(x, 3),
    pow(x, 2), x << 2, x >> 1, x & 6, x | 5, x ^ 3, ~x)
del x
try: x
except NameError as e: print(e)
print(isinstance(True, int), True == 1, type(True), int(True), str(3) + 'a', int('42') + 1, float('2.5') * 2,
    list('abc'), tuple([1]), bool(''), bool('False'), list(range(3)) + [9], [1, 2] * 2, 'ab' * 2,
    None or 'default', [] or [1], (1,) + (2,), {**{'a': 1}, 'b': 2}, [*range(3), 9], (*'ab',))
#> 6cm 12cm 2m 4in
#> [<Dense a: 3>, <Dense b: 5>] [3, 5] {'a': <Dense a: 3>, 'b': <Dense b: 5>} {'a': <Dense a: 3>, 'b': <Dense b: 5>} [<Dense b: 5>, <Dense a: 3>]
#> c <Dense c: 1>
#> <Dense a: 3> -> <Dense b: 5>
#> 1 2 3
#> abc
#> direct
#> Row 0:        1 2|3    | 1.50  |
#> Row 1:        3 4|7    | 3.50  |
#> name      |    x|003.1  50% [1.0, 'a'] (1, 2) None
#> Name......   Value ==================== a-a-a tic	tac a\b it's multi
#> line raw\n b'bytes' uni
#> small three big 6
#> [[1, 4], [2, 5], [3, 6]] [1, 3, 5] {0: [], 1: [0], 2: [0, 1]} [6, 15] [(1, 4), (2, 5), (3, 6)]
#> 1 2 [3, 4] 5 6 7
#> [('the', 3), ('brown', 1), ('dog', 1)] the 9 ['The', 'Quick', 'Brown'] brown quick the {3, 4, 5}
#> 2432902008176640000 40.0 100000000000000000000 18446744073709551615 1000.0 1.5e-07 121932631112635269 -4 3 3.4 3.4 -3 2.5 0.30000000000000004 0.3333333333333333
#> cleanup
#> caught list index out of range <class 'IndexError'> IndexError('list index out of range')
#> 2.0
#> ok
#> done 4
#> error: negative: -1 ('negative: -1',)
#> done -1
#> wrapped
#> 21.5°C [Temp(21.5)] 70.7 43.0°C 43.0°C True [Temp(1), Temp(3)] 21.5° 21.50° Temp(21.5)     21.5°C   21.5°|21.5°
#> 0 [1, 4, 9, 16] 10 0,1,2 {'a': 'a', 'b': 'b'} {0, 1} ('a', 'b') True
#> ('inner', 'inner') (1, 3, (4,), {'q': 5})
#> float 2020-02-29 2020-01-02 03:04:05 1 day, 1:00:00 2020-02-01
#> big 10 0 False True True True True 0b1010 0xa 0o12 a 97  (3, 1) 100 40 5 2 15 9 -11
#> name 'x' is not defined
#> True True <class 'bool'> 1 3a 43 5.0 ['a', 'b', 'c'] (1,) False True [0, 1, 2, 9] [1, 2, 1, 2] abab default [1] (1, 2) {'a': 1, 'b': 2} [0, 1, 2, 9] ('a', 'b')
