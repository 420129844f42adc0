#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

error_of(lambda: tf.constant([1., 2.]) + tf.constant([1., 2., 3.]))
error_of(lambda: tf.matmul(tf.zeros([2, 3]), tf.zeros([2, 3])))
error_of(lambda: tf.matmul(tf.zeros([2]), tf.zeros([2, 1])))
error_of(lambda: tf.Variable([1., 2.]).assign([1., 2., 3.]))
error_of(lambda: tf.Variable(1.).assign([1.]))
error_of(lambda: tf.Variable(1.).assign("x"))
error_of(lambda: tf.placeholder(tf.float32, [2, None]).set_shape([3, 4]))
#> ValueError: Incompatible shapes for broadcasting: (2,) and (3,)
#> ValueError: Dimensions 3 and 2 are not compatible
#> ValueError: Shape (2,) must have rank 2
#> ValueError: Shapes (2,) and (3,) are not compatible
#> ValueError: Shapes () and (1,) are not compatible
#> TypeError: Expected float32, got 'x' of type 'str' instead.
#> ValueError: Shapes (2, ?) and (3, 4) are not compatible
