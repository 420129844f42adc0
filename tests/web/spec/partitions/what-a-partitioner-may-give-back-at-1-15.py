#: compat 1.15
# SPEC A17
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def get(partitioner, shape=(4, 4)):
    return lambda: tf.get_variable("v", shape, partitioner=partitioner)
said(get(3))
said(get(lambda **more: 3))
said(get(lambda **more: [2]))
said(get(lambda **more: [0, 1]))
said(get(lambda **more: [2, 2]))
#> ValueError: Partitioner must be callable, but received: 3
#> ValueError: Partitioner must return a sequence, but saw: 3
#> ValueError: Partitioner returned a partition list that does not match the Variable's rank: [2] vs. (4, 4)
#> ValueError: Partitioner returned zero partitions for some axes: [0, 1]
#> ValueError: Can only slice a variable along one dimension: shape: [4, 4], partitioning: [2, 2]
