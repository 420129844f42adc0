# SPEC 2
import tensorflow as tf

values, indices = tf.nn.top_k(tf.constant([1.0, 2.0]), 1, name="my_op")
print(values.name, indices.name)
#> my_op:0 my_op:1
