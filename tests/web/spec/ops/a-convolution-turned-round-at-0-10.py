#: compat 0.10
# SPEC 1.10
import tensorflow as tf

def refused(*arguments):
    try:
        tf.nn.conv2d_transpose(*arguments)
    except ValueError as error:
        print(error)

x, w = tf.ones([1, 2, 2, 1]), tf.ones([3, 3, 1, 1])
y = tf.nn.conv2d_transpose(x, w, [1, 4, 4, 1], [1, 2, 2, 1])
print(y, [op.name for op in tf.get_default_graph().get_operations()])
print(tf.Session().run(y)[0, :, :, 0])
refused(x, tf.ones([3, 3, 1, 2]), [1, 4, 4, 1], [1, 2, 2, 1])
refused(x, w, [1, 4, 4], [1, 2, 2, 1])
refused(x, w, [1, 4, 4, 2], [1, 2, 2, 1])
refused(x, w, [1, 4, 4, 1], [1, 2, 2, 1], "FULL")
#> Tensor("conv2d_transpose:0", shape=(1, 4, 4, 1), dtype=float32) ['ones', 'ones_1', 'conv2d_transpose/output_shape', 'conv2d_transpose']
#> [[1. 1. 2. 1.]
#>  [1. 1. 2. 1.]
#>  [2. 2. 4. 2.]
#>  [1. 1. 2. 1.]]
#> input channels does not match filter's input channels, 1 != 2
#> output_shape must have shape (4,), got (3,)
#> output_shape does not match filter's output channels, 2 != 1
#> padding must be either VALID or SAME: FULL
