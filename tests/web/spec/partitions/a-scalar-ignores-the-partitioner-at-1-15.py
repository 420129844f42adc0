#: compat 1.15
# SPEC 1.8, A17, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def axis0(shape, **more):
    return [2]
with tf.variable_scope("scope0", partitioner=axis0):
    print(tf.get_variable("name0", shape=[]).name, tf.get_variable("name1", shape=()).name)
    said(lambda: tf.get_variable("name2", shape=tf.TensorShape([])))
#> scope0/name0:0 scope0/name1:0
#> ValueError: A partitioned Variable must have rank at least 1, shape: ()
