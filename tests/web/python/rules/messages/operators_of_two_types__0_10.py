#: compat 0.10
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
#> ValueError: Tensor conversion requested dtype float32 for Tensor with dtype int32: 'Tensor("i:0", shape=(), dtype=int32)'
#> TypeError: Input 'y' of 'Add' Op has type int32 that does not match type float32 of argument 'x'.
#> ValueError: Incompatible type conversion requested to type 'float32' for variable of type 'int32_ref'
#> TypeError: Expected int32, got 1.5 of type 'float' instead.
#> TypeError: Expected int32, got 1.5 of type 'float' instead.
#> TypeError: Expected float32, got 'x' of type 'str' instead.
#> ValueError: None values not supported.
#> ValueError: Tensor conversion requested dtype float32 for Tensor with dtype int32: 'Tensor("i:0", shape=(), dtype=int32)'
#> TypeError: Can't convert Operation 'NoOp' to Tensor (target dtype='float32', name='y', as_ref=False)
