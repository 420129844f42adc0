#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

with tf.variable_scope("s", partitioner=tf.fixed_size_partitioner(2)):
    p = tf.get_variable("p", [3, 2])
print(p.name, [v.name for v in tf.all_variables()], [v.get_shape().as_list() for v in tf.all_variables()])
print(p.as_tensor().name, p.get_shape())
with tf.variable_scope("s", reuse=True):
    print(tf.get_variable("p", [3, 2]) is p)
with tf.variable_scope("s", reuse=True, partitioner=tf.fixed_size_partitioner(3)):
    error_of(lambda: tf.get_variable("p", [3, 2]))
error_of(lambda: tf.get_variable("q", [3], partitioner=3))
#> s/p ['s/p/part_0:0', 's/p/part_1:0'] [[2, 2], [1, 2]]
#> s/p:0 (3, 2)
#> True
#> ValueError: Trying to reuse partitioned variable s/p, but specified partitions [3, 1] and found partitions [2, 1].
#> ValueError: Partitioner must be callable, but received: 3
