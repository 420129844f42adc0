# SPEC 2, A17
import tensorflow as tf

def along(axis):
    return lambda shape, dtype, **more: [2 if i == axis else 1 for i in range(len(shape))]

for axis in (0, 1):
    with tf.variable_scope("root%d" % axis, partitioner=along(axis)):
        v = tf.get_variable("n", [3, 5])
    parts = v._get_variable_list()
    print([str(part.get_shape()) for part in parts], v.as_tensor().get_shape(), v._get_partitions())
    print([part._save_slice_info.var_offset for part in parts])
#> ['(2, 5)', '(1, 5)'] (3, 5) [2, 1]
#> [[0, 0], [2, 0]]
#> ['(3, 3)', '(3, 2)'] (3, 5) [1, 2]
#> [[0, 0], [0, 3]]
