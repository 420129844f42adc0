#: compat 1.15
# SPEC 1.10
import tensorflow as tf

def refused(count):
    try:
        tf.split(tf.ones([4]), count)
    except ValueError as error:
        print(error)

x = tf.constant([1, 2, 3, 4])
print([part.shape for part in tf.split(x, tf.constant([1, 3]))], tf.split(x, x.shape[0])[0].shape)
sizes = tf.placeholder(tf.int32)
parts = tf.split(x, sizes, num=2)
print(parts[0].shape, [part.tolist() for part in tf.Session().run(parts, {sizes: [3, 1]})])
refused(tf.constant(2))
refused(sizes)
#> [TensorShape([Dimension(1)]), TensorShape([Dimension(3)])] (1,)
#> (?,) [[1, 2, 3], [4]]
#> Rank-0 tensors are not supported as the num_or_size_splits argument to split. Argument provided: Tensor("Const_3:0", shape=(), dtype=int32)
#> Cannot infer num from shape Tensor("Placeholder:0", dtype=int32)
