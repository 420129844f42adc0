#: compat 1.15
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
#> ValueError: Shape must be rank 4 but is rank 2 for 'c' (op: 'Conv2D') with input shapes: [1,3], ?.
#> ValueError: Depth of input (3) is not a multiple of input depth of filter (2) for 'c_1' (op: 'Conv2D') with input shapes: [1,5,5,3], [3,3,2,4].
#> no error
#> ValueError: Negative dimension size caused by subtracting 21 from 20 for 'c_3' (op: 'Conv2D') with input shapes: [32,20,20,3], [21,20,3,2].
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'FULL' not in: "SAME", "VALID", "EXPLICIT".
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'same' not in: "SAME", "VALID", "EXPLICIT".
#> ValueError: Attr 'data_format' of 'Conv2D' Op passed string 'X' not in: "NHWC", "NCHW".
#> TypeError: Value passed to parameter 'input' has DataType int32 not in list of allowed values: float16, bfloat16, float32, float64
#> no error
#> ValueError: strides should be of length 1, 2 or 4 but was 3
