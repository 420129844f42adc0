a, s = [1, 2], 'xy'
print([*a, 3], [*a, *s], (*a, 3), {*a, 1}, [0, *(i for i in a)], [*[*a]], len([*a, 9]), sum([*a]))
[*b, c] = a; (d, *e) = s; print(b, c, d, e)
for [x, *y] in [(1, 2, 3)]: print(x, y)
def f(*v): return [*v, *v]
print(f(1), f(*a, *s))
def g():
    try: {}['k']
    except KeyError as e:
        raise ValueError(
            'no k'
        ) from e
try: g()
except ValueError as e: print(e)
try: raise ValueError('plain') from None
except ValueError as e: print(e)
print([
    *a,   # first
    *s,
])
#> [1, 2, 3] [1, 2, 'x', 'y'] (1, 2, 3) {1, 2} [0, 1, 2] [1, 2] 3 3
#> [1] 2 x ['y']
#> 1 [2, 3]
#> [1, 1] [1, 2, 'x', 'y', 1, 2, 'x', 'y']
#> no k
#> plain
#> [1, 2, 'x', 'y']
