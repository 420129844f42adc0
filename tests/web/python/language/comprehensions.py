squares = [x ** 2 for x in range(10) if x % 2 == 0]
print(squares, {x: x ** 2 for x in range(4)}, {x % 3 for x in range(10)}, set(), {1},
    sorted({3, 1, 2}, reverse=True))
pairs = [(i, j) for i in range(3) for j in 'ab']
print(pairs, [[j * i for j in range(3)] for i in range(3)], [x if x > 1 else -x for x in range(4)])
print({k: v for k, v in sorted({'b': 2, 'a': 1}.items(), key=lambda kv: kv[1])})
print(list(zip([1, 2, 3], 'abc')), list(enumerate('ab', start=1)), dict(zip('ab', [1, 2])), list(zip()),
    list(zip(*[(1, 2), (3, 4)])))
print(sorted(['banana', 'Apple', 'cherry'], key=str.lower), sorted([(2, 'b'), (1, 'z')], key=lambda t: t[1]),
    sorted('hello'), max('abc', key=ord), min([3, 1], default=0), max([], default=-1))
print(any(x > 3 for x in [1, 5]), all([]), sum([0.1] * 3), sum([[1], [2]], []),
    list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'a'])))
print(list(reversed([1, 2, 3])), list(range(10, 0, -3)), range(3), list(range(0)), len(range(5)), 3 in range(5),
    range(1, 10, 2)[2])
#> [0, 4, 16, 36, 64] {0: 0, 1: 1, 2: 4, 3: 9} {0, 1, 2} set() {1} [3, 2, 1]
#> [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')] [[0, 0, 0], [0, 1, 2], [0, 2, 4]] [0, -1, 2, 3]
#> {'a': 1, 'b': 2}
#> [(1, 'a'), (2, 'b'), (3, 'c')] [(1, 'a'), (2, 'b')] {'a': 1, 'b': 2} [] [(1, 3), (2, 4)]
#> ['Apple', 'banana', 'cherry'] [(2, 'b'), (1, 'z')] ['e', 'h', 'l', 'l', 'o'] c 1 -1
#> True True 0.30000000000000004 [1, 2] [4, 6] [1, 'a']
#> [3, 2, 1] [10, 7, 4, 1] range(0, 3) [] 5 True 5
