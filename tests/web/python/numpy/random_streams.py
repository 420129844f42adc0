# numpy.random gives NumPy's own numbers.
import numpy as np
np.random.seed(0)
print(np.random.rand(3), np.random.rand())
np.random.seed(1)
print(np.random.randn(4), np.random.normal(2., .5, 3))
np.random.seed(42)
print(np.random.randint(0, 10, 8), np.random.permutation(5), np.random.choice(5, 3))
print(np.random.uniform(-1, 1, (2, 2)))
np.random.seed(7)
a = np.arange(6)
np.random.shuffle(a)
print(a, np.random.choice([10, 20, 30], 4, p=[.2, .3, .5]))
np.random.seed(0)
own = np.random.RandomState(42)
print(np.random.rand(), own.randint(0, 10, 8), own.permutation(5), np.random.rand(2))
#> [0.5488135  0.71518937 0.60276338] 0.5448831829968969
#> [ 1.62434536 -0.61175641 -0.52817175 -1.07296862] [2.43270381 0.84923065 2.87240588]
#> [6 3 7 4 6 9 2 6] [3 1 0 4 2] [2 4 1]
#> [[ 0.44399754  0.87710542]
#>  [-0.99844247  0.98442312]]
#> [3 5 0 2 1 4] [30 30 10 20]
#> 0.5488135039273248 [6 3 7 4 6 9 2 6] [3 1 0 4 2] [0.71518937 0.60276338]
