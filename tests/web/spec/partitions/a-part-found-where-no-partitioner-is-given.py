# SPEC 1.8
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.variable_scope("s"):
    tf.get_variable("v/part_0", [1])
    said(lambda: tf.get_variable("v", [4]))
#> ValueError: No partitioner was provided, but a partitioned version of the variable was found: s/v/part_0. Perhaps a variable of the same name was already created with partitioning?
