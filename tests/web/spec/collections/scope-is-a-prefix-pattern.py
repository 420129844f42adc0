# SPEC 1.11, A21, 2
import tensorflow as tf

for scope in ("s", "sc_1", "t"):
    with tf.variable_scope(scope):
        tf.get_variable("f", [1])
tf.add_to_collection("variables", 3)
print([v.name for v in tf.get_collection("variables", "s")], [v.name for v in tf.get_collection("variables", "s/")])
print([v.name for v in tf.get_collection("variables", ".*1")], tf.get_collection("variables")[-1])
#> ['s/f:0', 'sc_1/f:0'] ['s/f:0']
#> ['sc_1/f:0'] 3
