#: compat 1.15
import tensorflow as tf

v = tf.get_local_variable("v", [1])
print(tf.local_variables() == [v], tf.global_variables(), tf.trainable_variables())
#> True [] []
