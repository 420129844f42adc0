#: compat 1.15
# SPEC 3, A4, A5, A6
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

f, i, v = tf.constant(1.0), tf.constant(1), tf.Variable(2, name="v")
said(lambda: f + i)
said(lambda: f - i)
said(lambda: f * i)
said(lambda: f // i)
said(lambda: f % i)
said(lambda: f ** i)
said(lambda: f < i)
said(lambda: f / i)
said(lambda: tf.add(f, i))
said(lambda: f + v)
said(lambda: i + 1.5)
said(lambda: 1.5 + i)
said(lambda: f + "x")
said(lambda: f + None)
print([op.name for op in tf.get_default_graph().get_operations()][5:])
#> TypeError: Input 'y' of 'AddV2' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'Sub' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'Mul' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'FloorDiv' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'FloorMod' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'Pow' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'Less' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: x and y must have the same dtype, got tf.float32 != tf.int32
#> TypeError: Input 'y' of 'Add' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'AddV2' Op has type int32 that does not match type float32 of argument 'x'.
#> TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
#> TypeError: Expected int32, got 1.5 of type 'float' instead.
#> TypeError: Input 'y' of 'AddV2' Op has type string that does not match type float32 of argument 'x'.
#> ValueError: None values not supported.
#> ['v/read', 'add_3/y', 'add_5/y']
