# SPEC A17, 2
import tensorflow as tf

def two(shape, dtype, **more):
    return [2] + [1] * (len(shape) - 1)
with tf.variable_scope("scope0", partitioner=two):
    v = tf.get_variable("name0", shape=(3, 1, 1))
parts = tf.all_variables()
print([(part.name, str(part.get_shape())) for part in parts], len(list(v)), v.name, v.get_shape(), v.dtype.name)
print(v.as_tensor().name, tf.convert_to_tensor(v).get_shape())
with tf.variable_scope("scope0", reuse=True, partitioner=two):
    print(tf.get_variable("name0", shape=(3, 1, 1)) is v)
with tf.variable_scope("scope0", reuse=True):
    print(tf.get_variable("name0") is v)
#> [('scope0/name0/part_0:0', '(2, 1, 1)'), ('scope0/name0/part_1:0', '(1, 1, 1)')] 2 scope0/name0 (3, 1, 1) float32
#> scope0/name0:0 (3, 1, 1)
#> True
#> True
