print(round(2.675, 2), round(0.125, 2), round(0.5), round(1.5), round(2.5), round(1234.567, -2),
    round(1234, -2), round(5, 1), round(-2.5), round(1e20, 2), round(0.1 + 0.2, 3), type(round(2.0)),
    round(2.25, 1))
#> 2.67 0.12 0 2 2 1200.0 1200 5 -2 1e+20 0.3 <class 'int'> 2.2
