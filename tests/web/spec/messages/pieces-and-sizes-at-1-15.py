#: compat 1.15
# SPEC 3, A11
import tensorflow as tf

def raised(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x = tf.ones([4])
raised(lambda: tf.split(x, [1, 2], 0))
raised(lambda: tf.split(x, [-1, -1], 0))
raised(lambda: tf.split(x, 2, 3))
raised(lambda: tf.reverse(x, [1]))
raised(lambda: tf.reverse(x, [0, -1]))
raised(lambda: tf.unstack(x, 4, 2))
raised(lambda: tf.zeros([-1]))
raised(lambda: tf.one_hot([1], -2))
raised(lambda: tf.one_hot([1], 2, 1, 0.5))
raised(lambda: tf.one_hot([1], 2, 1, dtype=tf.float32))
raised(lambda: tf.nn.softmax(x, 1))
raised(lambda: tf.nn.softmax(tf.placeholder(tf.float32), 1))
raised(lambda: tf.pad(x, [[1, 1]], "round"))
raised(lambda: tf.boolean_mask(x, [True, False]))
raised(lambda: tf.boolean_mask(x, True))
raised(lambda: tf.boolean_mask(x, tf.placeholder(tf.bool)))
#> ValueError: can't split axis of size 4 into pieces of size [1,2] for 'split' (op: 'SplitV') with input shapes: [4], [2], [] and with computed input tensors: input[1] = <1 2>, input[2] = <0>.
#> ValueError: size_splits can only have one -1 for 'split_1' (op: 'SplitV') with input shapes: [4], [2], [] and with computed input tensors: input[1] = <-1 -1>, input[2] = <0>.
#> ValueError: Dimension size, given by scalar input 3 must be in range [-1, 1) for 'split_2' (op: 'Split') with input shapes: [], [4] and with computed input tensors: input[0] = <3>.
#> ValueError: 'axis'[0] = 1 is out of valid range [0, 0 for 'ReverseV2' (op: 'ReverseV2') with input shapes: [4], [1] and with computed input tensors: input[1] = <1>.
#> ValueError: axis 0 specified more than once. for 'ReverseV2_1' (op: 'ReverseV2') with input shapes: [4], [2] and with computed input tensors: input[1] = <0 -1>.
#> ValueError: Invalid axis: 2; must be in [-1,1) for 'unstack' (op: 'Unpack') with input shapes: [4].
#> ValueError: Fill dimensions must be >= 0 for 'zeros' (op: 'Fill') with input shapes: [1], [] and with input tensors computed as partial shapes: input[0] = [?].
#> ValueError: Dimension size, given by scalar input 1, must be non-negative but is -2 for 'one_hot' (op: 'OneHot') with input shapes: [1], [], [], [] and with computed input tensors: input[1] = <-2>.
#> TypeError: dtype <dtype: 'int32'> of on_value does not match dtype <dtype: 'float32'> of off_value
#> TypeError: dtype <dtype: 'int32'> of on_value does not match dtype parameter <dtype: 'float32'>
#> InvalidArgumentError: Dimension (1) must be in the range [-1, 1) where 1 is the number of dimensions in the input.
#> TypeError: unsupported operand type(s) for -: 'NoneType' and 'int'
#> ValueError: Unknown padding mode: ROUND
#> ValueError: Shapes (4,) and (2,) are incompatible
#> ValueError: mask cannot be scalar.
#> ValueError: Number of mask dimensions must be specified, even if some dimensions are None.  E.g. shape=[None] is ok, but shape=None is not.
