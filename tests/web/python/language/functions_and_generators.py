def gen(n):
    for i in range(n):
        got = yield i
        if got: print('got', got)
g = gen(3); print(next(g), g.send('x'), list(g), next(g, 'done'))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice, count, cycle, chain, product, permutations, combinations, accumulate, groupby, takewhile, dropwhile, zip_longest, repeat, starmap
print(list(islice(fib(), 10)), list(chain([1], [2, 3])), list(product('ab', [1, 2])),
    list(permutations([1, 2, 3], 2)), list(combinations('abc', 2)), list(accumulate([1, 2, 3])))
print([(k, list(v)) for k, v in groupby('aabbc')], list(takewhile(lambda x: x < 3, count())),
    list(zip_longest([1, 2], 'a', fillvalue='-')), list(repeat(1, 3)), list(islice(cycle('ab'), 5)),
    list(starmap(pow, [(2, 3)])), list(product(range(2), repeat=2)))
def sub(): yield from [1, 2]; return 3
def outer(): r = yield from sub(); yield r
print(list(outer()), sum(x * x for x in range(4)), (x for x in []).__class__.__name__)
def deco(f):
    def inner(*args, **kwargs):
        print('call', f.__name__, args, sorted(kwargs.items()))
        return f(*args, **kwargs)
    return inner
@deco
def add(a, b=2, *rest, c=3, **more): return a + b + sum(rest) + c + sum(more.values())
print(add(1), add(1, 2, 3, c=4, d=5), add(*[1, 2], **{'c': 0}))
import functools
def repeat_(n):
    def wrap(f):
        @functools.wraps(f)
        def inner(*a):
            return [f(*a) for _ in range(n)]
        return inner
    return wrap
@repeat_(2)
def hi(x): "doc"; return 'hi ' + x
print(hi('a'), functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(add, 1)(5))
@functools.lru_cache(maxsize=None)
def f(n): return n if n < 2 else f(n - 1) + f(n - 2)
print(f(30))
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter(); print(c(), c(5), c())
total = 0
def bump():
    global total
    total += 1
bump(); bump(); print(total)
fs = [lambda x, i=i: x + i for i in range(3)]; print([h(10) for h in fs], (lambda *a, **k: (a, k))(1, b=2))
def bad(x, acc=[]): acc.append(x); return acc
print(bad(1), bad(2))
first, *mid, last = range(5); print(first, mid, last); (a, b), c = (1, 2), 3; a, b = b, a; print(a, b, c)
x = y = []; x.append(1); print(y, x is y, [1] is [1], x == [1], id(x) == id(y))
def try_all(v):
    try:
        r = 10 / v
    except ZeroDivisionError as e:
        print('zero:', e); return 'z'
    except (TypeError, ValueError) as e:
        print('type:', e); raise
    else:
        print('else', r); return r
    finally:
        print('finally')
print(try_all(2), try_all(0))
try: try_all('a')
except TypeError as e: print('again', e)
for i in range(5):
    if i == 1: continue
    if i == 3: break
    print(i, end=' ')
else: print('never')
for i in range(2): pass
else: print('loop else')
while True:
    i += 1
    if i > 3: break
print(i, 'yes' if i else 'no', not i, 1 and 2, 0 or 'x', None is None, 1 == 1.0, True + True, bool([]), 5 // 2,
    -5 // 2, 5 % -3, 2 ** 10, 2 ** -1, 7 & 3, 1 << 4, ~5, 0x1f, 0b11, 0o17, 1_000, 1e3, 3 + 4j, abs(-3),
    divmod(7, 3), pow(2, 3, 5), int(3.9), int('ff', 16), float('1e3'), complex(1, 2), hex(255), bin(5), oct(8),
    round(3.14159, 2))
#> got x
#> 0 1 [2] done
#> [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] [1, 2, 3] [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('a', 'c'), ('b', 'c')] [1, 3, 6]
#> [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c'])] [0, 1, 2] [(1, 'a'), (2, '-')] [1, 1, 1] ['a', 'b', 'a', 'b', 'a'] [8] [(0, 0), (0, 1), (1, 0), (1, 1)]
#> [1, 2, 3] 14 generator
#> call add (1,) []
#> call add (1, 2, 3) [('c', 4), ('d', 5)]
#> call add (1, 2) [('c', 0)]
#> 6 15 3
#> call add (1, 5) []
#> ['hi a', 'hi a'] 24 9
#> 832040
#> 1 6 7
#> 2
#> [10, 11, 12] ((1,), {'b': 2})
#> [1, 2] [1, 2]
#> 0 [1, 2, 3] 4
#> 2 1 3
#> [1] True False True True
#> else 5.0
#> finally
#> zero: division by zero
#> finally
#> 5.0 z
#> type: unsupported operand type(s) for /: 'int' and 'str'
#> finally
#> again unsupported operand type(s) for /: 'int' and 'str'
#> 0 2 loop else
#> 4 yes False 2 x True True 2 False 2 -3 -1 1024 0.5 3 16 -6 31 3 15 1000 1000.0 (3+4j) 3 (2, 1) 3 3 255 1000.0 (1+2j) 0xff 0b101 0o10 3.14
