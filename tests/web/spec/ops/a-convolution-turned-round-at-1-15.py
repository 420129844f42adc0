#: compat 1.15
# SPEC 1.10
import tensorflow as tf

y = tf.nn.conv2d_transpose(tf.ones([1, 2, 2, 1]), tf.ones([3, 3, 1, 1]), [1, 4, 4, 1], 2, name="up")
print(y, [op.name for op in tf.get_default_graph().get_operations()], y.op.type)
print(tf.Session().run(y)[0, :, :, 0])
#> Tensor("up:0", shape=(1, 4, 4, 1), dtype=float32) ['ones', 'ones_1', 'up/input_sizes', 'up'] Conv2DBackpropInput
#> [[1. 1. 2. 1.]
#>  [1. 1. 2. 1.]
#>  [2. 2. 4. 2.]
#>  [1. 1. 2. 1.]]
