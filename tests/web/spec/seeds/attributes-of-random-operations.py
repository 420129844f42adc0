# SPEC 5
import tensorflow as tf

def attributes(graph_seed, op_seed):
    with tf.Graph().as_default():
        if graph_seed is not None:
            tf.set_random_seed(graph_seed)
        made = [tf.random_normal([2], seed=op_seed), tf.random_uniform([2], seed=op_seed)]
        drawn = [op for op in tf.get_default_graph().get_operations() if op.type.startswith("Random")]
        return [(op.get_attr("seed"), op.get_attr("seed2")) for op in drawn]
print(attributes(None, None), attributes(None, 5), attributes(1234, 7), attributes(1234, None))
print(attributes(None, 2 ** 31), attributes(2 ** 31 + 3, 2 ** 31 - 1))
#> [(0, 0), (0, 0)] [(87654321, 5), (87654321, 5)] [(1234, 7), (1234, 7)] [(1234, 3), (1234, 9)]
#> [(87654321, 1), (87654321, 1)] [(4, 0), (4, 0)]
