# Arrays and scalars print as NumPy's do.
import numpy as np
print(np.array([1., 2.], np.float32), np.array([1.5, 22.25, -3.]))
print(np.array([[1, 2], [30, -4]], np.int32))
print(repr(np.array([1., 2.], np.float32)), repr(np.array([1.5, 2])), repr(np.array([1, 2])), repr(np.array([True, False])))
print(repr(np.array([[0.1, 0.25], [1e-3, 3.]], np.float32)))
print(np.array([1e10, 1.]), np.array([1e-5, 1.]), np.array([123456.789, 0.001]))
print(np.array([float("nan"), 1., float("inf")]), np.array([float("-inf"), 2.5]))
print(np.array([0.1, 0.2, 1 / 3], np.float32), np.array([1 / 3, 2 / 3]))
print(np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]))
print(repr(np.arange(24).reshape(2, 3, 4)))
print(np.arange(30))
print(np.linspace(0, 1, 11))
print(np.arange(2000))
print(np.zeros([40, 40], np.float32))
print(repr(np.zeros((0, 3), np.float32)), np.array([]), repr(np.array([])))
print(np.float32(3), np.float32(0.1), np.float64(0.1), np.int32(7), np.float32(1e-7), np.float32(123456789), np.float64(1e16))
print(np.array([True, False, True]), np.array([0.5]), np.array(3.5))
print(np.array([0.00012, 0.5]), np.array([99999999., 1e5]), np.array([1.123456789]), np.array([100.5, 0.25, 1000.125]))
print(repr(np.array([1.1234567, 2.5, 3.25, 4.125, 5.0625, 6.03125, 7.015625, 8.0078125], np.float32)))
print(str(np.array([[1.5, float("nan")], [-1.0, 12.0]])))
#> [1. 2.] [ 1.5  22.25 -3.  ]
#> [[ 1  2]
#>  [30 -4]]
#> array([1., 2.], dtype=float32) array([1.5, 2. ]) array([1, 2]) array([ True, False])
#> array([[1.0e-01, 2.5e-01],
#>        [1.0e-03, 3.0e+00]], dtype=float32)
#> [1.e+10 1.e+00] [1.e-05 1.e+00] [1.23456789e+05 1.00000000e-03]
#> [nan  1. inf] [-inf  2.5]
#> [0.1        0.2        0.33333334] [0.33333333 0.66666667]
#> [[[1 2]
#>   [3 4]]
#>
#>  [[5 6]
#>   [7 8]]]
#> array([[[ 0,  1,  2,  3],
#>         [ 4,  5,  6,  7],
#>         [ 8,  9, 10, 11]],
#>
#>        [[12, 13, 14, 15],
#>         [16, 17, 18, 19],
#>         [20, 21, 22, 23]]])
#> [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
#>  24 25 26 27 28 29]
#> [0.  0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1. ]
#> [   0    1    2 ... 1997 1998 1999]
#> [[0. 0. 0. ... 0. 0. 0.]
#>  [0. 0. 0. ... 0. 0. 0.]
#>  [0. 0. 0. ... 0. 0. 0.]
#>  ...
#>  [0. 0. 0. ... 0. 0. 0.]
#>  [0. 0. 0. ... 0. 0. 0.]
#>  [0. 0. 0. ... 0. 0. 0.]]
#> array([], shape=(0, 3), dtype=float32) [] array([], dtype=float64)
#> 3.0 0.1 0.1 7 1e-07 123456790.0 1e+16
#> [ True False  True] [0.5] 3.5
#> [1.2e-04 5.0e-01] [99999999.   100000.] [1.12345679] [1.005000e+02 2.500000e-01 1.000125e+03]
#> array([1.1234567, 2.5      , 3.25     , 4.125    , 5.0625   , 6.03125  ,
#>        7.015625 , 8.0078125], dtype=float32)
#> [[ 1.5  nan]
#>  [-1.  12. ]]
