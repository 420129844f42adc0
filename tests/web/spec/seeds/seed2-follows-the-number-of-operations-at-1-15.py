#: compat 1.15
# SPEC 5
import tensorflow as tf

tf.set_random_seed(1)
tf.get_variable("v", [2])
print(tf.get_default_graph().get_operation_by_name("v/Initializer/random_uniform/RandomUniform").get_attr("seed2"))
#> 3
