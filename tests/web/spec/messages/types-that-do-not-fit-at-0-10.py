#: compat 0.10
# SPEC 3, A5, A6
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

f, i, v = tf.constant(1.0), tf.constant(1), tf.Variable(2, name="v")
said(lambda: f + i)
said(lambda: tf.add(f, i))
said(lambda: f + v)
said(lambda: i + 1.5)
said(lambda: 1.5 + i)
said(lambda: f + "x")
said(lambda: f + None)
#> ValueError: Tensor conversion requested dtype float32 for Tensor with dtype int32: 'Tensor("Const_1:0", shape=(), dtype=int32)'
#> TypeError: Input 'y' of 'Add' Op has type int32 that does not match type float32 of argument 'x'.
#> ValueError: Incompatible type conversion requested to type 'float32' for variable of type 'int32_ref'
#> TypeError: Expected int32, got 1.5 of type 'float' instead.
#> TypeError: Expected int32, got 1.5 of type 'float' instead.
#> TypeError: Expected float32, got 'x' of type 'str' instead.
#> ValueError: None values not supported.
