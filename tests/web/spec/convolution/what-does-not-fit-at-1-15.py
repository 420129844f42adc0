#: compat 1.15
# SPEC 3, A7, A8, A9, A10, A11
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def conv(input, filter, strides=(1, 1, 1, 1), padding="SAME", dtype=tf.float32, other=None, **more):
    with tf.Graph().as_default():
        x, w = tf.placeholder(dtype, input), tf.placeholder(other or dtype, filter)
        return tf.nn.conv2d(x, w, strides, padding, **more).get_shape()
said(lambda: conv([1, 3], None))
said(lambda: conv(None, [1, 3]))
said(lambda: conv([1, 5, 5, 3], [3, 3, 2, 4]))
said(lambda: conv([1, 5, 5, 4], [3, 3, 2, 4]))
said(lambda: conv([1, 5, 5, 4], [3, 3, 2, 3]))
said(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], [2, 1, 1, 1]))
said(lambda: conv([32, 20, 20, 3], [21, 20, 3, 2]))
said(lambda: conv([32, 20, 20, 3], [21, 20, 3, 2], padding="VALID"))
for padding in ("FULL", "same"):
    said(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], padding=padding))
said(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], data_format="X"))
said(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], other=tf.float64))
said(lambda: conv([1, 5, 5, 1], [3, 3, 1, 1], dtype=tf.int32))
#> ValueError: Shape must be rank 4 but is rank 2 for 'Conv2D' (op: 'Conv2D') with input shapes: [1,3], ?.
#> ValueError: Shape must be rank 4 but is rank 2 for 'Conv2D' (op: 'Conv2D') with input shapes: ?, [1,3].
#> ValueError: Depth of input (3) is not a multiple of input depth of filter (2) for 'Conv2D' (op: 'Conv2D') with input shapes: [1,5,5,3], [3,3,2,4].
#> (1, 5, 5, 4)
#> ValueError: Depth of output (3) is not a multiple of the number of groups (2) for 'Conv2D' (op: 'Conv2D') with input shapes: [1,5,5,4], [3,3,2,3].
#> (1, 5, 5, 1)
#> (32, 20, 20, 2)
#> ValueError: Negative dimension size caused by subtracting 21 from 20 for 'Conv2D' (op: 'Conv2D') with input shapes: [32,20,20,3], [21,20,3,2].
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'FULL' not in: "SAME", "VALID", "EXPLICIT".
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'same' not in: "SAME", "VALID", "EXPLICIT".
#> ValueError: Attr 'data_format' of 'Conv2D' Op passed string 'X' not in: "NHWC", "NCHW".
#> TypeError: Input 'filter' of 'Conv2D' Op has type float64 that does not match type float32 of argument 'input'.
#> TypeError: Value passed to parameter 'input' has DataType int32 not in list of allowed values: float16, bfloat16, float32, float64
