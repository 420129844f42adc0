# Operators follow NumPy's rules for shapes and types.
import numpy as np
a = np.array([1., 2., 3.], np.float32)
b = np.array([[10.], [20.]])
print(a + b, (a + b).dtype)
print(a * 2, (a * 2).dtype, (a * np.float64(2)).dtype, (np.array([1, 2]) * 1.5).dtype)
print(2.0 * a, 0.5 + b, 1.5 - np.float32(2))
print(2 - a, 1 / a, a ** 2, 2 ** a, -a, abs(-a), a // 2, a % 2)
print(np.array([7, -7]) // 2, np.array([7, -7]) % 3, np.array([7, 2]) / 2)
print(a > 1.5, a == 2, a != 2, (a == np.array([1., 0., 3.])).all(), a == None)
print(bool(np.array([0.4], np.float32) == 0.4), np.float32(0.4) == 0.4, np.float32(0.5) == 0.5)
print(a.sum(), a.mean(), a.max(), a.min(), a.std(), a.argmax(), b.sum(axis=0), (a + b).sum(axis=1))
print(np.array([1, 2, 3]).sum(), np.array([True, False, True]).sum(), np.array([1, 2]).mean())
print(np.dot(np.array([[1., 2.], [3., 4.]]), np.array([[1.], [1.]])), np.dot([1, 2, 3], [4, 5, 6]))
print(np.float32(3) + 1, type(np.float32(3) + np.float32(1)).__name__, np.int32(7) // 2, np.int32(7) / 2)
c = np.array([1, 2, 3])
c += 1
print(c, c[::-1], c[c > 2])
print(np.maximum([1, 5], [3, 2]), np.clip(np.array([-1., .5, 2.]), 0, 1), np.where(np.array([True, False]), 1, 2))
print(np.exp(np.array([0., 1.])), np.sqrt(np.array([4., 9.])), np.allclose([1., 2.], [1., 2.00000001]))
print(np.uint8(250) + np.uint8(5), np.array([250, 5], np.uint8) + np.array([5, 6], np.uint8))
try:
    np.array([1, 2]) + np.array([1, 2, 3])
except ValueError as e:
    print(e)
try:
    bool(np.array([1, 2]))
except ValueError as e:
    print(e)
print("{:.2f} {:d}".format(float(a[1]), int(a[2])), "%.3f %d" % (a[0], a[1]))
#> [[11. 12. 13.]
#>  [21. 22. 23.]] float64
#> [2. 4. 6.] float32 float32 float64
#> [2. 4. 6.] [[10.5]
#>  [20.5]] -0.5
#> [ 1.  0. -1.] [1.         0.5        0.33333334] [1. 4. 9.] [2. 4. 8.] [-1. -2. -3.] [1. 2. 3.] [0. 1. 1.] [1. 0. 1.]
#> [ 3 -4] [1 2] [3.5 1. ]
#> [False  True  True] [False  True False] [ True False  True] False [False False False]
#> True False True
#> 6.0 2.0 3.0 1.0 0.8164966 2 [30.] [36. 66.]
#> 6 2 1.5
#> [[3.]
#>  [7.]] 32
#> 4.0 float32 3 3.5
#> [2 3 4] [4 3 2] [3 4]
#> [3 5] [0.  0.5 1. ] [1 2]
#> [1.         2.71828183] [2. 3.] True
#> 255 [255  11]
#> operands could not be broadcast together with shapes (2,) (3,) 
#> The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
#> 2.00 3 1.000 2
