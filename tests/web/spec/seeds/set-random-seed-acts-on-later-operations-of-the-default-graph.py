# SPEC 5
import tensorflow as tf

a = tf.random_uniform([1])
tf.set_random_seed(3)
b = tf.random_uniform([1])
seeds = [op.get_attr("seed") for op in tf.get_default_graph().get_operations() if op.type == "RandomUniform"]
print(seeds, tf.get_default_graph().seed, tf.Graph().seed)
#> [0, 3] 3 None
