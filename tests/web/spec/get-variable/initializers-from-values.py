# SPEC 2, 1.8
import numpy as np
import tensorflow as tf

import numpy as np
v = tf.get_variable("v", initializer=4)
w = tf.get_variable("w", initializer=np.array([1, 2, 3], dtype=np.int64))
with tf.Session() as s:
    s.run(tf.initialize_all_variables())
    print(s.run(v), s.run(w), v.dtype.name, w.dtype.name)
try:
    tf.get_variable("x", initializer={})
except TypeError:
    print("TypeError")
#> 4 [1 2 3] int32_ref int64_ref
#> TypeError
