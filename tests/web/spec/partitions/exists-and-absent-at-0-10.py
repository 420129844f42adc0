#: compat 0.10
# SPEC A17
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

one = tf.fixed_size_partitioner(2)
with tf.variable_scope("s", partitioner=one):
    tf.get_variable("v", [4])
    said(lambda: tf.get_variable("v", [4]))
with tf.variable_scope("s", partitioner=one, reuse=True):
    said(lambda: tf.get_variable("w", [4]))
    said(lambda: tf.get_variable("v", [6]))
    said(lambda: tf.get_variable("v", [4], tf.float64))
said(lambda: tf.get_variable("u", [None, 2], partitioner=one))
#> ValueError: Partitioned variable with name s/v already exists. Did you mean to set reuse=True in VarScope?
#> ValueError: PartitionedVariable s/w does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
#> ValueError: Trying to reuse partitioned variable s/v, but specified shape (6,) and found shape (4,).
#> ValueError: Trying to reuse partitioned variable s/v, but specified dtype float64 and found dtype float32.
#> ValueError: Shape of a new partitioned variable (u) must be fully defined, but instead was (?, 2).
