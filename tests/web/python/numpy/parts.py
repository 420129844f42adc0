# Indexing, shapes, joining, iterating.
import numpy as np
x = np.arange(24).reshape(2, 3, 4)
print(x[0], x[1, 2, 3], x[-1, :, 0], x[..., 1], x[:, 1:, ::2])
print(x[0][1], x.shape, x.ndim, x.size, x.dtype, len(x), x[:, None].shape, x[np.newaxis].shape)
print(x.T.shape, x.transpose(0, 2, 1).shape, x.reshape(-1).shape, x.reshape(4, -1).shape, x.ravel()[5])
print([int(v) for v in x[0, 0]], [row.tolist() for row in x[0]])
y = np.zeros((2, 3), np.float32)
y[0, 1] = 5
y[1] = [1, 2, 3]
y[:, 2] = 9
print(y)
print(x[[1]].shape, np.array([10, 20, 30])[[2, 0]], np.array([10, 20, 30])[np.array([True, False, True])])
print(np.concatenate([[1, 2], [3]]), np.stack([[1, 2], [3, 4]], axis=1), np.vstack([[1, 2], [3, 4]]), np.hstack([[1], [2]]))
print(np.expand_dims(np.array([1, 2]), 0).shape, np.squeeze(np.zeros((1, 2, 1))).shape, np.eye(2), np.diag([1, 2]))
print(np.array([3, 1, 2]).tolist(), np.sort([3, 1, 2]), np.argsort([3, 1, 2]), np.unique([2, 1, 2]), np.cumsum([1, 2, 3]))
print(np.tile([1, 2], 2), np.repeat([1, 2], 2), np.roll([1, 2, 3], 1), np.linspace(0, 1, 3), np.full((2,), 7), np.ones_like([1, 2]))
print(np.asarray([1, 2.5]).dtype, np.array([1, 2], dtype="float32").dtype == np.float32, np.float32 == np.array([1.], "f").dtype)
print(np.array_equal([1, 2], [1, 2]), np.array([1, 2]).astype(np.float32), np.array([1.7, -1.7]).astype(np.int32))
for key in (lambda: x[5], lambda: x[0, 0, 0, 0], lambda: x.reshape(5, 5)):
    try:
        key()
    except (IndexError, ValueError) as e:
        print(e)
#> [[ 0  1  2  3]
#>  [ 4  5  6  7]
#>  [ 8  9 10 11]] 23 [12 16 20] [[ 1  5  9]
#>  [13 17 21]] [[[ 4  6]
#>   [ 8 10]]
#>
#>  [[16 18]
#>   [20 22]]]
#> [4 5 6 7] (2, 3, 4) 3 24 int64 2 (2, 1, 3, 4) (1, 2, 3, 4)
#> (4, 3, 2) (2, 4, 3) (24,) (4, 6) 5
#> [0, 1, 2, 3] [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
#> [[0. 5. 9.]
#>  [1. 2. 9.]]
#> (1, 3, 4) [30 10] [10 30]
#> [1 2 3] [[1 3]
#>  [2 4]] [[1 2]
#>  [3 4]] [1 2]
#> (1, 2) (2,) [[1. 0.]
#>  [0. 1.]] [[1 0]
#>  [0 2]]
#> [3, 1, 2] [1 2 3] [1 2 0] [1 2] [1 3 6]
#> [1 2 1 2] [1 1 2 2] [3 1 2] [0.  0.5 1. ] [7 7] [1 1]
#> float64 True True
#> True [1. 2.] [ 1 -1]
#> index 5 is out of bounds for axis 0 with size 2
#> too many indices for array: array is 3-dimensional, but 4 were indexed
#> cannot reshape array of size 24 into shape (5,5)
