# SPEC 1.16
import numpy as np
import tensorflow as tf

import numpy as np
print(tf.float32, repr(tf.float32), [tf.float32], tf.float32 == np.float32, tf.float32 == "float32", tf.float32 == tf.int32)
print(tf.float32.name, tf.float32.size, tf.float32.as_numpy_dtype is np.float32, tf.Variable(1.0).dtype.base_dtype, tf.as_dtype("int64"), tf.as_dtype(np.uint8).name)
print(tf.float32_ref, tf.Variable(1.0).dtype == tf.float32_ref, tf.float32_ref == tf.float32)
print(tf.float32.is_floating, tf.int32.is_integer, len({tf.float32: 1, tf.as_dtype("float32"): 2}))
#> <dtype: 'float32'> tf.float32 [tf.float32] True True False
#> float32 4 True <dtype: 'float32'> <dtype: 'int64'> uint8
#> <dtype: 'float32_ref'> True False
#> True True 1
