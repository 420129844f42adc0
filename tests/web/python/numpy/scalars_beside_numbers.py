# NumPy's scalars in Python's own functions and formats.
import numpy as np
a = np.array([1, 5, 3])
print(max(a), min(a), max(a[0], a[1]), max(x for x in a), min(np.float32(2), 1), sorted(a), sum(a))
b = list(a); b.sort(reverse=True); print(b, sorted([(1, a[1]), (0, a[0])]), sorted(a, key=lambda v: -v), sorted([3, 1.5, a[0]]))
print("%s %d %.3f" % (np.float32(0.1), a[1], np.float32(1) / 3), "{:>6.2f}|{}".format(np.float64(2.5), np.float32(0.1)))
print(f"{np.int64(5):03d} {np.float32(1/3)} {np.float32(0.1):.10f} {a}", "%s" % a, np.std([1, 2, 3]))
#> 5 1 5 5 1 [1, 3, 5] 9
#> [5, 3, 1] [(0, 1), (1, 5)] [5, 3, 1] [1, 1.5, 3]
#> 0.1 5 0.333   2.50|0.1
#> 005 0.33333334 0.1000000015 [1 5 3] [1 5 3] 0.816496580927726
