# NumPy
import numpy as np
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

a = np.array([[1, 2, 3], [4, 5, 6]])
zero = np.array(7)
raised(lambda: np.zeros([2], "float31"))
raised(lambda: a.item())
raised(lambda: int(a))
raised(lambda: a.__index__())
raised(lambda: np.array(1.0).__index__())
raised(lambda: list(zero))
raised(lambda: len(zero))
raised(lambda: {a: 1})
raised(lambda: np.array(["one"], dtype=np.float32))
raised(lambda: np.array(["one"], dtype=np.int32))
raised(lambda: np.array([{}], dtype=np.float32))
raised(lambda: np.maximum(a, tf.constant(1)))

def add_a_half():
    b = np.array([1, 2])
    b += 0.5

raised(add_a_half)
#> TypeError: data type 'float31' not understood
#> ValueError: can only convert an array of size 1 to a Python scalar
#> TypeError: only size-1 arrays can be converted to Python scalars
#> TypeError: only integer scalar arrays can be converted to a scalar index
#> TypeError: only integer scalar arrays can be converted to a scalar index
#> TypeError: iteration over a 0-d array
#> TypeError: len() of unsized object
#> TypeError: unhashable type: 'numpy.ndarray'
#> ValueError: could not convert string to float: 'one'
#> ValueError: invalid literal for int() with base 10: 'one'
#> TypeError: float() argument must be a string or a number, not 'dict'
#> TypeError: A tf.Tensor is no array: give it to a TensorFlow function, or run it first.
#> TypeError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
