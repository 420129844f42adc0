#: compat 1.15
# SPEC 5
import tensorflow as tf

def seeds(graph_seed, op_seed):
    with tf.Graph().as_default():
        tf.set_random_seed(graph_seed)
        return tf.get_seed(op_seed)
print(seeds(None, None), seeds(None, 1), seeds(1, 1), seeds(0, 0), seeds(2147483647, 0), seeds(0, 2147483647), seeds(1, None))
#> (None, None) (87654321, 1) (1, 1) (0, 2147483647) (0, 2147483647) (0, 2147483647) (1, 0)
