#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

f, i, v = tf.constant(1.0, name="f"), tf.constant(1, name="i"), tf.Variable(2, name="v")
error_of(lambda: f + i)
error_of(lambda: tf.add(f, i))
error_of(lambda: f + v)
error_of(lambda: i + 1.5)
error_of(lambda: 1.5 + i)
error_of(lambda: f + "x")
error_of(lambda: f + None)
error_of(lambda: f / i)
error_of(lambda: f + tf.no_op())
#> TypeError: Input 'y' of 'AddV2' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'Add' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'AddV2' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
#> TypeError: Expected int32, got 1.5 of type 'float' instead.
#> TypeError: Input 'y' of 'AddV2' Op has type string that does not match type float32 of argument 'x'.
#> ValueError: None values not supported.
#> TypeError: x and y must have the same dtype, got tf.float32 != tf.int32
#> TypeError: Can't convert Operation 'NoOp' to Tensor (target dtype=None, name='y', as_ref=False)
