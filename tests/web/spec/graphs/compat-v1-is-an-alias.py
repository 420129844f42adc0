# SPEC 1.19
import tensorflow as tf

import tensorflow.compat.v1 as v1
print(v1.get_variable is tf.get_variable, tf.compat.v1.Session is tf.Session, v1.placeholder(v1.float32).name)
#> True True Placeholder:0
