#: compat 1.15
# SPEC A30
import tensorflow as tf

def raised(call):
    try:
        print(call().get_shape())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x = tf.ones([1, 3])
raised(lambda: tf.reduce_sum(x, reduction_indices=1, keep_dims=True))
raised(lambda: tf.reduce_sum(x, axis=0, reduction_indices=0))
raised(lambda: tf.reduce_sum(x, 0, keepdims=True, keep_dims=True))
raised(lambda: tf.argmax(x, axis=0, dimension=0))
raised(lambda: tf.squeeze(x, axis=0, squeeze_dims=0))
raised(lambda: tf.expand_dims(x, axis=0, dim=0))
raised(lambda: tf.expand_dims(x))
raised(lambda: tf.nn.conv2d(x, filter=x, filters=x, strides=1, padding="SAME"))
#> (1, 1)
#> ValueError: Cannot specify both 'reduction_indices' and 'axis'
#> ValueError: Cannot specify both 'keep_dims' and 'keepdims'
#> ValueError: Cannot specify both 'dimension' and 'axis'
#> ValueError: Cannot specify both 'squeeze_dims' and 'axis'
#> ValueError: Cannot specify both 'dim' and 'axis'
#> ValueError: Must specify an axis argument to tf.expand_dims()
#> ValueError: Cannot specify both 'filter' and 'filters'
