def said(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = {'a': 1}
for f in (lambda: '%d %d' % 1, lambda: '%d' % (1, 2), lambda: '%(a)s %(b)s' % d, lambda: '%z' % 1, lambda: '%' % 1,
          lambda: '%f' % 'a', lambda: '%s' % (), lambda: '%(a)s' % 3, lambda: 'abc' % d, lambda: 'abc' % 3,
          lambda: '{'.format(1), lambda: '}'.format(1), lambda: '{:d}'.format('a'), lambda: f"{None:.2f}", lambda: f"{[1]:5}", lambda: '{a}'.format(b=1),
          lambda: '{:.2f}'.format('a'), lambda: '{0'.format(1), lambda: '{!r:>9}|{!s}'.format('中',
              '中'), lambda: '%5s|%-5s|%.1s|' % ('中', '中', '中文'),
          lambda: f"{'中文':^6}|{'中':*>4}|{'中文':.1}|", lambda: '{:5}|{:<5}|{:>5}|{:^5}|'.format('ab', 'ab', 'ab',
              'ab'), lambda: '%-5s|%5s|' % ('ab', [1]),
          lambda: '{:>5}|{:<5}|{:5}|{:^5}|{:05}|{:,}|{:_}'.format(12, 12, 12, 12, 12, 1234,
              12345), lambda: '%5.1f|%-6.1f|%06.2f|%+5d|%05d|%-5d|%x|%X|%#x|%o' % (1.25, 1.25, 1.255, 3, -3, 3,
              255, 255, 255, 8),
          lambda: '{:>10.3}|{:10}|{:<10}|{:^11}|{:+}|{: }|{:e}|{:.3e}'.format(1.23456, 1.5, 1.5, 1.5, 1.5, 1.5,
              1.5, 123456), lambda: '{:%} {:.0%} {:5.1%}'.format(0.5, 0.125, 0.999),
          lambda: '{:.3f} {:.3g} {:g} {:g} {:g}'.format(True, 2, 100000, 1000000,
              10**20), lambda: '{:d} {:b} {:o} {:x} {:X} {:c} {:n}'.format(10, 10, 10, 254, 254, 65, 7),
          lambda: '{:>+8.2f}{:<+8.2f}|{:^+8.2f}|{:=+8.2f}|{:*<8.2f}|'.format(1.5, 1.5, 1.5, 1.5,
              1.5), lambda: "%s" % None, lambda: "%s and %s" % ("a",
              ("b",)), lambda: "%r" % "it's", lambda: "{!r}".format("a\n"),
          lambda: f"{3.0} {3.0!r:>5} {10**20} {1e20:.0f} {0.1+0.2:.17f} {1e-7:.3f} {-0.0:.1f} {2.5:.0f} {3.5:.0f} {1234.5678:10.2f}|{1234.5678:<10.2f}|{1e6:,}"):
    said(f)
#> TypeError not enough arguments for format string
#> TypeError not all arguments converted during string formatting
#> KeyError 'b'
#> ValueError unsupported format character 'z' (0x7a) at index 1
#> ValueError incomplete format
#> TypeError must be real number, not str
#> TypeError not enough arguments for format string
#> TypeError format requires a mapping
#> abc
#> TypeError not all arguments converted during string formatting
#> ValueError Single '{' encountered in format string
#> ValueError Single '}' encountered in format string
#> ValueError Unknown format code 'd' for object of type 'str'
#> TypeError unsupported format string passed to NoneType.__format__
#> TypeError unsupported format string passed to list.__format__
#> KeyError 'a'
#> ValueError Unknown format code 'f' for object of type 'str'
#> ValueError expected '}' before end of string
#>       '中'|中
#>     中|中    |中|
#>   中文  |***中|中|
#> ab   |ab   |   ab| ab  |
#> ab   |  [1]|
#>    12|12   |   12| 12  |00012|1,234|12_345
#>   1.2|1.2   |001.25|   +3|-0003|3    |ff|FF|0xff|10
#>       1.23|       1.5|1.5       |    1.5    |+1.5| 1.5|1.500000e+00|1.235e+05
#> 50.000000% 12% 99.9%
#> 1.000 2 100000 1e+06 1e+20
#> 10 1010 12 fe FE A 7
#>    +1.50+1.50   | +1.50  |+   1.50|1.50****|
#> None
#> a and ('b',)
#> "it's"
#> 'a\n'
#> 3.0   3.0 100000000000000000000 100000000000000000000 0.30000000000000004 0.000 -0.0 2 4    1234.57|1234.57   |1,000,000.0
