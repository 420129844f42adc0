# SPEC A17
import tensorflow as tf

for n in (2, 3, 4):
    tf.get_variable("v%d" % n, [10, 3], partitioner=tf.fixed_size_partitioner(n))
tf.get_variable("axis1", [2, 5], partitioner=tf.fixed_size_partitioner(2, axis=1))
print([v.get_shape().as_list() for v in tf.all_variables()])
#> [[5, 3], [5, 3], [4, 3], [3, 3], [3, 3], [3, 3], [3, 3], [2, 3], [2, 3], [2, 3], [2, 2]]
