#: compat 1.15
# SPEC 1.15
import tensorflow as tf

def said(call):
    try:
        print(call())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__ + ": " + str(error))

v = tf.Variable([1.0, 2.0], name="v")
said(lambda: tf.scatter_update(v, [0, 1], [1.0]))
said(lambda: tf.scatter_add(v, 0.5, 1.0))
said(lambda: v.scatter_sub(3))
said(lambda: v.scatter_add(3))
#> ValueError: Dimension 0 in both shapes must be equal, but are 1 and 2. Shapes are [1] and [2]. for 'ScatterUpdate' (op: 'ScatterUpdate') with input shapes: [2], [2], [1].
#> TypeError: Value passed to parameter 'indices' has DataType float32 not in list of allowed values: int32, int64
#> TypeError: sparse_delta is not IndexedSlices: 3
#> TypeError: sparse_delta is not IndexedSlices: 3
