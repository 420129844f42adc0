# SPEC 1.8
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

one = tf.fixed_size_partitioner(2)
with tf.variable_scope("s"):
    tf.get_variable("whole", [4])
    tf.get_variable("parts", [4], partitioner=one)
with tf.variable_scope("s", reuse=True):
    said(lambda: tf.get_variable("whole", [4], partitioner=one))
    said(lambda: tf.get_variable("parts", [4], partitioner=tf.fixed_size_partitioner(4)))
#> ValueError: A partitioner was provided, but an unpartitioned version of the variable was found: s/whole.  Perhaps a variable of the same name was already created without partitioning?
#> ValueError: Trying to reuse partitioned variable s/parts, but specified partitions [4] and found partitions [2].
