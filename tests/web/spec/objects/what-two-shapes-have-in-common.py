# SPEC 1.16
import tensorflow as tf

a = tf.TensorShape([2, None, 3])
print(a.most_specific_compatible_shape([2, 4, 5]), a.most_specific_compatible_shape(a))
print(a.most_specific_compatible_shape([2, 3]), a.most_specific_compatible_shape(tf.TensorShape(None)))
#> (2, ?, ?) (2, ?, 3)
#> <unknown> <unknown>
