x, w, p, d, names = 0.25, 8, 2, {'k': 2.5, 'n': 3}, ['中', 'é']
print(f"{x:.1f} {x:>{w}.{p}f}| {x!r:>6}| {names} {names!r} {d['k']:.0f} {x} {1 != 2} {x=} {{x}} {names[0]:>3}")
print(f'{x:.1f} {x:>{w}.{p}f}| {x!r:>6}| {d["k"]:.0f} {3:d} {3:5}| {True} {True:5} {None} {x:10}|{"a":>4}|{"b":<4}|{"c":^5}|')
print('%.1f %5.1f|%-7.2f|%+.0f %e %g %s %r %d %i %x %o %c %%' % (x, x, x, 2.5, x, 1e-5, names, 'é', 3.9, -3, 255, 8, 'z'))
print('%(k).0f and %(n)03d %(k)s' % d, '%s' % (names,), '%s %s' % ('a', 1.5),
    '%5s|%-5s|%.2s' % ('ab', 'ab', 'abc'), '%*d' % (4, 2))
print('{} {} {}'.format(x, names, None), '{1} {0}'.format('a', 'b'), '{k:.0f} {n}'.format(**d),
    '{:>{}} {:{}.{}f}|'.format('b', 5, x, w, 1))
print('{0[k]} {1.real} {2[0]} {2[1]!r}'.format(d, 1+2j, names),
    '{{}} {:,} {:,.1f} {:+d} {:05d} {:x} {:#x} {:b} {:e}'.format(1234567, 12345.67, 3, 42, 255, 255, 5, 12345.0))
print(format(0.25, '.1f'), format(3, '05'), format('a', '>3'), format(1.5), format(True), format(0.1, '%'))
class A:
    def __format__(self, spec): return 'A<' + spec + '>'
    def __str__(self): return 'a'
print(f"{A():x}", '{:y}'.format(A()), format(A(), 'z'), f"{A()!s:>4}")
print("multi %s "
      "line %.1f" % ("a",
      0.25))
print('%s' % 1e16, '%s' % 0.1, '%r' % 1e-7, '%.3s' % 1.23456, '%5.1f%%' % 99.55, '%.2e' % 0.000123,
    '%G' % 1e-10, '%10.4f|' % 3.14159, '%-10d|' % 5, '%+d' % 5, '% d' % 5)
#> 0.2     0.25|   0.25| ['中', 'é'] ['中', 'é'] 2 0.25 True x=0.25 {x}   中
#> 0.2     0.25|   0.25| 2 3     3| True     1 None       0.25|   a|b   |  c  |
#> 0.2   0.2|0.25   |+2 2.500000e-01 1e-05 ['中', 'é'] 'é' 3 -3 ff 10 z %
#> 2 and 003 2.5 ['中', 'é'] a 1.5    ab|ab   |ab    2
#> 0.25 ['中', 'é'] None b a 2 3     b      0.2|
#> 2.5 1.0 中 'é' {} 1,234,567 12,345.7 +3 00042 ff 0xff 101 1.234500e+04
#> 0.2 00003   a 1.5 True 10.000000%
#> A<x> A<y> A<z>    a
#> multi a line 0.2
#> 1e+16 0.1 1e-07 1.2  99.5% 1.23e-04 1E-10     3.1416| 5         | +5  5
