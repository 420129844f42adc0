# SPEC 1.13
import numpy as np
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

import numpy as np
x, v, n = tf.placeholder(tf.float32, name="x"), tf.Variable(1.0, name="v"), tf.placeholder(tf.int32)
y = x * v
with tf.Session() as s:
    s.run(v.initializer)
    print(s.run(y, {x: 2.0}), s.run(y, {"x:0": [1, 2]}), s.run(y, {x: [[1], [2]], v: 10.0}), s.run(y, {y: 7.0}))
    print(s.run(n + 0, {n: [1.9, -1.9]}), s.run(x, {x: np.float64(0.5)}).dtype)
    said(lambda: s.run(y, {"x": 1}))
    said(lambda: s.run(y, {x: "abc"}))
    try:
        s.run(y, {x: [[1], [2, 3]]})
    except ValueError as error:
        print(str(error)[:42])
#> 2.0 [1. 2.] [[10.]
#>  [20.]] 7.0
#> [ 1 -1] float32
#> TypeError: Cannot interpret feed_dict key as Tensor: The name 'x' refers to an Operation, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".
#> ValueError: could not convert string to float: 'abc'
#> setting an array element with a sequence.
