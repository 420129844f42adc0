# NumPy
import numpy as np

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

a = np.array([[1, 2, 3], [4, 5, 6]])
raised(lambda: a[1.0])
raised(lambda: a["x"])
raised(lambda: a[np.array([0.5, 1.0])])
raised(lambda: a[[0.5]])
raised(lambda: a[::0])
raised(lambda: a[np.array([True, False, True])])
raised(lambda: a[np.array([[True, False], [True, False]])])
raised(lambda: a[0][np.array([[True, False, True]])])
raised(lambda: a[[0, 1], [0, 2]])
raised(lambda: a[0, 0, 0])
raised(lambda: a[2])
#> IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
#> IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
#> IndexError: arrays used as indices must be of integer (or boolean) type
#> IndexError: arrays used as indices must be of integer (or boolean) type
#> ValueError: slice step cannot be zero
#> IndexError: boolean index did not match indexed array along dimension 0; dimension is 2 but corresponding boolean dimension is 3
#> IndexError: boolean index did not match indexed array along dimension 1; dimension is 3 but corresponding boolean dimension is 2
#> IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed
#> NotImplementedError: A list or array among several indices is not available here; index with it alone, a[[0, 2]].
#> IndexError: too many indices for array: array is 2-dimensional, but 3 were indexed
#> IndexError: index 2 is out of bounds for axis 0 with size 2
