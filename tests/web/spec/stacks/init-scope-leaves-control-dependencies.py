# SPEC 1.9
import tensorflow as tf

first = tf.no_op("first")
with tf.name_scope("s"), tf.control_dependencies([first]):
    print([op.name for op in tf.constant(1, name="bound").op.control_inputs])
    with tf.init_scope():
        free = tf.constant(1, name="free")
    print(free.name, free.op.control_inputs)
#> ['first']
#> s/free:0 []
