#: compat 0.10
import tensorflow as tf


def conv_variables():
    weights = tf.get_variable("weights", [5, 5, 32, 32],
        initializer=tf.random_normal_initializer())
    biases = tf.get_variable("biases", [32],
        initializer=tf.constant_initializer(0.0))
    return weights, biases


with tf.variable_scope("conv1"):
    weights1, biases1 = conv_variables()
with tf.variable_scope("conv2"):
    weights2, biases2 = conv_variables()

for variable in tf.all_variables():
    print(variable.name)
#> conv1/weights:0
#> conv1/biases:0
#> conv2/weights:0
#> conv2/biases:0
