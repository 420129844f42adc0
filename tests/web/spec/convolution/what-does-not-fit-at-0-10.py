#: compat 0.10
# SPEC 3, A8, A9
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def conv(input, filter, strides=(1, 1, 1, 1), padding="SAME", dtype=tf.float32, other=None, **more):
    x, w = tf.placeholder(dtype, input), tf.placeholder(other or dtype, filter)
    return lambda: tf.nn.conv2d(x, w, strides if isinstance(strides, (int, type(None))) else list(strides), padding, **more).get_shape()
said(conv([1, 3], None))
said(conv(None, [1, 3]))
said(conv([1, 5, 5, 3], [3, 3, 2, 4]))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], (2, 1, 1, 1)))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], (1, 1, 1, 2)))
for padding in ("SAME", "VALID"):
    said(conv([32, 20, 20, 3], [21, 20, 3, 2], padding=padding))
for padding in ("FULL", "same"):
    said(conv([1, 5, 5, 1], [3, 3, 1, 1], padding=padding))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], data_format="X"))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], other=tf.float64))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], dtype=tf.int32))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], (1, 0, 1, 1)))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], (1, -1, -1, 1)))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], (2, 2)))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], 1))
said(conv([1, 5, 5, 1], [3, 3, 1, 1], None))
#> ValueError: Shape (1, 3) must have rank 4
#> ValueError: Shape (1, 3) must have rank 4
#> ValueError: Dimensions 3 and 2 are not compatible
#> ValueError: Current implementation does not yet support strides in the batch and depth dimensions.
#> ValueError: Current implementation does not yet support strides in the batch and depth dimensions.
#> ValueError: Filter must not be larger than the input: Filter: (21, 20) Input: (20, 20)
#> ValueError: Filter must not be larger than the input: Filter: (21, 20) Input: (20, 20)
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'FULL' not in: "SAME", "VALID".
#> ValueError: Attr 'padding' of 'Conv2D' Op passed string 'same' not in: "SAME", "VALID".
#> ValueError: Attr 'data_format' of 'Conv2D' Op passed string 'X' not in: "NHWC", "NCHW".
#> TypeError: Input 'filter' of 'Conv2D' Op has type float64 that does not match type float32 of argument 'input'.
#> TypeError: DataType int32 for attr 'T' not in list of allowed values: float16, float32, float64
#> ZeroDivisionError: integer division or modulo by zero
#> ValueError: Dimension -3 must be >= 0
#> ValueError: not enough values to unpack (expected 4, got 2)
#> TypeError: Expected list for attr strides
#> TypeError: Expected list for attr strides
