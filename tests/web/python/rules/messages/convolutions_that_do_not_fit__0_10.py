#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

def conv(input, filter, strides=[1, 1, 1, 1], padding="SAME", dtype=tf.float32, **more):
    return tf.nn.conv2d(tf.placeholder(dtype, input), tf.placeholder(dtype, filter), strides=strides, padding=padding, name="c", **more)
error_of(lambda: conv([1, 3], None))
error_of(lambda: conv([1, 5, 5, 3], [3, 3, 2, 4]))
error_of(lambda: conv(None, None, strides=[2, 1, 1, 1]))
error_of(lambda: conv([32, 20, 20, 3], [21, 20, 3, 2], padding="VALID"))
error_of(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], padding="FULL"))
error_of(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], padding="same"))
error_of(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], data_format="X"))
error_of(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], dtype=tf.int32))
error_of(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], strides=[2, 2]))
error_of(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], strides=[1, 2, 1]))
#> ValueError: Shape (1, 3) must have rank 4
#> ValueError: Dimensions 3 and 2 are not compatible
#> ValueError: Current implementation does not yet support strides in the batch and depth dimensions.
#> ValueError: Filter must not be larger than the input: Filter: (21, 20) Input: (20, 20)
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'FULL' not in: "SAME", "VALID".
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'same' not in: "SAME", "VALID".
#> ValueError: Attr 'data_format' of 'Conv2D' Op passed string 'X' not in: "NHWC", "NCHW".
#> TypeError: DataType int32 for attr 'T' not in list of allowed values: float16, float32, float64
#> ValueError: not enough values to unpack (expected 4, got 2)
#> ValueError: not enough values to unpack (expected 4, got 3)
