d = {'b': 1, 'a': 2}
d['c'] = 3
print(d, len(d), 'a' in d, d.get('z'), d.get('z', 0), list(d), list(d.keys()), list(d.values()),
    list(d.items()), d.pop('b'), d.setdefault('e', []), d)
d.update(x=1, y=2); d.update({'a': 5}); print(d, {**d, 'q': 1}, dict(a=1), dict([('k', 'v')]), d == dict(d),
    d.copy() is d, sorted(d), max(d, key=lambda k: str(d[k])), d.keys(), d.values(), d.items())
del d['a']; print(d, [k for k in d], {v: k for k, v in {'a': 1}.items()}, dict.fromkeys('ab', 0), d.popitem(),
    reversed(list(d)) is not None)
for k, v in {'one': 1, 'two': 2}.items(): print(k, '->', v)
from collections import OrderedDict, defaultdict, Counter, deque
dd = defaultdict(list); dd['a'].append(1); print(dd, dict(dd), dd['zz'], len(dd))
c = Counter('hello world'); print(c.most_common(2), c['l'], c['zzz'], Counter(a=1) + Counter(a=2),
    sorted(Counter([1, 1, 2]).items()), Counter('aab'))
q = deque([1, 2], maxlen=3); q.append(3); q.append(4); q.appendleft(0); print(q, list(q), q.popleft(), q.pop(),
    len(q)); print(deque('abc'), deque())
od = OrderedDict([('a', 1), ('b', 2)]); od['c'] = 3; print(od, list(od), od.popitem(last=False), OrderedDict(), od == {'b': 2, 'c': 3})
l = [3, 1, 2]; l.sort(); l.reverse(); l.insert(0, 9); l.extend([7]); l += [8]; l.remove(1); print(l, l.index(9),
    l.count(7), l.pop(), l.pop(0), l[1:], l[::-1], l[:], l * 2, l.copy(), [0] * 3, [[]] * 2,
    l + [1]); l[1:2] = [5, 6]; print(l); del l[0]; print(l); l.clear(); print(l, bool(l))
t = (1,); print(t, (), (1, 2) + (3,), (1, 2) * 2, t[0], tuple('ab'), (1, 2) < (1, 3), 1 in t, len(t), (1, [2]),
    hash((1, 2)) == hash((1, 2)))
s = {1, 2, 3}; s.add(4); s.discard(9); print(s, s & {1, 9}, s | {9}, s - {1}, s ^ {1, 7}, {1} <= s,
    s.issubset({1}), {1, 2} == {2, 1}, frozenset([1]), len(s), s.union([5]), s.intersection([1]),
    s.difference([1]))
a = [1, [2, 3]]; import copy; b = copy.copy(a); e = copy.deepcopy(a); a[1].append(4); print(b, e, a)
print([1, 2] == [1, 2], [1, 2] < [1, 3], [] == False, None == 0, [1, 'a', None, True, 2.5, (1,), {'k': [1]}],
    [[1, 2], [3]], {'n': {'m': (1, 2)}}, ('a',), {'a'}, ...)
m = [[0] * 3 for _ in range(2)]; m[0][1] = 5; print(m, [row[1] for row in m], list(map(list, zip(*m))),
    sum(map(sum, m)))
import math, random, sys, os, time, json
print(math.pi, math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.exp(1), math.log(10), math.log(8, 2),
    math.sin(1), math.hypot(3, 4), math.factorial(5), math.gcd(12, 8), math.isnan(float('nan')), math.inf,
    math.e, math.trunc(-1.5), math.log2(8), math.log10(1000), math.fabs(-1), math.pow(2, 3), math.atan2(1, 1),
    math.degrees(math.pi), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -2), math.fmod(7, 3), math.tanh(0.5))
print(json.dumps({'a': [1, 2.5, None, True, 'x']}), json.loads('{"k": [1, 2, {"z": null}]}'),
    json.dumps([1, 2], indent=2), json.dumps('中'), json.dumps({'b': 1, 'a': 2}, sort_keys=True))
random.seed(1); r = random.random(); print(0 <= r < 1, random.choice([1]), sorted(random.sample(range(5), 5)),
    random.randint(1, 1), len([random.gauss(0, 1) for _ in range(3)]), random.uniform(1, 1)); z = [1, 2,
    3]; random.shuffle(z); print(sorted(z))
#> {'a': 2, 'c': 3, 'e': []} 3 True None 0 ['b', 'a', 'c'] ['b', 'a', 'c'] [1, 2, 3] [('b', 1), ('a', 2), ('c', 3)] 1 [] {'a': 2, 'c': 3, 'e': []}
#> {'a': 5, 'c': 3, 'e': [], 'x': 1, 'y': 2} {'a': 5, 'c': 3, 'e': [], 'x': 1, 'y': 2, 'q': 1} {'a': 1} {'k': 'v'} True False ['a', 'c', 'e', 'x', 'y'] e dict_keys(['a', 'c', 'e', 'x', 'y']) dict_values([5, 3, [], 1, 2]) dict_items([('a', 5), ('c', 3), ('e', []), ('x', 1), ('y', 2)])
#> {'c': 3, 'e': [], 'x': 1} ['c', 'e', 'x', 'y'] {1: 'a'} {'a': 0, 'b': 0} ('y', 2) True
#> one -> 1
#> two -> 2
#> defaultdict(<class 'list'>, {'a': [1], 'zz': []}) {'a': [1]} [] 2
#> [('l', 3), ('o', 2)] 3 0 Counter({'a': 3}) [(1, 2), (2, 1)] Counter({'a': 2, 'b': 1})
#> deque([2], maxlen=3) [0, 2, 3] 0 3 1
#> deque(['a', 'b', 'c']) deque([])
#> OrderedDict([('b', 2), ('c', 3)]) ['a', 'b', 'c'] ('a', 1) OrderedDict() True
#> [3, 2, 7] 0 1 8 9 [2, 7] [7, 2, 3] [3, 2, 7] [3, 2, 7, 3, 2, 7] [3, 2, 7] [0, 0, 0] [[], []] [3, 2, 7, 1]
#> [3, 5, 6, 7]
#> [5, 6, 7]
#> [] False
#> (1,) () (1, 2, 3) (1, 2, 1, 2) 1 ('a', 'b') True True 1 (1, [2]) True
#> {1, 2, 3, 4} {1} {1, 2, 3, 4, 9} {2, 3, 4} {2, 3, 4, 7} True False True frozenset({1}) 4 {1, 2, 3, 4, 5} {1} {2, 3, 4}
#> [1, [2, 3, 4]] [1, [2, 3]] [1, [2, 3, 4]]
#> True True False False [1, 'a', None, True, 2.5, (1,), {'k': [1]}] [[1, 2], [3]] {'n': {'m': (1, 2)}} ('a',) {'a'} Ellipsis
#> [[0, 5, 0], [0, 0, 0]] [5, 0] [[0, 0], [5, 0], [0, 0]] 5
#> 3.141592653589793 1.4142135623730951 -2 2 2.718281828459045 2.302585092994046 3.0 0.8414709848078965 5.0 120 4 True inf 2.718281828459045 -1 3.0 3.0 1.0 8.0 0.7853981633974483 180.0 True -1.0 1.0 0.46211715726000974
#> {"a": [1, 2.5, null, true, "x"]} {'k': [1, 2, {'z': None}]} [
#>   1,
#>   2
#> ] "\u4e2d" {"a": 2, "b": 1}
#> True 1 [0, 1, 2, 3, 4] 1 3 1.0
#> [1, 2, 3]
