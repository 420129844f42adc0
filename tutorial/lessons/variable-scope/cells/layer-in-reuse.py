#: compat 0.10
import tensorflow as tf


def layer():
    with tf.variable_scope("layer", reuse=False) as scope:
        print(scope.name, scope.reuse)
        return tf.get_variable("weights", [2])


with tf.variable_scope("net"):
    first = layer()
with tf.variable_scope("net", reuse=True):
    second = layer()
assert second is first
#> net/layer False
#> net/layer True
