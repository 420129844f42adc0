#: compat 1.15
import tensorflow as tf
import numpy as np

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

print([tf.constant(v).dtype.name for v in (True, 1, 2 ** 40, 1.5, "x", b"x", [1, 2.5], [], np.array([1.]), np.float32(1))])
print(tf.constant([1, 2], shape=[2, 2]).eval(session=tf.Session()))
error_of(lambda: tf.constant([1, 2, 3], shape=[2]))
error_of(lambda: tf.constant(None))
error_of(lambda: tf.constant([1, 2.5], tf.int32))
error_of(lambda: tf.constant("a", tf.float32))
error_of(lambda: tf.constant([1, "a"]))
print(tf.constant([True, 1], tf.int32).dtype.name, tf.constant(1, tf.float32).dtype.name)
a = tf.constant(1.0)
print(tf.convert_to_tensor([a, 2.0]).name, tf.pack([a, a]).name, tf.stack([a, a]).name)
#> ['bool', 'int32', 'int64', 'float32', 'string', 'string', 'float32', 'float32', 'float64', 'float32']
#> [[1 2]
#>  [2 2]]
#> ValueError: Too many elements provided. Needed at most 2, but received 3
#> ValueError: None values not supported.
#> TypeError: Expected int32, got 2.5 of type 'float' instead.
#> TypeError: Expected float32, got 'a' of type 'str' instead.
#> TypeError: Failed to convert object of type <class 'list'> to Tensor. Contents: [1, 'a']. Consider casting elements to a supported type.
#> int32 float32
#> packed:0 pack:0 stack:0
