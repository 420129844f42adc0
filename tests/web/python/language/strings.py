s = "  Hello, World!  "
print(s.strip(), s.lower(), s.upper(), s.strip().split(', '), 'a,b,,c'.split(','), ' a  b '.split(),
    'x'.join(['a', 'b']), s.replace('l', 'L'))
print('abc'.find('c'), 'abc'.index('b'), 'abcabc'.rfind('c'), 'abc'.startswith('ab'),
    'abc'.endswith(('c', 'd')), 'aXbX'.count('X'), 'abc'.center(9, '*'), 'hello world'.title(),
    'hello'.capitalize())
print('5'.zfill(3), 'ab'.ljust(5) + '|', 'ab'.rjust(5) + '|', 'abc'.isalpha(), '123'.isdigit(), 'a1'.isalnum(),
    ' '.isspace(), 'Abc'.islower(), 'ABC'.isupper(), 'aBc'.swapcase())
print('a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'a\nb\r\nc'.splitlines(),
    'prefix_x'.removeprefix('prefix_'), 'x_suf'.removesuffix('_suf'), 'abc'[::-1], 'abcdef'[1:4],
    'abcdef'[-3:], 'abc'[5:])
print('a' * 3, 'a' 'b', 'ab' in 'cabd', 'x' not in 'abc', len('中文'), '中文'[0], ord('中'), chr(20013),
    'tab\tquote\'s "d" back\\slash', repr('it\'s'), repr("a\tb\n"), '\u4e2d', r'\n')
print('abc' < 'abd', 'a' == 'a', 'Z' < 'a', str(None), str(True), str([1, 'a', None]), 'abc'.encode(),
    b'abc'.decode(), bytes([65, 66]), 'a,b'.split(',', 1), 'a b c'.rsplit(' ', 1), 'aaa'.strip('a') == '',
    'xxabcxx'.lstrip('x'), 'abc'.expandtabs())
print("%s is %d years and %.2f m" % ('Ann', 30, 1.756), "{} and {}".format('a', 'b'),
    "{name}: {value:>8.3f}".format(name='x', value=3.14159), f"{'left':<10}|{'right':>10}|{'mid':^10}|",
    '{:08.3f}'.format(3.14159), '{:+d}'.format(5))
print(str.join('-', ['a', 'b']), str.upper('a'), 'abc'.translate({97: 'z'}),
    'hello'.translate(str.maketrans('el', 'ip')), 'a1b2'.isidentifier(), 'x'.casefold())
text = """line one
line two"""
for n, line in enumerate(text.split('\n'), 1):
    print(n, line, sep=': ', end=';\n')
print('a', 'b', sep=''); print(1, 2, 3, sep=', ', end='!\n'); print(); print('no newline',
    end=''); print(' then')
#> Hello, World!   hello, world!     HELLO, WORLD!   ['Hello', 'World!'] ['a', 'b', '', 'c'] ['a', 'b'] axb   HeLLo, WorLd!
#> 2 1 5 True True 2 ***abc*** Hello World Hello
#> 005 ab   |    ab| True True True True False True AbC
#> ('a', '-', 'b-c') ('a-b', '-', 'c') ['a', 'b', 'c'] x x cba bcd def
#> aaa ab True True 2 中 20013 中 tab	quote's "d" back\slash "it's" 'a\tb\n' 中 \n
#> True True True None True [1, 'a', None] b'abc' abc b'AB' ['a', 'b'] ['a b', 'c'] True abcxx abc
#> Ann is 30 years and 1.76 m a and b x:    3.142 left      |     right|   mid    | 0003.142 +5
#> a-b A zbc hippo True x
#> 1: line one;
#> 2: line two;
#> ab
#> 1, 2, 3!
#>
#> no newline then
