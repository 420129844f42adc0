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
raised(lambda: np.dot(a, a))
raised(lambda: a.dot([1, 2]))
raised(lambda: np.dot(a, np.zeros([2, 2, 2])))
raised(lambda: np.concatenate([a, a, [[1, 2]]]))
raised(lambda: np.concatenate([a, [1, 2, 3]]))
raised(lambda: np.max(np.zeros([0])))
raised(lambda: np.zeros([0]).min())
raised(lambda: np.random.randint(3, 3))
raised(lambda: np.random.choice(3, 2, replace=False, p=[0.5, 0.25, 0.25]))
raised(lambda: np.random.choice(3, 4, replace=False))
#> ValueError: shapes (2, 3) and (2, 3) not aligned: 3 (dim 1) != 2 (dim 0)
#> ValueError: shapes (2, 3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)
#> NotImplementedError: A product with an array of rank 3 is not available here.
#> ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 3 and the array at index 2 has size 2
#> ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)
#> ValueError: zero-size array to reduction operation maximum which has no identity
#> ValueError: zero-size array to reduction operation minimum which has no identity
#> ValueError: low >= high
#> NotImplementedError: choice with probabilities and without replacement is not available here.
#> ValueError: Cannot take a larger sample than population when 'replace=False'
