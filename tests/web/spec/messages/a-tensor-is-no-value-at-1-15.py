#: compat 1.15
# SPEC 3, 1.16
import numpy as np
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

import numpy as np
t = tf.constant([1, 2], name="c")
def put():
    t[0] = 1
said(lambda: bool(t))
said(lambda: [x for x in t])
said(lambda: len(t))
said(put)
said(lambda: t.shape)
said(lambda: np.array(t))
try:
    if t:
        pass
except TypeError:
    print("a TypeError too")
#> OperatorNotAllowedInGraphError: using a `tf.Tensor` as a Python `bool` is not allowed in Graph execution. Use Eager execution or decorate this function with @tf.function.
#> OperatorNotAllowedInGraphError: iterating over `tf.Tensor` is not allowed in Graph execution. Use Eager execution or decorate this function with @tf.function.
#> TypeError: len is not well defined for symbolic Tensors. (c:0) Please call `x.shape` rather than `len(x)` for shape information.
#> TypeError: 'Tensor' object does not support item assignment
#> (2,)
#> NotImplementedError: Cannot convert a symbolic Tensor (c:0) to a numpy array.
#> a TypeError too
