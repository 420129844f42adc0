#: compat 0.10
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
print(np.array(t).dtype, np.array(t).shape)
#> TypeError: Using a `tf.Tensor` as a Python `bool` is not allowed. Use `if t is not None:` instead of `if t:` to test if a tensor is defined, and use the logical TensorFlow ops to test the value of a tensor.
#> TypeError: 'Tensor' object is not iterable.
#> TypeError: object of type 'Tensor' has no len()
#> TypeError: 'Tensor' object does not support item assignment
#> AttributeError: 'Tensor' object has no attribute 'shape'
#> object ()
