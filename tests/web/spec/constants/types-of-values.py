# SPEC 1.18
import numpy as np
import tensorflow as tf

import numpy as np
values = [True, 1, 2 ** 40, 1.0, "a", b"a", [1, 2.5], [], [True], np.array([1.0]), np.array([1], dtype=np.int8), np.float64(1.0), [[1, 2], [3, 4]]]
print(" ".join(tf.constant(value).dtype.name for value in values))
print(tf.constant(1, tf.float32).dtype.name, tf.constant([True, 2], tf.int32).dtype.name)
#> bool int32 int64 float32 string string float32 float32 bool float64 int8 float64 int32
#> float32 int32
