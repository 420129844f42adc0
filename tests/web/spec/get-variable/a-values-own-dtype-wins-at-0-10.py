#: compat 0.10
# SPEC 1.8, A15
import numpy as np
import tensorflow as tf

import numpy as np
print(tf.get_variable("a", initializer=1, dtype=tf.float32).dtype.name)
print(tf.get_variable("b", initializer=1.5, dtype=tf.int32).dtype.name)
print(tf.get_variable("c", initializer=np.array([1], dtype=np.int64), dtype=tf.int32).dtype.name)
#> int32_ref
#> float32_ref
#> int64_ref
