#: compat 1.15
# SPEC 2
import tensorflow as tf

given = dict(shape=[2], dtype=tf.float64, initializer=tf.ones_initializer(), regularizer=None, trainable=None,
             collections=["mine"], caching_device=None, partitioner=None, validate_shape=True, use_resource=None,
             custom_getter=None, constraint=None, synchronization=None, aggregation=None)
v, local = tf.get_variable("v", **given), tf.get_local_variable("local", **given)
print([each.name for each in tf.get_collection("mine")], [each.name for each in tf.local_variables()])
print([each.name for each in tf.trainable_variables()], tf.global_variables())
#> ['v:0', 'local:0'] ['local:0']
#> ['v:0'] []
