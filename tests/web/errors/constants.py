#: compat 1.15
# SPEC 3, 1.18
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

raised(lambda: tf.constant([[1, 2], [3]]))
raised(lambda: tf.constant([[1, 2], 3]))
raised(lambda: tf.constant([[[1], [2]], [[3], [4, 5]]]))
raised(lambda: tf.constant([1, [2]]))
raised(lambda: tf.constant([1, 2], shape=[3], verify_shape=True))
raised(lambda: tf.cast(1, "float31"))
raised(lambda: tf.placeholder(3.5))
#> ValueError: Argument must be a dense tensor: [[1, 2], [3]] - got shape [2], but wanted [2, 2].
#> ValueError: Argument must be a dense tensor: [[1, 2], 3] - got shape [2], but wanted [2, 2].
#> ValueError: Argument must be a dense tensor: [[[1], [2]], [[3], [4, 5]]] - got shape [2, 2], but wanted [2, 2, 1].
#> TypeError: Failed to convert object of type <class 'list'> to Tensor. Contents: [1, [2]]. Consider casting elements to a supported type.
#> TypeError: Expected Tensor's shape: (3,), got (2,).
#> TypeError: Cannot convert value 'float31' to a TensorFlow DType.
#> TypeError: Cannot convert value 3.5 to a TensorFlow DType.
