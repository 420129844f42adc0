#: compat 0.10
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
#> ValueError: Shapes (1,) and (2,) are not compatible
#> TypeError: DataType float32 for attr 'Tindices' not in list of allowed values: int32, int64
#> ValueError: sparse_delta is not IndexedSlices: 3
#> AttributeError: 'Variable' object has no attribute 'scatter_add'
