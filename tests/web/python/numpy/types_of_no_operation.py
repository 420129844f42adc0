# Types that TensorFlow's operations do not take compute all the same.
import numpy as np
a, b = np.array([1, 2], "uint16"), np.array([1, 65535], "uint16")
print(a == b, a != 2, a < b, a + b, (a + b).dtype, a * b, a - b, np.array_equal(a, a), (a // a).dtype)
t, f = np.array([True, False]), np.array([False, False])
print(t < f, t >= f, t == f, t + f, t * f)
print(np.uint16(3) == 3, np.uint16(3) + np.uint16(4), type(np.uint16(3) + np.uint16(4)).__name__)
#> [ True False] [ True False] [False  True] [2 1] uint16 [    1 65534] [0 3] True uint16
#> [False False] [ True  True] [False  True] [ True False] [False False]
#> True 7 uint16
