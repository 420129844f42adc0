#: compat 1.15
import tensorflow as tf

with tf.control_dependencies([tf.no_op()]):
    v = tf.get_variable("v", [1])
print(v.initializer.control_inputs, v.initial_value.op.control_inputs)
#> [] []
