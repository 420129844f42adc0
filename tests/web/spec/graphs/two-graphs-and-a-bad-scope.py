# SPEC 2, 1.2
import tensorflow as tf

with tf.Graph().as_default():
    with tf.Graph().as_default():
        with tf.variable_scope("_"):
            pass
#! ValueError: '_' is not a valid scope name
