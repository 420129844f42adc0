#: compat 0.10
# SPEC 3
import tensorflow as tf

try:
    tf.nn.sigmoid_cross_entropy_with_logits(tf.zeros([2, 3]), tf.zeros([3]))
except ValueError as error:
    print(error)
#> logits and targets must have the same shape ((2, 3) vs (3,))
