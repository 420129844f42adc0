# SPEC 2
import tensorflow as tf

partitioner = tf.fixed_size_partitioner(2)
with tf.variable_scope("scope0", partitioner=partitioner) as vs:
    pass
with tf.variable_scope(vs) as vs1:
    print(vs1.partitioner is partitioner)
with tf.variable_scope("in"):
    print(tf.get_variable_scope().partitioner)
#> True
#> None
